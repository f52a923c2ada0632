import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedText, readAsked } from '../../../src/discord/paint/asked-line.ts';
import { paintReply } from '../../../src/discord/paint/paint-reply.ts';
import { answerText } from '../../../src/render/answer-text.ts';
import { phrasesFor } from '../../../src/render/phrases/index.ts';
import {
  asQuote,
  BLANK,
  dated,
  dim,
  fileLink,
  heading,
  line,
  markedLine,
  mention,
  smallLine,
  strong,
  webLink,
  type Line,
  type Segment,
} from '../../../src/render/reply.ts';
import { buildAnswer, buildCitation, buildCitedArticle } from '../../support/builders.ts';
import { NO_MARKUP, readMarkup } from '../../support/discord-markup.ts';
import { hostileText } from '../../support/hostile-text.ts';

const paint = (...lines: readonly Line[]): string => paintReply({ reply: { lines }, asked: null });

const source = (title: string): Line[] => [line(0, title.repeat(30)), smallLine(2, 'of 22 April')];

const CHANNEL = '123456789012345678';

describe('a painted reply', () => {
  it.each([
    ['words', line(0, 'a_b'), String.raw`a\_b`],
    ['words to be noticed', line(0, 'He ', strong('left'), '.'), 'He **left**.'],
    ['two stretches to be noticed', line(0, strong('a'), heading('b')), '**ab**'],
    ['words of less weight', smallLine(2, dim('Title')), '-# Title'],
    ['a quote', asQuote(line(0, '“He left.”')), '> “He left.”'],
    ['a numbered quote', asQuote(markedLine(0, '2. ', '“He left.”')), String.raw`> 2\. “He left.”`],
    ['a date', line(0, dated('22 April 2024', '2024-04-22')), '<t:1713787200:D>'],
    ['a link', line(0, webLink('https://a.example/', 'Read')), '[Read](<https://a.example/>)'],
    ['an address', line(0, webLink('https://a.example/')), '<https://a.example/>'],
    ['a file', line(0, fileLink('seeds/a_b.txt:3')), String.raw`seeds/a\_b.txt:3`],
    ['a channel', line(0, mention('channel', CHANNEL)), `<#${CHANNEL}>`],
    ['a role', line(0, mention('role', CHANNEL)), `<@&${CHANNEL}>`],
    ['a person', line(0, mention('person', CHANNEL)), `<@${CHANNEL}>`],
    ['somebody who is none', line(0, mention('person', '@everyone')), String.raw`\@everyone`],
  ])('has %s', (_name, painted, expected) => {
    expect(paint(painted)).toBe(expected);
  });

  it('has empty lines between groups only', () => {
    expect(paint(BLANK, line(0, 'a'), BLANK, line(0, 'b'), BLANK)).toBe('a\n\nb');
  });

  it('ends with what was asked', () => {
    expect(paintReply({ reply: { lines: [line(0, 'a')] }, asked: 'Who?' })).toBe('a\n-# ❔ Who?');
    expect(paintReply({ reply: { lines: [line(0, 'a')] }, asked: ' ' })).toBe('a');
  });
});

describe('a reply that is too long', () => {
  it('is cut at its end, and says so', () => {
    const painted = paint(...Array.from({ length: 300 }, () => line(0, 'a line of words')));
    expect(painted.length).toBeLessThanOrEqual(2_000);
    expect(painted.length).toBeGreaterThan(1_800);
    expect(painted.endsWith('a line of words\n…')).toBe(true);
  });

  it('keeps together what belongs together', () => {
    const lines = Array.from({ length: 30 }, () => source('A title ')).flat();
    const shown = paint(...lines).split('\n');
    expect(shown.at(-1)).toBe('…');
    expect(shown.at(-2)).toBe('-# of 22 April');
  });

  it('keeps what was asked', () => {
    const asked = 'Who '.repeat(70).trim();
    const painted = paintReply({
      reply: { lines: Array.from({ length: 300 }, () => line(0, 'words')) },
      asked,
    });
    expect(painted.length).toBeLessThanOrEqual(2_000);
    expect(readAsked(painted)).toBe(asked);
  });

  it('has the words to be noticed of a very long quote', () => {
    const painted = paint(asQuote(line(0, 'before '.repeat(500), strong('He left'), ' after'.repeat(500))));
    expect(painted).toMatch(/^> …before before .*\*\*He left\*\* after.* after…$/u);
    expect(painted.length).toBeLessThan(900);
  });

  it.each([
    ['pictographs', '😀'.repeat(2_000)],
    ['marks', '*'.repeat(5_000)],
    ['one long word', 'x'.repeat(5_000)],
  ])('is cut between characters where it is made of %s', (_name, text) => {
    const painted = paint(line(0, text));
    expect(painted.length).toBeLessThanOrEqual(2_000);
    expect(painted).not.toMatch(/\p{Surrogate}/u);
    expect(painted.endsWith('…')).toBe(true);
  });
});

/** A line of so many characters. */
const long = (chars: number): Line => line(0, 'x'.repeat(chars));
const HUNDREDS = Array.from({ length: 17 }, () => long(99));

