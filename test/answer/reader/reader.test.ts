import { describe, expect, it } from 'vitest';
import { askedVector, createReader } from '../../../src/answer/reader/reader.ts';
import { readerSizes, typeNumber } from '../../../src/answer/reader/reader-network.ts';
import { TOKEN_FEATURE } from '../../../src/answer/reader/token-features.ts';
import { TOKEN_CLASSES } from '../../../src/answer/reader/token-classes.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildArticles } from '../../support/articles.ts';
import { buildKnowledge, buildReaderNetwork, lookAt, understand } from '../../support/evidence.ts';

const vectors = createWordVectors({
  terms: ['chief', 'rain', 'citi'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 0, 100, 100, 0]),
});

/** The score that a reader gives each word of a sentence. */
async function scores(
  network: ReturnType<typeof buildReaderNetwork>,
  text: string,
  sentence: string,
): Promise<Record<string, number>> {
  const { question, analyzed, own } = await lookAt(text, sentence, buildKnowledge({ vectors }));
  const read = createReader(network, vectors).ask(question);
  return Object.fromEntries(
    read(analyzed, own).map(({ at, score }) => [analyzed.words[at] ?? '', Number(score.toFixed(4))]),
  );
}

/** A list of zeros with some values set. */
function sparse(length: number, values: Readonly<Record<number, number>>): number[] {
  return Array.from({ length }, (_, i) => values[i] ?? 0);
}

const sizes = readerSizes(1, 2);

describe('a reader', () => {
  it('weighs the features of a word, for all questions or for one type', async () => {
    const year = TOKEN_FEATURE.class + TOKEN_CLASSES.indexOf('year');
    const features = sizes.shared;
    const network = buildReaderNetwork(2, {
      shared: sparse(features, { [year]: 1 }),
      typed: sparse(sizes.typed, { [typeNumber('date') * features + year]: 2 }),
    });
    const sentence = 'It rained in 1954.';
    expect(await scores(network, 'When did it snow?', sentence)).toEqual({ rained: 0, '1954': 3 });
    expect(await scores(network, 'Where did it snow?', sentence)).toEqual({ rained: 0, '1954': 1 });
  });

  it('knows what words a type of answer is made of', async () => {
    const person = typeNumber('person') * 2;
    const network = buildReaderNetwork(2, { typeVectors: sparse(sizes.typeVectors, { [person]: 1 }) });
    expect(await scores(network, 'Who left?', 'The chief and the rain.')).toEqual({ chief: 1, rain: 0 });
  });

  it('looks for words that go with the noun asked for', async () => {
    const network = buildReaderNetwork(2, { focus: [1, 0, 0, 1] });
    expect(await scores(network, 'Which city is it?', 'The chief and the rain.')).toEqual({
      chief: 1,
      rain: 0,
    });
  });

  it('sees the word, its neighbours and the question together', async () => {
    const sentence = 'Dark rain and chief rain.';
    const near = buildReaderNetwork(2, { previous: [1, 0], output: [1] });
    const seen = await scores(near, 'Why?', sentence);
    expect(seen['rain']).toBeCloseTo(Math.tanh(1), 3);
    expect(seen['chief']).toBe(0);
    const asked = buildReaderNetwork(2, { askedHidden: [0, 1], output: [1] });
    expect((await scores(asked, 'Why the rain?', 'The chief.'))['chief']).toBeCloseTo(Math.tanh(1), 3);
  });

  it('has no opinion on words that it does not know', async () => {
    expect(await scores(buildReaderNetwork(2), 'Who?', 'Xyzzy plugh.')).toEqual({ xyzzy: 0, plugh: 0 });
  });
});

describe('askedVector', () => {
  it('is the mean of the words of the question, names apart', async () => {
    const { question } = await understand('rain over City', buildArticles('They like rain in City.'));
    expect([...askedVector(question, vectors)]).toEqual([0, 1]);
  });

  it('is 0 where no word is known', async () => {
    const { question } = await understand('xyzzy', []);
    expect([...askedVector(question, vectors)]).toEqual([0, 0]);
  });
});
