import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/corpus/decode.ts';

const TEXT = 'Zelenskyy’s “naïve” plan\r\ncosts €3 — Łódź, 東京, \u00AD🙂\n';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const join = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));

const WINDOWS_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const WINDOWS_1252_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95,
  0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const index = WINDOWS_1252.indexOf(character);
    return index === -1 ? character.charCodeAt(0) : (WINDOWS_1252_BYTES[index] ?? 0);
  });

describe('decode', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with BOM', join([0xef, 0xbb, 0xbf], utf8(TEXT))],
    ['UTF-16 LE with BOM', join([0xff, 0xfe], utf16le(TEXT))],
    ['UTF-16 BE with BOM', join([0xfe, 0xff], utf16be(TEXT))],
    ['UTF-16 LE', utf16le(TEXT)],
    ['UTF-16 BE', utf16be(TEXT)],
  ])('reads %s and leaves the text as supplied', (_name, bytes) => {
    expect(decode(bytes)).toBe(TEXT);
  });

  it('reads every character of Windows-1252', () => {
    const text = `${WINDOWS_1252} café, Müller: £5`;
    expect(decode(windows1252(text))).toBe(text);
  });

  it('keeps NFD, soft hyphens and zero-width characters', () => {
    const text = 'cafe\u0301 In\u00ADfor\u200Bma\u2060tion \u202Eabc';
    expect(decode(utf8(text))).toBe(text);
  });

  it('keeps UTF-8 with a single broken byte readable', () => {
    const text = 'Müller fährt über Köln nach Düsseldorf, Fürth, Nürnberg, Gießen und Saarbrücken.';
    const bytes = utf8(text);
    expect(decode(join(bytes, [0xc3]))).toBe(`${text}\u{FFFD}`);
  });

  it('uses the encoding that a file declares when it is not UTF-8', () => {
    const koi8 = Uint8Array.from([0xf0, 0xf2, 0xe9, 0xf7, 0xe5, 0xf4]);
    expect(decode(koi8, 'koi8-r')).toBe('ПРИВЕТ');
    expect(decode(koi8, 'no-such-encoding')).toBe('ðòé÷åô');
    expect(decode(windows1252('“é”'), 'iso-8859-1')).toBe('“é”');
    expect(decode(utf8('é'), 'koi8-r')).toBe('é');
  });

  it.each<[string, Uint8Array]>([
    ['a NUL', utf8('a text with one \0 in it')],
    ['many controls', utf8('\u0001\u0002\u0003\u0004 text')],
    ['a picture', Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256)],
    ['UTF-32', join([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])('refuses %s as binary', (_name, bytes) => {
    expect(decode(bytes)).toBeNull();
  });

  it('tolerates a stray control', () => {
    expect(decode(utf8('page one\u000C\u0007page two'))).toBe('page one\u000C\u0007page two');
  });

  const wellFormed = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(' ', '\n', 'a', 'é', '’', '中', '🙂'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    })
    // oxlint-disable-next-line no-control-regex -- controls make a file binary
    .map((text) => text.replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFEFF]/gu, ''));

  it('gives back any text that was encoded in Unicode', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decode(utf8(text))).toBe(text);
        expect(decode(join([0xef, 0xbb, 0xbf], utf8(text)))).toBe(text);
        expect(decode(join([0xff, 0xfe], utf16le(text)))).toBe(text);
        expect(decode(join([0xfe, 0xff], utf16be(text)))).toBe(text);
      }),
    );
  });

  it('gives back any text that was encoded in Windows-1252', () => {
    const unit = fc.constantFrom(...`abc XYZ.,\n${WINDOWS_1252}¡£©«°»ÄÖÜßàéñöüÿ`.split(''));
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        // A lone "é" is never UTF-8, so that the whole is not.
        const withAccent = `${text}\né`;
        expect(decode(windows1252(withAccent))).toBe(withAccent);
      }),
    );
  });
});
