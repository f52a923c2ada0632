import { describe, expect, it } from 'vitest';
import { lookOf } from '../../src/terminal/look.ts';

const terminal = { isTTY: true, columns: 70 };
const pipe = {};

describe('lookOf', () => {
  it.each([
    ['a terminal', terminal, {}, true],
    ['a pipe', pipe, {}, false],
    ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
    ['a pipe with FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, true],
    ['a terminal with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR and FORCE_COLOR', terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, false],
  ])('decides on colour for %s', (_name, stream, env, expected) => {
    expect(lookOf(stream, env).colour).toBe(expected);
  });

  it.each([
    ['a window', terminal, 70],
    ['a very wide window', { isTTY: true, columns: 300 }, 100],
    ['a window of unknown width', { isTTY: true, columns: 0 }, 80],
    ['a pipe', pipe, Infinity],
  ])('wraps for %s', (_name, stream, expected) => {
    expect(lookOf(stream, {}).columns).toBe(expected);
  });
});
