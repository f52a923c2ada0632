import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { answerText, shownCitations } from '../../src/render/answer-text.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { buildAnswer, buildCitation, buildCitedArticle, buildScope, textOf } from '../support/builders.ts';

const rows = (answer: Answer): string[] =>
  answerText(answer, EN).lines.map(({ segments }) => textOf(segments));

/** The rows that quote. */
const quotes = (answer: Answer): string[] => rows(answer).filter((row) => row.includes('“'));

describe('answerText', () => {
  it('shows the quote, its article and date, and where to read it', () => {
    expect(rows(buildAnswer())).toEqual([
      '“Maj. Gen. Aharon Haliva is the first to step down.”',
      'Intelligence chief resigns · 22 April 2024',
      'seeds/haliva.txt:5',
    ]);
  });

  it('emphasises the answering words only', () => {
    const [quote] = answerText(buildAnswer(), EN).lines;
    expect(quote?.segments.filter(({ style }) => style === 'strong')).toEqual([
      { text: 'Maj. Gen. Aharon Haliva', style: 'strong' },
    ]);
  });

  it('numbers further citations from 2', () => {
    const citations = [buildCitation(), buildCitation({ quote: 'Second.', emphasis: [] })];
    expect(rows(buildAnswer({ citations })).slice(3, 6)).toEqual(['', 'Also:', '2. “Second.”']);
  });

  it('says as of when the question asks for the latest', () => {
    expect(rows(buildAnswer({ wantsLatest: true }))[0]).toBe('As of 22 April 2024:');
  });

  it('says so of the sentences that are shown, not of others that were found', () => {
    const older = buildCitedArticle({ date: '2024-03-01' });
    const citations = [buildCitation({ article: older }), buildCitation({ supports: false })];
    const answer = buildAnswer({ wantsLatest: true, citations, asOf: '2024-04-22' });
    expect(rows(answer)[0]).toBe('As of 1 March 2024:');
  });

  it('says first that the articles do not answer, then quotes only the closest sentence', () => {
    const answer = buildAnswer({
      question: 'Who is the mayor of Ottawa?',
      outcome: 'closest',
      citations: [buildCitation(), buildCitation()],
      missing: ['ottawa', 'mayor'],
      suggestion: 'Who is the major of Ottawa?',
    });
    expect(rows(answer)).toEqual([
      'The articles do not answer this directly. The closest sentence is:',
      '“Maj. Gen. Aharon Haliva is the first to step down.”',
      'Intelligence chief resigns · 22 April 2024',
      'seeds/haliva.txt:5',
      'Not found in the articles: Ottawa, mayor',
      'Did you mean “Who is the major of Ottawa?”?',
    ]);
  });

  it('quotes nothing when the articles do not say, and names what was searched', () => {
    expect(rows(buildAnswer({ outcome: 'none', missing: ['zebra'] }))).toEqual([
      'Not in the articles.',
      'Not found in the articles: zebra',
      'Searched 12 articles from 1 March 2024 to 22 April 2024, refreshed 22 November 2026 11:40 UTC.',
    ]);
  });

  it.each<[string, Partial<Answer['scope']>, string]>([
    ['one article', { articles: 1, firstDate: '2024-04-22' }, '1 article of 22 April 2024'],
    ['no dates', { firstDate: null, lastDate: null }, '12 articles without a date'],
    ['many articles', { articles: 12_345 }, '12,345 articles from 1 March 2024 to 22 April 2024'],
  ])('names the scope of %s', (_name, scope, expected) => {
    const last = rows(buildAnswer({ outcome: 'none', scope: buildScope(scope) })).at(-1);
    expect(last).toBe(`Searched ${expected}, refreshed 22 November 2026 11:40 UTC.`);
  });

  it.each<[string, Parameters<typeof buildCitedArticle>[0], string]>([
    [
      'marks a derived title',
      { titleDerived: true },
      'Intelligence chief resigns (title from the first sentence) · 22 April 2024',
    ],
    [
      'marks a date that is only the file’s',
      { dateSource: 'file' },
      'Intelligence chief resigns · 22 April 2024 (file date)',
    ],
    [
      'says when the date is unknown',
      { date: null, dateSource: null },
      'Intelligence chief resigns · date unknown',
    ],
    [
      'names the publisher',
      { publisher: 'The Daily' },
      'Intelligence chief resigns · The Daily · 22 April 2024',
    ],
  ])('%s', (_name, article, expected) => {
    const citation = buildCitation({ article: buildCitedArticle(article) });
    expect(rows(buildAnswer({ citations: [citation] }))[1]).toBe(expected);
  });

  it.each<[string, Parameters<typeof buildCitation>[0], string]>([
    [
      'the sentence itself',
      { permalink: 'https://example.org/a#:~:text=Maj.' },
      'https://example.org/a#:~:text=Maj.',
    ],
    ['the page', { article: buildCitedArticle({ url: 'https://example.org/a' }) }, 'https://example.org/a'],
    ['the file where it has no line', { line: null }, 'seeds/haliva.txt'],
  ])('links to %s', (_name, changes, expected) => {
    expect(rows(buildAnswer({ citations: [buildCitation(changes)] })).at(-1)).toBe(expected);
  });

  it('counts the other articles that have the same sentence', () => {
    const citations = [buildCitation({ alsoIn: ['A', 'B'] })];
    expect(rows(buildAnswer({ citations }))).toContain('+ also in 2 articles');
  });
});

