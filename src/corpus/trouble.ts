import type { SkippedFile } from '../domain/corpus.ts';
import { removeDangerousCharacters } from '../text/characters.ts';
import { errorCode } from './files.ts';

/** What is wrong with a file and what to do about it. */
export type Trouble = Pick<SkippedFile, 'reason' | 'remedy'>;

/** A file, or the article on one `line` of it, that cannot be used. */
export const skip = (file: string, trouble: Trouble, line: number | null = null): SkippedFile => ({
  file,
  line,
  ...trouble,
});

const LINE_BREAKS = /[\t\n\r]/gu;

/** A path as it is safe to show on one line: a file's name may hold line breaks and characters that reorder text. */
export const shownPath = (path: string): string =>
  removeDangerousCharacters(path).replace(LINE_BREAKS, '\u{FFFD}');

const KNOWN: ReadonlyMap<string, Trouble> = new Map([
  ['NOT_A_FILE', { reason: 'is not a regular file', remedy: 'Put a copy of the text in its place.' }],
  ['CHANGED', { reason: 'changed while it was being read', remedy: 'Refresh when it has been written.' }],
  [
    'ENOENT',
    {
      reason: 'was there a moment ago and cannot be found any more',
      remedy: 'Refresh; if it is still there, rename it with plain letters.',
    },
  ],
  [
    'ELOOP',
    { reason: 'is a link, and links are not followed', remedy: 'Put a copy of the text in its place.' },
  ],
  ['EACCES', { reason: 'may not be read', remedy: 'Give the bot permission to read it.' }],
  ['EPERM', { reason: 'may not be read', remedy: 'Give the bot permission to read it.' }],
  ['ENAMETOOLONG', { reason: 'has too long a path', remedy: 'Move it to a folder nearer to the top.' }],
]);

/** What a failed call of `Files` means to the owner of the articles. */
export function describeFileError(error: unknown, maxBytes: number): Trouble {
  const code = errorCode(error);
  if (code === 'TOO_LARGE') {
    return {
      reason: `is larger than ${maxBytes} bytes`,
      remedy: 'Split it, or raise MAX_FILE_BYTES.',
    };
  }
  const known = code === null ? undefined : KNOWN.get(code);
  return (
    known ?? {
      reason: `cannot be read (${code ?? 'unknown error'})`,
      remedy: 'Check the disk and the permissions, then refresh.',
    }
  );
}

/** Codes that say of a file or folder that it is not there, or is nothing that articles are read from. */
const LASTING: ReadonlySet<string | null> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'NOT_A_FILE',
  'TOO_LARGE',
]);

/** Whether a failed call of `Files` may be the disk's, the network's or the system's trouble, not the file's own. */
export const isPassing = (error: unknown): boolean => !LASTING.has(errorCode(error));

/** The same trouble of a file whose articles go on being served. */
export const stillServed = ({ reason, ...rest }: SkippedFile): SkippedFile => ({
  ...rest,
  reason: `${reason}; it is served as it was read last`,
});
