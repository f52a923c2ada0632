import type { Explanation } from '../../domain/explanation.ts';
import type { Act, ActReply, Failure } from '../protocol/acts.ts';
import type { AddedFile, ArticleList, ArticleText, CitedPlaces } from '../protocol/articles.ts';
import {
  actPath,
  addArticlePath,
  articlePath,
  articlesPath,
  channelPath,
  citedPath,
  explainPath,
  worldPath,
} from '../protocol/paths.ts';
import { uploadProblem } from '../protocol/upload-problem.ts';
import type { ChannelView, World } from '../protocol/world.ts';

const NO_ANSWER = 'The program does not answer. Start it again in the terminal: npm start';

/** Asks the page's server. @throws Error whose message is for people */
const request = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    throw new Error(NO_ANSWER, { cause: error });
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error((body as Failure | null)?.error ?? NO_ANSWER);
  return body as T;
};

/** Who and what there is. */
export const readWorld = (): Promise<World> => request(worldPath());

/** A channel as somebody sees it. */
export const readChannel = (person: string, channel: string): Promise<ChannelView> =>
  request(channelPath(person, channel));

/** Does something as somebody; resolves once the bot has begun to answer. */
export const perform = (act: Act): Promise<ActReply> =>
  request(actPath(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });

/** The articles. */
export const readArticles = (): Promise<ArticleList> => request(articlesPath());

/** One of them, by its number. */
export const readArticle = (number: number): Promise<ArticleText> => request(articlePath(number));

/** Where the articles have the words of a quote. */
export const findCited = (quote: string): Promise<CitedPlaces> => request(citedPath(quote));

/** Why a question is answered as it is. */
export const readExplanation = (question: string): Promise<Explanation> => request(explainPath(question));

/** Adds a file to the articles. @throws Error that says why it cannot be added */
export const addFile = async (file: File): Promise<AddedFile> => {
  const problem = uploadProblem(file.name, file.size);
  if (problem !== null) throw new Error(problem);
  return request(addArticlePath(file.name), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
};
