import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnswerSpans } from '../../src/answer/answer-span.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticles } from '../support/articles.ts';
import { understand } from '../support/evidence.ts';

/** The emphasised words of a sentence that answers a question. */
async function emphasised(text: string, quote: string): Promise<string[]> {
  const { question } = await understand(text, buildArticles(quote));
  return findAnswerSpans(question, quote, createAnalyzer()).map(({ start, end }) => quote.slice(start, end));
}

/** Whether a text holds no half of a surrogate pair. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('findAnswerSpans', () => {
  it.each([
    ['Who resigned?', 'On Monday, Maj. Gen. Aharon Haliva resigned.', 'Maj. Gen. Aharon Haliva'],
    ['Who wrote the letter?', 'The letter was written by Dana Ruiz in May.', 'Dana Ruiz'],
    [
      'Who is the prime minister of Israel?',
      'Prime Minister Benjamin Netanyahu spoke in Israel.',
      'Prime Minister Benjamin Netanyahu',
    ],
    ["Who's the mayor of Elmford?", 'Elmford elected Tom Okafor as its mayor.', 'Tom Okafor'],
    ['Which group is Israel fighting?', 'Israel is fighting Hezbollah in the north.', 'Hezbollah'],
    [
      'Where was the meeting held?',
      'The meeting of the Green Party was held in Lakeview on Friday.',
      'Lakeview',
    ],
    ['Which city was flooded?', 'Heavy rain flooded the old town in Port Alder.', 'Port Alder'],
    [
      'When did Hamas attack Israel?',
      'The Hamas attack on October 7, 2023 caught Israel off guard.',
      'October 7, 2023',
    ],
    ['When did it close?', 'The bridge closed on 3 March 2021 after a storm.', '3 March 2021'],
    ['When does the school open?', 'The school will open on Monday morning.', 'on Monday morning'],
    ['What year was the dam built?', 'The dam was built in 1954 by hand.', '1954'],
    ['When was the band most famous?', 'The band was most famous in the 1990s.', 'the 1990s'],
    ['How long did the strike last?', 'The strike lasted eleven days.', 'eleven days'],
    ['How long was the outage?', 'The outage went on for 3 hours in the night.', '3 hours'],
    ['How many people were killed?', 'The attack killed 1,200 people, mostly civilians.', '1,200'],
    ['How many hostages were taken?', 'Some 250 hostages were taken in 2023.', '250'],
    ['How many schools closed?', 'The strike closed forty schools.', 'forty'],
    ['How many people died?', 'More than 3.4 million people died.', '3.4 million'],
    ['How much did the bridge cost?', 'The bridge cost $3.5 million to mend.', '$3.5 million'],
    ['How much was she fined?', 'She was fined 200 euros in court.', '200 euros'],
    ['What is the price of a ticket?', 'A ticket is sold at a price of £12.', '£12'],
    ['What percentage voted yes?', 'Of all members, 62 per cent voted yes.', '62 per cent'],
    ["What share of Gaza's people fled?", 'The war drove 80% of the people of Gaza to flee.', '80%'],
    [
      'Why was the match called off?',
      'The match was called off because of heavy snow.',
      'because of heavy snow',
    ],
    ['What did the mayor say?', 'The mayor said: “We will not wait.”', '“We will not wait.”'],
    ['What did he write?', 'He wrote "I carry the pain" in his letter.', '"I carry the pain"'],
  ])('emphasises for "%s" in "%s" "%s"', async (question, quote, words) => {
    expect(await emphasised(question, quote)).toEqual([words]);
  });

  it.each([
    [
      'the kind of answer is unknown',
      'What did the storm destroy?',
      'The storm destroyed Elm Bridge in 1954.',
    ],
    ['yes or no is asked', 'Did Haliva resign?', 'Aharon Haliva resigned on Monday.'],
    ['a manner is asked', 'How did the fire start?', 'The fire started in Elmford.'],
    ['the sentence offers no name', 'Who resigned?', 'the head of the unit resigned.'],
    ['the sentence has no name but that of the question', 'Who is Haliva?', 'They praised Haliva.'],
    ['the sentence offers no date', 'When did it close?', 'The bridge closed after a storm.'],
    ['the only date is that of the question', 'When on October 7 did it start?', 'It started on October 7.'],
    ['the sentence offers no number', 'How many came?', 'Nobody came.'],
    ['the sentence offers no money', 'How much did it cost?', 'It cost a lot.'],
    ['the sentence gives no reason', 'Why did he leave?', 'He left on Monday.'],
    ['there is no sentence', 'Who resigned?', ''],
  ])('emphasises nothing where %s', async (_name, question, quote) => {
    expect(await emphasised(question, quote)).toEqual([]);
  });

  it('takes a year for no count, and a count for no year', async () => {
    expect(await emphasised('How many people came in 2023?', 'In 2023, about 500 people came.')).toEqual([
      '500',
    ]);
    expect(await emphasised('When did 500 people come?', 'In 2023, about 500 people came.')).toEqual([
      '2023',
    ]);
  });

  it('takes of several numbers the one that is asked for', async () => {
    const quote = 'The attack killed 1,200 people, mostly civilians, while roughly 250 were taken hostages.';
    expect(await emphasised('How many people were killed?', quote)).toEqual(['1,200']);
    expect(await emphasised('How many were taken hostages?', quote)).toEqual(['250']);
  });

  it('leaves a possessive out', async () => {
    expect(await emphasised('Who wrote the letter?', "The letter in Aharon Haliva's hand was read.")).toEqual(
      ['Aharon Haliva'],
    );
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
    const analyzer = createAnalyzer();
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyQuote, async (text, quote) => {
        const { question } = await understand(text, []);
        for (const { start, end } of findAnswerSpans(question, quote, analyzer)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
          expect(isWhole(quote.slice(start, end)) || !isWhole(quote)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
