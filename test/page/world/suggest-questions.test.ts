import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../../src/corpus/read-corpus.ts';
import { deriveQuestions } from '../../../src/page/world/derive-questions.ts';
import { suggestQuestions } from '../../../src/page/world/suggest-questions.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildAnswer, buildCitation, buildCitedArticle } from '../../support/builders.ts';
import { createFakeServices } from '../../support/fake-services.ts';
import { packageRoot } from '../../support/imports.ts';

const openArticles = (path: string) =>
  createServices({
    paths: [path],
    cwd: packageRoot,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  });

describe('the questions of a sentence', () => {
  it.each([
    [
      'Ada Quill won the chess cup in Ostrava on 3 May 2024.',
      ['Who won the chess cup in Ostrava on 3 May 2024?', 'When did Ada Quill win?'],
    ],
    ['The storm injured more than 1,200 people, police said.', ['How many people were injured?']],
    ['Some 250 houses were destroyed in the north.', ['How many houses were destroyed?']],
    [
      'The new bridge has cut the way to school by half, parents say.',
      ['What has cut the way to school by half?'],
    ],
    [
      'The head of the unit has resigned after taking responsibility for the failures.',
      ['Who resigned after taking responsibility for the failures?'],
    ],
    ['Mayor Ina Holm said so.', ['What did Mayor Ina Holm say?']],
    ['It rained.', []],
  ])('"%s" are %j', (text, questions) => {
    expect(deriveQuestions(buildArticle('a', text), 9).map((question) => question.text)).toEqual(questions);
  });

  it('are asked of the first sentences only, and none twice', () => {
    const article = buildArticle('a', 'It injured 12 people. It injured 13 people. It killed 2 people.');
    expect(deriveQuestions(article, 2)).toMatchObject([
      { text: 'How many people were injured?', sentence: 0 },
    ]);
  });

  it('are found in linear time, whatever the sentence', () => {
    const long = `${'Aa '.repeat(20_000)}${'1'.repeat(20_000)}${'The the '.repeat(20_000)}`;
    expect(
      deriveQuestions(
        buildArticle('a', long, { sentences: [{ index: 0, paragraph: 0, start: 0, end: long.length }] }),
        9,
      ),
    ).toBeDefined();
  });
});

describe.each([
  ['the article that comes with the program', 'seeds'],
  ['other news', join('bench', 'data', 'news', 'articles.jsonl')],
])('the questions to begin with, for %s,', (_what, path) => {
  it('are three that are answered well and one that is not, the same every time', async () => {
    const services = await openArticles(path);
    const suggested = await suggestQuestions(services);
    expect(suggested.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, false]);
    expect(new Set(suggested.map(({ question }) => question)).size).toBe(4);
    for (const { question, isAnswered } of suggested) {
      const { outcome, confidence } = await services.ask(question);
      expect(outcome).toBe(isAnswered ? 'answer' : 'none');
      expect(confidence >= 0.6).toBe(isAnswered);
    }
    expect(await suggestQuestions(services)).toEqual(suggested);
  });
});

const cite = (sentence: number) => [buildCitation({ article: buildCitedArticle({ id: 'a' }), sentence })];

describe('what is not suggested', () => {
  const article = buildArticle('a', 'The storm injured 12 people. Some 250 houses were destroyed.');
  const suggest = (ask: Parameters<typeof suggestQuestions>[0]['ask']) =>
    suggestQuestions(createFakeServices({ article: async (number) => (number === 0 ? article : null), ask }));

  it('is a question that is answered by another sentence, without confidence, or not at all', async () => {
    expect(await suggest(async () => buildAnswer({ citations: cite(9) }))).toEqual([]);
    expect(await suggest(async () => buildAnswer({ citations: cite(0), confidence: 0.59 }))).toEqual([]);
    expect(await suggest(async () => buildAnswer({ citations: cite(0), outcome: 'closest' }))).toEqual([]);
  });

  it('is an unanswerable question that is answered', async () => {
    const suggested = await suggest(async (question) =>
      question.includes('chess') ? buildAnswer({ outcome: 'closest' }) : buildAnswer({ outcome: 'none' }),
    );
    expect(suggested).toEqual([
      { question: 'Which orchestra opened the lighthouse festival in Tasmania?', isAnswered: false },
    ]);
  });
});
