import type { Reader } from './reader.ts';
import { readHtml } from './readers/html.ts';
import { readJsonLines } from './readers/json-lines.ts';
import { readJson } from './readers/json.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readPlainText } from './readers/plain-text.ts';

/** A kind of file that articles come in. */
export interface Format {
  /** File name endings in lower case, with their full stop. */
  readonly extensions: readonly string[];
  readonly read: Reader;
  /** How many times the size limit of a file applies: a collection holds many articles. */
  readonly sizeFactor: number;
}

/** All formats that can be read. Another one is one row more. */
export const FORMATS: readonly Format[] = [
  { extensions: ['.txt'], read: readPlainText, sizeFactor: 1 },
  { extensions: ['.md', '.markdown'], read: readMarkdown, sizeFactor: 1 },
  { extensions: ['.html', '.htm'], read: readHtml, sizeFactor: 1 },
  { extensions: ['.json'], read: readJson, sizeFactor: 1 },
  { extensions: ['.jsonl', '.ndjson'], read: readJsonLines, sizeFactor: 10 },
];

/** The format of a file by its name's ending, in any letter case, or `null`. */
export const formatOf = (fileName: string): Format | null =>
  FORMATS.find(({ extensions }) =>
    extensions.some((extension) => fileName.toLowerCase().endsWith(extension)),
  ) ?? null;
