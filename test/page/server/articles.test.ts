import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/domain/explanation.ts';
import type {
  AddedFile,
  ArticleList,
  ArticleText,
  CitedPlaces,
} from '../../../src/page/protocol/articles.ts';
import {
  addArticlePath,
  articlePath,
  articlesPath,
  citedPath,
  explainPath,
} from '../../../src/page/protocol/paths.ts';
import { openPage, type TestPage } from '../../support/page.ts';

const ARTICLES = {
  'a.txt': 'The harbour bridge opened on Monday. It cost 12 million crowns, the mayor said.',
  'b.txt': 'Rain fell for nine days. Nobody was hurt.',
};
const HOSTILE = 'Before. <script>alert(1)</script> <img src=x onerror=alert(2)> After.';
const BYTES = { 'content-type': 'application/octet-stream' };

const open = (): Promise<TestPage> => openPage({ articles: ARTICLES });

const listOf = async ({ get }: TestPage): Promise<ArticleList> =>
  (await get(articlesPath())).json() as unknown as ArticleList;

const articleOf = async ({ get }: TestPage, number: number): Promise<ArticleText> =>
  (await get(articlePath(number))).json() as unknown as ArticleText;

const citedIn = async ({ get }: TestPage, quote: string): Promise<CitedPlaces> =>
  (await get(citedPath(quote))).json() as unknown as CitedPlaces;

describe('the articles', () => {
  it('are listed, each with its number', async () => {
    const { articles, scope, skipped } = await listOf(await open());
    expect(
      articles.map(({ number, file, sentences, isAdded }) => [number, file, sentences, isAdded]),
    ).toEqual([
      [0, 'news/a.txt', 2, false],
      [1, 'news/b.txt', 2, false],
    ]);
    expect([scope.articles, skipped]).toEqual([2, []]);
  });

  it('are shown whole, with where each sentence stands', async () => {
    const page = await open();
    const { text, sentences } = await articleOf(page, 1);
    expect(text).toBe(ARTICLES['b.txt']);
    expect(sentences.map(([start, end]) => text.slice(start, end))).toEqual([
      'Rain fell for nine days.',
      'Nobody was hurt.',
    ]);
    expect((await page.get(articlePath(2))).status).toBe(404);
  });

  it('with scripts in them are sent as the text of JSON', async () => {
    const page = await openPage({ articles: { 'x.txt': HOSTILE } });
    const { headers } = await page.get(articlePath(0));
    expect(headers['content-type']).toBe('application/json');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await articleOf(page, 0)).text).toBe(HOSTILE);
  });

  it.each([
    ['whole', 'It cost 12 million crowns, the mayor said.'],
    ['in quotation marks', '“It cost 12 million crowns, the mayor said.”'],
    ['cut', '…cost 12 million crowns…'],
  ])('say where a quote stands that is shown %s', async (_how, quote) => {
    const { places } = await citedIn(await open(), quote);
    expect(places).toMatchObject([{ article: 0, sentence: 1 }]);
  });

  it('say so where a quote stands nowhere', async () => {
    const page = await open();
    expect((await citedIn(page, 'A dragon sang in the town hall.')).places).toEqual([]);
    expect((await page.get(citedPath('a'.repeat(2_001)))).status).toBe(400);
  });

  it('explain an answer', async () => {
    const { get } = await open();
    const explained = (
      await get(explainPath('How much did the bridge cost?'))
    ).json() as unknown as Explanation;
    expect(explained.candidates[0]).toMatchObject({
      sentence: 1,
      text: expect.stringContaining('12 million'),
    });
    expect((await get('/api/explain?question=+')).status).toBe(400);
  });
});

const add = async ({ post }: TestPage, name: string, text: string): Promise<AddedFile> =>
  (await post(addArticlePath(name), Buffer.from(text), BYTES)).json() as unknown as AddedFile;

describe('a file that is added', () => {
  it('is read at once, announced, and asked about', async () => {
    const page = await open();
    const before = (await listOf(page)).scope.generation;
    const seen = await page.watch(page.nora);
    const added = await add(page, 'Müller & Söhne.txt', 'Ada Quill won the chess cup in Ostrava.');
    expect(added).toMatchObject({
      file: 'added/Müller _ Söhne.txt',
      isReplaced: false,
      skipped: [],
      articles: [{ file: 'added/Müller _ Söhne.txt', isAdded: true, sentences: 1 }],
    });
    expect(added.generation).not.toBe(before);
    expect(await seen.next(({ kind }) => kind === 'articles')).toMatchObject({
      generation: added.generation,
    });

    const asked = {
      as: page.nora,
      channel: page.questions,
      kind: 'say',
      content: 'Who won the chess cup in Ostrava?',
    };
    await page.act(asked);
    const answer = await seen.next((event) => event.kind === 'message' && event.message.author.bot === true);
    expect(answer).toMatchObject({ message: { content: expect.stringContaining('Ada Quill') as string } });
  });

  it('replaces the one of the same name, and never one of the own files', async () => {
    const page = await open();
    await add(page, 'a.txt', 'One.');
    const again = await add(page, '../news/a.txt', 'Two. Three.');
    expect(again).toMatchObject({ file: 'added/a.txt', isReplaced: true, articles: [{ sentences: 2 }] });
    const { articles } = await listOf(page);
    expect(articles.map(({ file, sentences }) => [file, sentences])).toEqual([
      ['news/a.txt', 2],
      ['news/b.txt', 2],
      ['added/a.txt', 2],
    ]);
  });

  it('that cannot be used is named with the reason', async () => {
    const { articles, skipped } = await add(await open(), 'x.jsonl', '{"text":');
    expect([articles, skipped]).toMatchObject([[], [{ file: 'added/x.jsonl', line: 1 }]]);
  });

  it.each([
    ['a.pdf', 'Text.', 'add files that end in'],
    ['a.txt', '', 'is empty'],
  ])('called %s with "%s" in it is refused', async (name, text, said) => {
    const { post, services } = await openPage();
    const { status, text: answered } = await post(addArticlePath(name), text, BYTES);
    expect([status, answered]).toEqual([400, expect.stringContaining(said)]);
    expect(services.scope().articles).toBe(12);
  });
});

describe('a refresh by the moderator', () => {
  it('is told to all pages', async () => {
    let generation = 'aaaaaaaa';
    const page = await openPage({
      services: {
        scope: () => ({
          articles: 1,
          sentences: 1,
          firstDate: null,
          lastDate: null,
          refreshedAt: '2026-11-22T11:40:12.345Z',
          generation,
        }),
      },
    });
    const seen = await page.watch(page.milo);
    generation = 'bbbbbbbb';
    await page.act({ as: page.nora, channel: page.general, kind: 'say', content: 'Hello' });
    expect(await seen.next(() => true)).toMatchObject({ kind: 'articles', generation: 'bbbbbbbb' });
  });
});
