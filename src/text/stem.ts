import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { baseForm } from './irregular-forms.ts';

/** Longer words are not English: they stay as they are, and the stemmer's time stays bounded. */
const MAX_STEMMED_CHARS = 40;

const ASCII_WORD = /^[a-z]+$/;

/**
 * The Porter stem of a folded word's base form ("resigned", "resigning" → "resign", "fled" → "flee"); other scripts
 * stay as they are.
 */
export const stem = (word: string): string =>
  word.length <= MAX_STEMMED_CHARS && ASCII_WORD.test(word) ? PorterStemmer.stem(baseForm(word)) : word;
