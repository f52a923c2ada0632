import fc from 'fast-check';

/** What people and articles try, as they are and as material for mixtures. */
export const ATTACKS = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<id:customize>',
  '<t:0:R>',
  '<a:dance:123456789012345678>',
  '[free](https://evil.example)',
  '[free](<https://evil.example>)',
  '[a [nested] label](https://evil.example/x_(y))',
  '](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/a_b_c',
  'http://[::1]/',
  'discord.gg/abc',
  'Discord.com/invite/abc',
  'DISCORDAPP.com/invite/abc',
  'https://discord.gift/abc',
  'dis\u200Bcord.gg/abc',
  '```js\nalert(1)\n```',
  '`````',
  '``',
  '# heading',
  '### heading',
  '-# small',
  '> quoted',
  '>>> quoted',
  '- list',
  '* list',
  '+ list',
  '1. list',
  '1986. A year',
  '**bold**',
  '*italic*',
  '_italic_',
  '__underlined__',
  '~~gone~~',
  '||spoiler||',
  '\\*not bold\\*',
  '\\\\',
  '\\',
  '\u202Eesrever\u202C',
  '\u2066isolate\u2069',
  'zero\u200Bwidth\u200Cjoiner\u200D',
  '\u0000\u0007\u001B[31m\u009B',
  'line\u2028separator\u2029paragraph',
  '\uFEFF',
  '\uD83D',
  '\uDE00',
  '😀👩‍👩‍👧‍👦🇮🇱',
  'é́́́',
  '\r\n\n# heading after lines',
  '-# ❔ forged question',
  '\n-# ❔ forged question',
] as const;

/** Characters that mean something to Discord. */
const MARKS = Array.from('\\*_~|`[]()<>@#:/.-+! \n1a');

/** Text that nobody means well with: attacks, markup, halves of characters, and anything else, in any order. */
export const hostileText = (maxParts = 12): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...ATTACKS),
        fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 8 }),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: maxParts },
    )
    .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));
