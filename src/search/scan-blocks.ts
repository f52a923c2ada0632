import { Shape } from '../text/word-shape.ts';
import type { IndexLevels } from './index-levels.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { ArticleFilter } from './search-engine.ts';

/** Where a word stands: its passage and its text, by their numbers in the article. */
export interface WordPlace {
  readonly owner: IndexedArticle;
  readonly passage: number;
  readonly text: number;
}

/** What is looked for: numbers of distinct terms, at most 255, unknown ones (-1) among them. */
export interface Wanted {
  readonly terms: readonly number[];
  /** The first so many are open: passages with one of these count. */
  readonly open: number;
  /** `null` admits all articles. */
  readonly admits: ArticleFilter | null;
}

/**
 * Calls `visit` for every word that is one of the terms, in all passages that have an open one, in their order.
 * Function words apart.
 */
export function scanBlocks(
  levels: IndexLevels,
  { terms, open, admits }: Wanted,
  visit: (place: WordPlace, term: number) => void,
): void {
  const marks = levels.markTerms(terms);
  for (const number of blocksWith(levels, terms.slice(0, open))) {
    const owner = levels.blockOwner[number];
    if (owner === undefined || admits?.(owner.article) === false) continue;
    const block = number - owner.firstBlock;
    const end = owner.blockStarts[block + 1] as number;
    for (let passage = owner.blockStarts[block] as number; passage < end; passage++) {
      const found = findMarked(owner, passage, marks);
      if (!found.some((at) => markAt(owner, at, marks) <= open)) continue;
      let text = owner.passageStarts[passage] as number;
      for (const at of found) {
        while (at >= (owner.texts.starts[text + 1] as number)) text += 1;
        visit({ owner, passage, text }, markAt(owner, at, marks) - 1);
      }
    }
  }
}

/** The blocks that may have one of the terms, in ascending order. */
function blocksWith({ postings }: IndexLevels, terms: readonly number[]): Uint32Array {
  const blocks = new Set<number>();
  for (const term of terms) postings.visit(term, (block) => blocks.add(block));
  return Uint32Array.from(blocks).sort();
}

const markAt = ({ texts }: IndexedArticle, at: number, marks: Uint8Array): number =>
  marks[texts.terms[at] as number] as number;

const NOTHING: readonly number[] = [];

/** Where the words of a passage stand in the packed texts whose terms are marked. */
function findMarked(
  { texts: { terms, shapes, starts }, passageStarts }: IndexedArticle,
  passage: number,
  marks: Uint8Array,
): readonly number[] {
  let found: number[] | null = null;
  const end = starts[passageStarts[passage + 1] as number] as number;
  // Nearly all words that are looked at are none of the terms, so that nothing else is done for them.
  for (let at = starts[passageStarts[passage] as number] as number; at < end; at++) {
    if (marks[terms[at] as number] === 0 || ((shapes[at] as number) & Shape.stop) !== 0) continue;
    if (found === null) found = [at];
    else found.push(at);
  }
  return found ?? NOTHING;
}
