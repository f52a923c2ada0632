import type { IndexedArticle, IndexLevels } from './index-levels.ts';
import type { Level, LevelHit, Occurrences } from './level.ts';
import { countTerm } from './packed-texts.ts';
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

/** Searches all levels in one pass over the postings of each of the distinct `terms`, given rarest first. */
export function searchLevels(
  levels: IndexLevels,
  terms: readonly string[],
  limits: Readonly<Record<keyof Hits, number>>,
  limitation: Limitation | null = null,
): Hits {
  const size = levels.sentences.size();
  const open = Math.max(OPEN_OCCURRENCES_MIN, OPEN_SHARE * size);
  // Of the occurrences of a term, about as many as of all sentences are in the articles admitted.
  const share = limitation === null ? 1 : limitation.sentences / Math.max(1, size);
  const met = new Set<number>();
  let occurrences = 0;
  const found = terms.map((term, i) => {
    occurrences += share * levels.vocabulary.frequency(term);
    const isOpen = i === 0 || occurrences <= open;
    return occurrencesOf(levels, term, { met, isOpen, admits: limitation?.admits ?? null });
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

/** Where a term is looked for: in passages that are `met`, and in others where the search is open, which meets them. */
interface Reach {
  readonly met: Set<number>;
  readonly isOpen: boolean;
  /** `null` admits all articles. */
  readonly admits: ArticleFilter | null;
}

/** Where a term occurs within reach. How many texts have it is counted in all articles: that is how rare it is. */
function occurrencesOf(
  { lexicon, postings, passageOwner, vocabulary }: IndexLevels,
  term: string,
  { met, isOpen, admits }: Reach,
): Readonly<Record<keyof Hits, Occurrences>> {
  const wanted = lexicon.find(term);
  const [sentences, passages, articles] = [createTally(), createTally(), createTally()];
  sentences.found = vocabulary.frequency(term);
  let last: IndexedArticle | undefined;
  postings.visit(wanted, (number) => {
    const owner = passageOwner[number];
    if (owner === undefined) return;
    // An article has a term also when only its title does.
    const passage = number - owner.firstPassage;
    if (owner !== last) articles.found += 1;
    if (passage > 0) passages.found += 1;
    last = owner;
    if (admits?.(owner.article) === false) return;
    if (isOpen) met.add(number);
    else if (!met.has(number)) return;
    const end = owner.passageStarts[passage + 1] as number;
    for (let text = owner.passageStarts[passage] as number; text < end; text++) {
      const count = countTerm(owner.texts, text, wanted);
      if (count === 0) continue;
      addTo(articles, owner.number, count);
      if (passage === 0) continue;
      addTo(passages, number, count);
      addTo(sentences, owner.firstText + text, count);
    }
  });
  return { sentences, passages, articles };
}

/** Occurrences that grow. Texts are met in ascending order, those of one passage or article one after the other. */
interface Tally extends Occurrences {
  readonly numbers: number[];
  readonly counts: number[];
  found: number;
}

const createTally = (): Tally => ({ numbers: [], counts: [], found: 0 });

function addTo({ numbers, counts }: Tally, number: number, count: number): void {
  const last = numbers.length - 1;
  if (numbers[last] === number) counts[last] = (counts[last] as number) + count;
  else {
    numbers.push(number);
    counts.push(count);
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
