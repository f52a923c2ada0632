import { createHash } from 'node:crypto';
import type { ArticleDraft, LineMapping } from '../domain/article.ts';
import type { SkippedFile } from '../domain/corpus.ts';
import type { Clock } from '../domain/services.ts';
import { assembleArticle, type AssembledArticle } from './assemble.ts';
import { completeDraft } from './complete-draft.ts';
import { readFingerprint, type Fingerprint } from './copies.ts';
import type { FileContent, Files } from './files.ts';
import { formatOf } from './formats.ts';
import type { FoundFile } from './list-files.ts';
import { utcDate } from './metadata/dates.ts';
import { refuse, type ReadResult } from './reader.ts';
import { describeFileError, isPassing, skip, stillServed, type Trouble } from './trouble.ts';

export interface FileOptions {
  readonly maxFileBytes: number;
  readonly keepPromotions: boolean;
}

/** An article of a file, with what copies of it are told by. */
export interface ReadArticle {
  readonly article: AssembledArticle;
  readonly fingerprint: Fingerprint;
  /** A hash of all that it was made from but its line, where its file holds several; otherwise `null`. */
  readonly source: string | null;
}

/** What one file gave when it was read, and what tells whether that still holds. */
export interface FileReading extends FoundFile {
  /** The file's state then; `null` where it may have been written since without a trace, or could not be read. */
  readonly signature: string | null;
  /** SHA-256 of its bytes; `null` where they could not be read. */
  readonly hash: string | null;
  /** The day on which it had been changed: the last resort for a date. */
  readonly day: string | null;
  readonly articles: readonly ReadArticle[];
  readonly skipped: readonly SkippedFile[];
  /** Why it cannot be read any more, where its articles are those of the last time. */
  readonly trouble: SkippedFile | null;
}

const EMPTY: Trouble = { reason: 'is empty', remedy: 'Fill it, or take it out of the folder.' };
const NO_SENTENCE: Trouble = { reason: 'holds no sentence', remedy: 'Check that its text is there.' };

/**
 * A file written so shortly before it was read may be written once more within the resolution of its times, and look
 * as it did: its state then proves nothing. Two seconds is the coarsest resolution in use (FAT).
 */
const FRESH_MS = 2_000;

/** What reading a file needs besides the file. */
export interface FileDependencies {
  readonly files: Files;
  readonly clock: Clock;
  /** What was read before is being served, and goes on being served where it cannot be read now. */
  readonly servesLast: boolean;
}

/**
 * Reads one file. Whatever goes wrong is named in `skipped`, or, if the file could be read before and is still there,
 * in `trouble`. Of what was read `before`, all that did not change is taken over.
 */
export async function readFile(
  file: FoundFile,
  options: FileOptions,
  { files, clock, servesLast }: FileDependencies,
  before: FileReading | null = null,
): Promise<FileReading> {
  const maxBytes = options.maxFileBytes * (formatOf(file.path)?.sizeFactor ?? 1);
  const startedMs = clock.now().getTime();
  let content: FileContent;
  try {
    content = await files.read(file.path, maxBytes);
  } catch (error) {
    const trouble = skip(file.shown, describeFileError(error, maxBytes));
    if (servesLast && before !== null && isPassing(error))
      return { ...before, signature: null, trouble: stillServed(trouble) };
    return {
      ...file,
      signature: null,
      hash: null,
      day: null,
      articles: [],
      skipped: [trouble],
      trouble: null,
    };
  }
  const { changedMs, signature } = content.state;
  const read = {
    ...file,
    signature: changedMs + FRESH_MS <= startedMs ? signature : null,
    hash: createHash('sha256').update(content.bytes).digest('base64'),
    day: utcDate(content.modified),
    trouble: null,
  };
  if (before !== null && isSameContent(before, read)) return { ...before, ...read };
  return { ...read, ...(await readArticles(file, content, options, before)) };
}

const isSameContent = (
  before: FileReading,
  { shown, hash, day }: Pick<FileReading, 'shown' | 'hash' | 'day'>,
): boolean =>
  before.hash === hash &&
  before.shown === shown &&
  (before.day === day || before.articles.every(({ article }) => article.dateSource !== 'file'));

async function readArticles(
  file: FoundFile,
  content: FileContent,
  { keepPromotions }: FileOptions,
  before: FileReading | null,
): Promise<Pick<FileReading, 'articles' | 'skipped'>> {
  const { drafts, skipped } = await readDrafts(file, content.bytes);
  const known = new Map(before?.articles.map((read) => [read.source, read]));
  const articles: ReadArticle[] = [];
  const empty: SkippedFile[] = [];
  for (const draft of drafts) {
    const source = drafts.length === 1 ? null : hashDraft(draft, content.modified);
    const same = source === null ? undefined : known.get(source);
    if (same !== undefined) {
      articles.push(onLine(same, draft.lineMapping));
      continue;
    }
    const article = assembleArticle(completeDraft(draft, { modified: content.modified, keepPromotions }));
    if (article !== null) articles.push({ article, fingerprint: readFingerprint(article), source });
    else
      empty.push(
        skip(file.shown, NO_SENTENCE, typeof draft.lineMapping === 'number' ? draft.lineMapping : null),
      );
  }
  return { articles, skipped: [...skipped, ...empty] };
}

const hashDraft = (draft: ArticleDraft, modified: Date): string =>
  createHash('sha256')
    .update(JSON.stringify([{ ...draft, lineMapping: null }, utcDate(modified)]))
    .digest('base64');

const onLine = (read: ReadArticle, lineMapping: LineMapping): ReadArticle =>
  read.article.lineMapping === lineMapping ? read : { ...read, article: { ...read.article, lineMapping } };

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
