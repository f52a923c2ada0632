import type { Citation } from './answer.ts';
import type { CorpusScope } from './corpus.ts';

/**
 * A stretch of a comparison: `same` stands in both, in the article's spelling; `asked-only` and `article-only` stand
 * in one of them.
 */
export interface QuotationPiece {
  readonly kind: 'same' | 'asked-only' | 'article-only';
  readonly text: string;
}

/**
 * A way in which a quotation differs: another figure or name, a negation added or removed, words of the article left
 * out, or words added to it.
 */
export type QuotationNote = 'number' | 'negation' | 'name' | 'left-out' | 'added';

/**
 * Whether the articles have a quotation word for word. It says where words stand, never whether they are true.
 * `text` is what was looked for: without the quotation marks around it and an attribution behind it.
 */
export type QuotationCheck =
  | {
      readonly kind: 'exact';
      readonly text: string;
      /**
       * At most four places. The emphasis marks the words asked for. A place that spans sentences is one citation of
       * all of them, or one for each stretch between omissions.
       */
      readonly citations: readonly Citation[];
      readonly scope: CorpusScope;
    }
  | {
      readonly kind: 'differing';
      readonly text: string;
      /** What comes nearest; the emphasis marks the part that was compared. */
      readonly citation: Citation;
      /** The words asked for and the citation's, aligned, in order. */
      readonly pieces: readonly QuotationPiece[];
      readonly notes: readonly QuotationNote[];
      readonly scope: CorpusScope;
    }
  | {
      readonly kind: 'not-found';
      readonly text: string;
      /** The sentence that has most of the words, or `null` where none has any. */
      readonly closest: Citation | null;
      readonly scope: CorpusScope;
    };
