import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/domain/find-article.ts';
import { buildSource } from '../support/builders.ts';

const SOURCES = [
  buildSource({ id: 'a', title: 'Chief resigns' }),
  buildSource({ id: 'b', title: 'Chief resigns again' }),
  buildSource({ id: 'c', title: 'a' }),
];

describe('findArticles', () => {
  it.each([
    ['the id before a title', 'a', ['a']],
    ['the whole title before a part', ' chief   RESIGNS ', ['a']],
    ['a part of one', 'again', ['b']],
    ['a part of several', 'chief', ['a', 'b']],
    ['what none has', 'floods', []],
    ['nothing', ' ', []],
  ])('finds by %s', (_name, called, expected) => {
    expect(findArticles(SOURCES, called).map(({ id }) => id)).toEqual(expected);
  });
});
