import type { IndexedText } from '../../search/search-engine.ts';
import { addRows } from '../add-rows.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches } from '../features/matches.ts';
import type { WordVectors } from '../word-vectors.ts';
import { tokenDescriber } from './describe-tokens.ts';
import { createProjections, product } from './projections.ts';
import { checkReader, typeNumber, type ReaderNetwork } from './reader-network.ts';
import { TOKEN_FEATURE_COUNT, TOKEN_FEATURES_EACH } from './token-features.ts';
import { tanh } from '../tanh.ts';

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
  readonly ask: (question: Question) => ReadSentence;
}

/** A reader of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createReader(network: ReaderNetwork, vectors: WordVectors): Reader {
  checkReader(network, vectors.dimensions);
  const { units } = network;
  const hiddenWeights = Float32Array.from(network.hidden);
  const outputWeights = Float64Array.from(network.output);
  const projections = createProjections(network, vectors);

  return {
    ask(question) {
      const describe = tokenDescriber(question);
      const asked = prepare(network, question, vectors);
      const hidden = new Float64Array(units);

      /** `from` is where the token's features begin. */
      const scoreOf = (own: Matches, at: number, features: Uint16Array, from: number): number => {
        const to = from + TOKEN_FEATURES_EACH;
        hidden.set(asked.hidden);
        addRows(hidden, hiddenWeights, features, from, to);
        // Begun with what another function returns, the sum would be put into an object at each addition.
        let score = 0;
        for (let f = from; f < to; f++) score += asked.direct[features[f] as number] as number;
        projections.addAround(own.looked, at, hidden);
        for (let k = 0; k < units; k++) score += (outputWeights[k] as number) * tanh(hidden[k] as number);
        return score + vectors.along(own.looked[at]?.vector ?? -1, asked.vector);
      };
      return (text, own) => {
        const { places, features } = describe(text, own);
        return places.map((at, i) => ({ at, score: scoreOf(own, at, features, i * TOKEN_FEATURES_EACH) }));
      };
    },
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
  const direct = Float64Array.from(network.shared);
  add(direct, network.typed.slice(type * TOKEN_FEATURE_COUNT, (type + 1) * TOKEN_FEATURE_COUNT));
  const vector = Float64Array.from(network.typeVectors.slice(type * dimensions, (type + 1) * dimensions));
  const hidden = Float64Array.from(network.typeHidden.slice(type * units, (type + 1) * units));
  const focus = question.focus === null ? -1 : vectors.find(question.focus);
  if (focus >= 0) {
    add(vector, product(network.focus, vectors.read(focus), dimensions));
    add(hidden, product(network.focusHidden, vectors.read(focus), units));
  }
  add(hidden, product(network.askedHidden, askedVector(question, vectors), units));
  return { direct, vector, hidden };
}

function add(target: Float64Array, values: ArrayLike<number>): void {
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
