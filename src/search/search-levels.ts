import type { IndexLevels } from './index-levels.ts';
import type { Level, LevelHit, Occurrences } from './level.ts';
import { countTerm } from './packed-texts.ts';

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

/** Searches all levels in one pass over the postings of each of the distinct `terms`. */
export function searchLevels(
  levels: IndexLevels,
  terms: readonly string[],
  limits: Readonly<Record<keyof Hits, number>>,
): Hits {
  const found = terms.map((term) => occurrencesOf(levels, term));
  const search = (level: keyof Hits): ReadonlyMap<number, TermHit> =>
    bestOf(
      levels[level],
      terms,
      found.map((occurrences) => occurrences[level]),
      limits[level],
    );
  return { sentences: search('sentences'), passages: search('passages'), articles: search('articles') };
}

/** Where a term occurs. An article has it also when only its title does. */
function occurrencesOf(
  { lexicon, postings, passageOwner }: IndexLevels,
  term: string,
): Readonly<Record<keyof Hits, Occurrences>> {
  const wanted = lexicon.find(term);
  const [sentences, passages, articles] = [createTally(), createTally(), createTally()];
  postings.visit(wanted, (number) => {
    const owner = passageOwner[number];
    if (owner === undefined) return;
    const passage = number - owner.firstPassage;
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
}

const createTally = (): Tally => ({ numbers: [], counts: [] });

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
