import type { ReadText, Word } from '../text/analyzer.ts';
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

/** Packs texts in their order. They are taken one by one, so that only one is there unpacked. */
export type TextPacker = (texts: Iterable<ReadText>) => PackedTexts;

/** A packer for texts that one analyzer reads: each of its words is looked up in the lexicon once. */
export function createTextPacker({ numberOf }: Lexicon): TextPacker {
  // By the analyzer's number of a word; -1 for words that were not met yet.
  const termNumbers: number[] = [];
  const wordNumbers: number[] = [];
  const learn = ({ number, term, folded }: Word): void => {
    while (termNumbers.length <= number) {
      termNumbers.push(-1);
      wordNumbers.push(-1);
    }
    termNumbers[number] = numberOf(term);
    wordNumbers[number] = numberOf(folded);
  };

  return (texts) => {
    const terms: number[] = [];
    const words: number[] = [];
    const shapes: number[] = [];
    const starts = [0];
    for (const text of texts) {
      for (let token = 0; token < text.words.length; token++) {
        const word = text.words[token] as Word;
        if ((termNumbers[word.number] ?? -1) < 0) learn(word);
        terms.push(termNumbers[word.number] as number);
        words.push(wordNumbers[word.number] as number);
        shapes.push(text.shapes[token] as number);
      }
      starts.push(terms.length);
    }
    return {
      terms: Uint32Array.from(terms),
      words: Uint32Array.from(words),
      shapes: Uint16Array.from(shapes),
      starts: Uint32Array.from(starts),
    };
  };
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
