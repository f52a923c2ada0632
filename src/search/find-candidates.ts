import type { IndexLevels } from './index-levels.ts';
import type { IndexedArticle } from './indexed-article.ts';
import { createSentenceReader, textsOf, type SentenceReader } from './read-sentences.ts';
import type { ArticleFilter, Candidate } from './search-engine.ts';
import { searchLevels, type Hits } from './search-levels.ts';

/** Of `k` candidates asked for, how many hits each level is searched for. */
const SENTENCE_SHARE = 1;
const PASSAGE_SHARE = 0.3;
const ARTICLE_SHARE = 0.5;
/** Sentences that promise less than this share of what the best one does are left out behind the first few. */
const PROMISE_SHARE_MIN = 0.38;
const CANDIDATES_MIN = 20;
/** How much the passage and the article count beside the sentence where there are more than `k` to choose from. */
const PASSAGE_FACTOR = 0.8;
const ARTICLE_FACTOR = 0.2;

/** Where a sentence is, and how well the levels score it. */
interface Place {
  readonly owner: IndexedArticle;
  readonly text: number;
  readonly passage: number;
  readonly bm25: number;
  readonly passageBm25: number;
  readonly articleBm25: number;
}

/**
 * The best sentences of three searches united: sentences that match, and all sentences of passages that match.
 * Where the articles that the filter admits have no more than `k` sentences, all of them; else at most `k`, fewer where
 * few promise much.
 */
export function findCandidates(
  levels: IndexLevels,
  terms: readonly string[],
  k: number,
  admits: ArticleFilter | null = null,
): Candidate[] {
  const admitted = admits === null ? levels.sentences.size() : countAdmitted(levels, admits);
  const isSmall = admitted <= k;
  if (terms.length === 0 && !isSmall) return [];
  const limits = {
    sentences: Math.ceil(k * SENTENCE_SHARE),
    passages: Math.ceil(k * PASSAGE_SHARE),
    articles: Math.ceil(k * ARTICLE_SHARE),
  };
  const hits = searchLevels(levels, terms, limits, admits === null ? null : { admits, sentences: admitted });
  // A corpus this small is judged whole: the ranker can find what shares no word with the question.
  const places = isSmall ? allPlaces(levels, hits, admits) : mostPromising(unitedPlaces(levels, hits), k);
  const reader = createSentenceReader(levels.lexicon);
  return places.flatMap((place) => toCandidate(place, hits, reader) ?? []);
}

function placeOf(owner: IndexedArticle, text: number, { sentences, passages, articles }: Hits): Place {
  // The title is passage 0, so that there is a start before any sentence.
  const passage = owner.passageStarts.findLastIndex((start) => start <= text);
  return {
    owner,
    text,
    passage,
    bm25: sentences.get(owner.firstText + text)?.bm25 ?? 0,
    passageBm25: passages.get(owner.firstPassage + passage)?.bm25 ?? 0,
    articleBm25: articles.get(owner.number)?.bm25 ?? 0,
  };
}

const countAdmitted = ({ byId }: IndexLevels, admits: ArticleFilter): number => {
  let sentences = 0;
  for (const { article } of byId.values()) if (admits(article)) sentences += article.sentences.length;
  return sentences;
};

const allPlaces = ({ byId }: IndexLevels, hits: Hits, admits: ArticleFilter | null): Place[] =>
  [...byId.values()].flatMap((owner) =>
    admits === null || admits(owner.article)
      ? owner.article.sentences.map(({ index }) => placeOf(owner, index + 1, hits))
      : [],
  );

function unitedPlaces({ textOwner, passageOwner }: IndexLevels, hits: Hits): Place[] {
  const numbers = new Set(hits.sentences.keys());
  for (const number of hits.passages.keys()) {
    const owner = passageOwner[number];
    if (owner === undefined) continue;
    for (const text of textsOf(owner, number - owner.firstPassage)) numbers.add(owner.firstText + text);
  }
  return [...numbers].flatMap((number) => {
    const owner = textOwner[number];
    return owner === undefined ? [] : placeOf(owner, number - owner.firstText, hits);
  });
}

/** How promising a sentence is by the scores of the three levels together. */
export const promiseOf = ({
  bm25,
  passageBm25,
  articleBm25,
}: Pick<Candidate, 'bm25' | 'passageBm25' | 'articleBm25'>): number =>
  bm25 + PASSAGE_FACTOR * passageBm25 + ARTICLE_FACTOR * articleBm25;

function mostPromising(places: readonly Place[], k: number): Place[] {
  const best = places.toSorted((a, b) => promiseOf(b) - promiseOf(a)).slice(0, k);
  const least = PROMISE_SHARE_MIN * (best[0] === undefined ? 0 : promiseOf(best[0]));
  return best.filter((place, i) => i < CANDIDATES_MIN || promiseOf(place) >= least);
}

function toCandidate(
  { owner, text, passage, bm25, passageBm25, articleBm25 }: Place,
  { sentences, articles }: Hits,
  read: SentenceReader,
): Candidate | null {
  const found = read.sentence(owner, text);
  if (found === null) return null;
  const { article, sentence, analyzed } = found;
  return {
    article,
    sentence,
    analyzed,
    bm25,
    passageBm25,
    articleBm25,
    articleMatched: articles.get(owner.number)?.matched ?? [],
    matched: sentences.get(owner.firstText + text)?.matched ?? [],
    title: read.title(owner),
    passage: read.passage(owner, passage),
    previous: read.sentence(owner, text - 1),
    next: read.sentence(owner, text + 1),
  };
}
