import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, shorten, withoutControls } from '../../src/render/display-text.ts';

// What no text on a screen may contain: control characters, and marks that turn text around.
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('displayText', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a[31mb'],
    ['an eight-bit escape', 'a\u009b31mb', 'a31mb'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['a change of direction', 'a\u202eb\u202c', 'ab'],
    ['a soft hyphen', 'resig\u00adned', 'resigned'],
    ['a byte order mark inside a word', 're\ufeffsigned', 'resigned'],
    ['line breaks', 'a\r\n\n b\u2028c', 'a b c'],
    ['a hard space', '5\u00a0%', '5 %'],
  ])('takes out or folds %s', (_name, text, expected) => {
    expect(displayText(text)).toBe(expected);
  });

  it('leaves nothing that could steer a terminal, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(displayText(text)).not.toMatch(STEERING);
        expect(withoutControls(text)).not.toMatch(STEERING);
      }),
    );
  });
});

describe('withoutControls', () => {
  it('keeps every space', () => {
    expect(withoutControls('a   b\tc\u001b')).toBe('a   b c');
  });
});

describe('shorten', () => {
  it.each([
    ['a short text whole', 'abc', 5, 'abc'],
    ['a long text up to a word', 'one two three four', 15, 'one two three…'],
    ['a long word up to a letter', 'abcdefghij', 5, 'abcd…'],
    ['no half of a character', 'abc😀😀', 5, 'abc…'],
    ['pictures before the cut whole', '😀 😀 abcdef', 8, '😀 😀 a…'],
    ['what would leave too little up to a letter', 'one twothreefour', 12, 'one twothre…'],
    ['just two thirds up to a letter', 'abcdef hijklm', 9, 'abcdef h…'],
  ])('gives %s', (_name, text, maxChars, expected) => {
    expect(shorten(text, maxChars)).toBe(expected);
  });

  it('never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, maxChars) => {
        expect(shorten(text, maxChars).length).toBeLessThanOrEqual(maxChars);
      }),
    );
  });
});
