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
  /** Filled anew for each passage: of the many that are looked through, most have a word or two. */
  const found: number[] = [];
  for (const number of blocksWith(levels, terms.slice(0, open))) {
    const owner = levels.blockOwner[number];
    if (owner === undefined || admits?.(owner.article) === false) continue;
    const block = number - owner.firstBlock;
    const end = owner.blockStarts[block + 1] as number;
    for (let passage = owner.blockStarts[block] as number; passage < end; passage++) {
      const count = findMarked(owner, passage, marks, found);
      let isOpen = false;
      for (let i = 0; i < count; i++) isOpen ||= markAt(owner, found[i] as number, marks) <= open;
      if (!isOpen) continue;
      let text = owner.passageStarts[passage] as number;
      for (let i = 0; i < count; i++) {
        const at = found[i] as number;
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

/** Writes to `found` where the words of a passage stand in the packed texts whose terms are marked. Returns how many. */
function findMarked(
  { texts: { terms, shapes, starts }, passageStarts }: IndexedArticle,
  passage: number,
  marks: Uint8Array,
  found: number[],
): number {
  let count = 0;
  const end = starts[passageStarts[passage + 1] as number] as number;
  // Nearly all words that are looked at are none of the terms, so that nothing else is done for them.
  for (let at = starts[passageStarts[passage] as number] as number; at < end; at++) {
    if (marks[terms[at] as number] === 0 || ((shapes[at] as number) & Shape.stop) !== 0) continue;
    found[count] = at;
    count += 1;
  }
  return count;
}
