import { describe, expect, it } from 'vitest';
import { preferLatest, selectEvidence } from '../../src/answer/select-evidence.ts';
import { buildArticle } from '../support/articles.ts';
import { gatherEvidence, quoteOf } from '../support/evidence.ts';

const HALIVA = 'General Aharon Haliva resigned on Monday over the October failures.';
const COPY = 'General Aharon Haliva resigned on Monday, over the October failures!';
const OTHER = 'Ferries run every hour from the harbour.';
const THIRD = 'Teachers in forty schools went on strike.';

const toll = (dead: string): string =>
  `Officials said the death toll of the earthquake that struck the western province last week rose to ${dead}.`;

const scores = (table: Record<string, number>) => (quote: string) => table[quote] ?? -10;

describe('selectEvidence', () => {
  it('keeps the best, best first, no more than asked for', async () => {
    const articles = [buildArticle('a', [OTHER, HALIVA, THIRD].join(' '))];
    const { ranked } = await gatherEvidence('who', articles, scores({ [HALIVA]: 3, [OTHER]: 2, [THIRD]: 1 }));
    expect(selectEvidence(ranked, 2).map(({ evidence }) => quoteOf(evidence))).toEqual([HALIVA, OTHER]);
    expect(selectEvidence(ranked, 9)).toHaveLength(3);
    expect(selectEvidence([], 4)).toEqual([]);
  });

  it('folds near-duplicates of other articles into the best one', async () => {
    const articles = [
      buildArticle('a', HALIVA),
      buildArticle('b', `${COPY} ${OTHER}`),
      buildArticle('c', HALIVA),
    ];
    const { ranked } = await gatherEvidence('who', articles, scores({ [HALIVA]: 3, [COPY]: 2, [OTHER]: 1 }));
    const [first, second, third] = selectEvidence(ranked, 4);
    expect(first?.duplicates.map(({ candidate }) => candidate.article.id).toSorted()).toEqual(['b', 'c']);
    expect(second === undefined ? null : quoteOf(second.evidence)).toBe(OTHER);
    expect(third).toBeUndefined();
  });

  it('finds near-duplicates beyond the sentences shown', async () => {
    const articles = [buildArticle('a', HALIVA), buildArticle('b', OTHER), buildArticle('c', COPY)];
    const { ranked } = await gatherEvidence('who', articles, scores({ [HALIVA]: 3, [OTHER]: 2, [COPY]: 1 }));
    const [first] = selectEvidence(ranked, 1);
    expect(first?.duplicates.map(({ candidate }) => candidate.article.id)).toEqual(['c']);
  });

  it('does not name an article beside itself when it repeats a sentence', async () => {
    const { ranked } = await gatherEvidence('who', [buildArticle('a', `${HALIVA}\n\n${HALIVA}`)], () => 1);
    const selected = selectEvidence(ranked, 4);
    expect(selected).toHaveLength(1);
    expect(selected[0]?.duplicates).toEqual([]);
  });

  it('keeps apart what differs in more than a few words', async () => {
    const less = 'General Aharon Haliva resigned.';
    const { ranked } = await gatherEvidence(
      'who',
      [buildArticle('a', HALIVA), buildArticle('b', less)],
      () => 1,
    );
    expect(selectEvidence(ranked, 4)).toHaveLength(2);
  });

  it('folds what an editor changed a little in a copy of the article', async () => {
    const edited = 'Army General Aharon Haliva quit on Monday over the October failures.';
    const copy = buildArticle('b', edited, { copyOf: 'a' });
    const copied = await gatherEvidence('who', [buildArticle('a', HALIVA), copy], () => 1);
    expect(selectEvidence(copied.ranked, 4)).toHaveLength(1);
    const original = buildArticle('b', edited);
    const unrelated = await gatherEvidence('who', [buildArticle('a', HALIVA), original], () => 1);
    expect(selectEvidence(unrelated.ranked, 4)).toHaveLength(2);
  });

  it('keeps apart what differs in a number only: that is another statement', async () => {
    const articles = [buildArticle('a', toll('20')), buildArticle('b', toll('300'))];
    const { ranked } = await gatherEvidence('What is the death toll?', articles, () => 1);
    expect(selectEvidence(ranked, 4)).toHaveLength(2);
  });

  it('marks as support only what is nearly as good as the best', async () => {
    const articles = [buildArticle('a', [HALIVA, OTHER, THIRD].join(' '))];
    const { ranked } = await gatherEvidence(
      'who',
      articles,
      scores({ [HALIVA]: 3, [OTHER]: 2, [THIRD]: -3 }),
    );
    expect(selectEvidence(ranked, 4).map(({ supports }) => supports)).toEqual([true, true, false]);
  });
});

describe('preferLatest', () => {
  const articles = [
    buildArticle('old', 'The toll rose to 20 on Monday.', { date: '2024-04-01' }),
    buildArticle('new', 'The toll rose to 30 on Friday.', { date: '2024-05-01' }),
    buildArticle('newest', 'Ferries run every hour.', { date: '2024-06-01' }),
    buildArticle('undated', 'The toll rose to 10 on Sunday.', { date: null, dateSource: null }),
  ];
  const near = scores({
    'The toll rose to 20 on Monday.': 2,
    'The toll rose to 30 on Friday.': 1.5,
    'The toll rose to 10 on Sunday.': 1.9,
    'Ferries run every hour.': -4,
  });
  const ids = async (question: string): Promise<string[]> => {
    const gathered = await gatherEvidence(question, articles, near);
    return preferLatest(gathered.question, gathered.ranked).map(({ candidate }) => candidate.article.id);
  };

  it('puts the newest first among those that are about as good, undated ones behind', async () => {
    expect(await ids('What is the latest toll?')).toEqual(['new', 'old', 'undated', 'newest']);
  });

  it('keeps the order where the latest state is not asked for', async () => {
    expect(await ids('What was the toll?')).toEqual(['old', 'undated', 'new', 'newest']);
  });

  it('takes no candidates', async () => {
    const { question } = await gatherEvidence('latest toll', articles, near);
    expect(preferLatest(question, [])).toEqual([]);
  });
});
