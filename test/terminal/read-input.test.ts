import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { refresh } from '../../commands/refresh.ts';
import { search } from '../../commands/search.ts';
import { readInput } from '../../src/terminal/read-input.ts';

describe('readInput', () => {
  it.each([
    ['the words alone', 'gaza  war', 'gaza  war', null, ''],
    ['options behind the words', 'gaza war since:2024-04 page:2', 'gaza war', '2024-04-01', '2'],
    ['options before the words', 'page:3 gaza', 'gaza', null, '3'],
    ['an option with nothing', 'gaza since:', 'gaza', null, ''],
    ['a word that only looks like one', 'author:smith', 'author:smith', null, ''],
  ])('reads %s', (_name, argument, words, since, page) => {
    const input = readInput(search, argument);
    expect(input.text('words')).toBe(words);
    expect(input.date('since')).toBe(since);
    expect(input.text('page')).toBe(page);
  });

  it('takes nothing out of a question', () => {
    const input = readInput(ask, 'Is since:2024 private right?');
    expect(input.text('question')).toBe('Is since:2024 private right?');
    expect(input.date('since')).toBeNull();
    expect(input.flag('private')).toBeNull();
  });

  it('says that a day is none', () => {
    expect(() => readInput(search, 'gaza since:yesterday').date('since')).toThrow('“yesterday” is not a day');
  });

  it.each([
    ['', null],
    ['dry-run', true],
    ['all', null],
  ])('reads the flag in %j', (argument, expected) => {
    expect(readInput(refresh, argument).flag('dry-run')).toBe(expected);
  });
});
