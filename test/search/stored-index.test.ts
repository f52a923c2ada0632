import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { IndexPiece, SearchEngine } from '../../src/search/search-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';

const createEngine = (): SearchEngine => createMiniSearchEngine(createAnalyzer());

/** Articles of two paragraphs with some words in common and some of their own. */
const articles: readonly Article[] = Array.from({ length: 90 }, (_, i) =>
  buildArticle(
    `a${i}`,
    `Mayor Brandt opened bridge ${i}. It rained in Hesper${i % 7}.\n\nWorkers of line ${i % 11} went home early. She said so.`,
  ),
);
const WORDS = ['brandt', 'bridg', 'hesper3', '11', 'home', 'rain', 'a7', 'earli', 'work'];

/** What an engine says to searches of all kinds. */
async function searchAll(engine: SearchEngine): Promise<unknown> {
  const candidates = await Promise.all([
    ...WORDS.map((term) => engine.candidates([term], 10)),
    engine.candidates(WORDS, 20),
    engine.candidates(['home', 'rain'], 5, ({ id }) => id.endsWith('3')),
  ]);
  return {
    summary: await engine.info(),
    candidates: candidates.map((found) =>
      found.map(({ article, sentence, bm25, passageBm25, articleBm25, matched, analyzed }) => [
        article.id,
        sentence.index,
        bm25,
        passageBm25,
        articleBm25,
        matched,
        analyzed.words,
        analyzed.terms,
        [...analyzed.shapes],
      ]),
    ),
    lookedUp: await engine.lookUp([...WORDS, 'brndt', 'rained'].map((word) => ({ word, term: word }))),
    phrase: await engine.phrase(['went', 'home'], 5),
  };
}

const saved = (engine: SearchEngine): IndexPiece[] => structuredClone([...engine.save()]);

describe('a stored index', () => {
  it('answers all searches as the one that was stored', async () => {
    const engine = createEngine();
    await engine.rebuild(articles);
    const restored = createEngine();
    expect(await restored.restore(saved(engine), articles)).toEqual(await engine.info());
    expect(await searchAll(restored)).toEqual(await searchAll(engine));
  });

  it('answers as an index that was changed does, and can be changed as that one can', async () => {
    const engine = createEngine();
    await engine.rebuild(articles);
    const changed = buildArticle('a5', 'Brandt opened nothing.\n\nThe home of rain.');
    await engine.apply({
      changed: [changed, buildArticle('new', 'Workers came home.')],
      removed: ['a1', 'a80'],
    });
    const now = [...articles.filter(({ id }) => !['a1', 'a5', 'a80'].includes(id)), changed];
    now.push(buildArticle('new', 'Workers came home.'));

    const restored = createEngine();
    await restored.restore(saved(engine), now);
    expect(await searchAll(restored)).toEqual(await searchAll(engine));

    const again = { changed: [buildArticle('a7', 'It rained at home.')], removed: ['a9', 'new'] };
    await engine.apply(again);
    await restored.apply(again);
    expect(await searchAll(restored)).toEqual(await searchAll(engine));
  });

  it('is the index as it was when it was asked for, whatever happens to that while it is stored', async () => {
    const engine = createEngine();
    await engine.rebuild(articles);
    const before = await searchAll(engine);
    const pieces = engine.save();
    await engine.apply({
      changed: [buildArticle('a2', 'Unheard words.')],
      removed: articles.slice(9).map(({ id }) => id),
    });
    const restored = createEngine();
    await restored.restore(structuredClone([...pieces]), articles);
    expect(await searchAll(restored)).toEqual(before);
  });

  it('stores an empty index', async () => {
    const restored = createEngine();
    expect(await restored.restore(saved(createEngine()), [])).toEqual({
      articles: 0,
      sentences: 0,
      terms: 0,
    });
    expect(await restored.candidates(['home'], 5)).toEqual([]);
  });

  it('comes in pieces, so that storing can pause', async () => {
    const engine = createEngine();
    const text = 'The quick brown fox jumps over the lazy dog again and again. '.repeat(1_000);
    await engine.rebuild(Array.from({ length: 20 }, (_, i) => buildArticle(`a${i}`, text)));
    const sizes = saved(engine).map((piece) =>
      piece.kind === 'texts' ? piece.terms.length : piece.words.length,
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });

  it.each<[what: string, others: readonly Article[]]>([
    ['an article is missing', articles.slice(1)],
    ['there is an article more', [...articles, buildArticle('b', 'One more.')]],
    [
      'an article has other sentences',
      articles.map((one) => (one.id === 'a4' ? buildArticle('a4', 'One.') : one)),
    ],
  ])('is refused where %s, and nothing changes', async (_, others) => {
    const engine = createEngine();
    await engine.rebuild(articles);
    const restored = createEngine();
    await restored.rebuild(articles.slice(0, 3));
    await expect(restored.restore(saved(engine), others)).rejects.toThrow('stored');
    expect((await restored.info()).articles).toBe(3);
  });
});
