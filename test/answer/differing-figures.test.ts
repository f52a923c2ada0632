import { describe, expect, it } from 'vitest';
import { differingFigures } from '../../src/answer/differing-figures.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';
import { gatherEvidence } from '../support/evidence.ts';

const analyzer = createAnalyzer();

interface Report {
  readonly text: string;
  readonly date?: string | null;
  readonly copyOf?: string;
  readonly title?: string;
}

/** The figures of reports, the first of which is the first citation, as "date figure". */
async function figuresOf(
  question: string,
  reports: readonly Report[],
  scores?: readonly number[],
): Promise<string[]> {
  const articles = reports.map(({ text, date = '2024-05-01', copyOf = null, title = 'Report' }, i) =>
    buildArticle(`r${i}`, text, { date, copyOf, title }),
  );
  const gathered = await gatherEvidence(question, articles, (quote) => {
    const index = reports.findIndex(({ text }) => text === quote);
    return scores?.[index] ?? -index / 10;
  });
  const found = differingFigures(gathered.question, gathered.ranked[0], gathered.ranked, analyzer);
  return found.map(({ evidence, figure }) => {
    const { article, sentence } = evidence.candidate;
    const words = article.text.slice(sentence.start, sentence.end).slice(figure.span.start, figure.span.end);
    return `${article.date} ${words}`;
  });
}

const toll = (dead: string, date: string | null = '2024-05-01', more: Partial<Report> = {}): Report => ({
  text: `The death toll of the Lakeview flood has risen to ${dead}, officials said.`,
  date,
  ...more,
});
const attack = (dead: string): Report => ({
  text: `The attack killed ${dead} people, while 250 hostages were taken.`,
});

const QUESTION = 'What is the death toll of the Lakeview flood?';

describe('differingFigures', () => {
  it('gives what several articles report, newest first, undated last', async () => {
    const reports = [toll('12', '2024-05-01'), toll('9', null), toll('31', '2024-05-09')];
    expect(await figuresOf(QUESTION, reports)).toEqual(['2024-05-09 31', '2024-05-01 12', 'null 9']);
  });

  it('knows the same statement in other words', async () => {
    const other = 'Officials now put the death toll of the Lakeview flood at 31.';
    expect(await figuresOf(QUESTION, [toll('12'), { text: other }])).toHaveLength(2);
  });

  it('knows what is counted in long sentences by the words around it', async () => {
    const reports = [
      'The attack set off the war between Israel and Hamas that has killed more than 34,000 Palestinians in Gaza, according to local health officials.',
      'Israel’s offensive has killed more than 35,000 Palestinians in Gaza, the health ministry said on Monday.',
    ].map((text) => ({ text }));
    expect(await figuresOf('How many Palestinians were killed in Gaza?', reports)).toEqual([
      '2024-05-01 more than 34,000 Palestinians',
      '2024-05-01 more than 35,000 Palestinians',
    ]);
  });

  it('takes the figure of what is asked where a sentence has several', async () => {
    expect(
      await figuresOf('How many people were killed in the attack?', [attack('1,200'), attack('1,300')]),
    ).toEqual(['2024-05-01 1,200 people', '2024-05-01 1,300 people']);
    expect(await figuresOf('How many hostages were taken?', [attack('1,200'), attack('1,300')])).toEqual([]);
  });

  it.each<[string, string, Report[]]>([
    ['the figures agree', QUESTION, [toll('12'), toll('twelve')]],
    ['a rough figure comes near an exact one', QUESTION, [toll('1,203'), toll('about 1,200')]],
    ['no figure is asked for', 'Who died in the Lakeview flood?', [toll('12'), toll('31')]],
    [
      'the question names the figure',
      'Is the death toll of the Lakeview flood 12?',
      [toll('12'), toll('12')],
    ],
    [
      'the article is a copy of the other',
      QUESTION,
      [toll('12'), toll('31', '2024-05-01', { copyOf: 'r0' })],
    ],
    [
      'the other sentence says something else',
      QUESTION,
      [toll('12'), { text: 'Rescuers of the Lakeview flood searched 40 houses for the dead.' }],
    ],
    [
      'the other sentence is about another place',
      QUESTION,
      [toll('12'), { text: 'The death toll of the Elmford flood has risen to 31, officials said.' }],
    ],
    [
      'the question names nothing and the sentences name different places',
      'How many people were killed?',
      [
        { text: 'The storm killed nine people in Elmford.' },
        { text: 'The storm killed 15 people in Tarnby.' },
      ],
    ],
    [
      'the question names nothing and the titles name different places',
      'How many people were killed?',
      [
        { text: 'The storm killed nine people.', title: 'Storm in Elmford' },
        { text: 'The storm killed 15 people.', title: 'Storm in Tarnby' },
      ],
    ],
    [
      'a sentence has two figures of the same kind',
      'What share of children is vaccinated?',
      [
        { text: 'The share of vaccinated children rose from 71 percent to 89 percent.' },
        { text: 'The share of vaccinated children is 75 percent.' },
      ],
    ],
  ])('gives none where %s', async (_name, question, reports) => {
    expect(await figuresOf(question, reports)).toEqual([]);
  });

  it('leaves out evidence far behind the first citation', async () => {
    expect(await figuresOf(QUESTION, [toll('12'), toll('31')], [9, 1])).toEqual([]);
  });

  it('takes no evidence', async () => {
    const { question } = await gatherEvidence(QUESTION, [], () => 0);
    expect(differingFigures(question, undefined, [], analyzer)).toEqual([]);
  });
});
