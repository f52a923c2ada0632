import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseQuestion,
  QUESTION_MAX_CHARS,
  type Question,
  type QuestionTerm,
} from '../../src/answer/analyze-question.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticles } from '../support/articles.ts';
import { understand } from '../support/evidence.ts';

const ARTICLES = buildArticles(
  'Army General Aharon Haliva resigned over the failures of October 7. The army of Israel said so. The war goes on.',
);

const questionOf = async (text: string): Promise<Question> => (await understand(text, ARTICLES)).question;

const termOf = async (text: string, word: string): Promise<QuestionTerm> => {
  const found = (await questionOf(text)).terms.find((term) => term.word === word);
  if (found === undefined) throw new Error(`"${text}" has no term "${word}".`);
  return found;
};

describe('parseQuestion', () => {
  it('looks at the core of the question only', () => {
    const { text, core, analyzed } = parseQuestion('hey bot, who won, please', createAnalyzer());
    expect([text, core]).toEqual(['hey bot, who won, please', 'who won']);
    expect(analyzed.words).toEqual(['who', 'won']);
  });

  it('looks at the beginning of an endless question only', () => {
    expect(parseQuestion('war '.repeat(100_000), createAnalyzer()).core.length).toBeLessThanOrEqual(
      QUESTION_MAX_CHARS,
    );
  });
});

describe('the terms of a question', () => {
  it('are its content words, each once, without the question word', async () => {
    const { terms } = await questionOf('Who resigned, and WHO wrote that Haliva resigned?');
    expect(terms.map(({ word }) => word)).toEqual(['resigned', 'who', 'wrote', 'haliva']);
  });

  it('are none where nothing is asked', async () => {
    const { terms, pairs, totalWeight } = await questionOf('who is it?');
    expect([terms, pairs, totalWeight]).toEqual([[], [], 0]);
  });

  it('know whether the articles have them', async () => {
    expect(await termOf('Did Haliva see Ottawa?', 'haliva')).toMatchObject({ isKnown: true, term: 'haliva' });
    expect(await termOf('Did Haliva see Ottawa?', 'ottawa')).toMatchObject({
      isKnown: false,
      term: 'ottawa',
    });
  });

  it('are names by the articles, however the question writes them', async () => {
    expect((await termOf('did aharon resign', 'aharon')).isName).toBe(true);
    expect((await termOf('Did he RESIGN?', 'resign')).isName).toBe(false);
    expect((await termOf('is War over?', 'war')).isName).toBe(false);
  });

  it('are names by the question where the articles lack them', async () => {
    expect((await termOf('Was he in Ottawa?', 'ottawa')).isName).toBe(true);
    expect((await termOf('was he in ottawa?', 'ottawa')).isName).toBe(false);
    expect((await termOf('What happened in December?', 'december')).isName).toBe(false);
  });

  it('know numbers', async () => {
    expect((await termOf('who resigned over october 7', '7')).isNumber).toBe(true);
    expect((await termOf('who resigned over october 7', 'october')).isNumber).toBe(false);
  });

  it('are understood as mended: "which yeer" asks for a date', async () => {
    const articles = buildArticles('The war began in the year 1914. The city of Sarajevo was hit.');
    const { question: when } = await understand('in what yeer did the war begin', articles);
    const { question: where } = await understand('which citty was hit', articles);
    expect([when.type, where.type, where.focus]).toEqual(['date', 'place', 'citi']);
  });

  it('are mended where the articles have a word one letter away', async () => {
    expect(await termOf('why did halivva resign', 'halivva')).toMatchObject({
      term: 'haliva',
      correction: 'haliva',
      isKnown: true,
    });
    expect((await termOf('why did haliva resign', 'haliva')).correction).toBeNull();
  });

  it('weigh more the rarer they are, and add up', async () => {
    const { terms, totalWeight } = await questionOf('Why did the army general resign in Ottawa?');
    expect(terms.every(({ weight }) => weight > 0)).toBe(true);
    expect(totalWeight).toBeCloseTo(
      terms.reduce((sum, { weight }) => sum + weight, 0),
      9,
    );
    const weightOf = (word: string): number => terms.find((term) => term.word === word)?.weight ?? 0;
    expect(weightOf('general')).toBeGreaterThan(weightOf('army'));
    expect(weightOf('ottawa')).toBeGreaterThan(weightOf('general'));
  });

  it('are paired as they stand next to each other', async () => {
    const { terms, pairs } = await questionOf('why did general aharon haliva resign, aharon');
    const words = pairs.map(([a, b]) => `${terms[a]?.word} ${terms[b]?.word}`);
    expect(words).toEqual(['general aharon', 'aharon haliva', 'haliva resign', 'resign aharon']);
  });
});

describe('a question', () => {
  it('knows what it asks for', async () => {
    expect(await questionOf('Which general resigned?')).toMatchObject({ type: 'person', focus: 'gener' });
    expect(await questionOf('Who resigned?')).toMatchObject({ type: 'person', focus: null });
  });

  it.each([
    'What is the latest on the war?',
    'Who is in charge now?',
    'what is the newest toll',
    'Most recent news about Haliva',
    'So what is currently going on',
    'How many have died so far?',
  ])('after the latest state is "%s"', async (text) => {
    expect((await questionOf(text)).wantsLatest).toBe(true);
  });

  it.each(['When did the war start?', 'Who knows Haliva?', 'What happened in the snow?', 'the nowhere man'])(
    'after any state is "%s"',
    async (text) => {
      expect((await questionOf(text)).wantsLatest).toBe(false);
    },
  );

  it('is sound, whatever is asked', async () => {
    const anyQuestion = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'who',
            'Haliva',
            'resigned',
            '7',
            'October',
            'the',
            'US',
            'U.S.',
            '?',
            'İ',
            '\u200b',
            "'s",
          ),
          {
            maxLength: 12,
          },
        )
        .map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (text) => {
        const { terms, pairs, totalWeight } = await questionOf(text);
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        expect(totalWeight > 0).toBe(terms.length > 0);
        for (const [a, b] of pairs) {
          expect(a === b).toBe(false);
          expect(terms[a] === undefined || terms[b] === undefined).toBe(false);
        }
      }),
    );
  });
});
