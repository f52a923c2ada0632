import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
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

const OPTIONS: Options<{ id: number; keys: readonly string[] }> = {
  fields: ['keys'],
  // The keys come ready: joining them to a text and splitting it again takes longer than indexing them.
  stringifyField: (keys) => keys as string,
  tokenize: (keys) => keys as unknown as string[],
  processTerm: (key) => key,
  searchOptions: { tokenize: (key) => [key], prefix: false, fuzzy: false },
};

/** A MiniSearch that leaves text analysis to our analyzer and scores to our levels. */
export const createTermIndex = (): TermIndex => wrap(new MiniSearch(OPTIONS));

function wrap(index: MiniSearch): TermIndex {
  const keys: string[] = [];
  const keyOf = (group: number): string => (keys[group] ??= group.toString(KEY_RADIX));
  const groupsOf = createGrouper();
  const keysOf = (terms: readonly number[]): string[] => groupsOf(terms).map(keyOf);
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

/** Gives the groups of terms, each once. */
function createGrouper(): (terms: readonly number[]) => readonly number[] {
  const groups = createDistinctNumbers();
  return (terms) => {
    const distinct = groups.begin();
    for (const term of terms) groups.add(groupOf(term));
    return distinct;
  };
}

/** Fills an index with very many blocks at once, in half the time that adding them one by one takes. */
export interface TermIndexLoader {
  /** As that of the index: the numbers of blocks are 0, 1, 2 … */
  readonly add: TermIndex['add'];
  /** The index of what was added. The loader is of no use afterwards. */
  readonly finish: () => TermIndex;
}

/** The form of MiniSearch's own stored indexes that we write. */
const SERIALIZATION_VERSION = 2;

/** A loader without blocks. */
export function createTermIndexLoader(): TermIndexLoader {
  const groupsOf = createGrouper();
  const postings: number[][] = [];
  const lengths: number[] = [];
  return {
    add(block, terms) {
      const groups = groupsOf(terms);
      for (const group of groups) (postings[group] ??= []).push(block);
      lengths[block] = groups.length;
    },
    finish() {
      const index: AsPlainObject['index'] = [];
      postings.forEach((blocks, group) => {
        index.push([group.toString(KEY_RADIX), { 0: asCounts(blocks) }]);
      });
      return wrap(
        MiniSearch.loadJS(
          {
            documentCount: lengths.length,
            nextId: lengths.length,
            documentIds: Object.fromEntries(lengths.map((_, block) => [block, block])),
            fieldIds: { keys: 0 },
            fieldLength: Object.fromEntries(lengths.map((length, block) => [block, [length]])),
            averageFieldLength: [
              lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
            ],
            storedFields: {},
            dirtCount: 0,
            index,
            serializationVersion: SERIALIZATION_VERSION,
          },
          OPTIONS,
        ),
      );
    },
  };
}

/** Once in each of the blocks. */
function asCounts(blocks: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const block of blocks) counts[block] = 1;
  return counts;
}
