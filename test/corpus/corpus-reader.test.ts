import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCorpusReader, type CorpusReader, type Reading } from '../../src/corpus/corpus-reader.ts';
import type { Files } from '../../src/corpus/files.ts';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import { createFolder } from '../support/folder.ts';
import { systemError } from '../support/snapshot-disk.ts';

/** A reader of a folder, the files that it read, and what fails. */
interface Watched {
  readonly reader: CorpusReader;
  /** Names of the files whose bytes were read since this was last asked for. */
  readonly takeRead: () => string[];
  /** Decides what a call for a file or folder fails with. */
  failing: ((call: keyof Files, name: string) => string | null) | null;
}

/** By default all was written long ago, so that what the file system says is believed. */
function watch(folder: string, now = new Date(Date.now() + 3_600_000)): Watched {
  const node = createNodeFiles(folder);
  let read: string[] = [];
  const check = (call: keyof Files, path: string): void => {
    const code = watched.failing?.(call, basename(path)) ?? null;
    if (code !== null) throw systemError(code);
  };
  const files: Files = {
    ...node,
    async realpath(path) {
      check('realpath', path);
      return node.realpath(path);
    },
    async kind(path) {
      check('kind', path);
      return node.kind(path);
    },
    async list(path) {
      check('list', path);
      return node.list(path);
    },
    async state(path) {
      check('state', path);
      return node.state(path);
    },
    async read(path, maxBytes) {
      check('read', path);
      read.push(basename(path));
      return node.read(path, maxBytes);
    },
  };
  const watched: Watched = {
    reader: createCorpusReader([folder], DEFAULT_CORPUS_OPTIONS, {
      files,
      clock: { now: () => now, monotonicMs: () => 0 },
    }),
    takeRead: () => read.splice(0),
    failing: null,
  };
  return watched;
}

const FILES = {
  'a.txt': 'The ferry was cancelled.',
  'b.txt': 'The bridge was closed.',
  'in/c.txt': 'The road was flooded.',
};
const idsOf = ({ corpus }: Reading): string[] => corpus.articles.map(({ id }) => id);
const reasonsOf = ({ corpus }: Reading): string[] =>
  corpus.skipped.map(({ file, reason }) => `${file} ${reason}`);

/** Ninety words, most of them those of the text with a number that is twelve more or less. */
const text = (i: number): string =>
  Array.from({ length: 90 }, (_, n) => `w${(n * 7 + i) % 97}${n}`).join(' ');