describe('answerText of a question that leans on the one before', () => {
  const followUp = {
    understoodAs: 'when did Aharon Haliva resign',
    previous: { question: 'Who resigned?', persons: ['Aharon Haliva'] },
  };

  it.each(['answer', 'closest', 'none'] as const)(
    'says first how it was understood, when it is %s',
    (outcome) => {
      expect(rows(buildAnswer({ question: 'and when?', outcome, followUp }))[0]).toBe(
        'Understood as: when did Aharon Haliva resign',
      );
    },
  );

  it('spells missing words as the completed question does', () => {
    const answer = buildAnswer({ question: 'and when?', outcome: 'none', missing: ['haliva'], followUp });
    expect(rows(answer)).toContain('Not found in the articles: Haliva');
  });
});

describe('answerText where articles give different figures', () => {
  const later = buildCitation({
    article: buildCitedArticle({ id: 'b', date: '2024-05-03' }),
    quote: '1,300 died.',
  });
  const earlier = buildCitation({ quote: '1,200 died.' });
  const undated = buildCitation({ article: buildCitedArticle({ id: 'c', date: null }), quote: '900 died.' });
  const other = buildCitation({ quote: 'The war goes on.', sentence: 9 });
  const answer = buildAnswer({
    citations: [earlier, other, later],
    figures: [
      { figure: '1,300', citation: later },
      { figure: '1,200', citation: earlier },
      { figure: '900', citation: undated },
    ],
  });

  it('says them with their dates, and judges none', () => {
    expect(rows(answer)[0]).toBe(
      'Different figures were reported: 1,300 on 3 May 2024; 1,200 on 22 April 2024; 900 without a date.',
    );
  });

  it('quotes them all in this order, then what else supports', () => {
    expect(quotes(answer)).toEqual([
      '“1,300 died.”',
      '2. “1,200 died.”',
      '3. “900 died.”',
      '4. “The war goes on.”',
    ]);
    expect(rows(answer).indexOf('Also:')).toBeGreaterThan(rows(answer).indexOf('3. “900 died.”'));
    expect(shownCitations(answer)).toEqual([later, earlier, undated, other]);
  });

  it('quotes them all where the articles do not answer directly', () => {
    const closest = buildAnswer({ ...answer, outcome: 'closest' });
    expect(rows(closest).slice(0, 2)).toEqual([
      'The articles do not answer this directly. The closest sentences are:',
      rows(answer)[0],
    ]);
    expect(quotes(closest)).toHaveLength(3);
  });
});

describe('answerText of a question of a time', () => {
  const lastWeek = {
    words: 'last week',
    from: '2024-04-15',
    to: '2024-04-21',
    use: 'only',
    isMet: true,
  } as const;

  it.each<[string, string, string, string]>([
    ['days of a month', '2024-04-15', '2024-04-21', 'from 15 to 21 April 2024'],
    ['days of two months', '2024-03-25', '2024-04-21', 'from 25 March to 21 April 2024'],
    ['days of two years', '2023-12-25', '2024-01-02', 'from 25 December 2023 to 2 January 2024'],
    ['one day', '2024-04-15', '2024-04-15', 'of 15 April 2024'],
    ['a month', '2024-02-01', '2024-02-29', 'of February 2024'],
    ['a year', '2024-01-01', '2024-12-31', 'of 2024'],
  ])('says of which articles it is: %s', (_name, from, to, expected) => {
    const time = { ...lastWeek, from, to };
    const scope = buildScope({ firstDate: '2020-01-01', lastDate: '2026-01-01' });
    expect(rows(buildAnswer({ time, scope }))[0]).toBe(`In articles ${expected} (“last week”):`);
  });

  it.each([
    ['2024-04-15', null, 'since 15 April 2024'],
    [null, '2024-04-15', 'until 15 April 2024'],
  ])('says of a range open on one side where it begins or ends', (from, to, expected) => {
    const time = { ...lastWeek, from, to };
    expect(rows(buildAnswer({ time }))[0]).toBe(`In articles ${expected} (“last week”):`);
  });

  it('says that there is no article of that time, and how new the newest is', () => {
    const time = { ...lastWeek, from: '2026-11-09', to: '2026-11-15', isMet: false };
    expect(rows(buildAnswer({ outcome: 'closest', time })).slice(0, 2)).toEqual([
      'There is no article from 9 to 15 November 2026 (“last week”); the newest is of 22 April 2024.',
      'The articles do not answer this directly. The closest sentence is:',
    ]);
    expect(rows(buildAnswer({ outcome: 'none', time }))[1]).toContain('There is no article');
  });

  it('says that the oldest article is newer', () => {
    const time = { ...lastWeek, from: '2020-01-01', to: '2020-01-31', isMet: false };
    expect(rows(buildAnswer({ outcome: 'closest', time }))[0]).toBe(
      'There is no article of January 2020 (“last week”); the oldest is of 1 March 2024.',
    );
  });

  it('says that the articles of that time do not say it', () => {
    const time = { ...lastWeek, isMet: false };
    expect(rows(buildAnswer({ outcome: 'closest', time }))[0]).toBe(
      'No article from 15 to 21 April 2024 (“last week”) was found to say it.',
    );
    expect(rows(buildAnswer({ outcome: 'none', time: lastWeek }))[1]).toBe(
      'No article from 15 to 21 April 2024 (“last week”) was found to say it.',
    );
  });

  it('says nothing of a date that is a part of what is asked', () => {
    const time = { ...lastWeek, use: 'fact' } as const;
    expect(rows(buildAnswer({ time }))).toEqual(rows(buildAnswer()));
  });
});

