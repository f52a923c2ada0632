/** A file that is being written. */
export interface NewFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when all that was written is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The file access that snapshots need, so that tests can fail at any call. Everything rejects as `node:fs` does. */
export interface SnapshotFiles {
  readonly makeFolder: (path: string) => Promise<void>;
  /** The names in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** A new file that only its owner may read; fails where there is one of that name. */
  readonly create: (path: string) => Promise<NewFile>;
  /** Replaces what stands at `to`, all at once. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Resolves when the names in a folder are on the disk itself. */
  readonly syncFolder: (folder: string) => Promise<void>;
}
