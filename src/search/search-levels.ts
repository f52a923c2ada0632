import type { IndexLevels } from './index-levels.ts';
import type { Level, LevelHit, Occurrences } from './level.ts';
import { scanBlocks, type WordPlace } from './scan-blocks.ts';
import type { ArticleFilter } from './search-engine.ts';

/** A hit with the query's terms that it has, in the query's order. */
export interface TermHit extends LevelHit {
  readonly matched: readonly string[];
}

/** The best hits of the three levels by number, best first. */
export interface Hits {
  readonly sentences: ReadonlyMap<number, TermHit>;
  readonly passages: ReadonlyMap<number, TermHit>;
  readonly articles: ReadonlyMap<number, TermHit>;
}

/**
 * A search goes by itself for terms that occur this often together, or in this share of all sentences. Terms beyond,
 * frequent ones in large corpora, only add to the scores of passages that a rarer term has found: looking for more
 * costs most and finds nearly nothing.
 */
const OPEN_OCCURRENCES_MIN = 3_000;
const OPEN_SHARE = 0.02;

/** Articles that a search is limited to, with the number of their sentences. */
interface Limitation {
  readonly admits: ArticleFilter;
  readonly sentences: number;
}

/** Searches all levels in one pass over the texts that may have one of the distinct `terms`, given rarest first. */
export function searchLevels(
  levels: IndexLevels,
  terms: readonly string[],
  limits: Readonly<Record<keyof Hits, number>>,
  limitation: Limitation | null = null,
): Hits {
  const wanted = terms.map(levels.lexicon.find);
  const open = countOpen(levels, terms, limitation);
  const found = terms.map((term, i) => createTermTally(levels, term, wanted[i] as number));
  scanBlocks(levels, { terms: wanted, open, admits: limitation?.admits ?? null }, (place, term) => {
    addTo(found[term] as TermTally, place);
  });
  const search = (level: keyof Hits): ReadonlyMap<number, TermHit> =>
    bestOf(
      levels[level],
      terms,
      found.map((one) => one[level]),
      limits[level],
    );
  return { sentences: search('sentences'), passages: search('passages'), articles: search('articles') };
}

/** How many of the terms the search goes by: the first of them, and those after it that are rare enough. */
function countOpen(
  { sentences, vocabulary }: IndexLevels,
  terms: readonly string[],
  limitation: Limitation | null,
): number {
  const size = sentences.size();
  const most = Math.max(OPEN_OCCURRENCES_MIN, OPEN_SHARE * size);
  // Of the occurrences of a term, about as many as of all sentences are in the articles admitted.
  const share = limitation === null ? 1 : limitation.sentences / Math.max(1, size);
  let occurrences = 0;
  const closed = terms.findIndex((term, i) => {
    occurrences += share * vocabulary.frequency(term);
    return i > 0 && occurrences > most;
  });
  return closed < 0 ? terms.length : closed;
}

/** Occurrences that grow. Texts are met in ascending order, those of one passage or article one after the other. */
interface Tally extends Occurrences {
  readonly numbers: number[];
  readonly counts: number[];
}

type TermTally = Readonly<Record<keyof Hits, Tally>>;

/** No occurrences yet of a term that so many texts have. */
const createTally = (found: number): Tally => ({ numbers: [], counts: [], found });

/** How many texts have the term is counted in all articles, whatever the search is limited to: that is how rare it is. */
const createTermTally = ({ vocabulary, counts }: IndexLevels, term: string, number: number): TermTally => ({
  sentences: createTally(vocabulary.frequency(term)),
  passages: createTally(counts.passages.of(number)),
  articles: createTally(counts.articles.of(number)),
});

function addTo({ sentences, passages, articles }: TermTally, { owner, passage, text }: WordPlace): void {
  // An article has a term also when only its title does.
  addOne(articles, owner.number);
  if (passage === 0) return;
  addOne(passages, owner.firstPassage + passage);
  addOne(sentences, owner.firstText + text);
}

function addOne({ numbers, counts }: Tally, number: number): void {
  const last = numbers.length - 1;
  if (numbers[last] === number) counts[last] = (counts[last] as number) + 1;
  else {
    numbers.push(number);
    counts.push(1);
  }
}

function bestOf(
  level: Level,
  terms: readonly string[],
  found: readonly Occurrences[],
  limit: number,
): ReadonlyMap<number, TermHit> {
  return new Map(
    level.best(found, limit).map((hit) => {
      const matched = terms.filter((_, i) => has((found[i] as Occurrences).numbers, hit.number));
      return [hit.number, { ...hit, matched }];
    }),
  );
}

/** Whether an ascending list has a number. */
function has(ascending: readonly number[], number: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}