describe('a corpus reader', () => {
  it('reads nothing again of what was not written since, and gives the same articles', async () => {
    const { reader, takeRead } = watch(createFolder(FILES));
    const first = await reader.read();
    expect(takeRead()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const second = await reader.read();
    expect(takeRead()).toEqual([]);
    for (const [i, article] of second.corpus.articles.entries())
      expect(article).toBe(first.corpus.articles[i]);
    expect(idsOf(second)).toEqual(['a', 'b', 'in/c']);
  });

  it('reads only what is new or was written, and forgets what is gone', async () => {
    const folder = createFolder(FILES);
    const { reader, takeRead } = watch(folder);
    const first = await reader.read();
    takeRead();
    writeFileSync(join(folder, 'b.txt'), 'The bridge was opened.');
    writeFileSync(join(folder, 'd.txt'), 'The port was sold.');
    rmSync(join(folder, 'in'), { recursive: true });
    const second = await reader.read();
    expect(takeRead()).toEqual(['b.txt', 'd.txt']);
    expect(idsOf(second)).toEqual(['a', 'b', 'd']);
    expect(second.corpus.articles[0]).toBe(first.corpus.articles[0]);
    expect(second.corpus.articles[1]?.text).toBe('The bridge was opened.');
    expect(second.corpus.skipped).toEqual([]);
  });

  it('takes a file over whose bytes are the same, however often it is written', async () => {
    const folder = createFolder({ 'a.txt': `Date: 2024-03-05\n\n${FILES['a.txt']}` });
    const { reader, takeRead } = watch(folder);
    const first = await reader.read();
    takeRead();
    writeFileSync(join(folder, 'a.txt'), readFileSync(join(folder, 'a.txt')));
    utimesSync(join(folder, 'a.txt'), new Date('2024-01-01'), new Date('2024-01-01'));
    const second = await reader.read();
    expect(takeRead()).toEqual(['a.txt']);
    expect(second.corpus.articles[0]).toBe(first.corpus.articles[0]);
  });

  it('dates an article anew whose only date is the day of its file', async () => {
    const folder = createFolder({ 'a.txt': FILES['a.txt'] });
    const { reader } = watch(folder);
    await reader.read();
    utimesSync(join(folder, 'a.txt'), new Date('2024-01-01'), new Date('2024-01-01'));
    expect((await reader.read()).corpus.articles[0]).toMatchObject({
      date: '2024-01-01',
      dateSource: 'file',
    });
  });

  it('sees a change that left size and times as they were', async () => {
    const folder = createFolder({ 'a.txt': FILES['a.txt'] });
    const { reader } = watch(folder);
    const time = new Date('2024-01-01');
    utimesSync(join(folder, 'a.txt'), time, time);
    await reader.read();
    writeFileSync(join(folder, 'a.txt'), FILES['a.txt'].replace('ferry', 'wagon'));
    utimesSync(join(folder, 'a.txt'), time, time);
    expect((await reader.read()).corpus.articles[0]?.text).toContain('wagon');
  });

  it('does not believe the times of a file that was written just before it was read', async () => {
    const folder = createFolder({ 'a.txt': FILES['a.txt'] });
    const { reader, takeRead } = watch(folder, new Date(Date.now() + 500));
    await reader.read();
    await reader.read();
    expect(takeRead()).toEqual(['a.txt', 'a.txt']);
  });

  it('cuts only those articles of a collection into sentences again that changed', async () => {
    const lines = ['one', 'two', 'three'].map((id) =>
      JSON.stringify({ id, date: '2024-03-05', text: `It is ${id}.` }),
    );
    const folder = createFolder({ 'all.jsonl': `${lines.join('\n')}\n` });
    const { reader } = watch(folder);
    const first = await reader.read();
    appendFileSync(join(folder, 'all.jsonl'), '{"id":"four","text":"It is four."}\n');
    const second = await reader.read();
    expect(idsOf(second)).toEqual(['one', 'two', 'three', 'four']);
    for (const i of [0, 1, 2]) expect(second.corpus.articles[i]).toBe(first.corpus.articles[i]);
    writeFileSync(join(folder, 'all.jsonl'), `${lines[2]}\n${lines[0]}\n`);
    const third = await reader.read();
    expect(third.corpus.articles.map(({ id, lineMapping }) => [id, lineMapping])).toEqual([
      ['three', 1],
      ['one', 2],
    ]);
    expect(third.corpus.articles[0]?.sentences).toBe(first.corpus.articles[2]?.sentences);
  });

  it('finds the same copies as a reader that reads all anew', async () => {
    const folder = createFolder(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i + 10}.txt`, `${text(i % 12)} x${i} y.`])),
    );
    const { reader } = watch(folder);
    for (const name of ['15.txt', '22.txt', '39.txt', '10.txt']) {
      const kept = await reader.read();
      const anew = await watch(folder).reader.read();
      expect(kept.corpus.articles).toEqual(anew.corpus.articles);
      expect(kept.corpus.articles.some(({ copyOf }) => copyOf !== null)).toBe(true);
      rmSync(join(folder, name));
    }
  });

  it('goes on from what another reader read', async () => {
    const folder = createFolder(FILES);
    const first = await watch(folder).reader.read();
    const { reader, takeRead } = watch(folder);
    const resumed = await reader.resume(
      structuredClone({ files: first.files, verdicts: first.verdicts }),
      'then',
    );
    expect(resumed.corpus).toEqual({ articles: first.corpus.articles, skipped: [], readAt: 'then' });
    const second = await reader.read();
    expect(takeRead()).toEqual([]);
    for (const [i, article] of second.corpus.articles.entries())
      expect(article).toBe(resumed.corpus.articles[i]);
  });
});

describe('a corpus reader on a failing disk', () => {
  it.each(['EIO', 'EACCES', 'EPERM', 'EMFILE', 'ESTALE'])(
    'keeps what it read last of a file that gives %s, and says so',
    async (code) => {
      const folder = createFolder(FILES);
      const watched = watch(folder);
      await watched.reader.read();
      writeFileSync(join(folder, 'b.txt'), 'The bridge was opened.');
      watched.failing = (call, name) => (call === 'read' && name === 'b.txt' ? code : null);
      const failed = await watched.reader.read();
      expect(failed.corpus.articles.map(({ text }) => text)).toContain('The bridge was closed.');
      expect(reasonsOf(failed)).toHaveLength(1);
      expect(reasonsOf(failed)[0]).toMatch(/^b\.txt .*; it is served as it was read last$/u);
      expect(reasonsOf(await watched.reader.read())).toHaveLength(1);
      watched.failing = null;
      const mended = await watched.reader.read();
      expect(mended.corpus.articles.map(({ text }) => text)).toContain('The bridge was opened.');
      expect(mended.corpus.skipped).toEqual([]);
    },
  );

  it('keeps all that it read of a folder that cannot be listed', async () => {
    const watched = watch(createFolder(FILES));
    await watched.reader.read();
    watched.failing = (call, name) => (call === 'list' && name === 'in' ? 'EIO' : null);
    const failed = await watched.reader.read();
    expect(idsOf(failed)).toEqual(['a', 'b', 'in/c']);
    expect(reasonsOf(failed)).toEqual(['in cannot be read (EIO); it is served as it was read last']);
  });

  it.each(['list', 'state', 'read'] as const)(
    'serves every article on while all calls of %s fail',
    async (failingCall) => {
      const folder = createFolder(FILES);
      const watched = watch(folder);
      const first = await watched.reader.read();
      watched.failing = (call) => (call === failingCall ? 'EIO' : null);
      expect((await watched.reader.read()).corpus.articles).toEqual(first.corpus.articles);
      watched.failing = null;
      writeFileSync(join(folder, 'a.txt'), 'The ferry sailed.');
      expect((await watched.reader.read()).corpus.articles[0]?.text).toBe('The ferry sailed.');
    },
  );

  it.each([
    ['realpath', 0],
    ['kind', 0],
    ['kind', 1],
  ] as const)(
    'fails as a whole, and says why, where %s of what was given fails (call %d)',
    async (failingCall, number) => {
      const folder = createFolder(FILES);
      const watched = watch(folder);
      await watched.reader.read();
      let calls = 0;
      watched.failing = (call) => (call === failingCall && calls++ === number ? 'EIO' : null);
      await expect(watched.reader.read()).rejects.toThrow('cannot be opened (EIO)');
      watched.failing = null;
      writeFileSync(join(folder, 'a.txt'), 'The ferry sailed.');
      expect((await watched.reader.read()).corpus.articles[0]?.text).toBe('The ferry sailed.');
    },
  );

  it.each(['ENOENT', 'ELOOP', 'TOO_LARGE', 'NOT_A_FILE'])(
    'forgets a file that is gone or no article (%s)',
    async (code) => {
      const folder = createFolder(FILES);
      const watched = watch(folder, new Date(Date.now() + 500));
      await watched.reader.read();
      watched.failing = (call, name) => (call === 'read' && name === 'b.txt' ? code : null);
      const failed = await watched.reader.read();
      expect(idsOf(failed)).toEqual(['a', 'in/c']);
      expect(reasonsOf(failed)).toHaveLength(1);
    },
  );

  it('serves nothing that it cannot read at the start', async () => {
    const folder = createFolder(FILES);
    const first = await watch(folder).reader.read();
    const watched = watch(folder);
    await watched.reader.resume(first, 'then');
    writeFileSync(join(folder, 'b.txt'), 'The bridge was opened.');
    watched.failing = (call, name) => (call === 'read' && name === 'b.txt' ? 'EACCES' : null);
    const started = await watched.reader.read();
    expect(idsOf(started)).toEqual(['a', 'in/c']);
    expect(reasonsOf(started)).toEqual(['b.txt may not be read']);
  });
});
