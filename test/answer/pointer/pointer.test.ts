import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPointer } from '../../../src/answer/pointer/pointer.ts';
import { pointerSizes, type PointerNetwork } from '../../../src/answer/pointer/pointer-network.ts';
import { typeNumber } from '../../../src/answer/reader/reader-network.ts';
import { TOKEN_CLASSES } from '../../../src/answer/reader/token-classes.ts';
import { TOKEN_FEATURE } from '../../../src/answer/reader/token-features.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildKnowledge, buildPointerNetwork, lookAt } from '../../support/evidence.ts';

const vectors = createWordVectors({
  terms: ['chief', 'rain', 'citi'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 0, 100, 100, 0]),
});
const sizes = pointerSizes({ units: 1, dimensions: 2, reach: 1, layers: 1 });

/** The score that a pointer gives each word of a sentence that may answer. */
async function scores(
  network: PointerNetwork,
  text: string,
  sentence: string,
): Promise<Record<string, number>> {
  const { question, analyzed, own } = await lookAt(text, sentence, buildKnowledge({ vectors }));
  const pointAt = createPointer(network, vectors).ask(question);
  return Object.fromEntries(
    pointAt(analyzed, own).map(({ at, score }) => [analyzed.words[at] ?? '', Number(score.toFixed(3))]),
  );
}

const sparse = (length: number, values: Readonly<Record<number, number>>): number[] =>
  Array.from({ length }, (_, i) => values[i] ?? 0);

const tanh = (value: number): number => Number(Math.tanh(value).toFixed(3));

describe('a pointer', () => {
  it('weighs the features of a word', async () => {
    const year = TOKEN_FEATURE.class + TOKEN_CLASSES.indexOf('year');
    const network = buildPointerNetwork(2, { features: sparse(sizes.features, { [year]: 1 }), direct: [2] });
    const seen = await scores(network, 'When did it snow?', 'It rained in 1954.');
    expect(seen['1954']).toBeCloseTo(2 * Math.tanh(1), 3);
    expect(seen['rained']).toBe(0);
  });

  it('knows the type of answer that is asked for', async () => {
    const network = buildPointerNetwork(2, {
      types: sparse(sizes.types, { [typeNumber('date')]: 1 }),
      direct: [1],
    });
    expect(await scores(network, 'When did it snow?', 'It rained.')).toEqual({ rained: tanh(1) });
    expect(await scores(network, 'Where did it snow?', 'It rained.')).toEqual({ rained: 0 });
  });

  it.each([
    ['the word', { own: [1, 0] }, 'chief'],
    ['the word before', { previous: [1, 0] }, 'spoke'],
    ['the word behind', { next: [1, 0] }, 'old'],
  ] as const)('sees the meaning of %s', async (_name, weights, word) => {
    const seen = await scores(
      buildPointerNetwork(2, { ...weights, direct: [1] }),
      'Why?',
      'The old chief spoke.',
    );
    expect(seen).toEqual({ old: 0, chief: 0, spoke: 0, [word]: tanh(1) });
  });

  it('sees the noun asked for and the words of the question', async () => {
    const focus = buildPointerNetwork(2, { focus: [1, 0], direct: [1] });
    expect(await scores(focus, 'Which city is it?', 'Old.')).toEqual({ old: tanh(1) });
    const asked = buildPointerNetwork(2, { asked: [0, 1], direct: [1] });
    expect(await scores(asked, 'Why the rain?', 'Old.')).toEqual({ old: tanh(1) });
  });

  it('sees through function words what stands around a word', async () => {
    const network = buildPointerNetwork(2, { own: [1, 0], around: [1, 0, 0], output: [1] });
    const seen = await scores(network, 'Why?', 'Old chief spoke.');
    expect(seen).toEqual({ old: 0, chief: 0, spoke: tanh(Math.tanh(1)) });
  });

  it('scores in order exactly the words that may answer, whatever is asked and read', async () => {
    const word = fc.constantFrom('who', 'chief', 'rain', 'on', '7', 'Oct.', ',', '“', 'the', 'spoke');
    const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));
    const network = buildPointerNetwork(2, { own: [1, 0], output: [1], bias: [1] });
    await fc.assert(
      fc.asyncProperty(words, words, async (text, sentence) => {
        const { question, analyzed, own } = await lookAt(text, `It ${sentence}`);
        const places = createPointer(network, vectors)
          .ask(question)(analyzed, own)
          .map(({ at, score }) => {
            expect(Number.isFinite(score)).toBe(true);
            return at;
          });
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const at of places) expect(own.termAt[at]).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });
});
