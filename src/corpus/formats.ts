import type { Reader } from './reader.ts';

/** A kind of file that articles come in. */
export interface Format {
  /** File name endings in lower case, with their full stop. */
  readonly extensions: readonly string[];
  readonly read: Reader;
  /** How many times the size limit of a file applies: a collection holds many articles. */
  readonly sizeFactor: number;
}

/** All formats that can be read, each reader loaded when a file needs it. Another one is one row more. */
export const FORMATS: readonly Format[] = [
  {
    extensions: ['.txt'],
    read: async (...file) => (await import('./readers/plain-text.ts')).readPlainText(...file),
    sizeFactor: 1,
  },
  {
    extensions: ['.md', '.markdown'],
    read: async (...file) => (await import('./readers/markdown.ts')).readMarkdown(...file),
    sizeFactor: 1,
  },
  {
    extensions: ['.html', '.htm'],
    read: async (...file) => (await import('./readers/html.ts')).readHtml(...file),
    sizeFactor: 1,
  },
  {
    extensions: ['.json'],
    read: async (...file) => (await import('./readers/json.ts')).readJson(...file),
    sizeFactor: 1,
  },
  {
    extensions: ['.jsonl', '.ndjson'],
    read: async (...file) => (await import('./readers/json-lines.ts')).readJsonLines(...file),
    sizeFactor: 10,
  },
];

/** The format of a file by its name's ending, in any letter case, or `null`. */
export const formatOf = (fileName: string): Format | null =>
  FORMATS.find(({ extensions }) =>
    extensions.some((extension) => fileName.toLowerCase().endsWith(extension)),
  ) ?? null;
