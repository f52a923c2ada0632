import { describe, expect, it } from 'vitest';
import { paintCut } from '../../../src/discord/paint/cut-segments.ts';
import type { Segment } from '../../../src/render/reply.ts';

const plain = (text: string): Segment => ({ text, style: 'plain' });
const strong = (text: string): Segment => ({ text, style: 'strong' });

const SMILE = '😀';
const LEFT = strong('He left');
const AFTER = plain(' after'.repeat(10));

describe('a line that is too long', () => {
  it.each<[string, readonly Segment[], number, string]>([
    ['that just fits stays whole', [plain('one two three four five')], 23, 'one two three four five'],
    ['is cut between words', [plain('one two three four five')], 22, 'one two three four…'],
    ['is cut at the last space that fits', [plain('one two three four five')], 20, 'one two three four…'],
    [
      'is cut in a word where the next space is far',
      [plain(`${'a'.repeat(25)} ${'b'.repeat(60)}`)],
      60,
      `${'a'.repeat(25)} ${'b'.repeat(32)}…`,
    ],
    [
      'is cut at a space 24 characters back',
      [plain(`${'a'.repeat(40)} ${'b'.repeat(60)}`)],
      66,
      `${'a'.repeat(40)}…`,
    ],
    ['is not cut at its first character', [plain(` ${'x'.repeat(60)}`)], 22, ` ${'x'.repeat(19)}…`],
    ['is cut between characters', [plain(SMILE.repeat(30))], 22, `${SMILE.repeat(10)}…`],
    ['is cut between characters there too', [plain(SMILE.repeat(30))], 23, `${SMILE.repeat(10)}…`],
    ['counts the marks that it needs', [plain('*'.repeat(30))], 22, `${String.raw`\*`.repeat(10)}…`],
    [
      'keeps its emphasis, and a little before it',
      [plain('before '.repeat(10)), LEFT, AFTER],
      40,
      '…before **He left** after after after…',
    ],
    [
      'keeps as much as fits before an emphasis at its end',
      [plain('before '.repeat(10)), LEFT],
      40,
      '…before before before before **He left**',
    ],
    [
      'keeps its emphasis whole where no word ends before it',
      [plain('before'.repeat(12)), LEFT, AFTER],
      40,
      '…**He left** after after after after…',
    ],
    [
      'keeps its emphasis whole behind pictures',
      [plain(SMILE.repeat(30)), LEFT, plain(SMILE.repeat(30))],
      40,
      `…**He left**${SMILE.repeat(13)}…`,
    ],
    [
      'begins at its beginning where the emphasis is near',
      [plain('ab '), LEFT, AFTER],
      40,
      'ab **He left** after after after after…',
    ],
  ])('%s', (_name, segments, maxUnits, painted) => {
    expect(paintCut(segments, maxUnits)).toBe(painted);
  });
});
