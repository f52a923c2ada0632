/** The addresses of the page's server, from its root. */

const withQuery = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;

/** GET: a `World`. */
export const worldPath = (): string => '/api/world';

/** GET: a channel as somebody sees it, a `ChannelView`. */
export const channelPath = (person: string, channel: string): string =>
  withQuery('/api/channel', { as: person, channel });

/** GET: server-sent events, each a `PageEvent`. */
export const eventsPath = (person: string): string => withQuery('/api/events', { as: person });

/** POST of an `Act` as application/json: an `ActReply`. */
export const actPath = (): string => '/api/act';

/** GET: an `ArticleList`. */
export const articlesPath = (): string => '/api/articles';

/** GET: an `ArticleText`, by its number in the list. */
export const articlePath = (number: number): string => `/api/articles/${number}`;

/** POST of a file's bytes as application/octet-stream: an `AddedFile`. See `uploadProblem` first. */
export const addArticlePath = (fileName: string): string => withQuery('/api/articles', { name: fileName });

/** GET: where the articles have the words of a quote, as it is displayed, without markup: `CitedPlaces`. */
export const citedPath = (quote: string): string => withQuery('/api/cited', { quote });

/**
 * GET: why a question is answered as it is, an `Explanation` (`src/domain/explanation.ts`). A question that leans on
 * another has to be given complete, as the answer says it was understood.
 */
export const explainPath = (question: string): string => withQuery('/api/explain', { question });