describe('shownCitations', () => {
  it.each([
    ['answer', 3],
    ['closest', 1],
    ['none', 0],
  ] as const)('of an outcome %s are %i of three', (outcome, expected) => {
    const citations = [buildCitation(), buildCitation(), buildCitation()];
    expect(shownCitations(buildAnswer({ outcome, citations }))).toHaveLength(expected);
  });
});

describe('answerText in Spanish', () => {
  const ES = phrasesFor('es-ES');
  const shown = (answer: Answer): string[] =>
    answerText(answer, ES).lines.map(({ segments }) => textOf(segments));
  const time = {
    words: 'last week',
    from: '2024-04-15',
    to: '2024-04-21',
    use: 'only',
    isMet: true,
  } as const;

  it('quotes the article in its own words, and says the rest in Spanish', () => {
    expect(shown(buildAnswer({ time, wantsLatest: true }))).toEqual([
      'En artículos del 15 al 21 de abril de 2024 («last week»):',
      'A fecha de 22 de abril de 2024:',
      '«Maj. Gen. Aharon Haliva is the first to step down.»',
      'Intelligence chief resigns · 22 de abril de 2024',
      'seeds/haliva.txt:5',
    ]);
  });

  it('says that the articles do not say', () => {
    const answer = buildAnswer({ outcome: 'none', missing: ['zebra'], suggestion: 'Who resigns?' });
    expect(shown(answer)).toEqual([
      'No está en los artículos.',
      'No aparece en los artículos: zebra',
      '¿Querías decir «Who resigns?»?',
      'Se buscó en 12 artículos del 1 de marzo de 2024 al 22 de abril de 2024; última lectura: 22 de noviembre de 2026, 11:40 UTC.',
    ]);
  });

  it('names different figures with their days', () => {
    const figures = [
      { figure: '31', citation: buildCitation() },
      { figure: '12', citation: buildCitation({ article: buildCitedArticle({ date: null }) }) },
    ];
    expect(shown(buildAnswer({ figures }))[0]).toBe(
      'Se publicaron cifras distintas: 31 el 22 de abril de 2024; 12 sin fecha.',
    );
  });
});

describe('the lines of an answer', () => {
  it('tell sentences of articles and small print from the rest', () => {
    const permalink = 'https://example.org/a#:~:text=Maj.';
    const { lines } = answerText(buildAnswer({ citations: [buildCitation({ permalink })] }), EN);
    expect(lines.map(({ role }) => role)).toEqual(['quote', 'small', 'small']);
    expect(lines[1]?.segments.at(-1)).toEqual({ text: '22 April 2024', style: 'date', iso: '2024-04-22' });
    expect(lines[2]?.segments).toEqual([
      { text: permalink, style: 'link', href: permalink, label: 'Read the article' },
    ]);
  });

  it('have every piece once, whatever stands in a title', () => {
    const article = buildCitedArticle({ title: 'Chief \u00000\u0000 resigns', publisher: '\u00001\u0000' });
    const { lines } = answerText(buildAnswer({ citations: [buildCitation({ article })] }), EN);
    expect(textOf(lines[1]?.segments ?? [])).toBe('Chief 0 resigns · 1 · 22 April 2024');
  });

  it('have no address for what is only in a file', () => {
    const { lines } = answerText(buildAnswer(), EN);
    expect(lines[2]?.segments).toEqual([{ text: 'seeds/haliva.txt:5', style: 'link', href: null }]);
  });
});
