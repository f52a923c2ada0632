import MiniSearch from 'minisearch';

/** Which texts have a term. Both are numbers; what they stand for, and how texts score, is the caller's affair. */
export interface TermIndex {
  /** Adds a text by its distinct terms. The numbers of texts must ascend. */
  readonly add: (text: number, terms: readonly number[]) => void;
  /** Takes back what was added: the same terms, in any order. */
  readonly remove: (text: number, terms: readonly number[]) => void;
  /** Calls `visit` for each text that has the term, in ascending order. */
  readonly visit: (term: number, visit: (text: number) => void) => void;
}

/** MiniSearch keeps terms in a tree of their letters. Sixteen letters make one that is quick to go down. */
const KEY_RADIX = 16;
const keyOf = (term: number): string => term.toString(KEY_RADIX);

/** A MiniSearch that leaves text analysis to our analyzer and scores to our levels. */
export function createTermIndex(): TermIndex {
  const index = new MiniSearch<{ id: number; terms: readonly string[] }>({
    fields: ['terms'],
    // The terms come ready: joining them to a text and splitting it again takes longer than indexing them.
    stringifyField: (terms) => terms as string,
    tokenize: (terms) => terms as unknown as string[],
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], prefix: false, fuzzy: false },
  });
  return {
    add: (id, terms) => {
      index.add({ id, terms: terms.map(keyOf) });
    },
    // Not `discard`, which leaves the postings in the index until a search happens to meet them.
    remove: (id, terms) => {
      index.remove({ id, terms: terms.map(keyOf) });
    },
    visit: (term, visit) => {
      index.search(keyOf(term), {
        // Called for every text that matches; 0 leaves it out of the results. MiniSearch makes and sorts an object
        // for each result, which costs far more than finding it, and all but a few are thrown away.
        boostDocument: (id: number) => {
          visit(id);
          return 0;
        },
      });
    },
  };
}
