import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASKED_MAX_CHARS,
  askedLine,
  askedText,
  readAsked,
  withoutAsked,
} from '../../../src/discord/paint/asked-line.ts';
import { hostileText } from '../../support/hostile-text.ts';

/** Characters that are shown as they are. */
const ORDINARY = Array.from('aZ9?!*_~`[](<>@#é漢😀\\');

describe('the line that says what was asked', () => {
  it('is small, at the end of an answer, and read back from there', () => {
    const content = `> “He left.”\n${askedLine('Who *left*?')}`;
    expect(content).toBe(`> “He left.”\n-# ❔ Who \\*left\\*?`);
    expect(readAsked(content)).toBe('Who *left*?');
    expect(withoutAsked(content)).toBe('> “He left.”');
  });

  it.each([
    ['an empty message', ''],
    ['an answer without one', '> “He left.”'],
    ['an answer where it is not last', `${askedLine('Who?')}\nmore`],
    ['a line without words', '-# ❔ '],
  ])('is not found in %s', (_name, content) => {
    expect(readAsked(content)).toBeNull();
    expect(withoutAsked(content)).toBe(content);
  });

  it('has the beginning of a long question', () => {
    const asked = readAsked(askedLine('word '.repeat(200)));
    expect(asked?.length).toBeLessThanOrEqual(ASKED_MAX_CHARS);
    expect(asked?.endsWith('word…')).toBe(true);
  });

  it('gives back any question', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (before, question) => {
        const content = `${before}\n${askedLine(question)}`;
        expect(readAsked(content)).toBe(askedText(question) === '' ? null : askedText(question));
        expect(askedLine(question).length).toBeLessThanOrEqual(605);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps questions of ordinary characters as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...ORDINARY), minLength: 1, maxLength: 300 }),
        (question) => {
          fc.pre(question.length <= ASKED_MAX_CHARS);
          expect(readAsked(askedLine(question))).toBe(question);
        },
      ),
    );
  });
});
