import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../../src/answer/quotation/check-quotation.ts';
import type { Citation } from '../../../src/domain/answer.ts';
import { sentenceText, type Article } from '../../../src/domain/article.ts';
import type { QuotationCheck } from '../../../src/domain/quotation.ts';
import { createMiniSearchEngine } from '../../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { buildArticle, buildArticles } from '../../support/articles.ts';
import { buildScope } from '../../support/builders.ts';

const openChecker = async (
  articles: readonly Article[],
): Promise<(text: string) => Promise<QuotationCheck>> => {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return (text) => checkQuotation({ engine, analyzer, scope: () => buildScope() }, text);
};

const check = async (articles: readonly Article[], text: string): Promise<QuotationCheck> =>
  (await openChecker(articles))(text);

const FERRY = 'The ferry to Gull Island was cancelled on Tuesday because of strong winds.';
const HARVEST = 'Mayor Anna Brandt said 40,000 tonnes of hops were not sold.';

const emphasised = ({ quote, emphasis }: Citation): string =>
  emphasis.map(({ start, end }) => quote.slice(start, end)).join(' / ');

const exactIn = async (articles: readonly Article[], text: string): Promise<readonly Citation[]> => {
  const found = await check(articles, text);
  if (found.kind !== 'exact') throw new Error(`"${text}" is ${found.kind}.`);
  return found.citations;
};

const differingIn = async (articles: readonly Article[], text: string) => {
  const found = await check(articles, text);
  if (found.kind !== 'differing') throw new Error(`"${text}" is ${found.kind}.`);
  return found;
};

describe('checkQuotation of words that an article has', () => {
  it.each([
    ['a sentence', FERRY],
    ['the middle of one', 'Gull Island was cancelled'],
    ['one word', 'cancelled'],
    ['function words', 'because of'],
    ['another case', FERRY.toUpperCase()],
    ['marks and white space', `“The ferry  to Gull\nIsland was cancelled”`],
    ['a comma for the full stop', `"${FERRY.slice(0, -1)}," said the harbour master`],
    ['an attribution', `${FERRY} – Hesper Times`],
    ['dots for the rest', '…to Gull Island was cancelled on Tuesday…'],
    ['a message around it', `Somebody wrote: “${FERRY}” Is this from us?`],
  ])('finds %s', async (_, text) => {
    const [citation, ...others] = await exactIn(buildArticles(`It was cold. ${FERRY}`, HARVEST), text);
    expect(citation).toMatchObject({ article: { id: 'a' }, sentence: 1, quote: FERRY });
    expect(others).toEqual([]);
  });

  it('emphasises them where they stand', async () => {
    const [citation] = await exactIn(buildArticles(FERRY), 'to GULL island was cancelled');
    expect(citation && emphasised(citation)).toBe('to Gull Island was cancelled');
  });

  it('says which words it looked for', async () => {
    expect(await check(buildArticles(FERRY), ` “${FERRY}” – Hesper Times`)).toMatchObject({ text: FERRY });
  });

  it('finds them over the end of a sentence, as one citation of both', async () => {
    const text = `It was cold.\n\n${FERRY} Nobody was hurt.`;
    const [citation, ...others] = await exactIn(buildArticles(text), 'of strong winds. Nobody was');
    expect(others).toEqual([]);
    expect(citation?.quote).toBe(`${FERRY} Nobody was hurt.`);
    expect(citation && emphasised(citation)).toBe('of strong winds. Nobody was');
  });

  it('finds them around something omitted, as a citation of each side, and never quotes that', async () => {
    const text = `${FERRY} Also read: Ten best islands. Nobody was hurt.`;
    const start = text.indexOf('Also');
    const omission = {
      start,
      end: text.indexOf('Nobody') - 1,
      kind: 'promotion',
      rule: 'also read',
    } as const;
    const article = buildArticle('a', text, {
      omissions: [omission],
      sentences: splitSentences(text, [omission]),
    });
    const citations = await exactIn([article], 'because of strong winds. Nobody was hurt.');
    expect(citations.map(emphasised)).toEqual(['because of strong winds.', 'Nobody was hurt']);
    expect(citations.map(({ quote }) => quote)).toEqual([FERRY, 'Nobody was hurt.']);
  });

  it('names at most four places', async () => {
    const articles = Array.from({ length: 6 }, (_, i) => buildArticle(`a${i}`, `Report ${i}. ${FERRY}`));
    expect((await exactIn(articles, FERRY)).map(({ article }) => article.id)).toEqual([
      'a0',
      'a1',
      'a2',
      'a3',
    ]);
  });

  it('finds what a page shows of Markdown', async () => {
    const article = buildArticle('a', 'The **ferry** to [Gull Island](https://example.org) was late.');
    const [citation] = await exactIn([article], 'ferry to Gull Island was late');
    expect(citation && emphasised(citation)).toBe('ferry** to [Gull Island](https://example.org) was late');
  });

  it('does not begin or end inside a word or a number', async () => {
    for (const text of ['erry to Gull', 'Gull Isl', '000 tonnes of hops'])
      expect((await check(buildArticles(FERRY, HARVEST), text)).kind).not.toBe('exact');
  });
});

