import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../bench/collection.ts';
import { createRandom } from '../../bench/fit/random.ts';
import { EXCHANGED_SHARE, growArticles, type GrownArticle } from '../../bench/grow-articles.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';
import type { Article } from '../../src/domain/article.ts';
import { isStopWord } from '../../src/text/stop-words.ts';

const NEWS = join(findPackageRoot(import.meta.url), 'bench', 'data', 'news', 'articles.jsonl');

const contentWords = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !isStopWord(word.toLowerCase()));

describe('growArticles', () => {
  let originals: readonly Article[] = [];
  let sentences = 0;
  const grow = (times: number): GrownArticle[] => [
    ...growArticles(originals, sentences * times, createRandom(3)),
  ];

  beforeAll(async () => {
    originals = await readArticles(NEWS);
    sentences = originals.reduce((sum, article) => sum + article.sentences.length, 0);
  });

  it('gives the articles themselves first', () => {
    expect(grow(1)).toEqual(originals.map(({ id, title, text }) => ({ id, title, text })));
  });

  it('gives no more articles than the sentences asked for need', () => {
    expect([...growArticles(originals, 1, createRandom(3))]).toHaveLength(1);
    expect(grow(4)).toHaveLength(originals.length * 4);
    expect([...growArticles([], 10, createRandom(3))]).toEqual([]);
  });

  it('gives every copy an id of its own', () => {
    const ids = grow(4).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('exchanges the stated share of the content words of a copy, and nothing else', () => {
    const copies = grow(2).slice(originals.length);
    let same = 0;
    let all = 0;
    copies.forEach(({ text }, i) => {
      const before = originals[i]?.text ?? '';
      expect(text.replaceAll(/\p{L}+/gu, '_')).toBe(before.replaceAll(/\p{L}+/gu, '_'));
      const words = before.match(/\p{L}+/gu) ?? [];
      const others = text.match(/\p{L}+/gu) ?? [];
      words.forEach((word, at) => {
        if (contentWords(word).length === 0) return;
        all += 1;
        if (word === others[at]) same += 1;
      });
    });
    // A drawn word may be the same one, so a little less than the share differs.
    expect(1 - same / all).toBeGreaterThan(EXCHANGED_SHARE - 0.06);
    expect(1 - same / all).toBeLessThan(EXCHANGED_SHARE + 0.03);
  });

  it('keeps words about as frequent as they are, and adds new ones', () => {
    const frequent = (articles: readonly GrownArticle[], word: string): number => {
      const words = articles.flatMap(({ text }) => contentWords(text.toLowerCase()));
      return words.filter((other) => other === word).length / words.length;
    };
    const before = grow(1);
    const after = grow(8);
    const top = contentWords(before.map(({ text }) => text.toLowerCase()).join(' '))
      .filter((word) => frequent(before, word) > 0.006)
      .slice(0, 3);
    expect(top.length).toBeGreaterThan(0);
    for (const word of top) {
      expect(frequent(after, word) / frequent(before, word)).toBeGreaterThan(0.75);
      expect(frequent(after, word) / frequent(before, word)).toBeLessThan(1.25);
    }
    const known = new Set(before.flatMap(({ text }) => contentWords(text)));
    expect(after.some(({ text }) => contentWords(text).some((word) => !known.has(word)))).toBe(true);
  });

  it('grows the same from the same seed', () => {
    expect(grow(3)).toEqual(grow(3));
  });
});
