import MiniSearch from 'minisearch';
import { createDistinctNumbers } from './distinct.ts';

/** Which blocks may have a term. Both are numbers; what they stand for, and how texts score, is the caller's affair. */
export interface TermIndex {
  /** Adds a block by its distinct terms. The numbers of blocks must ascend. */
  readonly add: (block: number, terms: readonly number[]) => void;
  /** Takes back what was added: the same terms, in any order. */
  readonly remove: (block: number, terms: readonly number[]) => void;
  /** Calls `visit` for each block that has the term, and for some that do not, in ascending order. */
  readonly visit: (term: number, visit: (block: number) => void) => void;
}

/** The terms that a corpus begins with: its frequent ones are among them. */
const FIRST_TERMS = 8_192;
/**
 * Later terms are posted by so many that came one after the other. Most are rare, and came in the same block: one
 * list serves them all, where one for each would take several times the memory.
 */
const GROUP_TERMS = 8;

/** MiniSearch keeps keys in a tree of their letters. Sixteen letters make one that is quick to go down. */
const KEY_RADIX = 16;

const groupOf = (term: number): number =>
  term < FIRST_TERMS ? term : FIRST_TERMS + Math.floor((term - FIRST_TERMS) / GROUP_TERMS);

/** A MiniSearch that leaves text analysis to our analyzer and scores to our levels. */
export function createTermIndex(): TermIndex {
  const index = new MiniSearch<{ id: number; keys: readonly string[] }>({
    fields: ['keys'],
    // The keys come ready: joining them to a text and splitting it again takes longer than indexing them.
    stringifyField: (keys) => keys as string,
    tokenize: (keys) => keys as unknown as string[],
    processTerm: (key) => key,
    searchOptions: { tokenize: (key) => [key], prefix: false, fuzzy: false },
  });
  const groups = createDistinctNumbers();
  const keys: string[] = [];
  const keyOf = (group: number): string => (keys[group] ??= group.toString(KEY_RADIX));
  const keysOf = (terms: readonly number[]): string[] => {
    const distinct = groups.begin();
    for (const term of terms) groups.add(groupOf(term));
    return distinct.map(keyOf);
  };
  return {
    add: (id, terms) => {
      index.add({ id, keys: keysOf(terms) });
    },
    // Not `discard`, which leaves the postings in the index until a search happens to meet them.
    remove: (id, terms) => {
      index.remove({ id, keys: keysOf(terms) });
    },
    visit: (term, visit) => {
      index.search(groupOf(term).toString(KEY_RADIX), {
        // Called for every block that matches; 0 leaves it out of the results. MiniSearch makes and sorts an object
        // for each result, which costs far more than finding it, and all of them would be thrown away.
        boostDocument: (id: number) => {
          visit(id);
          return 0;
        },
      });
    },
  };
}
