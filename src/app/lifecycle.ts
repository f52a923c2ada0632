/** What happens to the process while the bot runs. */
export interface Lifecycle {
  /** From now on, a request to end (SIGTERM, Ctrl-C) is not obeyed at once, but told to `listen`. */
  readonly onStop: (listen: (signal: string) => void) => void;
  /** From now on, an error that nobody caught does not end the process, but is told to `listen`. */
  readonly onFault: (listen: (error: unknown) => void) => void;
  /** Ends the process if it has not ended by itself after `ms` milliseconds. */
  readonly leaveWithin: (ms: number) => void;
}

/** The lifecycle of a process of Node. */
export const processLifecycle = (process: NodeJS.Process): Lifecycle => ({
  onStop: (listen) => {
    // A second request finds no listener, and ends the process at once.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, listen);
  },
  onFault: (listen) => {
    process.on('uncaughtException', listen);
    process.on('unhandledRejection', listen);
  },
  leaveWithin: (ms) => {
    setTimeout(() => process.exit(), ms).unref();
  },
});
