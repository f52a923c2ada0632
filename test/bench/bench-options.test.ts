import { describe, expect, it } from 'vitest';
import { readBenchArguments } from '../../bench/bench-options.ts';

const PARTS = ['quality', 'peers', 'growth'];
const read = (...args: string[]) => readBenchArguments(args, PARTS);

describe('readBenchArguments', () => {
  it('runs all parts with all questions unless told otherwise', () => {
    expect(read()).toEqual({
      help: false,
      parts: [],
      every: 1,
      growth: [10_000, 100_000],
      data: [],
      print: false,
      task: null,
    });
  });

  it.each([
    ['parts', ['--part', 'peers', '--part', 'growth'], { parts: ['peers', 'growth'] }],
    ['parts in one list', ['--part', 'peers,growth'], { parts: ['peers', 'growth'] }],
    ['every Nth question', ['--every', '20'], { every: 20 }],
    ['sizes', ['--growth', '500,1000000'], { growth: [500, 1_000_000] }],
    ['folders', ['--data', 'a', '--data', 'b'], { data: ['a', 'b'] }],
    ['printing only', ['--print'], { print: true }],
    ['help', ['--help'], { help: true }],
    ['a task', ['--measure', '{"part":"peers","input":1}'], { task: { part: 'peers', input: 1 } }],
  ])('reads %s', (_name, args, expected) => {
    expect(read(...args)).toMatchObject(expected);
  });

  it.each([
    ['an unknown part', ['--part', 'speed'], 'quality, peers, growth, not "speed"'],
    ['no number', ['--every', 'many'], '--every takes whole numbers from 1, not "many"'],
    ['zero', ['--every', '0'], '--every'],
    ['a size that is none', ['--growth', '10k'], '--growth takes whole numbers from 1, not "10k"'],
    ['an unknown option', ['--fast'], '--fast'],
  ])('refuses %s', (_name, args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
