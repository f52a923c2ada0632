import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../src/domain/article.ts';
import type { Sentence, Span } from '../../src/domain/article.ts';
import { hasBlankLine, isBlank } from '../../src/text/sentence-characters.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** Pieces that the rules look at, to be strung together in any order. */
const PIECES: readonly string[] = [
  'Maj. Gen. Haliva|Oct. 7|the U.S.|Acme Inc.|J. K. Rowling|vitamin C.|No. 5|p.m.|St. Louis|etc.|Ph.D.|am 7. Mai',
  '$3.5 million|192.168.0.1|1.|2.|(a)|- |• |https://a.b/C.D|x@y.Com|node.js|The|I|He left|he asked|Mr. Cohen said',
  'end.The|.|..|...|…|. . .|?|!|?!|。|।|"|\'|“|”|«|»|(|)|[|]|[3]|:104|—|,|;|:|*|_|😀|❤️|👨‍👩‍👧|🇮🇱|²|٣',
  ' |  |\n|\r\n|\r|\n\n|\n \n|\u2028|\u2029|\u00a0|\u200b|\ufeff|\u0085|\u00ad|\u202b',
  '\ud83d|\ude00|他走了|と|הוא|ს|é|e\u0301|ǅ',
].flatMap((pieces) => pieces.split('|'));

const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const spacedProse = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(
  prose,
  spacedProse,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.nat(0xffff), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
);

const anyOmission: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: -5, max: 200 }), fc.integer({ min: -3, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));
const anyOmissions = fc.array(anyOmission, { maxLength: 5 });

const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;
const splitsPair = (text: string, at: number): boolean =>
  isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));

/** For every code unit, whether an omission covers it; a surrogate pair is covered as a whole. */
function coverage(text: string, omissions: readonly Span[]): boolean[] {
  const covered = Array.from({ length: text.length }, (_, at) =>
    omissions.some(({ start, end }) => start <= at && at < end),
  );
  return covered.map(
    (isCovered, at) =>
      isCovered ||
      (splitsPair(text, at) && covered[at - 1] === true) ||
      (splitsPair(text, at + 1) && covered[at + 1] === true),
  );
}

/** What is wrong with the sentences of a text, in words; empty when nothing is. */
function faultsOf(text: string, omissions: readonly Span[]): string[] {
  const sentences = splitSentences(text, omissions);
  return [...orderFaults(text, sentences), ...coverFaults(text, omissions, sentences)];
}

function orderFaults(text: string, sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ start, end, index, paragraph }, at) => {
    const previous = sentences[at - 1];
    const rise = previous !== undefined && hasBlankLine(text, previous.end, start) ? 1 : 0;
    const isWrong = {
      'has the wrong index': index !== at,
      'has the wrong paragraph': paragraph !== (previous?.paragraph ?? 0) + rise,
      'is empty': start >= end,
      'is out of order': start < (previous?.end ?? 0),
      'has white space at an edge': isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1)),
      'splits a surrogate pair': splitsPair(text, start) || splitsPair(text, end),
    };
    return Object.entries(isWrong).flatMap(([fault, holds]) => (holds ? `sentence ${at} ${fault}` : []));
  });
}

function coverFaults(text: string, omissions: readonly Span[], sentences: readonly Span[]): string[] {
  const isSpoken: boolean[] = [];
  for (const { start, end } of sentences) for (let at = start; at < end; at++) isSpoken[at] = true;
  return coverage(text, omissions).flatMap((isOmitted, at) => {
    if (isOmitted) return isSpoken[at] === true ? `character ${at} is omitted and in a sentence` : [];
    return isSpoken[at] === true || isBlank(text.charCodeAt(at)) ? [] : `character ${at} is lost`;
  });
}

describe('isBlank', () => {
  const all = Array.from({ length: 0x1_0000 }, (_, code) => code);
  const matching = (pattern: RegExp): number[] =>
    all.filter((code) => pattern.test(String.fromCharCode(code)));

  it('holds for all white space', () => {
    expect(matching(/\s/u).filter((code) => !isBlank(code))).toEqual([]);
  });

  it('holds for nothing that shows', () => {
    const showing = new Set(matching(/[^\s\u0085\u2065\p{Cf}]/u));
    expect(all.filter((code) => isBlank(code) && showing.has(code))).toEqual([]);
  });
});

