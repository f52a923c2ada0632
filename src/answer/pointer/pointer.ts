import type { IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches } from '../features/matches.ts';
import { askedVector, type TokenScore } from '../reader/reader.ts';
import { typeNumber } from '../reader/reader-network.ts';
import type { WordVectors } from '../word-vectors.ts';
import { contextLayers } from './context-layers.ts';
import { wordDescriber } from './describe-words.ts';
import { checkPointer, WORD_FEATURES_EACH, type PointerNetwork } from './pointer-network.ts';
import { tanh } from '../tanh.ts';

/** Scores the words of a sentence that may answer; the scores compare words of one sentence only. */
export type PointAt = (text: IndexedText, own: Matches) => TokenScore[];

/** Points at the words that answer in a sentence that is known to answer: unlike the reader, it never saw others. */
export interface Pointer {
  readonly ask: (question: Question) => PointAt;
}

/** A pointer of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createPointer(network: PointerNetwork, vectors: WordVectors): Pointer {
  checkPointer(network, vectors.dimensions);
  const { units } = network;
  const weights = {
    features: Float32Array.from(network.features),
    around: Float32Array.from(network.around),
    bias: Float32Array.from(network.bias),
  };
  const projectionOf = projections(network, vectors);
  return {
    ask(question) {
      const describe = wordDescriber(question);
      const base = unitsOfQuestion(network, question, vectors);
      const sums = new Float64Array(units);
      const addRow = (matrix: Float32Array, from: number): void => {
        for (let k = 0; k < units; k++) sums[k] = (sums[k] as number) + (matrix[from + k] as number);
      };
      const addWord = ({ looked }: Matches, at: number, place: number): void => {
        const vector = (at >= 0 && at < looked.length ? looked[at]?.vector : undefined) ?? -1;
        if (vector >= 0) addRow(projectionOf(vector), place * units);
      };
      return (text, own) => {
        const { features, places } = describe(text, own);
        const first = new Float32Array(text.shapes.length * units);
        for (let at = 0; at < text.shapes.length; at++) {
          sums.set(base);
          for (let f = at * WORD_FEATURES_EACH; f < (at + 1) * WORD_FEATURES_EACH; f++)
            addRow(weights.features, (features[f] as number) * units);
          addWord(own, at, 0);
          addWord(own, at - 1, 1);
          addWord(own, at + 1, 2);
          for (let k = 0; k < units; k++) first[at * units + k] = tanh(sums[k] as number);
        }
        const top = contextLayers(first, network, weights).at(-1) ?? first;
        return places.map((at) => ({
          at,
          score: dotAt(network.direct, first, at) + dotAt(network.output, top, at),
        }));
      };
    },
  };
}

/** What a word, by its vector, adds to the units as the word itself, as the one before it and behind it. */
function projections(
  { own, previous, next }: PointerNetwork,
  vectors: WordVectors,
): (vector: number) => Float32Array {
  const known: (Float32Array | undefined)[] = [];
  return (number) =>
    (known[number] ??= Float32Array.from(
      [own, previous, next].flatMap((matrix) => multiply(matrix, vectors.read(number))),
    ));
}

/** What the question adds to every word's units. */
function unitsOfQuestion(network: PointerNetwork, question: Question, vectors: WordVectors): Float64Array {
  const { units } = network;
  const type = typeNumber(question.type);
  const asked = multiply(network.asked, askedVector(question, vectors));
  const number = question.focus === null ? -1 : vectors.find(question.focus);
  const focus = number < 0 ? [] : multiply(network.focus, vectors.read(number));
  return Float64Array.from(
    { length: units },
    (_, k) => (network.types[type * units + k] as number) + (asked[k] as number) + (focus[k] ?? 0),
  );
}

function multiply(matrix: readonly number[], vector: Float32Array): number[] {
  return Array.from({ length: matrix.length / vector.length }, (_, row) => {
    let sum = 0;
    for (let d = 0; d < vector.length; d++)
      sum += (matrix[row * vector.length + d] as number) * (vector[d] as number);
    return sum;
  });
}

function dotAt(weights: readonly number[], rows: Float32Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++)
    sum += (weights[k] as number) * (rows[at * weights.length + k] as number);
  return sum;
}
