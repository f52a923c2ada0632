import type { IndexedText } from '../../search/search-engine.ts';
import { addRows } from '../add-rows.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches } from '../features/matches.ts';
import { createProjections, product } from '../reader/projections.ts';
import { askedVector } from '../reader/reader.ts';
import { typeNumber } from '../reader/reader-network.ts';
import { tanh } from '../tanh.ts';
import type { WordVectors } from '../word-vectors.ts';
import { contextLayers } from './context-layers.ts';
import { wordDescriber } from './describe-words.ts';
import { WORD_FEATURES_EACH, type EncoderNetwork } from './encoder-network.ts';

/** The words of a sentence, as a question makes them appear. */
export interface EncodedSentence {
  /** The places of the words that may belong to the answer, ascending. */
  readonly places: readonly number[];
  /** A row of units for each word, before any layer. */
  readonly first: Float32Array;
  /** The same behind the last layer. */
  readonly top: Float32Array;
}

/** Encodes a sentence; `own` is what the question's terms were matched to in it. */
export type EncodeSentence = (text: IndexedText, own: Matches) => EncodedSentence;

/** Encodes sentences with a question in mind. */
export type Encoder = (question: Question) => EncodeSentence;

/** An encoder of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createEncoder(network: EncoderNetwork, vectors: WordVectors): Encoder {
  const { units } = network;
  const weights = {
    features: Float32Array.from(network.features),
    around: Float32Array.from(network.around),
    bias: Float32Array.from(network.bias),
  };
  const projections = createProjections(network, vectors);
  return (question) => {
    const describe = wordDescriber(question);
    const base = unitsOfQuestion(network, question, vectors);
    const sums = new Float64Array(units);
    return (text, own) => {
      const { features, places } = describe(text, own);
      const first = new Float32Array(text.shapes.length * units);
      for (let at = 0; at < text.shapes.length; at++) {
        sums.set(base);
        addRows(sums, weights.features, features, at * WORD_FEATURES_EACH, (at + 1) * WORD_FEATURES_EACH);
        projections.addAround(own.looked, at, sums);
        for (let k = 0; k < units; k++) first[at * units + k] = tanh(sums[k] as number);
      }
      return { places, first, top: contextLayers(first, network, weights).at(-1) ?? first };
    };
  };
}

/** What the question adds to every word's units. */
function unitsOfQuestion(network: EncoderNetwork, question: Question, vectors: WordVectors): Float64Array {
  const { units } = network;
  const type = typeNumber(question.type);
  const asked = product(network.asked, askedVector(question, vectors), units);
  const number = question.focus === null ? -1 : vectors.find(question.focus);
  const focus = number < 0 ? [] : product(network.focus, vectors.read(number), units);
  return Float64Array.from(
    { length: units },
    (_, k) => (network.types[type * units + k] as number) + (asked[k] as number) + (focus[k] ?? 0),
  );
}
