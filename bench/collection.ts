import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Span } from '../src/domain/article.ts';
import { createNodeFiles } from '../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS, readCorpus } from '../src/corpus/read-corpus.ts';

/** A question with its gold answers. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** A correct quote contains one of these. */
  readonly answers: readonly string[];
  /** The article and the range of its text that the question was asked from; `null` when nothing answers it. */
  readonly article: string | null;
  readonly paragraph: readonly [start: number, end: number] | null;
  readonly answerable: boolean;
  /** Other passages that answer too: copies, later reports. */
  readonly also?: readonly {
    readonly article: string;
    readonly paragraph: readonly [start: number, end: number];
  }[];
}

/** Articles and questions about them. */
export interface Collection {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldQuestion[];
}

/** Reads `articles.jsonl` and the question files of a folder. */
export async function readCollection(
  folder: string,
  questionFiles: readonly string[] = ['questions.jsonl'],
): Promise<Collection> {
  const articles = await readArticles(join(folder, 'articles.jsonl'));
  const questions = await Promise.all(questionFiles.map((file) => readQuestions(join(folder, file))));
  return { articles, questions: questions.flat() };
}

/** Reads the articles of a file or folder as the program does. */
export async function readArticles(path: string): Promise<readonly Article[]> {
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  const files = createNodeFiles(process.cwd());
  return (await readCorpus([path], DEFAULT_CORPUS_OPTIONS, { files, clock })).articles;
}

/** Reads gold questions, one JSON object a line. */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        ({ article: null, paragraph: null, ...(JSON.parse(line) as Partial<GoldQuestion>) }) as GoldQuestion,
    );
}

/** One spelling for comparing quotes with answers: letter case, white space and quotation marks folded. */
export const foldForComparison = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Whether a quotation answers: it lies in the gold paragraph (where one is given) and contains a gold answer. */
export function isCorrect(question: GoldQuestion, articleId: string, span: Span, quote: string): boolean {
  const places = [{ article: question.article, paragraph: question.paragraph }, ...(question.also ?? [])];
  const isInPlace = places.some(
    ({ article, paragraph }) =>
      (article === null || article === articleId) &&
      (paragraph === null || (span.start < paragraph[1] && span.end > paragraph[0])),
  );
  if (!isInPlace) return false;
  const folded = foldForComparison(quote);
  return question.answers.some((answer) => folded.includes(foldForComparison(answer)));
}
