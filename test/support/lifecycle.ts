import type { Lifecycle } from '../../src/app/lifecycle.ts';

/** A process that a test asks to end, or in which it lets something go wrong. */
export const createLifecycle = () => {
  const left: number[] = [];
  let stop: ((signal: string) => void) | undefined;
  let fail: ((error: unknown) => void) | undefined;
  const lifecycle: Lifecycle = {
    onStop: (listen) => {
      stop = listen;
    },
    onFault: (listen) => {
      fail = listen;
    },
    leaveWithin: (ms) => left.push(ms),
  };
  return { lifecycle, left, stop: () => stop?.('SIGTERM'), fail: (error: unknown) => fail?.(error) };
};