describe('checkQuotation of words that differ', () => {
  it.each([
    ['a number', 'Mayor Anna Brandt said 50,000 tonnes of hops were not sold.', ['number']],
    ['a number at the edge', '50,000 tonnes of hops were not sold', ['number']],
    [
      'a negation removed',
      'Mayor Anna Brandt said 40,000 tonnes of hops were sold.',
      ['negation', 'left-out'],
    ],
    ['a name', 'Mayor Anna Lindqvist said 40,000 tonnes of hops were not sold.', ['name']],
    ['words left out', 'Mayor Brandt said 40,000 tonnes of hops were not sold.', ['left-out']],
    ['words added', 'Mayor Anna Brandt said angrily 40,000 tonnes of hops were not sold.', ['added']],
    ['a word', 'Mayor Anna Brandt said 40,000 tonnes of hops were not eaten.', []],
    ['only a sign', 'Mayor Anna Brandt said: 40,000 tonnes of hops were not sold.', []],
    ['the same number otherwise', 'Mayor Anna Brandt said 40000 tonnes of hops were not sold.', []],
  ])('notes %s', async (_, text, notes) => {
    const found = await differingIn(buildArticles(FERRY, HARVEST), text);
    expect(found.notes).toEqual(notes);
    expect(found.citation).toMatchObject({ article: { id: 'b' }, quote: HARVEST });
  });

  it('notes a negation added, in whatever form', async () => {
    for (const [own, asked] of [
      ['The mayor did sell the old harbour ferry.', "The mayor didn't sell the old harbour ferry."],
      ['The mayor can sell the old harbour ferry.', 'The mayor can’t sell the old harbour ferry.'],
      ['The mayor sold the old harbour ferry.', 'The mayor never sold the old harbour ferry.'],
    ] as const)
      expect((await differingIn(buildArticles(own), asked)).notes).toContain('negation');
  });

  it('shows the differences in order, the asked words first', async () => {
    const { pieces } = await differingIn(
      buildArticles(FERRY),
      'The last ferry to Gull Island was cancelled on Monday because of winds.',
    );
    expect(pieces).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'asked-only', text: 'last ' },
      { kind: 'same', text: 'ferry to Gull Island was cancelled on ' },
      { kind: 'asked-only', text: 'Monday ' },
      { kind: 'article-only', text: 'Tuesday ' },
      { kind: 'same', text: 'because of ' },
      { kind: 'article-only', text: 'strong ' },
      { kind: 'same', text: 'winds' },
    ]);
  });

  it('compares over the end of a sentence', async () => {
    const found = await differingIn(
      buildArticles(`It was cold. ${FERRY} Nobody was hurt in the harbour.`),
      'cancelled on Tuesday because of heavy winds. Nobody was hurt',
    );
    expect(found.citation.quote).toBe(`${FERRY} Nobody was hurt in the harbour.`);
    expect(emphasised(found.citation)).toBe('cancelled on Tuesday because of strong winds. Nobody was hurt');
  });

  it('prefers the whole text to a quotation in it that is exact', async () => {
    const own = 'The mayor of Hesper said 40 ferries "were lost in the storm" on Tuesday.';
    const found = await differingIn(buildArticles(own), own.replace('40', '57'));
    expect(found.notes).toEqual(['number']);
  });
});

