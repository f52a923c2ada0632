import { removeDangerousCharacters } from '../text/characters.ts';

/** White space of every kind; the byte order mark counts as such in JavaScript but separates no words. */
const WHITE_SPACE = /[^\S\uFEFF]/gu;

/** Text on one line, with single spaces and without characters that could steer a terminal or mislead. */
export const displayText = (text: string): string =>
  removeDangerousCharacters(text.replace(WHITE_SPACE, ' ')).replace(/ {2,}/g, ' ');

/** Like `displayText`, but every space stays, so that columns keep their alignment. */
export const withoutControls = (text: string): string =>
  removeDangerousCharacters(text.replace(WHITE_SPACE, ' '));

/** At most `maxChars` code units for display, cut after a word where one ends in the last third. */
export const shorten = (text: string, maxChars: number): string => {
  const shown = displayText(text).trim();
  if (shown.length <= maxChars) return shown;
  const kept = shown.slice(0, maxChars - 1);
  const lastSpace = kept.lastIndexOf(' ');
  const cut = lastSpace > (maxChars * 2) / 3 ? kept.slice(0, lastSpace) : kept;
  // A cut between the halves of a surrogate pair would leave a broken character.
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
};
