import type { SettingsChange } from '../domain/settings.ts';

/** What stands for `null` in a code. */
const NONE = '-';

const SNOWFLAKE = /^\d{1,20}$/u;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})?$/u;

/** A change as a short text of letters, digits, "-", "=" and ";": at most 85 characters. */
export const encodeChange = (change: SettingsChange): string => {
  const { addQuestionChannel, removeQuestionChannel, answers, moderatorRole, language, isPrivate } = change;
  const entries: readonly (readonly [letter: string, value: string | null | undefined])[] = [
    ['a', addQuestionChannel],
    ['r', removeQuestionChannel],
    ['w', answers?.charAt(0)],
    ['m', moderatorRole],
    ['l', language],
    ['p', isPrivate === undefined ? undefined : String(Number(isPrivate))],
  ];
  return entries
    .filter(([, value]) => value !== undefined)
    .map(([letter, value]) => `${letter}=${value ?? NONE}`)
    .join(';');
};

/** One entry as a part of a change; `null` for what none is. */
const decodeEntry = (entry: string): SettingsChange | null => {
  const [letter, value = '', ...rest] = entry.split('=');
  if (rest.length > 0) return null;
  const id = SNOWFLAKE.test(value) ? value : null;
  switch (letter) {
    case 'a':
      return id === null ? null : { addQuestionChannel: id };
    case 'r':
      return id === null ? null : { removeQuestionChannel: id };
    case 'w':
      return value === 'r' ? { answers: 'reply' } : value === 't' ? { answers: 'thread' } : null;
    case 'm':
      return id === null && value !== NONE ? null : { moderatorRole: id };
    case 'l':
      return value === NONE ? { language: null } : LANGUAGE.test(value) ? { language: value } : null;
    case 'p':
      return value === '1' ? { isPrivate: true } : value === '0' ? { isPrivate: false } : null;
    default:
      return null;
  }
};

/** What `encodeChange` was given; `null` for a text that it has not made. */
export const decodeChange = (code: string): SettingsChange | null => {
  const parts = code === '' ? [] : code.split(';').map(decodeEntry);
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? Object.assign({}, ...known) : null;
};
