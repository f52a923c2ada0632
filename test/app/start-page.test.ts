import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/app/run.ts';
import { actPath, worldPath } from '../../src/page/protocol/paths.ts';
import type { World } from '../../src/page/protocol/world.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { buildScope } from '../support/builders.ts';
import { createFolder } from '../support/folder.ts';
import { createLifecycle } from '../support/lifecycle.ts';
import { createInput, createRecorder, type RecordedStream } from '../support/streams.ts';

const PAGE = { 'dist/page/index.html': '<!doctype html><title>Verbatim</title>' };

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What a stream holds once it has something. */
const written = (stream: RecordedStream, pattern: RegExp): Promise<string> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = pattern.exec(stream.text())?.[0];
      if (found !== undefined) resolve(found);
    };
    stream.on('data', look);
    look();
  });

const copies = (): string[] => readdirSync(tmpdir()).filter((name) => /^verbatim-[^-]+$/u.test(name));

/** The bot compares the times of messages with its own. */
const clock = { now: () => new Date(), monotonicMs: () => performance.now() };

/** Runs `npm start` without a token in this process. */
const start = async ({
  env = {},
  built = PAGE,
  articles = 1,
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly built?: Readonly<Record<string, string>>;
  readonly articles?: number;
} = {}) => {
  const stdout = createRecorder();
  const stderr = createRecorder();
  const life = createLifecycle();
  onTestFinished(life.stop);
  const exitCode = run({
    argv: [],
    env: { PORT: String(await freePort()), ...env },
    stdin: createInput(),
    stdout,
    stderr,
    cwd: createFolder({ 'seeds/x.txt': 'It rained.' }),
    packageRoot: createFolder({ 'package.json': '{"version":"1.2.3"}', ...built }),
    clock,
    createServices: () => Promise.reject(new Error('only for one question')),
    createLastingServices: async () => createFakeServices({ clock, scope: () => buildScope({ articles }) }),
    lifecycle: life.lifecycle,
  });
  return { exitCode, stdout, stderr, ...life };
};

/** Asks in the question channel of the page; what a browser hears until the answer is there. */
const askOnPage = async (url: string, content: string) => {
  const world = (await (await fetch(url + worldPath())).json()) as World;
  const [member] = world.people;
  const channel = world.guilds[0]?.channels.find(({ kind }) => kind === 'questions')?.id;
  const events = await fetch(`${url}/api/events?as=${member?.id ?? ''}`);
  await fetch(url + actPath(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: member?.id, channel, kind: 'say', content }),
  });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('Haliva')) heard += (await reader?.read())?.value ?? '';
  return { heard, leave: async () => reader?.cancel() };
};

describe('npm start without a token', () => {
  it('serves the page with a bot that answers, says where, and ends in exit code 0 when it is asked to', async () => {
    const { exitCode, stdout, stderr, stop, left } = await start();
    const url = (await written(stdout, /http:\/\/127\.0\.0\.1:\d+/u)).trim();
    expect(await (await fetch(url)).text()).toContain('<title>Verbatim</title>');
    const { heard, leave } = await askOnPage(url, 'Who resigned over October 7?');
    expect(heard).toContain('"bot":true');
    expect(stdout.text()).toContain('Ctrl-C ends it');
    expect(copies().length).toBeGreaterThan(0);

    stop();
    await leave();
    expect(await exitCode).toBe(0);
    expect(stderr.text()).toBe('');
    expect(left).toEqual([1_000]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('writes at level debug what happens, but not what is asked', async () => {
    const { exitCode, stdout, stderr, stop } = await start({ env: { LOG_LEVEL: 'debug' } });
    const url = (await written(stdout, /http:\/\/127\.0\.0\.1:\d+/u)).trim();
    const { leave } = await askOnPage(url, 'Who resigned over the zebrafish?');
    for (const path of ['/api/explain?question=zebrafish', '/zebrafish', '/api/articles/zebrafish'])
      await (await fetch(url + path)).text();
    await fetch(url + actPath(), { method: 'POST', body: 'zebrafish' });
    stop();
    await leave();
    expect(await exitCode).toBe(0);
    expect(stderr.text()).toContain('debug: ');
    expect(stdout.text() + stderr.text()).not.toContain('zebrafish');
  });

  it('leaves no temporary files behind', async () => {
    const before = copies();
    const { exitCode, stdout, stop } = await start();
    await written(stdout, /http/u);
    const added = copies().filter((name) => !before.includes(name));
    expect(added.length).toBeGreaterThan(0);
    stop();
    await exitCode;
    expect(copies().filter((name) => added.includes(name))).toEqual([]);
  });

  it.each([
    ['a page that was not built', { built: {} }, 'The local page has not been built. Run npm run build'],
    ['no free port', { env: { PORT: '65535' } }, 'no port from 65535 to 65535 is free'],
    ['no articles', { articles: 0 }, 'There are no articles to search'],
    [
      'a port that is none',
      { env: { PORT: '70000' } },
      'PORT is "70000"; allowed: a whole number from 1 to 65535.',
    ],
  ])('and with %s ends in exit code 2 and says what to do', async (_what, options, said) => {
    await new Promise<void>((resolve) => {
      const server = createServer().once('error', () => resolve());
      onTestFinished(() => void server.close());
      server.listen(65_535, '127.0.0.1', resolve);
    });
    const { exitCode, stdout, stderr } = await start(options);
    expect(await exitCode).toBe(2);
    expect(stderr.text()).toContain(said);
    expect(stdout.text()).toBe('');
  });
});
