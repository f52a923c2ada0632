import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { createReranker, type Judgement } from '../../../src/answer/reranker/reranker.ts';
import type { RerankerNetwork } from '../../../src/answer/reranker/reranker-network.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildKnowledge, buildRerankerNetwork, lookAt } from '../../support/evidence.ts';

const vectors = createWordVectors({
  terms: ['chief', 'rain'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 0, 100]),
});

async function judge(network: RerankerNetwork, sentence: string): Promise<Judgement> {
  const { question, analyzed, own } = await lookAt('Why?', sentence, buildKnowledge({ vectors }));
  return createReranker(network, vectors).ask(question)(analyzed, own);
}

/** The unit of a word is its own vector's first value, twice through the curve of the units. */
const seesChiefs = { own: [1, 0], around: [0, 1, 0] };
const seen = Math.tanh(Math.tanh(1));

describe('a reranker', () => {
  it('judges a sentence by its strongest word', async () => {
    const network = buildRerankerNetwork(2, { ...seesChiefs, strongest: [2] });
    expect((await judge(network, 'Rain.')).score).toBeCloseTo(0, 5);
    expect((await judge(network, 'Rain chief.')).score).toBeCloseTo(2 * seen, 2);
    expect((await judge(network, 'Chief chief chief.')).score).toBeCloseTo(2 * seen, 2);
  });

  it('judges a sentence by all of its words', async () => {
    const network = buildRerankerNetwork(2, { ...seesChiefs, mean: [3] });
    const { score, means } = await judge(network, 'Rain rain chief.');
    expect(score).toBeCloseTo(seen, 2);
    expect(means[0]).toBeCloseTo(seen / 3, 2);
  });

  it('refuses weights for other features or vectors', () => {
    expect(() => createReranker(buildRerankerNetwork(2, { mean: [] }), vectors)).toThrow(/reranker.*mean/u);
    expect(() => createReranker(buildRerankerNetwork(3), vectors)).toThrow(UserError);
  });
});
