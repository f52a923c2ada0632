import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { createCopyFinder, readFingerprint, type Likeness } from '../../src/corpus/copies.ts';

const article = (id: string, text: string): Article => ({
  id,
  title: id,
  titleDerived: false,
  date: null,
  dateSource: null,
  url: null,
  publisher: null,
  lang: null,
  text,
  omissions: [],
  file: `${id}.txt`,
  lineMapping: 'lines',
  sentences: [{ index: 0, paragraph: 0, start: 0, end: text.length }],
  copyOf: null,
});

const show = (likeness: Likeness): string =>
  likeness.kind === 'new' ? 'new' : `${likeness.kind} ${likeness.of.id}`;

/** What each text is to those before it: "new", "same 0", "copy 0". */
function likenesses(...texts: readonly string[]): string[] {
  const articles = texts.map((text, index) => article(String(index), text));
  const fingerprints = articles.map(readFingerprint);
  const { likenessOf } = createCopyFinder(fingerprints);
  return articles.map((read, index) => show(likenessOf(read, fingerprints[index] ?? readFingerprint(read))));
}

/** A text of so many different words, the same for the same seed. */
const words = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, index) => `w${(index * 7919 + seed * 104_729) % 1_000_003}`);

const everyNth = (text: readonly string[], n: number): string =>
  text.map((word, index) => (index % n === n - 1 ? `x${index}` : word)).join(' ');

describe('createCopyFinder', () => {
  it('calls texts the same that differ in nothing but form', () => {
    expect(likenesses('He resigned.', 'he  RESIGNED', 'He “resigned”!', 'He stayed.')).toEqual([
      'new',
      'same 0',
      'same 0',
      'new',
    ]);
  });

  it('calls a long text with few words changed a copy of the first', () => {
    const text = words(300, 1);
    expect(likenesses(text.join(' '), everyNth(text, 20), everyNth(text, 30))).toEqual([
      'new',
      'copy 0',
      'copy 0',
    ]);
  });

  it('calls a text with a paragraph more a copy', () => {
    const text = words(300, 2).join(' ');
    expect(likenesses(text, `${text} ${words(40, 3).join(' ')}`)).toEqual(['new', 'copy 0']);
  });

  it('does not call a text a copy that shares half of its words', () => {
    const text = words(200, 4);
    expect(likenesses(text.join(' '), [...text.slice(0, 100), ...words(100, 5)].join(' '))).toEqual([
      'new',
      'new',
    ]);
  });

  it('does not call a short notice a copy of the long text that it stands in', () => {
    const text = words(400, 6);
    expect(likenesses(text.join(' '), text.slice(0, 50).join(' '))).toEqual(['new', 'new']);
  });

  it('compares texts of fewer than 20 words only as a whole', () => {
    const text = words(19, 7);
    expect(likenesses(text.join(' '), [...text.slice(0, 18), 'other'].join(' '))).toEqual(['new', 'new']);
  });

  it('finds a copy behind many texts with the same closing lines', () => {
    const closing = words(30, 8).join(' ');
    const texts = Array.from({ length: 100 }, (_, index) => `${words(60, index + 10).join(' ')} ${closing}`);
    const found = likenesses(...texts, `${texts[70] ?? ''} more`);
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'new'));
    expect(found[100]).toBe('copy 70');
  });

  it('finds nearly all copies with every 25th word changed', () => {
    const originals = Array.from({ length: 100 }, (_, index) => words(250, index + 200));
    const found = likenesses(
      ...originals.map((text) => text.join(' ')),
      ...originals.map((text) => everyNth(text, 25)),
    );
    expect(found.filter((kind) => kind.startsWith('copy')).length).toBeGreaterThanOrEqual(98);
  });
});
