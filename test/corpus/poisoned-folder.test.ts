import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import { readFrom, skippedOf } from './reading.ts';

const run = promisify(execFile);
const isWindows = process.platform === 'win32';
const GOOD = 'The good article is served whatever lies beside it.';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poisoned-'));
  await writeFile(join(folder, 'm-good.txt'), GOOD);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Reads the folder, makes sure that the good article is there, and tells what was skipped. */
async function skippedBesideGood(files = {}): Promise<string[]> {
  const corpus = await readFrom(folder, ['.'], {}, files);
  expect(corpus.articles.map(({ text }) => text)).toContain(GOOD);
  return skippedOf(corpus);
}

/** Rejects as the system does. */
const failing = (code: string) => (): Promise<never> =>
  Promise.reject(Object.assign(new Error(code), { code }));

describe('readCorpus in a poisoned folder', () => {
  // Windows lets only administrators make links.
  it.skipIf(isWindows)('follows no link, to wherever it leads', async () => {
    await symlink('m-good.txt', join(folder, 'a-file.txt'));
    await symlink('.', join(folder, 'b-loop'));
    await symlink('nowhere', join(folder, 'c-broken.txt'));
    await symlink('d-self.txt', join(folder, 'd-self.txt'));
    await symlink('/dev/zero', join(folder, 'e-endless.txt'));
    await symlink('/etc', join(folder, 'f-outside'));
    expect(await skippedBesideGood()).toEqual(
      ['a-file.txt', 'b-loop', 'c-broken.txt', 'd-self.txt', 'e-endless.txt', 'f-outside'].map(
        (name) => `${name} is a link, and links are not followed`,
      ),
    );
  });

  it.skipIf(isWindows)('refuses a link that the user gives, and says what to give instead', async () => {
    await symlink('m-good.txt', join(folder, 'file.txt'));
    await symlink('.', join(folder, 'given'));
    await symlink('nowhere', join(folder, 'broken'));
    for (const given of ['file.txt', 'given', 'given/', 'broken'])
      await expect(readFrom(folder, [given])).rejects.toThrow(
        'is a link, and links are not followed. Give the path that it points to.',
      );
  });

  it.skipIf(isWindows)('passes through folders that are links on the way to the path given', async () => {
    await mkdir(join(folder, 'real', 'news'), { recursive: true });
    await writeFile(join(folder, 'real', 'news', 'a.txt'), 'Behind the link.');
    await symlink('real', join(folder, 'given'));
    const { articles } = await readFrom(folder, ['given/news']);
    expect(articles).toMatchObject([{ file: 'given/news/a.txt', text: 'Behind the link.' }]);
  });

  // Windows has no FIFOs in its file system, and no command to make one.
  it.skipIf(isWindows)('opens no FIFO', async () => {
    await run('mkfifo', [
      join(folder, 'a.txt'),
      join(folder, 'b.txt'),
      join(folder, 'c.txt'),
      join(folder, 'd.txt'),
    ]);
    expect(await skippedBesideGood()).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `${name}.txt is not a regular file`),
    );
    await expect(createNodeFiles(folder).read(join(folder, 'a.txt'), 10)).rejects.toMatchObject({
      code: 'NOT_A_FILE',
    });
    await expect(readFrom(folder, ['a.txt'])).rejects.toThrow('neither a file nor a folder');
  });

  // On Windows, such a socket is no entry of a folder.
  it.skipIf(isWindows)('opens no socket', async () => {
    const server = await new Promise<Server>((done) => {
      const listening: Server = createServer().listen(join(folder, 'a.txt'), () => done(listening));
    });
    expect(await skippedBesideGood()).toEqual(['a.txt is not a regular file']);
    await new Promise((done) => server.close(done));
  });

  it.skipIf(isWindows)('refuses a link that takes the place of a file', async () => {
    await symlink('m-good.txt', join(folder, 'a.txt'));
    await expect(createNodeFiles(folder).read(join(folder, 'a.txt'), 1000)).rejects.toMatchObject({
      code: 'NOT_A_FILE',
    });
  });

  it('does not read a sparse file of five gigabytes', async () => {
    await writeFile(join(folder, 'a.txt'), '');
    await truncate(join(folder, 'a.txt'), 5_000_000_000);
    expect(await skippedBesideGood()).toEqual(['a.txt is larger than 10000000 bytes']);
  });

  it('stops at a thousand nested folders', async () => {
    await mkdir(join(folder, ...Array.from({ length: 1000 }, () => 'd')), { recursive: true });
    expect(await skippedBesideGood()).toEqual([
      `${Array.from({ length: 17 }, () => 'd').join('/')} is more than 16 folders deep`,
    ]);
  });

  it('names binary, empty and broken files', async () => {
    await writeFile(join(folder, 'a.txt'), 'text\0text');
    await writeFile(join(folder, 'b.txt'), '');
    await writeFile(join(folder, 'c.json'), '{"text":');
    await writeFile(
      join(folder, 'd.md'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    );
    expect(await skippedBesideGood()).toEqual([
      'a.txt is binary, not text',
      'b.txt is empty',
      'c.json is not valid JSON',
      'd.md is binary, not text',
    ]);
  });

  // Windows forbids such names.
  it.skipIf(isWindows)('shows names with line breaks and direction marks safely', async () => {
    await writeFile(join(folder, 'a\nb.txt'), 'An article.');
    await writeFile(join(folder, 'c\u202Etxt.exe'), 'x');
    await writeFile(join(folder, '..d.txt'), 'x');
    const corpus = await readFrom(folder, ['.']);
    expect(corpus.articles.map(({ file, id }) => [file, id])).toEqual([
      ['a\u{FFFD}b.txt', 'a\u{FFFD}b'],
      ['m-good.txt', 'm-good'],
    ]);
    expect(skippedOf(corpus)).toEqual(['ctxt.exe has a format that is not supported']);
  });

  // The owner of the machine may read everything, and Windows has no such permissions.
  it.skipIf(isWindows || process.getuid?.() === 0)(
    'names a file and a folder that may not be read',
    async () => {
      await writeFile(join(folder, 'a.txt'), 'x');
      await chmod(join(folder, 'a.txt'), 0);
      await mkdir(join(folder, 'b'), { mode: 0 });
      expect(await skippedBesideGood()).toEqual(['b may not be read', 'a.txt may not be read']);
    },
  );

  it.each([
    ['ENOENT', 'was there a moment ago and cannot be found any more'],
    ['EACCES', 'may not be read'],
    ['EPERM', 'may not be read'],
    ['ELOOP', 'is a link, and links are not followed'],
    ['ENAMETOOLONG', 'has too long a path'],
    ['EIO', 'cannot be read (EIO)'],
    ['CHANGED', 'changed while it was being read'],
  ])('names a file that fails with %s while being read', async (code, reason) => {
    await writeFile(join(folder, 'a.txt'), 'x');
    const files = createNodeFiles(folder);
    const read: typeof files.read = (path, maxBytes) =>
      path.endsWith('a.txt') ? failing(code)() : files.read(path, maxBytes);
    expect(await skippedBesideGood({ read })).toEqual([`a.txt ${reason}`]);
  });

  it('names a folder that cannot be listed', async () => {
    await mkdir(join(folder, 'a'));
    const files = createNodeFiles(folder);
    const list: typeof files.list = (path) =>
      basename(path) === 'a' ? failing('EACCES')() : files.list(path);
    expect(await skippedBesideGood({ list })).toEqual(['a may not be read']);
  });

  it('names a file that vanishes between listing and reading', async () => {
    const files = createNodeFiles(folder);
    const list: typeof files.list = async (path) => [
      ...(await files.list(path)),
      { name: 'z.txt', kind: 'file' },
    ];
    expect(await skippedBesideGood({ list })).toEqual([
      'z.txt was there a moment ago and cannot be found any more',
    ]);
  });

  // Links, FIFOs and sockets as above; on Windows most of them cannot be made.
  it.skipIf(isWindows)(
    'reads beside all of it at once, quickly, in little memory, and nothing from outside',
    async () => {
      const outside = await mkdtemp(join(tmpdir(), 'outside-'));
      await writeFile(join(outside, 'secret.txt'), 'The canary sings outside.');
      const at = (name: string): string => join(folder, name);
      await run('mkfifo', ['fifo-1.txt', 'fifo-2.md', 'fifo-3.json', 'fifo-4.html', 'fifo-5.txt'].map(at));
      await symlink(outside, at('link-folder'));
      await symlink(join(outside, 'secret.txt'), at('link-file.txt'));
      await symlink('/dev/zero', at('link-endless.txt'));
      await symlink('.', at('link-loop'));
      await writeFile(at('sparse.txt'), '');
      await truncate(at('sparse.txt'), 5_000_000_000);
      await mkdir(join(folder, ...Array.from({ length: 1000 }, () => 'd')), { recursive: true });
      await writeFile(at('nul.txt'), 'text\0text');
      await writeFile(at('empty.txt'), '');
      await writeFile(at('utf-8.txt'), Buffer.from([...Buffer.from('Broken '), 0xc3, 0x28, 0xff, 0x2e]));
      await writeFile(at('utf-16.txt'), Buffer.from('\uFEFFWide letters are read too.', 'utf16le'));
      await writeFile(at('mark.txt'), '\uFEFFA mark stands before this.');
      await writeFile(at('line.txt'), `${'One line without an end '.repeat(90_000)}.`);
      await writeFile(at('..name\n\u202E.txt'), 'A name that turns round.');
      const before = process.memoryUsage().rss;
      const cpu = process.cpuUsage();
      const corpus = await readFrom(folder, ['.']);
      const { user, system } = process.cpuUsage(cpu);
      await rm(outside, { recursive: true, force: true });
      const texts = corpus.articles.map(({ text }) => text);
      expect(texts).toEqual(
        expect.arrayContaining([GOOD, 'Wide letters are read too.', 'A mark stands before this.']),
      );
      expect(texts.join()).not.toContain('canary');
      const named = new Set(corpus.skipped.map(({ file }) => file));
      const bad = [
        'fifo-1.txt',
        'fifo-5.txt',
        'link-folder',
        'link-file.txt',
        'link-endless.txt',
        'link-loop',
      ];
      expect([...bad, 'sparse.txt', 'nul.txt', 'empty.txt'].filter((file) => !named.has(file))).toEqual([]);
      expect((user + system) / 1_000).toBeLessThan(10_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    },
  );
});
