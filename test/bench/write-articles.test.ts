import { describe, expect, it } from 'vitest';
import { readArticles } from '../../bench/collection.ts';
import { writeArticles } from '../../bench/write-articles.ts';
import { createFolder } from '../support/folder.ts';

describe('writeArticles', () => {
  it('writes what the program reads, in several files where it is much', async () => {
    const folder = createFolder({});
    const long = 'The ferries run every hour. '.repeat(40_000);
    const written = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Report ${id}`, text: `${id} ${long}` }));
    await writeArticles(folder, written);
    const read = await readArticles(folder);
    expect(read.map(({ id, title }) => [id, title])).toEqual(written.map(({ id, title }) => [id, title]));
    expect(new Set(read.map(({ file }) => file)).size).toBe(2);
  });

  it('writes nothing where there is nothing', async () => {
    const folder = createFolder({});
    await writeArticles(folder, []);
    expect(await readArticles(folder)).toEqual([]);
  });
});
