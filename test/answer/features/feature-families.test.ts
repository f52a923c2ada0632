import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtCandidates } from '../../../src/answer/features/candidate-view.ts';
import {
  CLOSE_FAMILIES,
  completeFeatures,
  extractSentenceFeatures,
  FEATURE_FAMILIES,
  FEATURES,
  SENTENCE_FAMILIES,
  SENTENCE_FEATURES,
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
        const { sentences, closer } = lookAtCandidates(question, candidates, KNOWLEDGE);
        const views = closer(sentences);
        const rows = views.map((view) => extractSentenceFeatures(question, view));
        completeFeatures(question, views, rows);
        for (const row of rows) {
          expect(row).toHaveLength(FEATURES.length);
          expect(FEATURES.filter((_, i) => !Number.isFinite(row[i]))).toEqual([]);
        }
        for (const view of views) {
          for (const { name, features, extract } of [...SENTENCE_FAMILIES, ...CLOSE_FAMILIES]) {
            expect([name, extract(question, view).length]).toEqual([name, features.length]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stand in the order of their families, those of the sentence first', async () => {
    const { question, candidates } = await understand(
      'Who resigned?',
      [buildArticle('a', 'Haliva resigned.')],
      KNOWLEDGE,
    );
    const { sentences, closer } = lookAtCandidates(question, candidates, KNOWLEDGE);
    for (const view of closer(sentences)) {
      const bySentence = SENTENCE_FAMILIES.flatMap(({ extract }) => extract(question, view));
      const row = extractSentenceFeatures(question, view);
      expect([...row.subarray(0, SENTENCE_FEATURES.length)]).toEqual(bySentence);
      completeFeatures(question, [view], [row]);
      const closeBy = CLOSE_FAMILIES.flatMap(({ extract }) => extract(question, view));
      expect([...row.subarray(SENTENCE_FEATURES.length, SENTENCE_FEATURES.length + closeBy.length)]).toEqual(
        closeBy,
      );
    }
  });
});
