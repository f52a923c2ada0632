import type { IndexedArticle, IndexLevels } from './index-levels.ts';
import type { Candidate, IndexedSentence } from './search-engine.ts';
import type { TermHit } from './term-index.ts';

/** Of `k` candidates asked for, how many hits each level is searched for. */
const SENTENCE_SHARE = 1;
const PASSAGE_SHARE = 0.3;
const ARTICLE_SHARE = 0.5;
/** How much the passage and the article count beside the sentence where there are more than `k` to choose from. */
const PASSAGE_FACTOR = 0.8;
const ARTICLE_FACTOR = 0.2;

interface Hits {
  readonly sentences: ReadonlyMap<number, TermHit>;
  readonly passages: ReadonlyMap<number, TermHit>;
  readonly articles: ReadonlyMap<number, TermHit>;
}

/**
 * The best sentences of three searches united: sentences that match, and all sentences of passages that match.
 * Where the whole index has no more than `k` sentences, all of them.
 */
export function findCandidates(levels: IndexLevels, terms: readonly string[], k: number): Candidate[] {
  const isSmall = levels.sentenceOwner.size <= k;
  if (terms.length === 0 && !isSmall) return [];
  const hits: Hits = {
    sentences: byNumber(levels.sentences.search(terms, Math.ceil(k * SENTENCE_SHARE))),
    passages: byNumber(levels.passages.search(terms, Math.ceil(k * PASSAGE_SHARE))),
    articles: byNumber(levels.articles.search(terms, Math.ceil(k * ARTICLE_SHARE))),
  };
  // A corpus this small is judged whole: the ranker can find what shares no word with the question.
  const numbers = isSmall ? levels.sentenceOwner.keys() : united(levels, hits);
  const candidates: Candidate[] = [];
  for (const number of numbers) {
    const owner = levels.sentenceOwner.get(number);
    if (owner !== undefined) candidates.push(toCandidate(owner, number, hits));
  }
  return isSmall ? candidates : mostPromising(candidates, k);
}

const byNumber = (hits: readonly TermHit[]): Map<number, TermHit> =>
  new Map(hits.map((hit) => [hit.id, hit]));

function united(levels: IndexLevels, hits: Hits): Set<number> {
  const numbers = new Set(hits.sentences.keys());
  for (const number of hits.passages.keys()) {
    const owner = levels.passageOwner.get(number);
    if (owner === undefined) continue;
    for (const { sentence } of owner.passages[number - owner.firstPassage] ?? []) {
      numbers.add(owner.firstSentence + sentence.index);
    }
  }
  return numbers;
}

function toCandidate(owner: IndexedArticle, number: number, hits: Hits): Candidate {
  const index = number - owner.firstSentence;
  const { article, sentence, analyzed } = owner.sentences[index] as IndexedSentence;
  const passage = owner.passageOf[index] ?? 0;
  const hit = hits.sentences.get(number);
  const articleHit = hits.articles.get(owner.number);
  return {
    article,
    sentence,
    analyzed,
    bm25: hit?.bm25 ?? 0,
    passageBm25: hits.passages.get(owner.firstPassage + passage)?.bm25 ?? 0,
    articleBm25: articleHit?.bm25 ?? 0,
    articleMatched: articleHit?.matched ?? [],
    matched: hit?.matched ?? [],
    title: owner.title,
    passage: owner.passages[passage] ?? [],
    previous: owner.sentences[index - 1] ?? null,
    next: owner.sentences[index + 1] ?? null,
  };
}

const promiseOf = ({ bm25, passageBm25, articleBm25 }: Candidate): number =>
  bm25 + PASSAGE_FACTOR * passageBm25 + ARTICLE_FACTOR * articleBm25;

const mostPromising = (candidates: readonly Candidate[], k: number): Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, promise: promiseOf(candidate) }))
    .sort((a, b) => b.promise - a.promise)
    .slice(0, k)
    .map(({ candidate }) => candidate);
