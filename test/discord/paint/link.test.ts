import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, safeAddress } from '../../../src/discord/paint/link.ts';
import { ATTACKS, hostileText } from '../../support/hostile-text.ts';
import { NO_MARKUP, readMarkup } from '../../support/discord-markup.ts';

const HREF = 'https://news.example/a';

describe('a link', () => {
  it.each([
    ['a title', 'Chief resigns', '[Chief resigns](<https://news.example/a>)'],
    ['brackets', 'Gaza [live] (updated)', '[Gaza live updated](<https://news.example/a>)'],
    ['an address', 'https://other.example/b', '[https other.example/b](<https://news.example/a>)'],
    ['nothing that can be shown', '[]()', '<https://news.example/a>'],
    ['only a picture', '😀', '<https://news.example/a>'],
    ['its own address', HREF, '<https://news.example/a>'],
  ])('with a label of %s', (_name, label, expected) => {
    expect(link(label, HREF)).toBe(expected);
  });

  it.each([
    ['150 characters', 'x'.repeat(150), 'x'.repeat(150)],
    ['151 characters', 'x'.repeat(151), `${'x'.repeat(149)}…`],
    ['a picture where it is cut', `${'x'.repeat(148)}𝒳𝒳`, `${'x'.repeat(148)}…`],
    ['letters of two units', '𝒳'.repeat(80), `${'𝒳'.repeat(74)}…`],
    ['an address without a protocol', 'a//b', 'a b'],
    ['an address', 'a://b', 'a b'],
    ['an invitation', 'see discord.gg here', 'see discord gg here'],
  ])('with a label of %s', (_name, label, shown) => {
    expect(link(label, HREF)).toBe(`[${shown}](<${HREF}>)`);
  });

  it('has a label of bounded length', () => {
    expect(link('x'.repeat(1_000), HREF).length).toBeLessThan(200);
  });

  it.each(ATTACKS)('goes nowhere else for the label %j', (label) => {
    expect(readMarkup(link(label, HREF))).toEqual({ ...NO_MARKUP, links: [HREF] });
  });

  it('goes nowhere else for any label', () => {
    fc.assert(
      fc.property(hostileText(), (label) => {
        expect(readMarkup(link(label, HREF))).toEqual({ ...NO_MARKUP, links: [HREF] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is one link or plain text for any address', () => {
    fc.assert(
      fc.property(hostileText(4), hostileText(4), (label, path) => {
        const found = readMarkup(link(label, `https://news.example/${path}`));
        expect({ ...found, links: [] }).toEqual(NO_MARKUP);
        expect(found.links.every((each) => each.startsWith('https://news.example/'))).toBe(true);
        expect(found.links.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an address', () => {
  it.each([
    ['stays as it is', 'https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['keeps a text fragment', 'https://a.example/#:~:text=He%20left', 'https://a.example/#:~:text=He%20left'],
    ['loses brackets', 'https://a.example/x_(y)>', 'https://a.example/x_%28y%29%3E'],
    ['is no script', 'javascript:alert(1)', null],
    ['is no file', 'file:///etc/passwd', null],
    ['is no path', 'seeds/a.txt:3', null],
    ['is no invitation', 'https://discord.gg/abc', null],
    ['is no gift', 'https://www.discord.gift/abc', null],
    ['hides no password', 'https://user:secret@a.example/', null],
    [
      'without its fragment, if that is too long',
      `https://a.example/b#${'x'.repeat(600)}`,
      'https://a.example/b',
    ],
    ['is not too long', `https://a.example/${'x'.repeat(600)}`, null],
    [
      'may have 512 characters',
      `https://a.example/${'x'.repeat(494)}`,
      `https://a.example/${'x'.repeat(494)}`,
    ],
    ['may not have 513', `https://a.example/${'x'.repeat(495)}`, null],
    [
      'may have 512 characters without its fragment',
      `https://a.example/${'x'.repeat(494)}#y`,
      `https://a.example/${'x'.repeat(494)}`,
    ],
    ['may be without encryption', 'http://a.example/', 'http://a.example/'],
    ['is of no other protocol that ends alike', 'ahttp://b.example', null],
    ['is of no other protocol that begins alike', 'httpsx://a.example/', null],
    ['hides no name', 'https://a:@b.example/', null],
    ['hides no password without a name', 'https://:p@b.example/', null],
    ['loses what could end it', 'https://a.example/#<a\\b>', 'https://a.example/#%3Ca%5Cb%3E'],
    ['has no invitation in it', 'https://a.example/discord.gg/x', 'https://a.example/discord%2Egg/x'],
    [
      'may be of a site that is called alike',
      'https://discord.com.evil.example/x',
      'https://discord.com.evil.example/x',
    ],
  ])('%s', (_name, href, expected) => {
    expect(safeAddress(href)).toBe(expected);
  });

  it('that cannot be linked leaves the label as text', () => {
    expect(link('seeds/a_b.txt', 'javascript:x')).toBe(String.raw`seeds/a\_b.txt`);
  });
});
