import { mkdtemp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/domain/corpus.ts';
import { UserError } from '../../src/domain/errors.ts';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS, readCorpus } from '../../src/corpus/read-corpus.ts';
import { CLOCK, readFrom, sentencesOf, skippedOf } from './reading.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FORMATS = 'test/fixtures/corpus/formats';
const ENCODINGS = 'test/fixtures/corpus/encodings';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

describe('readCorpus on the supplied article', () => {
  it('takes the date for metadata and derives a title', async () => {
    const { articles, skipped, readAt } = await readFrom(ROOT, ['seeds']);
    expect(skipped).toEqual([]);
    expect(readAt).toBe('2024-05-01T12:00:00.000Z');
    expect(articles).toMatchObject([
      {
        id: '000_52ba64ddfe50fc50',
        title: 'The Israeli military on Monday said the chief of its intelligence unit has resigned',
        titleDerived: true,
        date: '2024-04-22',
        dateSource: 'metadata',
        url: null,
        file: 'seeds/000_52ba64ddfe50fc50.txt',
        lineMapping: 'lines',
        copyOf: null,
      },
    ]);
  });

  it('keeps the supplied text, and leaves two promotions out of the sentences', async () => {
    const { articles } = await readFrom(ROOT, ['seeds']);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    expect(article.text).toBe(await readFile(join(ROOT, article.file), 'utf8'));
    expect(
      article.omissions.map(({ kind, start, end }) => [kind, article.text.slice(start, end).slice(0, 20)]),
    ).toEqual([
      ['metadata', 'date 2024-04-22'],
      ['promotion', 'Also Read | Infosys '],
      ['promotion', "Also Read | 'Nafrat "],
    ]);
    const sentences = sentencesOf(article);
    expect(sentences).toHaveLength(18);
    expect(sentences.join('\n')).not.toMatch(/Infosys|Nafrat|Rajasthan|Also Read/u);
    expect(sentences).toContain(
      '"The intelligence directorate under my command did not live up to the task we were entrusted with.',
    );
    expect(
      sentences.some((sentence) => sentence.startsWith("Earlier, Israel's military intelligence chief")),
    ).toBe(true);
  });

  it('searches promotions when told to', async () => {
    const { articles } = await readFrom(ROOT, ['seeds'], { keepPromotions: true });
    expect(articles[0]?.omissions.map(({ kind }) => kind)).toEqual(['metadata']);
    expect(articles.flatMap(sentencesOf).join('\n')).toContain('Infosys');
  });
});

describe('readCorpus on files of every format', () => {
  it('reads a folder at any depth, in the order of names', async () => {
    const { articles } = await readFrom(ROOT, [FORMATS]);
    expect(
      articles.map(({ id, title, date, dateSource }) => [id, title, date, dateSource]).slice(0, 6),
    ).toEqual([
      ['w1', 'Swans return', '2023-03-08', 'metadata'],
      ['w3', 'The lake froze again on Thursday night', '2023-03-09', 'metadata'],
      ['deep/list#1', 'The ferry to Ormsund stops in June', expect.any(String), 'file'],
      ['7', 'Frost ruins apples', expect.any(String), 'file'],
      ['mill-17', 'Old mill sold', '2023-07-05', 'metadata'],
      ['harbour-bridge', 'Lindhaven opens its new harbour bridge', '2023-05-03', 'dateline'],
    ]);
    expect(articles.map(({ file }) => file.slice(FORMATS.length))).toEqual([
      '/deep/er/wire.jsonl',
      '/deep/er/wire.jsonl',
      '/deep/list.json',
      '/deep/list.json',
      '/deep/mill.json',
      '/harbour-bridge.txt',
      '/library.html',
      '/school-strike.md',
    ]);
  });

  it('names what cannot be used, with its line', async () => {
    expect(skippedOf(await readFrom(ROOT, [FORMATS]))).toEqual([
      `${FORMATS}/deep/er/wire.jsonl:3 is not valid JSON`,
      `${FORMATS}/deep/er/wire.jsonl:6 has a number as its "text"`,
      `${FORMATS}/deep/list.json has no "text" (article 2 of the list)`,
      `${FORMATS}/deep/er/wire.jsonl:5 has the id "w1", which another article has already`,
    ]);
  });

  it('reads Markdown and HTML down to their sentences', async () => {
    const { articles } = await readFrom(ROOT, [`${FORMATS}/library.html`, `${FORMATS}/school-strike.md`]);
    expect(articles.map(sentencesOf)).toEqual([
      [
        'The town library of Lindhaven reopened on Friday, seven months after the flood of 1\u00A0February.',
        'More than 9,000 books had been lost, among them the “Codex Lind”.',
        '“The smell is gone at last,” said librarian Mona Falk.',
        'She has worked there since 1998, and she remembers every shelf that the water took.',
        'What comes next',
        'The reading room opens in October.',
        'A new archive will follow in 2025.',
        'Nobody thought of the cellar.',
        'The insurance paid 2.4 million crowns, the council said.',
        'It had asked for three.',
      ],
      [
        'The strike of **214 teachers** in Lindhaven ended on Monday.',
        'It had lasted [eleven days](https://example.org/days).',
        'What was agreed',
        'Pay rises by 4.5 percent.',
        'Classes will have at most 26 pupils.',
        '"Nobody has won," said Ida Berg of the union.',
        '"But the children are back."',
        'Pupils in front of the town hall',
        'The council votes on 20 June.',
      ],
    ]);
  });

  it('reads every encoding to the same text', async () => {
    const { articles, skipped } = await readFrom(ROOT, [ENCODINGS]);
    expect(skipped).toEqual([]);
    expect(Object.fromEntries(articles.map((article) => [article.id, sentencesOf(article)]))).toEqual({
      combining: ['Zoe\u0301 s cafe\u0301 in Ko\u0308ln\u00AD clo\u200Bsed.'],
      'koi8-r': ['Мост открыт в среду.'],
      'utf-16-be-without-bom': [
        'Una’s café in Łódź closed.',
        'She sold it for €90,000 — less than she paid.',
      ],
      'utf-16-le': ['Ria’s café in Łódź closed.', 'She sold it for €90,000 — less than she paid.'],
      'utf-8': ['Zoë’s café in Łódź closed.', 'She sold it for €90,000 — less than she paid.'],
      'utf-8-bom': ['Ida’s café in Łódź closed.', 'She sold it for €90,000 — less than she paid.'],
      'windows-1252': ['Zoë’s café in Köln closed.', 'She sold it for €90,000 — less than she paid.'],
    });
  });
});

