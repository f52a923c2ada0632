import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bold,
  cleanText,
  escapeText,
  guardLine,
  quoteBlock,
  subtext,
  unescapeText,
} from '../../../src/discord/paint/markdown.ts';
import { ATTACKS, hostileText } from '../../support/hostile-text.ts';
import { NO_MARKUP, readMarkup } from '../../support/discord-markup.ts';

describe('escaped text', () => {
  it.each([
    ['plain words', 'Who resigned? He did, on 7 May (2024).', 'Who resigned? He did, on 7 May (2024).'],
    ['emphasis', '*a* _b_ ~~c~~ ||d||', String.raw`\*a\* \_b\_ \~\~c\~\~ \|\|d\|\|`],
    ['a mention', '@everyone <@1>', String.raw`\@everyone \<\@1>`],
    ['a link', '[a](https://b.example)', String.raw`\[a\](https\://b.example)`],
    ['an invitation', 'discord.gg/a', String.raw`discord\.gg/a`],
    ['lines', 'one\n# two', 'one # two'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['what turns the direction', 'a\u202Eb', 'ab'],
  ])('shows %s as it is written', (_name, text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it.each(ATTACKS)('makes no markup of %j', (attack) => {
    expect(readMarkup(guardLine(escapeText(attack)))).toEqual(NO_MARKUP);
  });

  it('makes no markup of any text, and is at most twice as long', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const painted = guardLine(escapeText(text));
        expect(readMarkup(painted)).toEqual(NO_MARKUP);
        expect(escapeText(text).length).toBeLessThanOrEqual(2 * text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(unescapeText(escapeText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('a line', () => {
  it.each([
    ['a heading', '## Title', String.raw`\## Title`],
    ['subtext', '-# small', String.raw`\-# small`],
    ['a list', '- one', String.raw`\- one`],
    ['a numbered list', '1986. A year', String.raw`1986\. A year`],
    ['a quotation', '> said', String.raw`\> said`],
    ['white space before a heading', '  # Title', String.raw`\# Title`],
    ['a decimal number', '3.5 million', '3.5 million'],
  ])('does not begin as %s', (_name, text, expected) => {
    expect(guardLine(text)).toBe(expected);
  });

  it('can be a quotation or small, and is guarded inside', () => {
    expect(quoteBlock('# a')).toBe(String.raw`> \# a`);
    expect(subtext('> a')).toBe(String.raw`-# \> a`);
  });
});

describe('bold text', () => {
  it.each([
    ['words', '**words**'],
    [' words ', ' **words** '],
    [' ', ' '],
    ['', ''],
    [String.raw`a\*`, String.raw`**a\***`],
  ])('%j becomes %j', (text, expected) => {
    expect(bold(text)).toBe(expected);
  });
});
