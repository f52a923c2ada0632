import { EN } from './en.ts';
import type { Phrases } from './phrases.ts';

/** The phrases of one of Discord's locales ("es-419", "de"); English where there are none. */
export const phrasesFor = (_locale: string): Phrases => EN;