describe('readCorpus', () => {
  it('shows paths as given, and derives ids from the rest', async () => {
    await write({ 'a/b/c.txt': 'One article.', 'd.txt': 'Another article.' });
    const shown = async (from: string, ...paths: string[]) =>
      (await readFrom(join(folder, from), paths)).articles.map(({ file, id }) => [file, id]);
    expect(await shown('', 'a')).toEqual([['a/b/c.txt', 'b/c']]);
    expect(await shown('', './a/b/')).toEqual([['a/b/c.txt', 'c']]);
    expect(await shown('', '.')).toEqual([
      ['a/b/c.txt', 'a/b/c'],
      ['d.txt', 'd'],
    ]);
    expect(await shown('', 'd.txt', 'a/b/c.txt')).toEqual([
      ['d.txt', 'd'],
      ['a/b/c.txt', 'c'],
    ]);
    expect(await shown('a', '../d.txt', join(folder, 'a', 'b'))).toEqual([
      ['../d.txt', 'd'],
      ['b/c.txt', 'c'],
    ]);
    const absolute = join(folder, 'd.txt');
    expect(await shown('a', absolute)).toEqual([[absolute.replaceAll('\\', '/'), 'd']]);
  });

  it('shows a path under another name where one is given', async () => {
    await write({ 'x/a.txt': 'One article.' });
    const paths = [{ path: join(folder, 'x'), shown: 'added' }];
    const { articles } = await readFrom(folder, paths);
    expect(articles.map(({ file, id }) => [file, id])).toEqual([['added/a.txt', 'a']]);
  });

  it('reads a file that is given twice once', async () => {
    await write({ 'a/b.txt': 'One article.' });
    const corpus = await readFrom(folder, ['a', 'a/b.txt', '.']);
    expect(corpus.articles).toHaveLength(1);
    expect(corpus.skipped).toEqual([]);
  });

  it('passes over hidden files, and names files of other formats', async () => {
    await write({
      '.hidden.txt': 'x',
      '.git/config.txt': 'x',
      'photo.jpg': 'x',
      README: 'x',
      'a.TXT': 'An article.',
    });
    const corpus = await readFrom(folder, ['.']);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['a']);
    expect(skippedOf(corpus)).toEqual([
      'README has a format that is not supported',
      'photo.jpg has a format that is not supported',
    ]);
    expect(corpus.skipped[0]?.remedy).toContain('.txt, .md, .markdown, .html, .htm, .json, .jsonl, .ndjson');
  });

  it('takes the day of the file when the article names none', async () => {
    await write({ 'a.txt': 'An article.' });
    await utimes(join(folder, 'a.txt'), new Date(), new Date('2023-02-03T23:59:00Z'));
    expect((await readFrom(folder, ['a.txt'])).articles).toMatchObject([
      { date: '2023-02-03', dateSource: 'file' },
    ]);
  });

  it('indexes identical articles once, and marks near-identical ones', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    await write({
      'a.txt': `${words}.`,
      'b.txt': words.toUpperCase(),
      'c.txt': `${words} more.`,
      'd.txt': 'Other.',
    });
    const corpus = await readFrom(folder, ['.']);
    expect(corpus.articles.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['a', null],
      ['c', 'a'],
      ['d', null],
    ]);
    expect(skippedOf(corpus)).toEqual([
      expect.stringMatching(/^b\.txt has the same text as "word0.*" in a\.txt$/u),
    ]);
  });

  it('gives an empty corpus for an empty folder', async () => {
    expect(await readFrom(folder, ['.'])).toMatchObject({ articles: [], skipped: [] });
  });

  it.each([
    ['does-not-exist', 'does not exist'],
    ['a.txt/b', 'does not exist'],
    ['', 'neither'],
  ])('says what to do when %j is no path to articles', async (path, message) => {
    await write({ 'a.txt': 'An article.' });
    const reading =
      path === ''
        ? readFrom(folder, ['a.txt'], {}, { kind: () => Promise.resolve('other') })
        : readFrom(folder, [path]);
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(message);
  });

  it.each([
    [{ maxFileBytes: 11 }, 'b.txt is larger than 11 bytes', 'MAX_FILE_BYTES'],
    [{ maxFiles: 1 }, 'b.txt is beyond the limit of 1 files, as is all that follows', 'MAX_FILES'],
    [{ maxDepth: 1 }, 'c/d is more than 1 folders deep', 'MAX_DEPTH'],
  ])('names what is beyond %j, and the setting', async (limit, reason, setting) => {
    await write({ 'a.txt': 'An article.', 'b.txt': 'Another one.', 'c/d/e.txt': 'A third.' });
    const corpus = await readFrom(folder, ['.'], limit);
    expect(skippedOf(corpus)).toEqual([reason]);
    expect(corpus.skipped[0]?.remedy).toContain(setting);
    expect(corpus.articles[0]?.id).toBe('a');
  });

  it('names empty files and articles without a sentence', async () => {
    await write({
      'a.txt': '',
      'b.txt': ' \r\n\t',
      'c.md': '---\ntitle: x\n---\n',
      'd.html': '<p></p>',
      'e.jsonl': '{"text":" "}',
      'f.txt': '\uFEFF',
    });
    const corpus = await readFrom(folder, ['.']);
    expect(corpus.articles).toEqual([]);
    expect(skippedOf(corpus)).toEqual([
      'a.txt is empty',
      'b.txt is empty',
      'c.md holds no sentence',
      'd.html holds no sentence',
      'e.jsonl:1 holds no sentence',
      'f.txt holds no sentence',
    ]);
  });

  it('reports how far it has come', async () => {
    await write({ 'a.txt': 'An article.', 'b.txt': 'Another.' });
    const reports: Progress[] = [];
    const onProgress = (progress: Progress): void => void reports.push(progress);
    await readCorpus(['.'], DEFAULT_CORPUS_OPTIONS, {
      files: createNodeFiles(folder),
      clock: CLOCK,
      onProgress,
    });
    expect(reports.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ['reading', 0, null],
      ['reading', 0, 2],
      ['reading', 1, 2],
      ['reading', 2, 2],
    ]);
  });

  it('covers every text exactly with sentences, omissions and white space', async () => {
    const piece = fc.constantFrom(
      'Also Read | Rain lashes coast',
      '# ',
      '> ',
      '- ',
      '\n',
      '\n\n',
      '. ',
      'The army said so',
      'date 2024-04-22 ',
      '---\n',
      '"',
      '🙂',
      '\r\n',
      '**',
      'Advertisement',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md'), async (supplied, name) => {
        const state = { signature: '', changedMs: 0 };
        const content = { bytes: Buffer.from(supplied, 'utf8'), modified: new Date('2024-04-22'), state };
        const { articles } = await readFrom(
          folder,
          [name],
          {},
          {
            realpath: (path) => Promise.resolve(path),
            kind: () => Promise.resolve('file'),
            read: () => Promise.resolve(content),
          },
        );
        for (const article of articles) {
          const spans = [...article.sentences, ...article.omissions].toSorted(
            (one, other) => one.start - other.start,
          );
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(article.text.slice(end, span.start)).toMatch(/^[\p{White_Space}\p{Cf}\p{Cc}\p{M}]*$/u);
            end = span.end;
          }
          expect(article.text.slice(end)).toMatch(/^[\p{White_Space}\p{Cf}\p{Cc}\p{M}]*$/u);
        }
      }),
    );
  });
});
