import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/app/run.ts';
import { UserError } from '../../src/domain/errors.ts';
import { buildRefreshReport, buildScope } from '../support/builders.ts';
import { createFakeClock, createFakeServices } from '../support/fake-services.ts';
import { createFolder } from '../support/folder.ts';
import { createLifecycle } from '../support/lifecycle.ts';
import { openDiscord } from '../support/local-discord.ts';
import { createInput, createRecorder } from '../support/streams.ts';

/** Runs `npm start` with a token in this process. */
const start = async ({
  env = {},
  files = {},
  createServices = async () => createFakeServices(),
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly createServices?: Parameters<typeof run>[0]['createServices'];
} = {}) => {
  const discord = await openDiscord();
  const stdout = createRecorder();
  const stderr = createRecorder();
  const life = createLifecycle();
  const cwd = createFolder({ 'seeds/x.txt': 'It rained.', ...files });
  const exitCode = run({
    argv: [],
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...env },
    stdin: createInput(),
    stdout,
    stderr,
    cwd,
    packageRoot: createFolder({ 'package.json': '{"version":"1.2.3"}' }),
    clock: createFakeClock(),
    createServices: () => Promise.reject(new Error('only for one question')),
    createLastingServices: createServices,
    lifecycle: life.lifecycle,
  });
  return { discord, cwd, exitCode, stdout, stderr, ...life };
};

const empty = async () => createFakeServices({ scope: () => buildScope({ articles: 0 }) });

describe('npm start with a token', () => {
  it.each([
    [
      'a token that is none',
      { env: { DISCORD_TOKEN: 'Bot canary' } },
      'DISCORD_TOKEN is not usable as it is',
    ],
    ['another setting that is wrong', { env: { WATCH: 'yes' } }, 'WATCH is "yes"; allowed: true, false.'],
    ['a database that is none', { files: { '.data/verbatim.db': 'text '.repeat(999) } }, 'it is damaged'],
    ['no articles', { createServices: empty }, 'There are no articles to search'],
    [
      'articles that cannot be read',
      { createServices: () => Promise.reject(new UserError('Give "x" a name.')) },
      'Give "x" a name.',
    ],
  ])('and %s ends in exit code 78 and says what to do', async (_name, options, said) => {
    const { exitCode, stderr, stdout, discord } = await start(options);
    expect(await exitCode).toBe(78);
    expect(stderr.text()).toContain(said);
    expect(stdout.text() + stderr.text()).not.toContain('canary');
    expect(discord.requests).toEqual([]);
  });

  it('connects, and ends in exit code 0 when it is asked to', async () => {
    const { discord, exitCode, stop, left, stderr } = await start();
    await discord.log.waitFor('the bot', (event) => (event.kind === 'connected' ? true : undefined));
    stop();
    expect(await exitCode).toBe(0);
    expect(stderr.text()).toBe('');
    expect(left).toEqual([500]);
  });

  it('reads articles anew when they change, if it is told to', async () => {
    let refreshed: (() => void) | undefined;
    const anew = new Promise<void>((resolve) => {
      refreshed = resolve;
    });
    const refresh = async () => {
      refreshed?.();
      return buildRefreshReport();
    };
    const { discord, exitCode, stop, cwd } = await start({
      env: { WATCH: 'true' },
      createServices: async () => createFakeServices({ refresh }),
    });
    await discord.log.waitFor('the bot', (event) => (event.kind === 'connected' ? true : undefined));
    writeFileSync(join(cwd, 'seeds', 'x.txt'), 'It snowed in Elmford.');
    await anew;
    stop();
    expect(await exitCode).toBe(0);
  });

  it('can be asked to end while it reads the articles', async () => {
    let begin: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { exitCode, stop, discord } = await start({
      createServices: () => {
        begin?.();
        return new Promise(() => {});
      },
    });
    await begun;
    stop();
    expect(await exitCode).toBe(0);
    expect(discord.requests).toEqual([]);
  });

  it('ends in exit code 1 after a fault that nobody caught', async () => {
    const { discord, exitCode, fail, stdout } = await start();
    await discord.log.waitFor('the bot', (event) => (event.kind === 'connected' ? true : undefined));
    fail(new Error('boom'));
    expect(await exitCode).toBe(1);
    expect(stdout.text()).toContain('"message":"boom"');
  });
});
