import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { Progress } from '../../src/domain/corpus.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type {
  Candidate,
  IndexedSentence,
  IndexedText,
  QueryWord,
  SearchEngine,
} from '../../src/search/search-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { contentTerms } from '../../src/text/content-terms.ts';
import { buildArticle, buildArticles } from '../support/articles.ts';

const analyzer = createAnalyzer();

const HARBOUR =
  'The harbour bridge closed on Monday. Engineers found cracks in two pillars.\n\nFerries run every hour.';
const STRIKE = 'Teachers went on strike. The strike closed forty schools.';

async function createEngineOf(...articles: readonly Article[]): Promise<SearchEngine> {
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return engine;
}

const admits = ({ id }: Article): boolean => id === 'a' || id === 'b';

const textOf = ({ article, sentence }: Pick<Candidate, 'article' | 'sentence'>): string =>
  article.text.slice(sentence.start, sentence.end);

const queryWord = (word: string): QueryWord => ({ word, term: analyzer.analyze(word).terms[0] ?? '' });

describe('rebuild', () => {
  it('indexes these articles and nothing else', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    expect(await engine.rebuild([buildArticle('s', STRIKE)])).toMatchObject({ articles: 1, sentences: 2 });
    expect((await engine.candidates(['bridg'], 1)).map(textOf)).toEqual([]);
    expect((await engine.candidates(['school'], 1)).map(textOf)).toEqual([
      'The strike closed forty schools.',
    ]);
  });

  it('lets the old index answer until the new one is complete', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    const rebuilt = engine.rebuild([buildArticle('s', STRIKE)]);
    expect(await engine.info()).toMatchObject({ articles: 1, sentences: 3 });
    expect((await engine.candidates(['bridg'], 3)).map(({ article }) => article.id)).toEqual(['a', 'a', 'a']);
    await rebuilt;
    expect(await engine.info()).toMatchObject({ articles: 1, sentences: 2 });
  });

  it('tells how far it has come, and pauses after each article', async () => {
    let pauses = 0;
    const engine = createMiniSearchEngine(analyzer, () => async () => {
      pauses += 1;
    });
    const progress: Progress[] = [];
    await engine.rebuild(
      Array.from({ length: 120 }, (_, i) => buildArticle(`a${i}`, STRIKE)),
      (step) => progress.push(step),
    );
    expect(progress.every(({ stage, total }) => stage === 'indexing' && total === 120)).toBe(true);
    expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
    expect(pauses).toBe(120);
  });

  it('takes an empty corpus', async () => {
    const engine = await createEngineOf();
    expect(await engine.info()).toEqual({ articles: 0, sentences: 0, terms: 0 });
    expect(await engine.candidates(['war'], 10)).toEqual([]);
  });
});

