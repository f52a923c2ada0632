/** Words that answer to other words: "resign" in a question, "step" in the sentence that answers it. */
export interface TermRelations {
  /** Terms of sentences related to a question's term, each with a strength from 0 to 1. */
  readonly relatedTo: (term: string) => ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Relations from a table of `question term → sentence term → strength`. */
export const createTermRelations = (
  table: ReadonlyMap<string, ReadonlyMap<string, number>>,
): TermRelations => ({
  relatedTo: (term) => table.get(term) ?? NONE,
});
