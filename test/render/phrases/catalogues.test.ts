import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/render/phrases/en.ts';
import { phrasesFor } from '../../../src/render/phrases/index.ts';
import { LANGUAGES, type Phrases } from '../../../src/render/phrases/phrases.ts';

type Leaf = string | ((...values: readonly unknown[]) => string);

/** All texts and functions of a catalogue, each with the path that leads to it. */
const leaves = (value: unknown, path: string): [path: string, leaf: Leaf][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value as Leaf]];

const leavesOf = (phrases: Phrases): Map<string, Leaf> => new Map(leaves(phrases, ''));

/** Dates are spelled out of a `Date`; every other argument is shown as it is. */
const SPELLED = new Set(['dates.day', 'dates.month', 'dates.dayAndMonth', 'dates.dayOfMonth']);

const written = (leaf: Leaf, path: string): string => {
  if (typeof leaf === 'string') return leaf;
  if (SPELLED.has(path)) return leaf(new Date('2024-04-22T00:00:00Z'));
  return leaf(...Array.from({ length: leaf.length }, (_, index) => 71 + index));
};

/** Texts that are the same in English, and why that is right. */
const SAME_AS_ENGLISH: Readonly<Record<string, RegExp>> = {
  // Names, numbers and punctuation.
  all: /^(?:counts\.(?:number|milliseconds)|settings\.(?:setting|from)|dates\.dayOfMonth)$/,
  es: /^settings\.no$/,
  de: /^(?:commands\.(?:quote\.options\.text|status)\.name|dates\.month)$/,
  fr: /^(?:commands\.(?:ask\.options\.(?:question|article)|explain\.options\.question|(?:search|sources)\.options\.page|sources)\.name|counts\.articles|sources\.page|scope\.ofDay)$/,
};

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const phrases = phrasesFor(language);
  const texts = [...leavesOf(phrases)];

  it('knows its language', () => {
    expect(phrases.language).toBe(language);
    expect(Intl.getCanonicalLocales(phrases.locale)[0]).toMatch(new RegExp(`^${language}`, 'u'));
  });

  it('has every text, and none is empty', () => {
    expect(texts.map(([path]) => path).toSorted()).toEqual([...leavesOf(EN).keys()].toSorted());
    expect(texts.filter(([path, leaf]) => written(leaf, path).trim() === '')).toEqual([]);
  });

  it('uses every argument of every function exactly once', () => {
    const wrong = texts.filter(([path, leaf]) => {
      if (typeof leaf === 'string' || SPELLED.has(path)) return false;
      const text = written(leaf, path);
      const isUsed = Array.from(
        { length: leaf.length },
        (_, index) => text.split(String(71 + index)).length === 2,
      );
      return leaf.length !== (leavesOf(EN).get(path) ?? '').length || isUsed.includes(false);
    });
    expect(wrong.map(([path, leaf]) => `${path}: ${written(leaf, path)}`)).toEqual([]);
  });

  it('has no spaces at an end, two in a row or a straight quotation mark', () => {
    const untidy = texts
      .map(([path, leaf]) => written(leaf, path))
      .filter((text) => /^\s|\s$|\s\s|["']/u.test(text));
    expect(untidy).toEqual([]);
  });

  it('never calls a quotation true or false', () => {
    const verdicts =
      /\b(?:true|false|verdader\w*|fals\w+|wahr\w*|falsch\w*|unwahr\w*|vrai\w*|faux|fausse\w*)\b/iu;
    const ofQuotations = texts.filter(([path]) => /^(?:quotation|commands\.quote|menus\.quote)\b/.test(path));
    expect(ofQuotations.length).toBeGreaterThan(10);
    expect(ofQuotations.filter(([path, leaf]) => verdicts.test(written(leaf, path)))).toEqual([]);
  });
});

