/** Runs tasks of one lane one after the other, in the order they came; lanes do not wait for each other. */
export interface Lanes {
  /** Resolves or rejects as the task does. A task that fails does not stop those behind it. */
  readonly run: <T>(lane: string, task: () => Promise<T>) => Promise<T>;
}

/** Lanes that exist only while something runs in them. */
export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run: (lane, task) => {
      const before = last.get(lane) ?? Promise.resolve();
      const running = before.then(task);
      const settled = running.then(
        () => undefined,
        () => undefined,
      );
      last.set(lane, settled);
      void settled.then(() => {
        if (last.get(lane) === settled) last.delete(lane);
      });
      return running;
    },
  };
}
