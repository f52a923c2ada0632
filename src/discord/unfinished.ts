/** Answers that were announced and are still to come. */
export interface Unfinished {
  /** Notes one, with what says that it will not come; gives what takes the note back. */
  readonly add: (breakOff: () => Promise<unknown>) => () => void;
  /** Says of each that is left that it will not come. */
  readonly breakOffAll: () => Promise<void>;
}

/** No answers so far. */
export const createUnfinished = (): Unfinished => {
  const open = new Set<() => Promise<unknown>>();
  return {
    add: (breakOff) => {
      open.add(breakOff);
      return () => {
        open.delete(breakOff);
      };
    },
    breakOffAll: async () => {
      await Promise.all([...open].map((breakOff) => breakOff()));
    },
  };
};
