import type {
  ArticleList,
  ArticleText,
  CitedPlaces,
  ListedArticle,
  AddedFile,
} from '../protocol/articles.ts';
import { uploadProblem } from '../protocol/upload-problem.ts';
import { PageError } from './page-error.ts';
import type { PageParts } from './page-parts.ts';

type Parts = Pick<PageParts, 'services' | 'workingCopy'>;

/** Articles that the list shows. */
const LISTED_MAX = 1_000;
/** Longest quote that is looked for, in UTF-16 units: no message is longer. */
const QUOTE_MAX_CHARS = 2_000;

const listAll = async ({ services, workingCopy }: Parts): Promise<ListedArticle[]> => {
  const folder = `${workingCopy.added.shown}/`;
  const sources = await services.sources();
  return sources.map((source, number) => ({ ...source, number, isAdded: source.file.startsWith(folder) }));
};

/** The articles, and what could not be used. */
export const articleList = async (parts: Parts): Promise<ArticleList> => ({
  articles: (await listAll(parts)).slice(0, LISTED_MAX),
  skipped: parts.services.skipped(),
  scope: parts.services.scope(),
});

/** A whole article. @throws PageError 404 if there is none of that number */
export const articleText = async ({ services }: Parts, number: number): Promise<ArticleText> => {
  const article = await services.article(number);
  if (article === null) throw new PageError(404, 'There is no such article (any more).');
  const { id, title, titleDerived, date, dateSource, url, publisher, file, text, copyOf } = article;
  return {
    number,
    id,
    title,
    titleDerived,
    date,
    dateSource,
    url,
    publisher,
    file,
    text,
    copyOf,
    generation: services.scope().generation,
    sentences: article.sentences.map(({ start, end }) => [start, end]),
    omissions: article.omissions.map(({ start, end, kind, rule }) => ({ start, end, kind, rule })),
  };
};

/**
 * Where the articles have the words of a quote as a message shows it, which may be cut with "…" at its ends.
 * @throws PageError 400 if it is too long
 */
export const citedPlaces = async ({ services }: Parts, quote: string): Promise<CitedPlaces> => {
  if (quote.length > QUOTE_MAX_CHARS) throw new PageError(400, 'This quote is too long.');
  const words = quote.replaceAll(/^[\s“"…]{1,20}|[\s”"…]{1,20}$/gu, '');
  const check = await services.checkQuotation(words);
  const sources = await services.sources();
  const numbers = new Map(sources.map(({ id }, number) => [id, number]));
  const citations =
    check.kind === 'exact' ? check.citations : check.kind === 'differing' ? [check.citation] : [];
  return {
    generation: services.scope().generation,
    places: citations.flatMap(({ article: { id, title }, sentence }) => {
      const article = numbers.get(id);
      return article === undefined ? [] : [{ article, title, sentence }];
    }),
  };
};

/** Keeps a file in the working copy and reads the articles anew. @throws PageError 400 for a file that is refused */
export const addArticle = async (parts: Parts, name: string, bytes: Buffer): Promise<AddedFile> => {
  const problem = uploadProblem(name, bytes.length);
  if (problem !== null) throw new PageError(400, problem);
  const { services, workingCopy } = parts;
  const { file, isReplaced } = await workingCopy.add(name, bytes);
  // A run that was under way may have listed the files before this one was there.
  const { shared } = await services.refresh();
  if (shared) await services.refresh();
  return {
    file,
    isReplaced,
    articles: (await listAll(parts)).filter((article) => article.file === file),
    skipped: services.skipped().filter((skipped) => skipped.file === file),
    generation: services.scope().generation,
  };
};
