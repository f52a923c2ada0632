import { describe, expect, it } from 'vitest';
import {
  decide,
  missingWords,
  OUTCOME_CUTS,
  SMALL_CORPUS_CUTS,
  suggestSpelling,
} from '../../src/answer/decide.ts';
import type { Question } from '../../src/answer/analyze-question.ts';
import { buildArticles } from '../support/articles.ts';
import { buildKnowledge, understand } from '../support/evidence.ts';

const ARTICLES = buildArticles('General Haliva resigned over the failures. Hostages were taken to Gaza.');

const questionOf = async (text: string): Promise<Question> => (await understand(text, ARTICLES)).question;

describe('decide', () => {
  const cuts = { answer: 0.5, closest: 0.1 };

  it.each([
    [1, 'answer'],
    [0.5, 'answer'],
    [0.499, 'closest'],
    [0.1, 'closest'],
    [0.099, 'none'],
    [0, 'none'],
  ])('makes confidence %j to "%s"', async (confidence, outcome) => {
    expect(decide(await questionOf('Who resigned?'), confidence, cuts)).toBe(outcome);
  });

  it.each(['the the the', 'who?', '?!', ''])(
    'ends in none for "%s", which asks for nothing',
    async (text) => {
      expect(decide(await questionOf(text), 0.99, cuts)).toBe('none');
    },
  );
});

describe('the cuts', () => {
  it('ask for more where a corpus is so small that all of it is judged', () => {
    expect(SMALL_CORPUS_CUTS.answer).toBeGreaterThan(OUTCOME_CUTS.answer);
    expect(SMALL_CORPUS_CUTS.closest).toBe(OUTCOME_CUTS.closest);
  });
});

describe('missingWords', () => {
  it.each([
    ['Who won in Ottawa?', ['won', 'ottawa']],
    ['Did Haliva visit OTTAWA or Gaza?', ['visit', 'ottawa']],
    ['Who resigned?', []],
    ['Was haliva in Ottawa, Ottawa or Ottawa?', ['ottawa']],
    ['who freed the hostages', ['freed']],
    ['who resined', []],
    ['', []],
  ])('of "%s" are %j', async (text, expected) => {
    expect(missingWords(await questionOf(text))).toEqual(expected);
  });
});

describe('suggestSpelling', () => {
  it.each([
    ['who resigend over the falures', 'who resigned over the failures'],
    ['Who is Halivva?', 'Who is Haliva?'],
    ['hostagess, hostagess and hostages', 'hostages, hostages and hostages'],
    ["Halivva's letter", "Haliva's letter"],
    ['hey bot, who is halivva please', 'who is Haliva'],
    ['who is Halívva', 'who is Haliva'],
  ])('mends "%s"', async (text, mended) => {
    expect(await questionOf(text).then(suggestSpelling)).toBe(mended);
  });

  it.each(['Who resigned?', 'Who won in Ottawa?', 'the', ''])('is null for "%s"', async (text) => {
    expect(await questionOf(text).then(suggestSpelling)).toBeNull();
  });

  it('does not mend part of a word', async () => {
    expect(await questionOf('halivva and halivvason').then(suggestSpelling)).toBe('Haliva and halivvason');
  });

  it('does not mend what is an English word', async () => {
    const background = {
      sentences: 10,
      frequency: new Map<string, number>(),
      names: new Set<string>(),
      words: new Set(['designed']),
    };
    const { question } = await understand('who designed it', ARTICLES, buildKnowledge({ background }));
    expect(suggestSpelling(question)).toBeNull();
    expect(suggestSpelling(await questionOf('who designed it'))).toBe('who resigned it');
  });
});
