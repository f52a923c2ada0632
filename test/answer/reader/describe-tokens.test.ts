import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenDescriber } from '../../../src/answer/reader/describe-tokens.ts';
import {
  TOKEN_FEATURE,
  TOKEN_FEATURE_COUNT,
  TOKEN_FEATURES_EACH,
  type TokenFeatureGroup,
} from '../../../src/answer/reader/token-features.ts';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';

const analyzer = createAnalyzer();

/** The features of a sentence's described tokens, by what is written. */
async function describeSentence(text: string, sentence: string): Promise<Map<string, readonly number[]>> {
  const { question, analyzed, own } = await lookAt(text, sentence);
  const { tokens } = analyzer.analyze(sentence);
  const { places, features } = tokenDescriber(question)(analyzed, own);
  return new Map(
    places.map((at, i) => [
      tokens[at]?.surface ?? '',
      [...features.subarray(i * TOKEN_FEATURES_EACH, (i + 1) * TOKEN_FEATURES_EACH)],
    ]),
  );
}

describe('tokenDescriber', () => {
  it('leaves out function words and the terms of the question', async () => {
    const described = await describeSentence('Who resigned on Monday?', 'On Monday the chief resigned.');
    expect([...described.keys()]).toEqual(['chief']);
  });

  it('leaves out other forms of the names of the question', async () => {
    const relations = createTermRelations({ terms: ['israel'], related: ['isra 70'] });
    const sentence = 'In Israel the Israeli chief spoke.';
    const { question, analyzed, own } = await lookAt(
      'Who leads Israel?',
      sentence,
      buildKnowledge({ relations }),
    );
    const { places } = tokenDescriber(question)(analyzed, own);
    expect(places.map((at) => analyzed.words[at])).toEqual(['chief', 'spoke']);
  });

  it.each([
    ['who stands in front of', 'Who resigned?', 'Haliva resigned.', 'Haliva', 'term right', 0],
    ['how far a match is', 'Who resigned?', 'He resigned, said Haliva.', 'Haliva', 'term left', 1],
    [
      'that the noun asked for follows',
      'How many soldiers died?',
      '12 soldiers died.',
      '12',
      'focus near',
      1,
    ],
    ['that there is no noun asked for', 'Who died?', '12 soldiers died.', '12', 'focus near', 0],
    ['a run of names', 'Who left?', 'So Aharon Haliva left.', 'Aharon', 'run', 2],
    ['a reason announced', 'Why did he go?', 'Because of rain.', 'rain', 'marker', 1],
    ['commas on both sides', 'Who left?', 'He left, Haliva, in May.', 'Haliva', 'separated', 3],
  ] as const)('tells %s', async (_name, text, sentence, surface, group: TokenFeatureGroup, value) => {
    const described = await describeSentence(text, sentence);
    expect(described.get(surface)).toContain(TOKEN_FEATURE[group] + value);
  });

  it('gives each token one feature of every group, whatever is asked and read', async () => {
    const word = fc.constantFrom(
      'who',
      'Haliva',
      'resigned',
      'on',
      '7',
      'Oct.',
      ',',
      '“',
      'the',
      'because',
      '2024',
    );
    const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(words, words, async (text, sentence) => {
        const described = await describeSentence(text, `It ${sentence}`);
        for (const features of described.values()) {
          expect(features).toHaveLength(TOKEN_FEATURES_EACH);
          expect(features.toSorted((a, b) => a - b)).toEqual([...features]);
          expect(new Set(features).size).toBe(TOKEN_FEATURES_EACH);
          expect(Math.min(0, ...features)).toBe(0);
          expect(Math.max(0, ...features)).toBeLessThan(TOKEN_FEATURE_COUNT);
        }
      }),
      { numRuns: 60 },
    );
  });
});
