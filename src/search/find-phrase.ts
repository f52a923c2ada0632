import type { IndexLevels } from './index-levels.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { SentencePlace } from './search-engine.ts';

/**
 * Where articles have these words, folded and in this order, one behind the other, whether or not a sentence ends
 * between them. Looks through all texts: they are numbers, a million sentences take some hundredths of a second.
 */
export function findPhrase(
  { byId, lexicon }: IndexLevels,
  words: readonly string[],
  limit: number,
): SentencePlace[] {
  const numbers = words.map((word) => lexicon.find(word));
  if (numbers.length === 0 || numbers.includes(-1)) return [];
  const places: SentencePlace[] = [];
  for (const owner of byId.values()) {
    for (const sentence of sentencesWith(owner, numbers)) {
      if (places.length >= limit) return places;
      places.push({ article: owner.article, sentence });
    }
  }
  return places;
}

/** The sentences that the phrase begins in, each named once. */
function* sentencesWith({ texts }: IndexedArticle, phrase: readonly number[]): Generator<number> {
  const { words, starts } = texts;
  const [first = -1] = phrase;
  // Text 0 is the title.
  let text = 1;
  let at = words.indexOf(first, starts[1]);
  while (at >= 0) {
    if (phrase.every((word, i) => words[at + i] === word)) {
      while ((starts[text + 1] ?? Infinity) <= at) text += 1;
      yield text - 1;
      at = words.indexOf(first, starts[text + 1]);
      if (starts[text + 1] === undefined) return;
    } else at = words.indexOf(first, at + 1);
  }
}
