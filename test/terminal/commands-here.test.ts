import { describe, expect, it } from 'vitest';
import { completeLine, parseLine } from '../../src/terminal/commands-here.ts';

const summary = (line: string): string => {
  const call = parseLine(line);
  if (call.kind === 'command') return `${call.command.name}(${call.argument})`;
  if (call.kind === 'unknown') return `unknown ${call.name}, nearest ${call.nearest}`;
  return call.kind;
};

describe('parseLine', () => {
  it.each([
    ['Who resigned?', 'ask(Who resigned?)'],
    ['  Who resigned?  ', 'ask(Who resigned?)'],
    ['/sources', 'sources()'],
    ['/SOURCES  gaza  war', 'sources(gaza  war)'],
    ['/ask\tWho?', 'ask(Who?)'],
    ['', 'nothing'],
    ['   ', 'nothing'],
    ['/quit', 'quit'],
    ['/exit', 'quit'],
    ['quit', 'bare'],
    [' Exit ', 'bare'],
    ['help', 'bare'],
    ['help us', 'ask(help us)'],
    ['/ask quit', 'ask(quit)'],
    ['/sorces', 'unknown sorces, nearest sources'],
    ['/re', 'unknown re, nearest refresh'],
    ['/', 'unknown , nearest null'],
    ['/xylophone', 'unknown xylophone, nearest null'],
    [`/${'a'.repeat(100_000)}`, `unknown ${'a'.repeat(100_000)}, nearest null`],
    ['/constructor', 'unknown constructor, nearest null'],
  ])('reads %.40j', (line, expected) => {
    expect(summary(line)).toBe(expected);
  });
});

describe('completeLine', () => {
  it.each([
    ['/s', ['/search', '/sources']],
    ['/', ['/ask', '/context', '/explain', '/search', '/quote', '/sources', '/refresh', '/help', '/quit']],
    ['/x', []],
    ['Who', []],
  ])('completes %j', (line, expected) => {
    expect(completeLine(line)).toEqual([expected, line]);
  });
});
