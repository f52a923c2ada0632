import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE_INPUTS } from '../../src/answer/confidence.ts';
import { FEATURES, SENTENCE_FEATURES } from '../../src/answer/features/feature-families.ts';
import { MODEL_FILES, parseModels, type ModelContents } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';
import { buildPointerNetwork, buildReaderNetwork, buildRerankerNetwork } from '../support/evidence.ts';
import { loadModels } from '../../src/app/load-models.ts';

const networkOf = (inputs: readonly { readonly name: string }[]): Network => ({
  inputs: inputs.map(({ name }) => name),
  mean: inputs.map(() => 0),
  scale: inputs.map(() => 1),
  direct: inputs.map(() => 1),
  hidden: [],
  hiddenBias: [],
  output: [],
  bias: 0,
});

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const buildContents = (changes: Partial<ModelContents> = {}): ModelContents => ({
  background: json({ sentences: 10, terms: ['war', 'year'], counts: [3, 5], words: ['wars'] }),
  relations: json({ terms: ['resign'], related: ['step 62'] }),
  vectorTerms: json({ dimensions: 2, terms: ['war', 'rain'] }),
  vectors: Uint8Array.from([3, 4, 0xfc, 3]),
  reader: json({ network: buildReaderNetwork(2) }),
  preselector: json({ network: networkOf(SENTENCE_FEATURES) }),
  pointer: json({ network: buildPointerNetwork(2) }),
  reranker: json({ network: buildRerankerNetwork(2) }),
  ranker: json({ network: networkOf(FEATURES) }),
  confidence: json({ network: networkOf(CONFIDENCE_INPUTS) }),
  ...changes,
});

describe('parseModels', () => {
  it('reads what was learned', () => {
    const { background, relations, vectors } = parseModels(buildContents());
    expect(background).toMatchObject({
      sentences: 10,
      frequency: new Map([
        ['war', 3],
        ['year', 5],
      ]),
    });
    expect([...relations.relatedTo('resign')]).toEqual([['step', 0.62]]);
    // 0xfc is -4 as a signed byte: (3, 4) and (-4, 3) stand at right angles.
    expect(vectors.comparedWith(['rain'])('war')[0]).toBeCloseTo(0, 9);
  });

  it('reads vectors that stand in the middle of a larger buffer', () => {
    const buffer = Uint8Array.from([9, 9, 3, 4, 6, 8, 9]);
    const { vectors } = parseModels(buildContents({ vectors: buffer.subarray(2, 6) }));
    expect(vectors.comparedWith(['rain'])('war')[0]).toBeCloseTo(1, 9);
  });

  it.each([
    ['ranker', 'ranker.json'],
    ['confidence', 'confidence.json'],
  ])('refuses a %s that was fitted for other inputs', (name, file) => {
    const outdated = json({ network: networkOf([{ name: 'gone' }]) });
    expect(() => parseModels(buildContents({ [name]: outdated }))).toThrow(file);
  });
});

describe('the models that come with the program', () => {
  it('fit the code', async () => {
    const { background, ranker, confidence, vectors } = await loadModels(findPackageRoot(import.meta.url));
    expect(background.frequency.size).toBeGreaterThan(1000);
    expect(vectors.has('war')).toBe(true);
    for (const { scale } of [ranker, confidence]) expect(scale.filter((value) => !(value > 0))).toEqual([]);
  });

  it('have no number that is none, and complete rows', async () => {
    const { ranker, confidence } = await loadModels(findPackageRoot(import.meta.url));
    for (const network of [ranker, confidence]) {
      const { inputs, mean, scale, direct, hidden, hiddenBias, output, bias } = network;
      for (const row of [mean, scale, direct, ...hidden]) expect(row).toHaveLength(inputs.length);
      for (const row of [hiddenBias, output]) expect(row).toHaveLength(hidden.length);
      const all = [mean, scale, direct, ...hidden, hiddenBias, output, [bias]].flat();
      expect(all.filter((value) => !Number.isFinite(value))).toEqual([]);
    }
  });

  it('have as many vectors as terms', async () => {
    const folder = join(findPackageRoot(import.meta.url), 'src', 'answer', 'models');
    const { terms, dimensions } = JSON.parse(
      await readFile(join(folder, MODEL_FILES.vectorTerms), 'utf8'),
    ) as {
      terms: string[];
      dimensions: number;
    };
    const bytes = await readFile(join(folder, MODEL_FILES.vectors));
    expect(bytes.byteLength).toBe(terms.length * dimensions);
    expect(new Set(terms).size).toBe(terms.length);
  });
});
