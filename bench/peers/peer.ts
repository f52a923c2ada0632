/** Finds sentences: their places in the list that was indexed, best first, at most `limit`. */
export type SearchSentences = (question: string, limit: number) => Promise<readonly number[]>;

/** A search engine to compare with. Sentences are its documents. */
export interface Peer {
  readonly name: string;
  /** The npm packages that it is made of, the engine's own first. */
  readonly packages: readonly string[];
  /** How it is configured and why, a sentence for the table's notes. */
  readonly configuration: string;
  /** Indexes all sentences, then searches them. */
  readonly index: (sentences: readonly string[]) => Promise<SearchSentences>;
}
