import MiniSearch from 'minisearch';

/** Which texts have a term. Texts are numbers; what they are, and how they score, is the caller's affair. */
export interface TermIndex {
  /** Adds a text by its distinct terms. Numbers must ascend. */
  readonly add: (number: number, terms: readonly string[]) => void;
  /** Takes back what was added: the same terms, in any order. */
  readonly remove: (number: number, terms: readonly string[]) => void;
  /** Calls `visit` for each text that has the term, in ascending order. */
  readonly visit: (term: string, visit: (number: number) => void) => void;
}

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
      index.add({ id, terms });
    },
    // Not `discard`, which leaves the postings in the index until a search happens to meet them.
    remove: (id, terms) => {
      index.remove({ id, terms });
    },
    visit: (term, visit) => {
      index.search(term, {
        // Called for every text that matches; 0 leaves it out of the results. MiniSearch makes and sorts an object
        // for each result, which costs ten times as much as finding it, and all but a few are thrown away.
        boostDocument: (id: number) => {
          visit(id);
          return 0;
        },
      });
    },
  };
}