describe('checkQuotation of other words', () => {
  it('says that no article has them, with the closest sentence', async () => {
    const found = await check(buildArticles(FERRY, HARVEST), 'Hops are healthier than bananas and apples.');
    expect(found).toMatchObject({ kind: 'not-found', closest: { quote: HARVEST } });
    expect(found.kind === 'not-found' && found.closest && emphasised(found.closest)).toBe('hops');
  });

  it.each(['', '   ', '???', '"', 'Bananas are yellow', 'the of'])('has nothing for %j', async (text) => {
    expect(await check(buildArticles(FERRY), text)).toMatchObject({ kind: 'not-found', closest: null });
  });

  it('refuses texts that are too long', async () => {
    await expect(check(buildArticles(FERRY), 'a'.repeat(2_001))).rejects.toThrow(/2,000/u);
    expect((await check(buildArticles(FERRY), 'winds '.repeat(333))).kind).toBe('not-found');
    expect((await check(buildArticles(FERRY), '! '.repeat(999))).kind).toBe('not-found');
    expect((await check(buildArticles(FERRY), 'winds!!'.repeat(285))).kind).toBe('not-found');
  });
});

const WORD = fc.constantFrom(
  ...'the a of ferry mayor Brandt said not sold 40,000 5th U.S. “hops” it’s well-known fer\u00ADry £5 7% Dr. **old**'.split(
    ' ',
  ),
);
const SENTENCE = fc
  .array(WORD, { minLength: 1, maxLength: 12 })
  .map((words) => `So ${words.join(' ')} there.`);
const CORPUS = fc
  .array(fc.array(SENTENCE, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((texts) => buildArticles(...texts.map((sentences) => sentences.join(' '))));

const citationsOf = (found: QuotationCheck): readonly Citation[] => {
  if (found.kind === 'exact') return found.citations;
  const one = found.kind === 'differing' ? found.citation : found.closest;
  return one === null ? [] : [one];
};

describe('checkQuotation', () => {
  it('finds every sentence of every article', async () => {
    await fc.assert(
      fc.asyncProperty(CORPUS, async (articles) => {
        const find = await openChecker(articles);
        for (const article of articles) {
          for (const sentence of article.sentences) {
            const { kind } = await find(sentenceText(article, sentence));
            expect(kind).toBe('exact');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('quotes nothing but the words of an article', async () => {
    await fc.assert(
      fc.asyncProperty(CORPUS, SENTENCE, async (articles, asked) => {
        const found = await (await openChecker(articles))(asked);
        for (const { article, quote, span, emphasis } of citationsOf(found)) {
          const { text = '' } = articles.find(({ id }) => id === article.id) ?? {};
          expect(quote).toBe(text.slice(span.start, span.end).replaceAll('\u00AD', ''));
          for (const { start, end } of emphasis) expect(quote.slice(start, end)).not.toBe('');
        }
        if (found.kind !== 'differing') return;
        const own = found.pieces.filter(({ kind }) => kind !== 'asked-only').map(({ text }) => text);
        expect(found.citation.quote).toContain(own.join(''));
        expect(own.join('')).toBe(emphasised(found.citation));
      }),
      { numRuns: 100 },
    );
  });

  it('never finds what no article says', async () => {
    const find = await openChecker(buildArticles(FERRY, HARVEST));
    const known = `${FERRY} ${HARVEST}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (asked) => {
        const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        fc.pre(words.some((word) => !known.split(' ').includes(word)));
        const { kind } = await find(asked);
        expect(kind).not.toBe('exact');
      }),
    );
  });
});
