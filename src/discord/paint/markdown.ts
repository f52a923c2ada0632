import { displayText } from '../../render/display-text.ts';

/** Characters that Discord takes for markup wherever they stand: emphasis, code, spoilers, links, mentions. */
const MARKUP = /[\\*_~|`[\]<@]/gu;

/** The colon of an address that Discord would make a link. */
const ADDRESS = /:(?=\/\/)/gu;

/** The dot in addresses that Discord makes invitations and gifts of, even without "https". */
const INVITATION = /(discord(?:app)?)\.(?=[a-z])/giu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What makes a heading, subtext, a list or a quotation at the beginning of a line. */
const BLOCK_MARK = /^[#>+-]/u;
const LIST_NUMBER = /^(\d{1,9})\.(?=\s|$)/u;

/** A backslash and what it protects. Discord knows no other use of it. */
const ESCAPE = /\\([^0-9A-Za-z\s])/gu;

/** Text on one line, without what is invisible or only half a character. */
export const cleanText = (text: string): string => displayText(text).replace(LONE_SURROGATE, '\uFFFD');

/**
 * Text of any origin as Discord shows it letter by letter: no emphasis, link, mention, timestamp, code or
 * invitation comes of it. At most twice as long, in linear time. Beginnings of lines are guarded by `guardLine`.
 */
export const escapeText = (text: string): string =>
  cleanText(text)
    .replace(MARKUP, String.raw`\$&`)
    .replace(ADDRESS, String.raw`\:`)
    .replace(INVITATION, String.raw`$1\.`);

/** What `escapeText` was given, once cleaned. */
export const unescapeText = (escaped: string): string => escaped.replace(ESCAPE, '$1');

/** A painted line that begins no heading, subtext, list or quotation. */
export const guardLine = (painted: string): string =>
  painted
    .trim()
    .replace(BLOCK_MARK, String.raw`\$&`)
    .replace(LIST_NUMBER, String.raw`$1\.`);

/** A painted line set off as a quotation. */
export const quoteBlock = (painted: string): string => `> ${guardLine(painted)}`;

/** A painted line in small letters. */
export const subtext = (painted: string): string => `-# ${guardLine(painted)}`;

/** Painted text in bold; white space at its ends stays outside. */
export const bold = (painted: string): string => {
  const inner = painted.trim();
  if (inner === '') return painted;
  const at = painted.indexOf(inner);
  return `${painted.slice(0, at)}**${inner}**${painted.slice(at + inner.length)}`;
};