describe.each(others)('the catalogue of %s beside the English one', (language) => {
  it('says nothing in the same words, but for what is the same in both', () => {
    const same = [...leavesOf(phrasesFor(language))]
      .filter(([path, leaf]) => written(leaf, path) === written(leavesOf(EN).get(path) ?? '', path))
      .map(([path]) => path)
      .filter((path) => !SAME_AS_ENGLISH['all']?.test(path) && !SAME_AS_ENGLISH[language]?.test(path));
    expect(same).toEqual([]);
  });
});

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

describe.each(LANGUAGES)('what Discord shows in %s', (language) => {
  const { commands, menus, buttons, followUpForm } = phrasesFor(language);
  const NAME = /^[-_\p{L}\p{N}]{1,32}$/u;

  it('has names of commands and options that Discord takes', () => {
    for (const { name, options } of Object.values(commands)) {
      for (const called of [name, ...Object.values(options).map((option) => option.name)]) {
        expect(called).toMatch(NAME);
        expect(called).toBe(called.toLowerCase());
      }
    }
  });

  it('has no name twice', () => {
    expect(isUnique(Object.values(commands).map(({ name }) => name))).toBe(true);
    for (const { options } of Object.values(commands)) {
      expect(isUnique(Object.values(options).map((option) => option.name))).toBe(true);
    }
    expect(menus.ask).not.toBe(menus.quote);
    expect(isUnique(Object.values(buttons))).toBe(true);
  });

  it('keeps within the lengths that are allowed, and says a summary without a full stop', () => {
    const sentences = Object.values(commands).flatMap(({ summary, options }) => [
      summary,
      ...Object.values(options).map(({ description }) => description),
    ]);
    expect(sentences.filter((text) => !/^\p{Lu}.{1,98}[^.]$/u.test(text))).toEqual([]);
    expect(Object.values(menus).filter((text) => text.length > 32)).toEqual([]);
    expect(Object.values(buttons).filter((text) => text.length > 34)).toEqual([]);
    expect(Object.values(followUpForm).filter((text) => text.length > 45)).toEqual([]);
  });
});

describe('phrasesFor', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['ja', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('gives for %j the phrases of %s', (locale, language) => {
    expect(phrasesFor(locale).language).toBe(language);
  });
});

describe('counts and dates', () => {
  it.each([
    ['en', 0, '0 sentences'],
    ['en', 1, '1 sentence'],
    ['en', 12_345, '12,345 sentences'],
    ['es', 1, '1 frase'],
    ['es', 2_000_000, '2.000.000 frases'],
    ['de', 1, '1 Satz'],
    ['de', 12_345, '12.345 Sätze'],
    ['fr', 0, '0 phrase'],
    ['fr', 2, '2 phrases'],
  ])('in %s count %i as %s', (language, amount, expected) => {
    expect(phrasesFor(language).counts.sentences(amount)).toBe(expected);
  });

  it.each([
    ['en', '1 April 2024', 'April 2024', '1 April', '1'],
    ['es', '1 de abril de 2024', 'abril de 2024', '1 de abril', '1'],
    ['de', '1. April 2024', 'April 2024', '1. April', '1.'],
    ['fr', '1er avril 2024', 'avril 2024', '1er avril', '1er'],
  ])('in %s spell the first of a month as %s', (language, day, month, dayAndMonth, dayOfMonth) => {
    const { dates } = phrasesFor(language);
    const first = new Date('2024-04-01T00:00:00Z');
    expect(dates.day(first)).toBe(day);
    expect(dates.month(first)).toBe(month);
    expect(dates.dayAndMonth(first)).toBe(dayAndMonth);
    expect(dates.dayOfMonth(first)).toBe(dayOfMonth);
  });

  it('put "of" before a month in French as its first letter wants it', () => {
    const { days } = phrasesFor('fr');
    expect([days.ofMonth('août 2024'), days.ofMonth('mars 2024')]).toEqual(['d’août 2024', 'de mars 2024']);
  });
});
