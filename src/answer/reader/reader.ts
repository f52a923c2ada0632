import type { IndexedText } from '../../search/search-engine.ts';
import { isContent } from '../../text/content-terms.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches, LookUpTerm } from '../features/matches.ts';
import type { WordVectors } from '../word-vectors.ts';
import { tokenDescriber } from './describe-tokens.ts';
import { checkReader, typeNumber, type ReaderNetwork } from './reader-network.ts';
import { TOKEN_FEATURE_COUNT, TOKEN_FEATURES_EACH } from './token-features.ts';

/** A token and how much speaks for its being part of the answer. */
export interface TokenScore {
  /** Its place among the sentence's tokens. */
  readonly at: number;
  /** Unbounded; compares tokens of all sentences for one question. */
  readonly score: number;
}

/** Scores the tokens of a sentence, in order; function words and the question's own terms are left out. */
export type ReadSentence = (text: IndexedText, own: Matches) => TokenScore[];

/** Reads sentences with a question in mind. */
export interface Reader {
  readonly ask: (question: Question, lookUp: LookUpTerm) => ReadSentence;
}

/** A reader of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createReader(network: ReaderNetwork, vectors: WordVectors): Reader {
  checkReader(network, vectors.dimensions);
  const { units } = network;
  const hiddenWeights = Float64Array.from(network.hidden);
  const outputWeights = Float64Array.from(network.output);
  const projectionOf = projections(network, vectors);

  return {
    ask(question, lookUp) {
      const describe = tokenDescriber(question, lookUp);
      const asked = prepare(network, question, vectors);
      const hidden = new Float64Array(units);

      const addFeature = (feature: number): void => {
        const row = feature * units;
        for (let k = 0; k < units; k++)
          hidden[k] = (hidden[k] as number) + (hiddenWeights[row + k] as number);
      };
      const addWord = (text: IndexedText, at: number, place: number): void => {
        if (at < 0 || at >= text.shapes.length || !isContent(text, at)) return;
        const projection = projectionOf(lookUp(text, at).vector);
        if (projection === null) return;
        for (let k = 0; k < units; k++)
          hidden[k] = (hidden[k] as number) + (projection[place * units + k] as number);
      };
      return (text, own) => {
        const { places, features } = describe(text, own);
        return places.map((at, i) => {
          hidden.set(asked.hidden);
          let score = vectors.along(lookUp(text, at).vector, asked.vector);
          for (let f = i * TOKEN_FEATURES_EACH; f < (i + 1) * TOKEN_FEATURES_EACH; f++) {
            const feature = features[f] as number;
            score += asked.direct[feature] as number;
            addFeature(feature);
          }
          addWord(text, at, 0);
          addWord(text, at - 1, 1);
          addWord(text, at + 1, 2);
          for (let k = 0; k < units; k++)
            score += (outputWeights[k] as number) * Math.tanh(hidden[k] as number);
          return { at, score };
        });
      };
    },
  };
}

/** What a word, by its vector, adds to the hidden units as the token itself, as the one before it and behind it. */
function projections(
  { units, own, previous, next }: ReaderNetwork,
  vectors: WordVectors,
): (vector: number) => Float32Array | null {
  const known: (Float32Array | undefined)[] = [];
  return (number) => {
    if (number < 0) return null;
    const found = known[number];
    if (found !== undefined) return found;
    const vector = vectors.read(number);
    const projected = Float32Array.from(
      [own, previous, next].flatMap((matrix) => multiply(matrix, vector, units)),
    );
    known[number] = projected;
    return projected;
  };
}

interface AskedReader {
  /** Weights of the token features for this type of answer. */
  readonly direct: Float64Array;
  /** What the answer's words should be like. */
  readonly vector: Float64Array;
  readonly hidden: Float64Array;
}

function prepare(network: ReaderNetwork, question: Question, vectors: WordVectors): AskedReader {
  const { units, dimensions } = network;
  const type = typeNumber(question.type);
  const direct = Float64Array.from(
    { length: TOKEN_FEATURE_COUNT },
    (_, i) => (network.shared[i] as number) + (network.typed[type * TOKEN_FEATURE_COUNT + i] as number),
  );
  const vector = Float64Array.from(network.typeVectors.slice(type * dimensions, (type + 1) * dimensions));
  const hidden = Float64Array.from(network.typeHidden.slice(type * units, (type + 1) * units));
  const focus = question.focus === null ? -1 : vectors.find(question.focus);
  if (focus >= 0) {
    add(vector, multiply(network.focus, vectors.read(focus), dimensions));
    add(hidden, multiply(network.focusHidden, vectors.read(focus), units));
  }
  add(hidden, multiply(network.askedHidden, askedVector(question, vectors), units));
  return { direct, vector, hidden };
}

function add(target: Float64Array, values: readonly number[]): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + (values[i] as number);
}

/** The weighted mean of the vectors of a question's words, names apart. */
export function askedVector(question: Question, vectors: WordVectors): Float32Array {
  const mean = new Float32Array(vectors.dimensions);
  let total = 0;
  for (const { term, weight, isName } of question.terms) {
    const number = isName ? -1 : vectors.find(term);
    if (number < 0) continue;
    total += weight;
    vectors.read(number).forEach((value, d) => {
      mean[d] = (mean[d] as number) + weight * value;
    });
  }
  return total === 0 ? mean : mean.map((value) => value / total);
}

function multiply(matrix: readonly number[], vector: Float32Array, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let d = 0; d < vector.length; d++)
      sum += (matrix[row * vector.length + d] as number) * (vector[d] as number);
    return sum;
  });
}
