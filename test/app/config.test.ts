import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, parseConfig } from '../../src/app/config.ts';
import { ConfigError } from '../../src/domain/errors.ts';

const DEFAULTS = {
  ARTICLES: ['seeds'],
  MAX_FILE_BYTES: 10_000_000,
  MAX_FILES: 100_000,
  MAX_DEPTH: 16,
  PROMOTIONS: 'omit',
  LOG_LEVEL: 'warn',
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
    ['ARTICLES', ', ,', 'one or more paths, separated by commas'],
  ])('declines %s=%j and says what is allowed', (name, value, allowed) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name} is "${value}"; allowed: ${allowed}.`]);
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
