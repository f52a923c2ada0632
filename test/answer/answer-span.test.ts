import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnswerSpans } from '../../src/answer/answer-span.ts';
import type { TokenScore } from '../../src/answer/reader/reader.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import type { Token } from '../../src/text/tokenize.ts';
import { buildArticles } from '../support/articles.ts';
import { understand } from '../support/evidence.ts';

const analyzer = createAnalyzer();

/** Scores of a quotation's tokens: what a test gives, in turn. */
const believing = (quote: string, beliefs: readonly number[]): TokenScore[] =>
  analyzer.analyze(quote).tokens.map((_, at) => ({ at, score: beliefs[at % beliefs.length] ?? 0 }));

/** What is emphasised when the reader believes in some words of the quotation. */
async function emphasised(text: string, quote: string, believed: readonly string[]): Promise<string[]> {
  const { question } = await understand(text, buildArticles(quote));
  const scores = analyzer.analyze(quote).tokens.map(({ surface }, at) => ({
    at,
    score: believed.includes(surface) ? 8 : 0,
  }));
  return findAnswerSpans(question, quote, scores, analyzer).map(({ start, end }) => quote.slice(start, end));
}

/** Whether a word lies in a stretch, at least without its possessive. */
const isInside = (token: Token | undefined, start: number, end: number): boolean =>
  token !== undefined && token.start >= start && token.start < end;

/** Whether a text holds no half of a surrogate pair. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('findAnswerSpans', () => {
  it.each([
    ['Who resigned?', 'On Monday, Maj. Gen. Aharon Haliva resigned.', ['Haliva'], 'Maj. Gen. Aharon Haliva'],
    ['When did Hamas attack?', 'Hamas attacked on October 7, 2023.', ['October', '7'], 'October 7, 2023'],
    ['How many were killed?', 'It killed 1,200 people and 40 dogs.', ['1,200'], '1,200'],
    ['How much did it cost?', 'It cost $3.5 million to mend.', ['3.5', 'million'], '$3.5 million'],
    ['Why did he go?', 'He went in May because of heavy snow.', ['heavy', 'snow'], 'because of heavy snow'],
    ['Who has resigned?', 'The chief of the unit has resigned.', ['chief', 'unit'], 'chief of the unit'],
    ['What did it destroy?', 'The storm destroyed Elm Bridge.', ['Bridge'], 'Elm Bridge'],
    ['Who wrote it?', "It was in Aharon Haliva's hand.", ["Haliva's"], 'Aharon Haliva'],
  ])('emphasises for "%s" in "%s"', async (question, quote, believed, words) => {
    expect(await emphasised(question, quote, believed)).toEqual([words]);
  });

  it('emphasises nothing when the reader is in doubt', async () => {
    const quote = 'Aharon Haliva and Benjamin Netanyahu met Dana Ruiz.';
    expect(await emphasised('Who resigned?', quote, [])).toEqual([]);
  });

  it('emphasises nothing when yes or no is asked', async () => {
    expect(await emphasised('Did Haliva resign?', 'Aharon Haliva resigned in May.', ['May'])).toEqual([]);
  });

  it('emphasises nothing when the reader has read nothing, or something else', async () => {
    const { question } = await understand('Who resigned?', []);
    expect(findAnswerSpans(question, 'Haliva resigned.', [], analyzer)).toEqual([]);
    expect(findAnswerSpans(question, 'Haliva', [{ at: 9, score: 1 }], analyzer)).toEqual([]);
  });

  it('lies inside the quote and splits no character, whatever is asked and quoted', async () => {
    const anyQuestion = fc.constantFrom(
      'Who?',
      'When?',
      'Where?',
      'How many?',
      'How much did it cost?',
      'Why?',
      'What did he say?',
      'How long?',
      'What percentage?',
    );
    const anyQuote = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '“',
            '”',
            '"',
            '$',
            '5',
            '1,000',
            '%',
            'Oct.',
            '7',
            'because',
            'Mr.',
            'Haliva',
            "'s",
            '😀',
            'of',
            '-',
            '.',
            'million',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyQuote, fc.array(fc.nat(9)), async (text, quote, beliefs) => {
        const { question } = await understand(text, []);
        for (const { start, end } of findAnswerSpans(question, quote, believing(quote, beliefs), analyzer)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
          expect(isWhole(quote.slice(start, end)) || !isWhole(quote)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows whole words, and never the words of the question alone', async () => {
    const words = 'Haliva chief resigned F16 $5 1,000 80% October 7 2023 of the heavy-handed o’clock'.split(
      ' ',
    );
    const anyWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, fc.array(fc.nat(9)), async (asked, quoted, beliefs) => {
        const quote = `${quoted.join(' ')}.`;
        const { question } = await understand(`Who ${asked.join(' ')}?`, buildArticles(quote));
        const { tokens, terms } = analyzer.analyze(quote);
        const known = new Set(question.terms.map(({ term }) => term));
        const novel = believing(quote, beliefs).filter(({ at }) => !known.has(terms[at] ?? ''));
        for (const { start, end } of findAnswerSpans(question, quote, novel, analyzer)) {
          const cut = tokens.filter(
            (token) =>
              (token.start < start && token.end > start) ||
              (token.start < end && token.end > end && !/^['’]s$/u.test(quote.slice(end, token.end))),
          );
          expect(cut).toEqual([]);
          expect(novel.some(({ at }) => isInside(tokens[at], start, end))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
