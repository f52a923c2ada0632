import type { SettingsChange } from '../domain/settings.ts';
import { encodeChange } from './settings-code.ts';

/** Where a sentence stands: index of the article in the list of articles, and of the sentence in its article. */
export type Place = readonly [article: number, sentence: number];

/** What a button says to the bot that made it, or to a later run of it: all it needs, since nothing else is kept. */
export type Button =
  /** Shows the sentences around one. `generation` is that of the articles which the places are of. */
  | {
      readonly kind: 'context';
      readonly generation: string;
      readonly article: number;
      readonly sentence: number;
    }
  /** Shows the next sentences found, at most 5. */
  | { readonly kind: 'more'; readonly generation: string; readonly places: readonly Place[] }
  /** Shows everybody an answer that was for one person. `asker` is their id. */
  | { readonly kind: 'share'; readonly asker: string }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'delete'; readonly asker: string }
  /** Another page of the same list; pages count from 1. `direction` only keeps two buttons apart. */
  | {
      readonly kind: 'page';
      readonly command: 'search' | 'sources';
      readonly page: number;
      readonly direction: 'previous' | 'next';
      readonly generation: string;
      readonly since: string | null;
      readonly before: string | null;
    }
  | { readonly kind: 'confirm-settings'; readonly change: SettingsChange }
  | { readonly kind: 'cancel' };

/** Changes whenever the form of the ids does, so that buttons of an earlier form are known as such. */
export const VERSION = '1';
/** Discord's limit. */
export const CUSTOM_ID_MAX_CHARS = 100;
/** Sentences of one "more" button. */
export const PLACES_MAX = 5;

/** Numbers are written to this base. */
export const BASE = 36;

/** What the id of each kind begins with, behind the version. */
export const LETTERS = {
  context: 'c',
  more: 'm',
  share: 's',
  'follow-up': 'f',
  delete: 'd',
  page: 'p',
  'confirm-settings': 'y',
  cancel: 'n',
} as const satisfies Record<Button['kind'], string>;

const encodeNumber = (value: number): string => value.toString(BASE);
const encodeDay = (iso: string | null): string => (iso ?? '').replaceAll('-', '');

const fieldsOf = (button: Button): readonly string[] => {
  switch (button.kind) {
    case 'context':
      return [button.generation, encodeNumber(button.article), encodeNumber(button.sentence)];
    case 'more':
      return [
        button.generation,
        button.places
          .slice(0, PLACES_MAX)
          .map((place) => place.map(encodeNumber).join('.'))
          .join(','),
      ];
    case 'share':
    case 'delete':
      return [button.asker];
    case 'page':
      return [
        button.generation,
        button.command === 'search' ? 'q' : 's',
        button.direction === 'next' ? 'n' : 'p',
        encodeNumber(button.page),
        encodeDay(button.since),
        encodeDay(button.before),
      ];
    case 'confirm-settings':
      return [encodeChange(button.change)];
    default:
      return [];
  }
};

/** A button as a custom id of at most 100 characters. @throws RangeError if it does not fit, which is a mistake in the program. */
export const encodeButton = (button: Button): string => {
  const id = [VERSION + LETTERS[button.kind], ...fieldsOf(button)].join(':');
  if (id.length > CUSTOM_ID_MAX_CHARS)
    throw new RangeError(`The id of a button ${button.kind} has ${id.length} characters`);
  return id;
};