/** How many lines are shown, and whether a sign says that there are more. */
const shownOf = (lines: readonly Line[]): [lines: number, isCut: boolean] => {
  const shown = paint(...lines).split('\n');
  const isCut = shown.at(-1) === '…';
  return [shown.length - (isCut ? 1 : 0), isCut];
};

describe('how much of a reply is shown', () => {
  const note = smallLine(0, 'of 22 April');
  const indented = line(2, 'of 22 April');

  it.each<[string, readonly Line[], number, boolean]>([
    ['all of 1,899 characters', [...HUNDREDS, long(99), long(99)], 19, false],
    ['all but the last line of 1,900', [...HUNDREDS, long(99), long(100)], 18, true],
    ['as many lines as fit before the sign', [...HUNDREDS, long(99), long(96), long(9)], 19, true],
    ['one less where the sign does not fit', [...HUNDREDS, long(99), long(97), long(9)], 18, true],
    ['no line without its note', [...HUNDREDS, long(189), note, long(99)], 17, true],
    ['no line without what is indented below it', [...HUNDREDS, long(189), indented, long(99)], 17, true],
    ['a line that no note follows', [...HUNDREDS, long(189), line(0, 'of 22 April'), long(99)], 18, true],
    ['a line before an empty indented one', [...HUNDREDS, long(196), line(2), long(99)], 18, true],
    [
      'a line and as many notes as fit, where all are notes of the first',
      [long(99), ...Array.from({ length: 30 }, () => smallLine(2, 'x'.repeat(96)))],
      18,
      true,
    ],
  ])('%s', (_name, lines, count, isCut) => {
    expect(shownOf(lines)).toEqual([count, isCut]);
  });

  it('is nothing of a line without words', () => {
    expect(paint(long(3), asQuote(line(0, ' ')), smallLine(0, '  '), long(3))).toBe('xxx\n\n\nxxx');
    expect(paint(asQuote(line(0, ' ')))).toBe('');
  });
});

const HREF = 'https://news.example/a';

const segment: fc.Arbitrary<Segment> = fc.oneof(
  fc
    .tuple(fc.constantFrom('plain', 'strong', 'dim', 'heading'), hostileText(20))
    .map(([style, text]) => ({ style, text })),
  hostileText().map((label) => webLink(HREF, label)),
  hostileText().map((text) => dated(text, '2024-04-22')),
  hostileText().map(fileLink),
  hostileText().map((id) => mention('person', id)),
);

const anyLine: fc.Arbitrary<Line> = fc
  .tuple(
    fc.array(segment, { maxLength: 6 }),
    fc.constantFrom('text', 'quote', 'small'),
    fc.constantFrom(0, 2),
    fc.constantFrom(1, 1, 1, 60),
  )
  .map(([segments, role, indent, times]) => ({
    segments: Array.from({ length: times }, () => segments).flat(),
    role,
    indent,
    hang: 0,
  }));

describe('any reply', () => {
  it('fits into a message, and nothing becomes of it but quotes, dates and our links', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), hostileText(40), (lines, asked) => {
        const painted = paintReply({ reply: { lines }, asked });
        expect(painted.length).toBeLessThanOrEqual(1_900);
        const found = readMarkup(painted);
        expect({ ...found, links: [], timestamps: [], emphasised: [], headings: 0 }).toEqual(NO_MARKUP);
        expect(found.links.every((link) => link === HREF)).toBe(true);
        expect(found.timestamps.every((each) => each === '<t:1713787200:D>')).toBe(true);
        expect(readAsked(painted)).toBe(askedText(asked) === '' ? null : askedText(asked));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its form where article and question are hostile', () => {
    fc.assert(
      fc.property(
        hostileText(60),
        hostileText(60),
        hostileText(),
        fc.nat(),
        fc.nat(),
        (quote, title, question, a, b) => {
          const start = a % (quote.length + 1);
          const citation = buildCitation({
            quote,
            emphasis: [{ start, end: start + (b % (quote.length - start + 1)) }],
            article: buildCitedArticle({ title, publisher: title, url: HREF }),
          });
          const answer = buildAnswer({ question, citations: [citation, { ...citation, sentence: 9 }] });
          const painted = paintReply({ reply: answerText(answer, phrasesFor('en-US')), asked: question });
          expect(painted.length).toBeLessThanOrEqual(1_900);
          const { links, invisible, mentions, codes, spoilers, invitations, lists } = readMarkup(painted);
          expect(links.filter((link) => link !== HREF)).toEqual([]);
          expect({ invisible, mentions, codes, spoilers, invitations, lists }).toEqual({
            invisible: 0,
            mentions: [],
            codes: 0,
            spoilers: 0,
            invitations: 0,
            lists: 0,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is painted whatever its length', () => {
    const reply = { lines: [line(0, '[a]('.repeat(25_000)), line(0, '> **'.repeat(25_000))] };
    expect(paintReply({ reply, asked: '<@'.repeat(50_000) }).length).toBeLessThanOrEqual(2_000);
  });
});
