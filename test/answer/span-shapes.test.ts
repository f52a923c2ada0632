import { describe, expect, it } from 'vitest';
import { candidateSpans } from '../../src/answer/span-shapes.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticles } from '../support/articles.ts';
import { understand } from '../support/evidence.ts';

const analyzer = createAnalyzer();

/** The stretches of a sentence that look like the answer to a question. */
async function shapesIn(text: string, quote: string): Promise<string[]> {
  const { question } = await understand(text, buildArticles(quote));
  const asked = new Set(question.terms.map(({ term }) => term));
  return candidateSpans(question.type, quote, analyzer.analyze(quote), asked).map(({ start, end }) =>
    quote.slice(start, end),
  );
}

describe('candidateSpans', () => {
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
  ])('has for "%s" in "%s" "%s"', async (question, quote, words) => {
    expect(await shapesIn(question, quote)).toContain(words);
  });

  it.each([
    [
      'the kind of answer has no look',
      'What did the storm destroy?',
      'The storm destroyed Elm Bridge in 1954.',
    ],
    ['yes or no is asked', 'Did Haliva resign?', 'Aharon Haliva resigned on Monday.'],
    ['the sentence has no name but that of the question', 'Who is Haliva?', 'They praised Haliva.'],
    ['the only date is that of the question', 'When on October 7 did it start?', 'It started on October 7.'],
    ['the sentence offers no money', 'How much did it cost?', 'It cost a lot.'],
    ['there is no sentence', 'Who resigned?', ''],
  ])('has nothing where %s', async (_name, question, quote) => {
    expect(await shapesIn(question, quote)).toEqual([]);
  });

  it('takes a year for no count', async () => {
    expect(await shapesIn('How many people came in 2023?', 'In 2023, about 500 people came.')).toEqual([
      '500',
    ]);
  });
});