describe('apply', () => {
  it('adds, replaces and forgets articles', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR, STRIKE));
    const changed = [buildArticle('a', 'The bridge reopened.'), buildArticle('c', 'Snow fell.')];
    expect(await engine.apply({ changed, removed: ['b'] })).toMatchObject({ articles: 2, sentences: 2 });
    const found = await engine.candidates([], 100);
    expect(found.map(textOf).toSorted()).toEqual(['Snow fell.', 'The bridge reopened.']);
    expect((await engine.lookUp([queryWord('strike')])).frequency.size).toBe(0);
  });

  it('never leaves an article out or half done while it pauses', async () => {
    const seen: string[][] = [];
    const engine = createMiniSearchEngine(analyzer, () => async () => {
      const found = await engine.candidates([], 100);
      seen.push(
        found.map(({ article, sentence }) => `${article.id}: ${textOf({ article, sentence })}`).toSorted(),
      );
    });
    await engine.rebuild([buildArticle('a', 'It rained. It hailed.'), buildArticle('moved', 'Snow fell.')]);
    seen.length = 0;
    await engine.apply({
      changed: [buildArticle('a', 'The sun shone. All slept.'), buildArticle('b', 'Snow fell.')],
      removed: ['moved'],
    });
    const after = ['a: All slept.', 'a: The sun shone.'];
    expect(seen).toEqual([
      [...after, 'moved: Snow fell.'],
      [...after, 'b: Snow fell.', 'moved: Snow fell.'],
      [...after, 'b: Snow fell.'],
    ]);
  });

  it('ignores the removal of an unknown article', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    expect(await engine.apply({ changed: [], removed: ['unknown'] })).toMatchObject({ articles: 1 });
  });

  it('leaves an index as if it had been built from the same articles', async () => {
    const anyText = fc
      .array(
        fc.constantFrom(
          'War goes on.',
          'Haliva quit.',
          'The war, the WAR!',
          'Rain fell in Gaza.',
          '\n\n',
          'Ottawa.',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join(' '));
    const anyArticle = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        text: anyText,
        title: fc.constantFrom('War', 'Rain in Gaza'),
      })
      .map(({ id, text, title }) => buildArticle(id, text, { title }));
    const anyStep = fc.record({
      changed: fc.uniqueArray(anyArticle, { selector: ({ id }) => id, maxLength: 3 }),
      removed: fc.uniqueArray(fc.constantFrom('b', 'c', 'x'), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        async (steps, k) => {
          const applied = await createEngineOf();
          const articles = new Map<string, Article>();
          for (const { changed, removed } of steps) {
            await applied.apply({ changed, removed });
            for (const id of [...removed, ...changed.map(({ id }) => id)]) articles.delete(id);
            for (const article of changed) articles.set(article.id, article);
          }
          const rebuilt = await createEngineOf(...articles.values());
          expect(await look(applied, k)).toEqual(await look(rebuilt, k));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const round = (value: number): number => Number(value.toFixed(9));

const analyzedAs = ({ terms, words, shapes }: IndexedText): unknown => ({ terms, words, shapes });

const sentenceAs = ({ article, sentence, analyzed }: IndexedSentence): unknown => ({
  article,
  sentence,
  analyzed: analyzedAs(analyzed),
});

/** All that an engine tells, numbers rounded. */
async function look(engine: SearchEngine, k: number): Promise<unknown> {
  const terms = ['war', 'gaza', 'haliva', 'rain'];
  const candidates = await engine.candidates(terms, k);
  return {
    info: await engine.info(),
    statistics: await engine.lookUp([...terms, 'halivva', 'gaxa'].map(queryWord)),
    candidates: candidates.map((candidate) => ({
      ...candidate,
      analyzed: analyzedAs(candidate.analyzed),
      title: analyzedAs(candidate.title),
      passage: candidate.passage.map(sentenceAs),
      previous: candidate.previous === null ? null : sentenceAs(candidate.previous),
      next: candidate.next === null ? null : sentenceAs(candidate.next),
      bm25: round(candidate.bm25),
      passageBm25: round(candidate.passageBm25),
      articleBm25: round(candidate.articleBm25),
    })),
  };
}

const SALES = Array.from({ length: 9 }, (_, i) => `Item ${i} was sold.\n\n`).join('');

const lengthOf = (text: string): number => new Set(contentTerms(analyzer.analyze(text))).size;

/** BM25+ of one of `texts` for a term that it has `count` times and that `having` of them have. */
function bm25Plus(texts: readonly string[], having: number, text: string, count: number): number {
  const rarity = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  const meanLength = texts.reduce((sum, other) => sum + lengthOf(other), 0) / texts.length;
  return rarity * (0.5 + (count * 2.2) / (count + 1.2 * (0.3 + (0.7 * lengthOf(text)) / meanLength)));
}

describe('candidates', () => {
  it('are all sentences where there are no more than asked for, even without a term', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR, STRIKE));
    expect(await engine.candidates(['ferri'], 5)).toHaveLength(5);
    expect(await engine.candidates([], 5)).toHaveLength(5);
    expect(await engine.candidates([], 4)).toEqual([]);
  });

  it('are the best ones where there are more, best first', async () => {
    const filler = Array.from({ length: 30 }, (_, i) => `Item ${i} was sold.\n\n`).join('');
    const engine = await createEngineOf(
      ...buildArticles(`${filler}The bridge is long. The bridge is old.`, STRIKE),
    );
    const found = await engine.candidates(['bridg', 'old'], 2);
    expect(found.map(textOf)).toEqual(['The bridge is old.', 'The bridge is long.']);
  });

  it('are the best ones of the articles admitted, however many others match better', async () => {
    const others = Array.from({ length: 60 }, (_, i) =>
      buildArticle(`x${i}`, 'The bridge closed. It is old.'),
    );
    const engine = await createEngineOf(...others, ...buildArticles(HARBOUR, STRIKE));
    expect((await engine.candidates(['bridg', 'close'], 4)).some(({ article }) => admits(article))).toBe(
      false,
    );
    const found = await engine.candidates(['bridg', 'close'], 4, admits);
    expect(found[0] && textOf(found[0])).toBe('The harbour bridge closed on Monday.');
    expect(found.map(textOf).toSorted()).toEqual([
      'Engineers found cracks in two pillars.',
      'Teachers went on strike.',
      'The harbour bridge closed on Monday.',
      'The strike closed forty schools.',
    ]);
  });

  it('are all sentences of the articles admitted where these have no more than asked for', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR, STRIKE));
    const found = await engine.candidates(['bridg'], 3, ({ id }) => id === 'b');
    expect(found.map(textOf)).toEqual(['Teachers went on strike.', 'The strike closed forty schools.']);
    expect(await engine.candidates(['bridg'], 3, () => false)).toEqual([]);
  });

  it('include the neighbours of a match in its passage', async () => {
    const filler = Array.from({ length: 30 }, (_, i) => `Item ${i} was sold.\n\n`).join('');
    const engine = await createEngineOf(
      ...buildArticles(`${filler}Haliva wrote a letter. He left.\n\nIt snowed.`),
    );
    const found = await engine.candidates(['haliva'], 5);
    expect(found.map(textOf)).toEqual(['Haliva wrote a letter.', 'He left.']);
    expect(found[1]).toMatchObject({ bm25: 0, matched: [] });
    expect(found[1]?.passageBm25).toBeGreaterThan(0);
  });

  it('carry their neighbours, passage, title and matches', async () => {
    const engine = await createEngineOf(buildArticle('a', HARBOUR, { title: 'Bridge closed' }));
    const found = await engine.candidates(['crack', 'ferri', 'bridg'], 10);
    const cracks = found.find((candidate) => textOf(candidate).includes('cracks'));
    expect(cracks).toMatchObject({ matched: ['crack'], sentence: { index: 1, paragraph: 0 } });
    expect(cracks?.previous?.sentence.index).toBe(0);
    expect(cracks?.next?.sentence.index).toBe(2);
    expect(cracks?.passage.map(({ sentence }) => sentence.index)).toEqual([0, 1]);
    expect(cracks?.title.terms).toEqual(['bridg', 'close']);
    expect(cracks?.articleMatched.toSorted()).toEqual(['bridg', 'crack', 'ferri']);
    expect(cracks?.analyzed.terms).toContain('pillar');
  });

  it('share the texts around them, and number their terms alike', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    const [first, second] = await engine.candidates(['bridg'], 5);
    expect(first?.next?.analyzed).toBe(second?.analyzed);
    expect(first?.passage).toBe(second?.passage);
    expect(first?.title).toBe(second?.title);
    const numbers = new Map<string, number>();
    for (const { analyzed } of first?.passage ?? []) {
      analyzed.terms.forEach((term, i) => {
        expect(numbers.get(term) ?? analyzed.termNumbers[i]).toBe(analyzed.termNumbers[i]);
        numbers.set(term, analyzed.termNumbers[i] ?? -1);
      });
    }
    expect(new Set(numbers.values()).size).toBe(numbers.size);
  });

  it('score by BM25+ among sentences, among passages and among articles, titles counted there', async () => {
    const engine = await createEngineOf(
      buildArticle('a', `${SALES}The bridge closed, the old bridge. A bridge is a bridge.`, {
        title: 'Bridge',
      }),
      buildArticle('b', STRIKE, { title: 'Strike' }),
    );
    const candidates = await engine.candidates(['bridg'], 3);
    const found = candidates.find((candidate) => textOf(candidate) === 'A bridge is a bridge.');
    const [first, second] = ['The bridge closed, the old bridge.', 'A bridge is a bridge.'];
    const sales = SALES.trim().split('\n\n');
    const strike = STRIKE.split(/(?<=\.) /u);
    expect(found?.bm25).toBeCloseTo(bm25Plus([...sales, first, second, ...strike], 2, second, 2), 9);
    expect(found?.passageBm25).toBeCloseTo(
      bm25Plus([...sales, `${first} ${second}`, STRIKE], 1, `${first} ${second}`, 4),
      9,
    );
    const whole = `Bridge. ${SALES}${first} ${second}`;
    expect(found?.articleBm25).toBeCloseTo(bm25Plus([whole, `Strike. ${STRIKE}`], 1, whole, 5), 9);
  });

  it('have no neighbour beyond the ends of their article', async () => {
    const engine = await createEngineOf(...buildArticles(STRIKE, STRIKE));
    const ends = (await engine.candidates([], 4)).map(({ previous, next }) => [
      previous === null,
      next === null,
    ]);
    expect(ends).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  it('find an article by its title', async () => {
    const filler = Array.from({ length: 30 }, (_, i) => `Item ${i} was sold.\n\n`).join('');
    const engine = await createEngineOf(
      buildArticle('a', `${filler}Snow fell.`, { title: 'Sales' }),
      buildArticle('b', 'Snow fell.', { title: 'Winter in Ottawa' }),
    );
    const [first] = await engine.candidates(['snow', 'ottawa'], 10);
    expect(first?.article.id).toBe('b');
  });
});

