import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { databaseError } from '../../src/storage/open-database.ts';
import { openSettingsStore, type SettingsStore } from '../../src/storage/settings-store.ts';
import { createFolder } from '../support/folder.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

const GUILD = '123456789012345678';
const OTHER = '223456789012345678';
const BY = { id: '323456789012345678' };
const URL_DEFAULT = 'file:.data/verbatim.db';

const open = async (
  cwd: string,
  { url = URL_DEFAULT, logger = createRecordingLogger() } = {},
): Promise<SettingsStore> => {
  const store = await openSettingsStore({ url, cwd, logger });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
};

/** Changes the database behind the store's back. */
const tamper = async (cwd: string, sql: string): Promise<void> => {
  const database = createClient({ url: `file:${join(cwd, '.data', 'verbatim.db')}` });
  await database.execute(sql);
  database.close();
};

describe('the store of settings', () => {
  it('gives the defaults for a guild that it does not know', async () => {
    const store = await open(createFolder());
    expect(await store.read(GUILD)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps each guild by itself, over a restart', async () => {
    const cwd = createFolder();
    const first = await open(cwd);
    await first.change(GUILD, { language: 'de', addQuestionChannel: '1' }, BY);
    await first.change(OTHER, { answers: 'thread' }, BY);
    await first.close();
    const second = await open(cwd);
    expect(await second.read(GUILD)).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'de',
      questionChannels: ['1'],
    });
    expect(await second.read(OTHER)).toEqual({ ...DEFAULT_SETTINGS, answers: 'thread' });
  });

  it('counts every change that is made at the same time', async () => {
    const store = await open(createFolder());
    const ids = Array.from({ length: 20 }, (_, i) => String(i));
    await Promise.all(ids.map((id) => store.change(GUILD, { addQuestionChannel: id }, BY)));
    expect((await store.read(GUILD)).questionChannels).toEqual(ids);
  });

  it('reads from memory after the first time', async () => {
    const cwd = createFolder();
    const store = await open(cwd);
    await store.change(GUILD, { isPrivate: true }, BY);
    await tamper(cwd, 'DROP TABLE guild_settings');
    expect((await store.read(GUILD)).isPrivate).toBe(true);
  });

  it('writes to the log who changed what', async () => {
    const logger = createRecordingLogger();
    const store = await open(createFolder(), { logger });
    await store.change(GUILD, { moderatorRole: '7' }, BY);
    expect(logger.lines).toEqual([
      {
        level: 'info',
        fields: { guild: GUILD, by: BY.id, change: { moderatorRole: '7' } },
        text: 'settings changed',
      },
    ]);
  });

  it('leaves no trace of a forgotten guild, in memory or on the disk', async () => {
    const cwd = createFolder();
    const store = await open(cwd);
    await store.change(GUILD, { addQuestionChannel: '999888777666555444' }, BY);
    await store.change(OTHER, { language: 'fr' }, BY);
    const bytes = (): string =>
      readdirSync(join(cwd, '.data'))
        .map((name) => readFileSync(join(cwd, '.data', name), 'latin1'))
        .join('');
    expect(bytes()).toContain(GUILD);
    await store.forgetGuild(GUILD);
    expect(await store.read(GUILD)).toEqual(DEFAULT_SETTINGS);
    await store.close();
    expect(bytes()).not.toContain(GUILD);
    expect(bytes()).not.toContain('999888777666555444');
    expect(bytes()).toContain(OTHER);
  });

  it('takes a path with characters that mean something in an address', async () => {
    const cwd = createFolder();
    const store = await open(cwd, { url: 'file:50% of #1/settings.db' });
    await store.change(GUILD, { isPrivate: true }, BY);
    expect(readdirSync(join(cwd, '50% of #1'))).toEqual(['settings.db']);
  });

  it('goes on after an access that failed', async () => {
    const cwd = createFolder();
    const store = await open(cwd);
    await tamper(cwd, 'ALTER TABLE guild_settings RENAME TO elsewhere');
    await expect(store.change(GUILD, { isPrivate: true }, BY)).rejects.toMatchObject({ name: 'UserError' });
    await tamper(cwd, 'ALTER TABLE elsewhere RENAME TO guild_settings');
    expect(await store.change(GUILD, { isPrivate: true }, BY)).toMatchObject({ isPrivate: true });
  });
});

describe('a database that cannot be used', () => {
  it.each([
    ['is something else', { '.data/verbatim.db': 'Not a database at all, only text.'.repeat(50) }, 'damaged'],
    ['lies where a file stands', { '.data': '' }, 'Check that the folder'],
  ])('because it %s is named with what to do', async (_name, files, advice) => {
    const opened = open(createFolder(files));
    await expect(opened).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(advice) as string,
    });
    await expect(opened).rejects.toThrow(/The settings in file:\.data\/verbatim\.db cannot be used: /u);
  });

  it('because it is a folder is named with what to do', async () => {
    const cwd = createFolder();
    mkdirSync(join(cwd, '.data', 'verbatim.db'), { recursive: true });
    await expect(open(cwd)).rejects.toMatchObject({ name: 'UserError' });
  });

  it('because a newer program wrote it is left alone', async () => {
    const cwd = createFolder();
    await (await open(cwd)).close();
    await tamper(cwd, "INSERT INTO guild_settings VALUES ('1', 2, '{}')");
    await expect(open(cwd)).rejects.toThrow('written by a newer Verbatim (form 2; this one knows 1)');
  });

  it('because a row is damaged is named when that row is needed', async () => {
    const cwd = createFolder();
    const store = await open(cwd);
    await tamper(cwd, `INSERT INTO guild_settings VALUES ('${GUILD}', 1, '{"answers"')`);
    await expect(store.read(GUILD)).rejects.toThrow('it is damaged');
    expect(await store.read(OTHER)).toEqual(DEFAULT_SETTINGS);
  });

  it('because its server does not answer is named without its token', async () => {
    const opened = open(createFolder(), { url: 'http://127.0.0.1:9/?authToken=canary' });
    await expect(opened).rejects.toThrow(
      'The settings in http://127.0.0.1:9/ cannot be used: it does not answer',
    );
    await expect(opened).rejects.not.toThrow('canary');
  });

  it.each([
    ['SQLITE_READONLY: attempt to write a readonly database', 'it may not be written'],
    ['SQLITE_FULL: database or disk is full', 'the disk is full'],
    ['SQLITE_BUSY: database is locked', 'another process is holding it'],
    ['SQLITE_CORRUPT: database disk image is malformed', 'it is damaged'],
    ['SQLITE_CANTOPEN: unable to open database file', 'it cannot be opened'],
  ])('because of %s says what to do', (message, advice) => {
    const cause = new Error(message);
    expect(databaseError('file:x.db', cause)).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(advice) as string,
      cause,
    });
  });

  it('is named without user and password', () => {
    expect(databaseError('libsql://anna:canary@db.example/x', null).message).not.toContain('canary');
  });
});
