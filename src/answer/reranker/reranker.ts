import type { IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';
import { createEncoder } from '../encoder/encoder.ts';
import type { Matches } from '../features/matches.ts';
import type { WordVectors } from '../word-vectors.ts';
import { poolWords } from './pool-words.ts';
import { checkReranker, type RerankerNetwork } from './reranker-network.ts';

/** What the reranker makes of a sentence. */
export interface Judgement {
  /** What is to be added to the ranker's score; unbounded, compares sentences of one question. */
  readonly score: number;
  /** The mean of each unit over the sentence's words, -1 to 1; empty for a sentence that was not judged. */
  readonly means: ArrayLike<number>;
}

/** Judges a sentence; `own` is what the question's terms were matched to in it. */
export type JudgeSentence = (text: IndexedText, own: Matches) => Judgement;

/**
 * Judges the few best sentences once more, word by word in their context. It was fitted to add what the ranker's
 * score lacks.
 */
export interface Reranker {
  readonly ask: (question: Question) => JudgeSentence;
}

/** A reranker of these weights. The vectors must be those that it was fitted with and that the lookups have. */
export function createReranker(network: RerankerNetwork, vectors: WordVectors): Reranker {
  checkReranker(network, vectors.dimensions);
  const { units } = network;
  const encoder = createEncoder(network, vectors);
  return {
    ask(question) {
      const encode = encoder(question);
      return (text, own) => {
        const { strongest, mean } = poolWords(encode(text, own).top, units);
        let score = 0;
        for (let k = 0; k < units; k++) {
          score += (network.strongest[k] as number) * (strongest[k] as number);
          score += (network.mean[k] as number) * (mean[k] as number);
        }
        return { score, means: mean };
      };
    },
  };
}