describe('lookUp', () => {
  it('counts sentences, knows names, and mends what no article has', async () => {
    const engine = await createEngineOf(
      ...buildArticles('General Haliva quit. The letter of Haliva is public. A letter came.', STRIKE),
    );
    const found = await engine.lookUp(['haliva', 'letter', 'halivva', 'ottawa'].map(queryWord));
    expect(found.sentences).toBe(5);
    expect(found.frequency.get('haliva')).toBe(2);
    expect(found.frequency.get('letter')).toBe(2);
    expect(found.frequency.has('ottawa')).toBe(false);
    expect([...found.names]).toEqual(['haliva']);
    expect([...found.corrections.entries()]).toMatchObject([
      ['halivva', [{ word: 'haliva', term: 'haliva' }]],
    ]);
  });
});

describe('sentences', () => {
  it.each([
    [0, 2, [0, 1]],
    [1, 2, [1]],
    [-5, 1, [0]],
    [1, 99, [1, 2]],
    [2, 1, []],
    [-3, -1, []],
    [5, 9, []],
  ])('from %j to %j are those that the article has', async (from, to, expected) => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    expect((await engine.sentences('a', from, to)).map(({ sentence }) => sentence.index)).toEqual(expected);
  });

  it('of an unknown article are none', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    expect(await engine.sentences('unknown', 0, 3)).toEqual([]);
  });
});

describe('close', () => {
  it('forgets everything', async () => {
    const engine = await createEngineOf(...buildArticles(HARBOUR));
    await engine.close();
    expect(await engine.info()).toEqual({ articles: 0, sentences: 0, terms: 0 });
    expect(await engine.candidates(['bridg'], 5)).toEqual([]);
    expect(await engine.sentences('a', 0, 3)).toEqual([]);
  });
});
