import type { AnalyzedText } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import type { Lexicon } from './lexicon.ts';
import type { IndexedText } from './search-engine.ts';

/** Analysed texts in four arrays, 10 bytes a token: as lists of strings they take several times as much. */
export interface PackedTexts {
  /** Lexicon numbers of terms and words, and the shapes, of all texts one after the other. */
  readonly terms: Uint32Array;
  readonly words: Uint32Array;
  readonly shapes: Uint16Array;
  /** Where each text begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Packs texts in their order. */
export function packTexts(texts: readonly AnalyzedText[], { numberOf }: Lexicon): PackedTexts {
  const size = texts.reduce((sum, { terms }) => sum + terms.length, 0);
  const packed: PackedTexts = {
    terms: new Uint32Array(size),
    words: new Uint32Array(size),
    shapes: new Uint16Array(size),
    starts: new Uint32Array(texts.length + 1),
  };
  let at = 0;
  texts.forEach(({ terms, words, shapes }, i) => {
    packed.shapes.set(shapes, at);
    for (let token = 0; token < terms.length; token++, at++) {
      const term = terms[token] as string;
      const word = words[token] as string;
      const number = numberOf(term);
      packed.terms[at] = number;
      // Most words are their own terms.
      packed.words[at] = word === term ? number : numberOf(word);
    }
    packed.starts[i + 1] = at;
  });
  return packed;
}

/** Where a text begins and ends in the arrays. */
const boundsOf = ({ starts }: PackedTexts, text: number): readonly [start: number, end: number] => [
  starts[text] as number,
  starts[text + 1] as number,
];

/** One of the texts, as it was before it was packed. */
export const unpackText = (packed: PackedTexts, text: number, lexicon: Lexicon): IndexedText =>
  new UnpackedText(packed, text, lexicon);

/** Of most texts that a question looks at, the words are never read, so that strings are looked up only then. */
class UnpackedText implements IndexedText {
  readonly termNumbers: Uint32Array;
  readonly shapes: Uint16Array;
  readonly wordNumbers: Uint32Array;
  readonly lexicon: Lexicon;
  private readTerms: readonly string[] | null = null;
  private readWords: readonly string[] | null = null;

  constructor(packed: PackedTexts, text: number, lexicon: Lexicon) {
    const [start, end] = boundsOf(packed, text);
    this.termNumbers = packed.terms.subarray(start, end);
    this.wordNumbers = packed.words.subarray(start, end);
    this.shapes = packed.shapes.subarray(start, end);
    this.lexicon = lexicon;
  }

  get terms(): readonly string[] {
    return (this.readTerms ??= this.lexicon.textsOf(this.termNumbers));
  }

  get words(): readonly string[] {
    return (this.readWords ??= this.lexicon.textsOf(this.wordNumbers));
  }
}

/** Calls `visit` for each token of a text that is no function word, with its lexicon numbers and its shape. */
export function visitContent(
  packed: PackedTexts,
  text: number,
  visit: (term: number, word: number, shape: number) => void,
): void {
  const [start, end] = boundsOf(packed, text);
  for (let at = start; at < end; at++) {
    const shape = packed.shapes[at] as number;
    if ((shape & Shape.stop) === 0) visit(packed.terms[at] as number, packed.words[at] as number, shape);
  }
}

/** How often a text has a term, function words apart. */
export function countTerm(packed: PackedTexts, text: number, term: number): number {
  const { terms, shapes } = packed;
  const [start, end] = boundsOf(packed, text);
  let count = 0;
  for (let at = start; at < end; at++) {
    if (terms[at] === term && ((shapes[at] as number) & Shape.stop) === 0) count += 1;
  }
  return count;
}
