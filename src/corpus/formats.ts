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
}

/** All formats that can be read. Another one is one row more. */
export const FORMATS: readonly Format[] = [
  { extensions: ['.txt'], read: readPlainText },
  { extensions: ['.md', '.markdown'], read: readMarkdown },
  { extensions: ['.html', '.htm'], read: readHtml },
  { extensions: ['.json'], read: readJson },
  { extensions: ['.jsonl', '.ndjson'], read: readJsonLines },
];

/** The format of a file by its name's ending, in any letter case, or `null`. */
export const formatOf = (fileName: string): Format | null =>
  FORMATS.find(({ extensions }) =>
    extensions.some((extension) => fileName.toLowerCase().endsWith(extension)),
  ) ?? null;