describe('splitSentences, whatever the text', () => {
  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(faultsOf(text, [])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing but white space and omissions', () => {
    fc.assert(
      fc.property(anyText, anyOmissions, (text, omissions) => {
        expect(faultsOf(text, omissions)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no blank line inside a sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of splitSentences(text, []))
          expect(hasBlankLine(text, start, end)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('splits a paragraph the same wherever it stands', () => {
    fc.assert(
      fc.property(spacedProse, (text) => {
        const alone = splitSentences(text, []).map((sentence) => sentenceText({ text }, sentence));
        const framed = `Before it.\n\n${text}\n\nBehind it.`;
        const inside = splitSentences(framed, []).map((sentence) => sentenceText({ text: framed }, sentence));
        expect(inside).toEqual(['Before it.', ...alone, 'Behind it.']);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Texts that make a careless splitter look far ahead or back at every character. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['only full stops', '.'],
  ['only spaces', ' '],
  ['stops and spaces', '. '],
  ['only quotation marks', '"'],
  ['stops and quotation marks', '."'],
  ['addresses', 'a@a.'],
  ['titles', 'Mr. '],
  ['initials', 'A. '],
  ['glued words', 'Aa.'],
  ['letters without white space', 'a'],
  ['opening brackets', '('],
  ['openers and list numbers', '("1. '],
  ['German ordinals', 'am 7. Mai '],
  ['questions and names', '?" A '],
  ['reference marks', '.[1]'],
  ['unfinished reference marks', '.[a'],
  ['emoji', '.😀'],
  ['line breaks', '\n'],
  ['short lines', 'a\n'],
  ['carriage returns', 'A\r'],
  ['list markers', '- a\n'],
  ['combining marks', 'e\u0301.'],
  ['half surrogate pairs', '\ud83d.'],
  ['Chinese without stops', '他'],
  ['abbreviations of other kinds', 'etc. Inc. No. Oct. U.S. p.m. '],
];

const SHORT_CHARS = 3000;
const LONG_CHARS = 30_000;
/** Ten times the text takes ten times the work, and a little for the ends; quadratic work would be a hundred times. */
const MAX_GROWTH = 11;
/** Every look-ahead and look-behind is bounded, so that no character is read more often than this. */
const MAX_READS_PER_CHARACTER = 100;

const fillTo = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** A string that counts how many of its characters are read. */
class CountedText extends String {
  reads = 0;
  override charCodeAt(at: number): number {
    this.reads++;
    return super.charCodeAt(at);
  }
  override charAt(at: number): string {
    this.reads++;
    return super.charAt(at);
  }
  override codePointAt(at: number): number | undefined {
    this.reads++;
    return super.codePointAt(at);
  }
  override slice(start?: number, end?: number): string {
    const part = super.slice(start, end);
    this.reads += part.length;
    return part;
  }
}

function countReads(text: string): number {
  const counted = new CountedText(text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for a string to count what is read
  splitSentences(counted as unknown as string, []);
  return counted.reads;
}

describe('splitSentences, as the text grows', () => {
  it.each(HOSTILE)('reads in proportion to the text for %s', (_, piece) => {
    const short = countReads(fillTo(piece, SHORT_CHARS));
    const long = countReads(fillTo(piece, LONG_CHARS));
    expect(short).toBeGreaterThanOrEqual(SHORT_CHARS);
    expect(long / short).toBeLessThan(MAX_GROWTH);
    expect(long / LONG_CHARS).toBeLessThan(MAX_READS_PER_CHARACTER);
  });

  it('reads in proportion to the text behind many opening marks', () => {
    const behind = fillTo('am 1. Mai … ', SHORT_CHARS);
    const reads = countReads('('.repeat(LONG_CHARS) + behind);
    expect(reads).toBeLessThan((LONG_CHARS + SHORT_CHARS) * MAX_READS_PER_CHARACTER);
  });
});
