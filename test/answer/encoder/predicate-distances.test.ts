import { describe, expect, it } from 'vitest';
import {
  PREDICATE_FEATURE_COUNT,
  PREDICATE_FEATURES_EACH,
  predicateDistances,
} from '../../../src/answer/encoder/predicate-distances.ts';
import { DISTANCE_STEPS } from '../../../src/answer/reader/token-features.ts';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';

const STEPS = DISTANCE_STEPS.length + 1;
const NOWHERE = DISTANCE_STEPS.length;

/** For each word of a sentence the steps to the question's first word (left, right) and to its last. */
async function distancesIn(text: string, sentence: string, knowledge = buildKnowledge()) {
  const { question, analyzed, own } = await lookAt(text, sentence, knowledge);
  const features = [...predicateDistances(question, own)];
  const steps = features.map((feature, i) => feature - (i % PREDICATE_FEATURES_EACH) * STEPS);
  expect(Math.max(...features)).toBeLessThan(PREDICATE_FEATURE_COUNT);
  return new Map(
    analyzed.words.map((word, at) => [
      word,
      steps.slice(at * PREDICATE_FEATURES_EACH, (at + 1) * PREDICATE_FEATURES_EACH),
    ]),
  );
}

describe('predicateDistances', () => {
  it('tells how far the first and the last word of the question are, and on which side', async () => {
    const steps = await distancesIn('Who resigned over failures?', 'He resigned after grave failures there.');
    expect(steps.get('he')).toEqual([NOWHERE, 0, NOWHERE, 3]);
    expect(steps.get('after')).toEqual([0, NOWHERE, NOWHERE, 1]);
    expect(steps.get('there')).toEqual([3, NOWHERE, 0, NOWHERE]);
  });

  it('takes what stands for a word of the question', async () => {
    const knowledge = buildKnowledge({
      relations: createTermRelations({ terms: ['quit'], related: ['resign 60'] }),
    });
    const steps = await distancesIn('Who quit?', 'Haliva resigned.', knowledge);
    expect(steps.get('haliva')).toEqual([NOWHERE, 0, NOWHERE, 0]);
  });

  it.each([
    ['names', 'Who is Haliva?', 'Then Haliva left.'],
    ['numbers', 'Who has 12?', 'Haliva has 12.'],
    ['the noun asked for', 'Which city is it?', 'Elmford is a city.'],
  ])('passes over %s', async (_name, text, sentence) => {
    const steps = await distancesIn(text, sentence);
    for (const each of steps.values()) expect(new Set(each)).toEqual(new Set([NOWHERE]));
  });
});
