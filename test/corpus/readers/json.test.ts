import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../src/corpus/readers/json-lines.ts';
import { readJson } from '../../../src/corpus/readers/json.ts';
import { bytesOf, CONTEXT } from '../reading.ts';

const read = (value: unknown) => readJson(bytesOf(JSON.stringify(value)), CONTEXT);
const readLines = (text: string) => readJsonLines(bytesOf(text), CONTEXT);

describe('readJson', () => {
  it('reads every field of an article', async () => {
    const { drafts } = await read({
      id: 'x1',
      title: ' Spy  chief resigns ',
      date: 'April 22, 2024',
      url: 'https://example.org/a?b=c#d',
      source: 'Reuters',
      lang: 'en_GB',
      text: ' The general\r\nresigned. ',
      unknown: { deep: true },
    });
    expect(drafts).toEqual([
      {
        id: 'x1',
        title: 'Spy chief resigns',
        date: '2024-04-22',
        dateSource: 'metadata',
        url: 'https://example.org/a?b=c#d',
        publisher: 'Reuters',
        lang: 'en-GB',
        text: ' The general\r\nresigned. ',
        omissions: [],
        file: 'folder/file',
        lineMapping: null,
      },
    ]);
  });

  it('needs nothing but a text', async () => {
    const { drafts, skipped } = await read({
      text: 'He resigned.',
      id: null,
      title: null,
      date: null,
      url: null,
    });
    expect(drafts[0]).toMatchObject({
      id: null,
      title: null,
      date: null,
      dateSource: null,
      url: null,
      lang: null,
    });
    expect(skipped).toEqual([]);
  });

  it.each([
    ['a number as id', { id: 17 }, { id: '17' }],
    ['an empty id', { id: ' ' }, { id: null }],
    ['a publisher as object', { source: { id: null, name: 'Reuters' } }, { publisher: 'Reuters' }],
    ['seconds since 1970 as date', { date: 1713744000 }, { date: '2024-04-22', dateSource: 'metadata' }],
    ['an invalid date', { date: '30 February 2024' }, { date: null, dateSource: null }],
    ['an unsafe address', { url: 'javascript:alert(1)' }, { url: null }],
    ['a relative address', { url: '/news/1' }, { url: null }],
    ['an invalid language', { lang: '<b>' }, { lang: null }],
    ['a title with line breaks and direction marks', { title: 'a\n\u202Eb' }, { title: 'a b' }],
    ['a number as title', { title: 1984 }, { title: '1984' }],
    ['keys of the prototype', { ['__proto__']: { text: 'x' }, constructor: 5 }, { text: 'He resigned.' }],
  ])('accepts %s', async (_name, fields, expected) => {
    const { drafts } = await read({ text: 'He resigned.', ...fields });
    expect(drafts[0]).toMatchObject(expected);
  });

  it.each([
    ['has no "text"', {}],
    ['has no "text"', { text: null }],
    ['has a number as its "text"', { text: 5 }],
    ['has a list as its "text"', { text: ['a'] }],
    ['has a list as its "title"', { text: 'x', title: ['a'] }],
    ['has a boolean as its "url"', { text: 'x', url: false }],
    ['has a number as its "lang"', { text: 'x', lang: 5 }],
    ['has an object as its "id"', { text: 'x', id: {} }],
    ['has an object as its "source"', { text: 'x', source: {} }],
    ['has an "id" of more than 200 characters', { text: 'x', id: 'x'.repeat(201) }],
    ['is a string where an article should be', 'x'],
    ['is null where an article should be', null],
  ])('names an article that %s', async (reason, article) => {
    const { drafts, skipped } = await read(
      article === null || typeof article === 'string' ? article : article,
    );
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([
      { file: 'folder/file', line: null, reason: expect.stringContaining(reason) },
    ]);
  });

  it('reads a list, and says which of its articles is of no use', async () => {
    const { drafts, skipped } = await read([{ text: 'One.' }, { title: 'x' }, [], { text: 'Four.' }]);
    expect(drafts.map(({ text }) => text)).toEqual(['One.', 'Four.']);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'has no "text" (article 2 of the list)',
      'is a list where an article should be (article 3 of the list)',
    ]);
  });

  it('names the line where JSON is broken', async () => {
    const { drafts, skipped } = await readJson(bytesOf('{\n  "title": "x",\n  "text": "a"b"\n}'), CONTEXT);
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'is not valid JSON' }]);
  });

  it('reads JSON that begins with a byte order mark', async () => {
    const { drafts } = await readJson(bytesOf('\uFEFF{"text":"He resigned."}'), CONTEXT);
    expect(drafts).toHaveLength(1);
  });

  it('survives hostile nesting', async () => {
    const { drafts } = await readJson(bytesOf('['.repeat(200_000)), CONTEXT);
    expect(drafts).toEqual([]);
  });
});

describe('readJsonLines', () => {
  it('reads one article a line, and remembers the line', async () => {
    const { drafts, skipped } = await readLines('{"id":1,"text":"One."}\r\n\r\n  \n{"id":2,"text":"Two."}');
    expect(drafts.map(({ id, lineMapping }) => [id, lineMapping])).toEqual([
      ['1', 1],
      ['2', 4],
    ]);
    expect(skipped).toEqual([]);
  });

  it('names broken line 17 and serves the others', async () => {
    const lines = Array.from({ length: 20 }, (_, index) =>
      index === 16 ? '{"text": "half' : JSON.stringify({ text: `Number ${index}.` }),
    );
    const { drafts, skipped } = await readLines(lines.join('\n'));
    expect(drafts).toHaveLength(19);
    expect(skipped).toMatchObject([{ file: 'folder/file', line: 17, reason: 'is not valid JSON' }]);
  });

  it('names the first fifty broken lines and counts the rest', async () => {
    const { drafts, skipped } = await readLines('not JSON\n'.repeat(2000));
    expect(drafts).toEqual([]);
    expect(skipped).toHaveLength(51);
    expect(skipped.at(-1)).toMatchObject({ line: null, reason: 'has 1950 more lines that are not articles' });
  });

  it('stops reading a file that is something else', async () => {
    const { drafts, skipped } = await readLines(`${'{\n'.repeat(10_000)}{"text":"Too late."}`);
    expect(drafts).toEqual([]);
    expect(skipped.at(-1)).toMatchObject({ reason: 'has at least 9950 more lines that are not articles' });
  });
});
