import type { SkippedFile } from '../domain/corpus.ts';
import { assembleArticle, type AssembledArticle } from './assemble.ts';
import { completeDraft } from './complete-draft.ts';
import type { FileContent, Files } from './files.ts';
import { formatOf } from './formats.ts';
import type { FoundFile } from './list-files.ts';
import { refuse, type ReadResult } from './reader.ts';
import { describeFileError, skip, type Trouble } from './trouble.ts';

export interface FileOptions {
  readonly maxFileBytes: number;
  readonly keepPromotions: boolean;
}

export interface FileArticles {
  readonly articles: readonly AssembledArticle[];
  readonly skipped: readonly SkippedFile[];
}

const EMPTY: Trouble = { reason: 'is empty', remedy: 'Fill it, or take it out of the folder.' };
const NO_SENTENCE: Trouble = { reason: 'holds no sentence', remedy: 'Check that its text is there.' };

/** The articles of one file. Whatever goes wrong is named in `skipped`. */
export async function readFile(file: FoundFile, options: FileOptions, files: Files): Promise<FileArticles> {
  const maxBytes = options.maxFileBytes * (formatOf(file.path)?.sizeFactor ?? 1);
  let content: FileContent;
  try {
    content = await files.read(file.path, maxBytes);
  } catch (error) {
    return { articles: [], skipped: [skip(file.shown, describeFileError(error, maxBytes))] };
  }
  const { drafts, skipped } = await readDrafts(file, content.bytes);
  const articles: AssembledArticle[] = [];
  const empty: SkippedFile[] = [];
  for (const draft of drafts) {
    const completed = completeDraft(draft, {
      modified: content.modified,
      keepPromotions: options.keepPromotions,
    });
    const article = assembleArticle(completed);
    if (article !== null) articles.push(article);
    else
      empty.push(
        skip(file.shown, NO_SENTENCE, typeof draft.lineMapping === 'number' ? draft.lineMapping : null),
      );
  }
  return { articles, skipped: [...skipped, ...empty] };
}

const WHITE_SPACE_BYTES: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

async function readDrafts(file: FoundFile, bytes: Uint8Array): Promise<ReadResult> {
  const context = { file: file.shown };
  const format = formatOf(file.path);
  if (format === null || bytes.every((byte) => WHITE_SPACE_BYTES.has(byte))) return refuse(context, EMPTY);
  try {
    return await format.read(bytes, context);
  } catch (error) {
    // The packages behind the formats meet input here that their authors never thought of.
    const reason = `cannot be read as ${format.extensions[0] ?? 'text'} (${error instanceof Error ? error.name : 'unknown error'})`;
    return refuse(context, { reason, remedy: 'Save its text as .txt.' });
  }
}
