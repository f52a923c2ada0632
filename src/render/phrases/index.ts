import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import type { Language, Phrases } from './phrases.ts';

const CATALOGUES: ReadonlyMap<string, Phrases> = new Map<Language, Phrases>([
  ['en', EN],
  ['es', ES],
  ['de', DE],
  ['fr', FR],
]);

/** The phrases of one of Discord's locales ("es-419", "de"); English where there are none. */
export const phrasesFor = (locale: string): Phrases =>
  CATALOGUES.get(locale.toLowerCase().split('-')[0] ?? '') ?? EN;
