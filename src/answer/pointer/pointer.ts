import type { IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';
import { createEncoder } from '../encoder/encoder.ts';
import type { Matches } from '../features/matches.ts';
import type { TokenScore } from '../reader/reader.ts';
import type { WordVectors } from '../word-vectors.ts';
import { checkPointer, type PointerNetwork } from './pointer-network.ts';

/** Scores the words of a sentence that may answer; the scores compare words of one sentence only. */
export type PointAt = (text: IndexedText, own: Matches) => TokenScore[];

/** Points at the words that answer in a sentence that is known to answer: unlike the reader, it never saw others. */
export interface Pointer {
  readonly ask: (question: Question) => PointAt;
}

/** A pointer of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createPointer(network: PointerNetwork, vectors: WordVectors): Pointer {
  checkPointer(network, vectors.dimensions);
  const encoder = createEncoder(network, vectors);
  return {
    ask(question) {
      const encode = encoder(question);
      return (text, own) => {
        const { places, first, top } = encode(text, own);
        return places.map((at) => ({
          at,
          score: dotAt(network.direct, first, at) + dotAt(network.output, top, at),
        }));
      };
    },
  };
}

function dotAt(weights: readonly number[], rows: Float32Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++)
    sum += (weights[k] as number) * (rows[at * weights.length + k] as number);
  return sum;
}
