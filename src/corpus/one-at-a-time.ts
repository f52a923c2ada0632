/** Work that is asked for again and again. */
export interface OneAtATime {
  /** Begins the work, or has it done once more when the run under way has ended, however often it is asked for. */
  readonly ask: () => void;
  /** Resolves when no work is under way; what is asked for afterwards is not done. */
  readonly close: () => Promise<void>;
}

/**
 * Runs work one at a time. What it throws is given to `onError`, unless it is closed, and does not keep it from being
 * asked for again.
 */
export function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): OneAtATime {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isClosed = false;

  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      try {
        await work();
      } catch (error) {
        if (!isClosed) onError(error);
      }
    } while (isAskedAgain);
    running = null;
  };

  return {
    ask() {
      if (isClosed) return;
      if (running === null) running = run();
      else isAskedAgain = true;
    },
    async close() {
      isClosed = true;
      isAskedAgain = false;
      await running;
    },
  };
}
