import { describe, expect, it } from 'vitest';
import { compareCorpora } from '../../src/app/compare-corpora.ts';
import type { Article } from '../../src/domain/article.ts';

const article = (id: string, changes: Partial<Article> = {}): Article => ({
  id,
  title: id,
  titleDerived: false,
  date: '2024-01-01',
  dateSource: 'metadata',
  url: null,
  publisher: null,
  lang: null,
  text: `Text of ${id}.`,
  omissions: [],
  sentences: [],
  file: `${id}.txt`,
  lineMapping: 'lines',
  copyOf: null,
  ...changes,
});

describe('compareCorpora', () => {
  it('finds everything added to an empty corpus', () => {
    const { added, unchanged } = compareCorpora([], [article('a'), article('b')]);
    expect(added.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(unchanged).toBe(0);
  });

  it.each<[what: string, changes: Partial<Article>]>([
    ['text', { text: 'Other text.' }],
    ['title', { title: 'Other' }],
    ['date', { date: '2024-01-02' }],
    ['url', { url: 'https://news.example/a' }],
    ['publisher', { publisher: 'Gazette' }],
    ['file', { file: 'moved.txt' }],
    ['original', { copyOf: 'b' }],
    ['omissions', { omissions: [{ start: 0, end: 1, kind: 'promotion', rule: 'r' }] }],
  ])('finds an article changed when its %s changed', (_what, changes) => {
    expect(compareCorpora([article('a')], [article('a', changes)])).toMatchObject({
      added: [],
      changed: [{ id: 'a' }],
      removed: [],
      unchanged: 0,
    });
  });

  it('tells removed and unchanged articles apart', () => {
    expect(compareCorpora([article('a'), article('b')], [article('b')])).toEqual({
      added: [],
      changed: [],
      removed: ['a'],
      unchanged: 1,
    });
  });
});
