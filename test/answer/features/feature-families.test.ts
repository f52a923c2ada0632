import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewCandidates } from '../../../src/answer/features/candidate-view.ts';
import {
  extractFeatures,
  FEATURE_FAMILIES,
  FEATURES,
} from '../../../src/answer/features/feature-families.ts';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, understand } from '../../support/evidence.ts';

const KNOWLEDGE = buildKnowledge({
  relations: createTermRelations({ terms: ['resign'], related: ['step 62 quit 50'] }),
  vectors: createWordVectors({
    terms: ['war', 'battl', 'citi', 'gaza'],
    dimensions: 2,
    bytes: Int8Array.from([100, 0, 90, 30, 0, 0, -5, 90]),
  }),
});

/** News, nonsense and anything, long or short. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'Haliva',
        'resigned',
        'stepped',
        'war',
        'battle',
        'the',
        'Gaza',
        '7',
        'Oct.',
        '$5',
        '80%',
        '“',
        '”',
        '.',
        '?',
        'He',
        '\n\n',
        'because',
        'city',
        'is',
        'İ',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
);

describe('the features', () => {
  it('have names of their own and say what they mean', () => {
    const names = FEATURES.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => !/^[a-z][a-z0-9-]+$/u.test(name))).toEqual([]);
    expect(FEATURES.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
    const families = FEATURE_FAMILIES.map(({ name }) => name);
    expect(new Set(families).size).toBe(families.length);
  });

  it('are as many finite numbers as their family describes, whatever is asked and written', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (text, title, content) => {
        const articles = [
          buildArticle('a', content, { title }),
          buildArticle('b', 'Haliva resigned. The war goes on.'),
        ];
        const { question, candidates } = await understand(text, articles, KNOWLEDGE);
        for (const view of viewCandidates(question, candidates, KNOWLEDGE)) {
          for (const { name, features, extract } of FEATURE_FAMILIES) {
            const values = extract(question, view);
            expect([name, values.length]).toEqual([name, features.length]);
            expect([name, values.filter((value) => !Number.isFinite(value))]).toEqual([name, []]);
          }
          expect(extractFeatures(question, view)).toHaveLength(FEATURES.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stand in the order of their families', async () => {
    const { question, candidates } = await understand(
      'Who resigned?',
      [buildArticle('a', 'Haliva resigned.')],
      KNOWLEDGE,
    );
    for (const view of viewCandidates(question, candidates, KNOWLEDGE)) {
      const values = FEATURE_FAMILIES.flatMap(({ extract }) => extract(question, view));
      expect([...extractFeatures(question, view)]).toEqual(values);
    }
  });
});
