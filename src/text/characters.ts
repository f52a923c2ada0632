/**
 * Invisible format characters (soft hyphen, zero-width, bidirectional controls, byte order mark) and the
 * C0/C1 controls other than tab, line feed and carriage return. Shown raw, they can reorder, hide or forge
 * what a reader sees. A zero-width joiner between two pictographs stays: without it one emoji becomes two.
 */
const DANGEROUS =
  // oxlint-disable-next-line no-control-regex -- the controls are what is looked for
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F})\u200D|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Controls that separate lines or paragraphs: without a space in their place two words would become one. */
// oxlint-disable-next-line no-control-regex -- the controls are what is looked for
const LINE_SEPARATORS = /[\u000B\u000C\u0085\u2028\u2029]/gu;

/** The text with characters removed that could mislead a reader; all others are kept as they are. */
export const removeDangerousCharacters = (text: string): string =>
  text.replace(LINE_SEPARATORS, ' ').replace(DANGEROUS, '');

const DIACRITICS = /\p{M}+/gu;
/** Decomposing also makes white space, of Arabic ligatures and signs that stand alone. */
const FORMAT_AND_SPACE = /[\p{Cf}\s]+/gu;

/**
 * One spelling for what a reader sees as the same word: compatibility forms (full width, ligatures), letter
 * case, diacritics and invisible characters are folded away. For search only, never for display.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Nearly every English word is plain ASCII; normalising is ten times the cost of looking.
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(FORMAT_AND_SPACE, '')
    .normalize('NFKC')
    .toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** White space folded to single spaces, ends trimmed: for display on one line. */
export const foldWhiteSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();
