/** What stands at a path, links not followed; `other` is a FIFO, a socket or a device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** How a file stood at one moment: enough to tell later, without reading it, whether it was written since. */
export interface FileState {
  /** Size, times and number of the file: another one after any change, except right after it. */
  readonly signature: string;
  /** When the file was last changed by the file system's clock, milliseconds. */
  readonly changedMs: number;
}

export interface FileContent {
  readonly bytes: Uint8Array;
  readonly modified: Date;
  /** As it stood before its bytes were read. */
  readonly state: FileState;
}

/**
 * The file access that reading a corpus needs, so that tests can fail at any call. Every function rejects with an
 * error that carries a `code`: the system's ("ENOENT", "EACCES"), or a `FileTroubleCode` of our own.
 */
export interface Files {
  /** Absolute path that relative paths start from. */
  readonly currentFolder: string;
  /** The absolute path with every link resolved. */
  readonly realpath: (path: string) => Promise<string>;
  readonly kind: (path: string) => Promise<EntryKind>;
  /** The entries of a folder, in no particular order. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** How a regular file stands, links not followed. */
  readonly state: (path: string) => Promise<FileState>;
  /** The whole of a regular file; never opens anything else, never reads more than `maxBytes`. */
  readonly read: (path: string, maxBytes: number) => Promise<FileContent>;
}

/** Why `Files.read` refuses a file that the system would have let us read. */
export type FileTroubleCode = 'TOO_LARGE' | 'NOT_A_FILE' | 'CHANGED';

/** An error as `Files` rejects with. */
export const fileTrouble = (code: FileTroubleCode): Error => Object.assign(new Error(code), { code });

/** The `code` of a file error, or `null`. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
