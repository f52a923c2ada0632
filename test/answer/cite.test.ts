import { describe, expect, it } from 'vitest';
import { cite, lineOf } from '../../src/answer/cite.ts';
import { selectEvidence } from '../../src/answer/select-evidence.ts';
import type { Article, LineMapping } from '../../src/domain/article.ts';
import type { Citation } from '../../src/domain/answer.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';
import { buildKnowledge, gatherEvidence } from '../support/evidence.ts';

const citationsOf = async (question: string, ...articles: readonly Article[]): Promise<Citation[]> => {
  const gathered = await gatherEvidence(question, articles, () => 1);
  const analyzer = createAnalyzer();
  const knowledge = buildKnowledge();
  const pointAt = knowledge.pointer.ask(gathered.question);
  return selectEvidence(gathered.ranked, 4).map((selected) =>
    cite(gathered.question, selected, pointAt, analyzer),
  );
};

const TEXT = '\n  Snow fell.\r\nGeneral Haliva resigned\non Monday.\n';

describe('cite', () => {
  it('quotes exactly the text between start and end', async () => {
    const [snow, haliva] = await citationsOf('Who resigned?', buildArticle('a', TEXT));
    expect([snow?.quote, haliva?.quote]).toEqual(['Snow fell.', 'General Haliva resigned\non Monday.']);
    for (const citation of [snow, haliva]) {
      expect(TEXT.slice(citation?.span.start, citation?.span.end)).toBe(citation?.quote);
    }
  });

  it('takes characters out of the quote that could mislead, and keeps the offsets of the text as supplied', async () => {
    const text = 'General \u202EHali\u200Bva resigned.';
    const [citation] = await citationsOf('Who resigned?', buildArticle('a', text));
    expect(citation?.quote).toBe('General Haliva resigned.');
    expect(citation?.span).toEqual({ start: 0, end: text.length });
    expect(citation?.emphasis.map(({ start, end }) => citation.quote.slice(start, end))).toEqual([
      expect.stringContaining('Haliva'),
    ]);
  });

  it('says where the sentence stands', async () => {
    const [snow, haliva] = await citationsOf('Who resigned?', buildArticle('a', TEXT));
    expect([snow?.sentence, snow?.line, haliva?.sentence, haliva?.line]).toEqual([0, 2, 1, 3]);
  });

  it('links to the sentence where the article has an address', async () => {
    const [linked] = await citationsOf(
      'Who?',
      buildArticle('a', 'Snow fell.', { url: 'https://news.example/a' }),
    );
    expect(linked?.permalink).toBe('https://news.example/a#:~:text=Snow%20fell.');
    const [plain] = await citationsOf('Who?', buildArticle('a', 'Snow fell.'));
    expect(plain?.permalink).toBeNull();
  });

  it('names other articles that say the same, each title once', async () => {
    const text = 'General Haliva resigned on Monday.';
    const [citation, ...others] = await citationsOf(
      'Who resigned?',
      buildArticle('a', text, { title: 'First' }),
      buildArticle('b', text, { title: 'Second' }),
      buildArticle('c', text, { title: 'Second' }),
    );
    expect(others).toEqual([]);
    expect(citation?.article.id).toBe('a');
    expect(citation?.alsoIn).toEqual(['Second']);
  });
});

const line = (text: string, at: number, lineMapping: LineMapping = 'lines'): number | null =>
  lineOf({ text, lineMapping }, { start: at, end: at + 1 });

describe('lineOf', () => {
  it.each([
    ['the first line', 'abc', 2, 1],
    ['after line feeds', 'a\nb\n\nc', 5, 4],
    ['after pairs of carriage return and line feed', 'a\r\nb\r\nc', 6, 3],
    ['after carriage returns alone', 'a\rb\rc', 4, 3],
    ['no line of Unicode separators', 'a\u2028b', 2, 1],
  ])('counts %s', (_name, text, at, expected) => {
    expect(line(text, at)).toBe(expected);
  });

  it('is the line of the article where it stands on one', () => {
    expect(line('a\nb', 2, 17)).toBe(17);
  });

  it('is none where the text was extracted', () => {
    expect(line('a\nb', 2, null)).toBeNull();
  });
});
