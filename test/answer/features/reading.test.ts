import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/answer/reader/reader.ts';
import { TOKEN_CLASSES } from '../../../src/answer/reader/token-classes.ts';
import { TOKEN_FEATURE } from '../../../src/answer/reader/token-features.ts';
import { readerSizes } from '../../../src/answer/reader/reader-network.ts';
import { buildArticles } from '../../support/articles.ts';
import { buildKnowledge, buildReaderNetwork, featuresOf } from '../../support/evidence.ts';

const year = TOKEN_FEATURE.class + TOKEN_CLASSES.indexOf('year');
const { vectors } = buildKnowledge();
const shared = Array.from({ length: readerSizes(1, 1).shared }, (_, i) => (i === year ? 5 : 0));
const knowledge = buildKnowledge({ reader: createReader(buildReaderNetwork(1, { shared }), vectors) });

describe('reading', () => {
  const right = 'The dam was built in 1954.';
  const wrong = 'The dam was built by hand.';

  it('tells the sentence whose words look like the answer', async () => {
    const of = await featuresOf('When was the dam built?', buildArticles(`${right} ${wrong}`), knowledge);
    expect(of(right)).toMatchObject({ 'answer-word': 1, 'answer-word-lead': 0 });
    expect(of(wrong)).toMatchObject({ 'answer-word': 0, 'answer-word-lead': -1 });
    expect(of(right)['answer-share']).toBeGreaterThan(0.9);
    expect(of(wrong)['answer-certainty']).toBe(1);
  });

  it('is finite for a sentence that only repeats the question', async () => {
    const of = await featuresOf('the dam was built', buildArticles('The dam was built.'), knowledge);
    expect(Object.values(of('The dam was built.')).every(Number.isFinite)).toBe(true);
  });
});
