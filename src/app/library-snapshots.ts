import { errorCode } from './error-code.ts';
import { UnusableSnapshot } from '../snapshot/snapshot-format.ts';
import type { SnapshotStore } from '../snapshot/snapshot-store.ts';
import { fromPieces, toPieces, type StoredLibrary } from './stored-library.ts';

/** Keeps a library between starts. Nothing here ever fails: without a snapshot a start takes longer, that is all. */
export interface LibrarySnapshots {
  /** What was stored, if it is certainly what reading the same articles would give; or `null`. */
  readonly load: () => Promise<StoredLibrary | null>;
  /** Says that what was loaded could not be used after all. */
  readonly refuse: (error: unknown) => void;
  /**
   * Told of what is served now, and how many articles changed since it was told last. Stores it in the background, if
   * it is large and much of it changed.
   */
  readonly keep: (library: ServedLibrary, changed: number) => void;
  /** Waits for what is being stored, but not for long. */
  readonly close: () => Promise<void>;
}

/** What is served. */
export interface ServedLibrary {
  readonly articles: number;
  readonly sentences: number;
  /** It as it is at this moment, whatever happens to it later. */
  readonly toStored: () => StoredLibrary;
}

export interface SnapshotsOptions {
  readonly store: SnapshotStore;
  /** What the library is made from and by, to be the same when it is loaded. */
  readonly identity: () => Promise<string>;
  /** Says something to whoever runs the program, in one line. */
  readonly notify: (text: string) => void;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Smaller libraries are not kept. */
  readonly minSentences?: number;
}

/** From this many sentences on, loading is much quicker than building: below, building takes half a second. */
const SNAPSHOT_SENTENCES = 10_000;
/**
 * From this share of changed articles on, a snapshot is stored again. Below, the start reads those few anew: storing
 * everything whenever an article changes would wear the disk for nothing.
 */
const STORE_SHARE = 0.01;
/** How long the end of the program waits for a snapshot that is being stored, milliseconds. */
const CLOSE_WAIT_MS = 4_000;
/** And then for what was written so far to be removed. */
const ABORT_WAIT_MS = 500;

/** Snapshots in a store. */
export function createLibrarySnapshots({
  store,
  identity,
  notify,
  wait,
  minSentences = SNAPSHOT_SENTENCES,
}: SnapshotsOptions): LibrarySnapshots {
  let lastNotice = '';
  let isStored = false;
  /** Articles changed since they were stored. */
  let unstored = 0;
  let waiting: StoredLibrary | 'nothing' | null = null;
  let storing: Promise<void> | null = null;
  let isClosing = false;

  const refuse = (error: unknown): void => {
    isStored = false;
    const reason = error instanceof UnusableSnapshot ? error.message : `cannot be used (${describe(error)})`;
    notify(`The stored index ${store.path} ${reason}; the index is built anew.`);
  };

  /** Ends the storing where the end of the program cannot wait for it. */
  function* unlessClosing(pieces: Iterable<unknown>): Generator {
    for (const piece of pieces) {
      if (isClosing) throw new Error('The program ends.');
      yield piece;
    }
  }

  const storeWaiting = async (): Promise<void> => {
    while (waiting !== null) {
      const library = waiting;
      waiting = null;
      try {
        if (library === 'nothing') await store.remove();
        else await store.save({ identity: await identity(), pieces: unlessClosing(toPieces(library)) });
        lastNotice = '';
      } catch (error) {
        isStored = false;
        const text = notStored(store.path, error);
        if (!isClosing && text !== lastNotice) notify(text);
        lastNotice = text;
      }
    }
    storing = null;
  };

  return {
    async load() {
      await store.sweep();
      try {
        const pieces = await store.load(identity);
        if (pieces === null) return null;
        const stored = fromPieces(pieces);
        isStored = true;
        return stored;
      } catch (error) {
        refuse(error);
        return null;
      }
    },
    refuse,
    keep(library, changed) {
      unstored += changed;
      const isSmall = library.sentences < minSentences;
      const isDue = isSmall ? isStored : !isStored || unstored > library.articles * STORE_SHARE;
      if (!isDue || isClosing) return;
      waiting = isSmall ? 'nothing' : library.toStored();
      isStored = !isSmall;
      unstored = 0;
      storing ??= storeWaiting();
    },
    async close() {
      if (storing === null) return;
      await Promise.race([storing, wait(CLOSE_WAIT_MS)]);
      isClosing = true;
      waiting = null;
      await Promise.race([storing, wait(ABORT_WAIT_MS)]);
    },
  };
}

const describe = (error: unknown): string =>
  errorCode(error) ?? (error instanceof Error ? error.name : 'unknown error');

const notStored = (path: string, error: unknown): string =>
  `The index could not be stored in ${path} (${describe(error)}), so that the next start has to build it anew. Make room and see to the permissions there, or set CACHE_DIR to another folder, or to off.`;
