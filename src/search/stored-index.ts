import type { Article } from '../domain/article.ts';
import type { Pause } from '../domain/pause.ts';
import { addPackedArticle, createLevels, type IndexLevels } from './index-levels.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { PackedTexts } from './packed-texts.ts';
import type { IndexPiece } from './search-engine.ts';
import { createTermIndexLoader } from './term-index.ts';

/** So many words, or tokens of articles, are a piece: some milliseconds of work. */
const WORDS_PER_PIECE = 10_000;
const TOKENS_PER_PIECE = 50_000;

/**
 * An index as it is now, in pieces, whatever happens to it while they are taken. What is stored is what took longest
 * to find out, the numbers of all words; postings and counts are made from them in a fraction of that time.
 */
export function saveIndex({ lexicon, byId }: IndexLevels): Iterable<IndexPiece> {
  const size = lexicon.size();
  const entries = [...byId.values()];
  return (function* pieces() {
    for (let from = 0; from < size; from += WORDS_PER_PIECE) {
      const numbers = Uint32Array.from(
        { length: Math.min(WORDS_PER_PIECE, size - from) },
        (_, i) => from + i,
      );
      yield { kind: 'words', words: lexicon.textsOf(numbers) };
    }
    for (const group of grouped(entries)) {
      yield { kind: 'texts', ids: group.map(({ article }) => article.id), ...joinTexts(group) };
    }
  })();
}

function* grouped(entries: readonly IndexedArticle[]): Generator<IndexedArticle[]> {
  let group: IndexedArticle[] = [];
  let tokens = 0;
  for (const entry of entries) {
    group.push(entry);
    tokens += entry.texts.terms.length;
    if (tokens < TOKENS_PER_PIECE) continue;
    yield group;
    group = [];
    tokens = 0;
  }
  if (group.length > 0) yield group;
}

function joinTexts(entries: readonly IndexedArticle[]): PackedTexts & { readonly counts: Uint32Array } {
  const texts = entries.map((entry) => entry.texts);
  const tokens = texts.reduce((sum, { terms }) => sum + terms.length, 0);
  const starts = texts.reduce((sum, one) => sum + one.starts.length, 0);
  const joined = {
    counts: Uint32Array.from(texts, (one) => one.starts.length),
    starts: new Uint32Array(starts),
    terms: new Uint32Array(tokens),
    words: new Uint32Array(tokens),
    shapes: new Uint16Array(tokens),
  };
  let text = 0;
  let token = 0;
  for (const one of texts) {
    joined.starts.set(one.starts, text);
    joined.terms.set(one.terms, token);
    joined.words.set(one.words, token);
    joined.shapes.set(one.shapes, token);
    text += one.starts.length;
    token += one.terms.length;
  }
  return joined;
}

/**
 * The index that was saved, of the same articles.
 * @throws Error where the pieces are not of these articles
 */
export async function restoreIndex(
  pieces: Iterable<IndexPiece>,
  articles: readonly Article[],
  pause: Pause,
): Promise<IndexLevels> {
  const loader = createTermIndexLoader();
  const levels = createLevels();
  const loading = { ...levels, postings: { ...levels.postings, add: loader.add } };
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const piece of pieces) {
    if (piece.kind === 'words') for (const word of piece.words) levels.lexicon.numberOf(word);
    else {
      for (const [id, texts] of splitTexts(piece)) {
        const article = byId.get(id);
        if (article === undefined || texts.starts.length !== article.sentences.length + 2)
          throw new Error('The stored index is not of the stored articles.');
        byId.delete(id);
        addPackedArticle(loading, article, texts);
        await pause();
      }
    }
  }
  if (byId.size > 0) throw new Error('The stored index lacks stored articles.');
  return { ...levels, postings: loader.finish() };
}

/** Each article's texts in arrays of their own: one that is removed must not keep the others' memory. */
function* splitTexts(
  piece: Extract<IndexPiece, { kind: 'texts' }>,
): Generator<readonly [id: string, PackedTexts]> {
  let text = 0;
  let token = 0;
  for (const [i, id] of piece.ids.entries()) {
    const starts = piece.starts.slice(text, text + (piece.counts[i] ?? 0));
    const end = token + (starts.at(-1) ?? 0);
    yield [
      id,
      {
        starts,
        terms: piece.terms.slice(token, end),
        words: piece.words.slice(token, end),
        shapes: piece.shapes.slice(token, end),
      },
    ];
    text += starts.length;
    token = end;
  }
}
