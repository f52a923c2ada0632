import type { ArticleDraft } from '../domain/article.ts';
import type { SkippedFile } from '../domain/corpus.ts';
import { decode } from './decode.ts';
import { skip, type Trouble } from './trouble.ts';

/** What a reader knows of the file besides its bytes. */
export interface ReadContext {
  /** The path as shown to people. */
  readonly file: string;
}

/** The articles of a file, and what of it cannot be used. */
export interface ReadResult {
  readonly drafts: readonly ArticleDraft[];
  readonly skipped: readonly SkippedFile[];
}

/** Takes the articles out of one file. Formats differ in nothing else. */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>;

const BINARY: Trouble = {
  reason: 'is binary, not text',
  remedy: 'Save it as plain text in UTF-8, or take it out of the folder.',
};

/** A result without any article. */
export const refuse = (context: ReadContext, trouble: Trouble, line: number | null = null): ReadResult => ({
  drafts: [],
  skipped: [skip(context.file, trouble, line)],
});

/**
 * A reader of text out of a function that takes decoded text; binary files are refused.
 *
 * @param declaredEncoding finds the encoding that such a file names for itself, where the format has one
 */
export const textReader =
  (
    readText: (text: string, context: ReadContext) => Promise<ReadResult>,
    declaredEncoding: (bytes: Uint8Array) => string | null = () => null,
  ): Reader =>
  async (bytes, context) => {
    const text = decode(bytes, declaredEncoding(bytes));
    return text === null ? refuse(context, BINARY) : readText(text, context);
  };

/** A draft that has nothing but its text; readers fill in what their format knows. */
export const bareDraft = (text: string, context: ReadContext): ArticleDraft => ({
  id: null,
  title: null,
  date: null,
  dateSource: null,
  url: null,
  publisher: null,
  lang: null,
  text,
  omissions: [],
  file: context.file,
  lineMapping: 'lines',
});
