/** Ids remembered at a time; Discord repeats what it has sent within minutes, if at all. */
const REMEMBERED_MAX = 5_000;

/** Remembers ids, so that an event that Discord sends twice is handled once. */
export interface SeenIds {
  /** Whether an id comes for the first time, as far back as is remembered. */
  readonly isNew: (id: string) => boolean;
}

/** A memory of the latest `max` ids. */
export const createSeenIds = (max: number = REMEMBERED_MAX): SeenIds => {
  const seen = new Set<string>();
  return {
    isNew: (id) => {
      if (seen.has(id)) return false;
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > max && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
};
