// The barrel beside it loads the stemmers of all other languages too, at each start.
// @ts-expect-error -- the package has types for that barrel only
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { baseForm } from './irregular-forms.ts';

const { stem: stemWord } = PorterStemmer as { readonly stem: (word: string) => string };

/** Longer words are not English: they stay as they are, and the stemmer's time stays bounded. */
const MAX_STEMMED_CHARS = 40;

const ASCII_WORD = /^[a-z]+$/;

/**
 * The Porter stem of a folded word's base form ("resigned", "resigning" → "resign", "fled" → "flee"); other scripts
 * stay as they are.
 */
export const stem = (word: string): string =>
  word.length <= MAX_STEMMED_CHARS && ASCII_WORD.test(word) ? stemWord(baseForm(word)) : word;
