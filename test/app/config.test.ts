import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, parseConfig } from '../../src/app/config.ts';
import { ConfigError } from '../../src/domain/errors.ts';

const DEFAULTS = {
  ARTICLES: ['seeds'],
  MAX_FILE_BYTES: 10_000_000,
  MAX_FILES: 100_000,
  MAX_DEPTH: 16,
  PROMOTIONS: 'omit',
  LOG_LEVEL: null,
  DISCORD_TOKEN: null,
  MESSAGE_CONTENT: false,
  DATABASE_URL: 'file:.data/verbatim.db',
  CACHE_DIR: '.data/cache',
  WATCH: false,
  LOG_QUESTIONS: false,
  PORT: 3000,
  HEALTH_FILE: null,
  DISCORD_API_URL: null,
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    parseConfig(env);
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
  return [];
};

describe('parseConfig', () => {
  it('gives the defaults where nothing is set', () => {
    expect(parseConfig({})).toEqual(DEFAULTS);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseConfig({ MAX_FILES: '', ARTICLES: '  ', PROMOTIONS: '' })).toEqual(DEFAULTS);
  });

  it('does not mind variables that are not its own', () => {
    expect(parseConfig({ PATH: '/bin', MAX_FILE: '0' })).toEqual(DEFAULTS);
  });

  it.each([
    ['ARTICLES', 'news, old news ,C:\\news', ['news', 'old news', 'C:\\news']],
    ['ARTICLES', 'news,', ['news']],
    ['MAX_FILE_BYTES', '1', 1],
    ['MAX_DEPTH', ' 1000 ', 1000],
    ['PROMOTIONS', 'keep', 'keep'],
    ['LOG_LEVEL', 'debug', 'debug'],
    ['DISCORD_TOKEN', ' aa.bb-b.c_c ', 'aa.bb-b.c_c'],
    ['MESSAGE_CONTENT', 'true', true],
    ['WATCH', 'false', false],
    ['CACHE_DIR', 'off', null],
    ['CACHE_DIR', '/var/cache/verbatim', '/var/cache/verbatim'],
    ['DATABASE_URL', 'libsql://db.example?authToken=x', 'libsql://db.example?authToken=x'],
    ['DISCORD_API_URL', 'http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api'],
    ['HEALTH_FILE', '/tmp/health', '/tmp/health'],
  ])('reads %s=%j', (name, value, expected) => {
    expect(parseConfig({ [name]: value })).toEqual({ ...DEFAULTS, [name]: expected });
  });

  it.each([
    ['MAX_FILES', '0', 'a whole number from 1 to 10000000'],
    ['MAX_FILES', '-1', 'a whole number from 1 to 10000000'],
    ['MAX_FILES', '1e3', 'a whole number from 1 to 10000000'],
    ['MAX_FILES', '10000001', 'a whole number from 1 to 10000000'],
    ['MAX_DEPTH', '1.5', 'a whole number from 1 to 1000'],
    ['MAX_FILE_BYTES', '10 MB', 'a whole number from 1 to 1000000000'],
    ['PROMOTIONS', 'yes', 'omit, keep'],
    ['LOG_LEVEL', 'WARN', 'error, warn, info, debug'],
    ['WATCH', 'yes', 'true, false'],
    ['DISCORD_API_URL', 'discord.com/api', 'an address that begins with http:// or https://'],
    ['ARTICLES', ', ,', 'one or more paths, separated by commas'],
  ])('declines %s=%j and says what is allowed', (name, value, allowed) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name} is "${value}"; allowed: ${allowed}.`]);
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot canary'],
    ['DISCORD_TOKEN', '"canary"'],
    ['DATABASE_URL', 'postgres://canary@db.example'],
  ])('declines %s=%j without showing it', (name, value) => {
    const [problem] = problemsOf({ [name]: value });
    expect(problem).toContain(`${name} is not usable as it is; allowed: `);
    expect(problem).not.toContain('canary');
  });

  it('names every problem at once', () => {
    expect(problemsOf({ MAX_FILES: 'many', PROMOTIONS: 'no', MAX_DEPTH: '3' })).toHaveLength(2);
  });
});

describe('CONFIG_VARIABLES', () => {
  it('describes every variable of the configuration', () => {
    expect(CONFIG_VARIABLES.map(({ name }) => name)).toEqual(Object.keys(DEFAULTS));
  });
});
