import type { IndexLevels } from './index-levels.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { Lexicon } from './lexicon.ts';
import { unpackText } from './packed-texts.ts';
import type { IndexedSentence, IndexedText } from './search-engine.ts';

/** Reads an article's texts out of the index. The same text is the same object for as long as a reader is used. */
export interface SentenceReader {
  readonly title: (owner: IndexedArticle) => IndexedText;
  /** The sentence that is a text of the article, or `null` where it has none there. */
  readonly sentence: (owner: IndexedArticle, text: number) => IndexedSentence | null;
  /** All sentences of a passage in order. */
  readonly passage: (owner: IndexedArticle, passage: number) => readonly IndexedSentence[];
}

/** A reader for one question: its candidates share neighbours, passages and titles. */
export function createSentenceReader(lexicon: Lexicon): SentenceReader {
  const titles = new Map<number, IndexedText>();
  const sentences = new Map<number, IndexedSentence>();
  const passages = new Map<number, readonly IndexedSentence[]>();

  const readSentence = (owner: IndexedArticle, text: number): IndexedSentence | null => {
    const { article, texts, firstText } = owner;
    const sentence = article.sentences[text - 1];
    if (sentence === undefined) return null;
    return remembered(sentences, firstText + text, () => ({
      article,
      sentence,
      analyzed: unpackText(texts, text, lexicon),
    }));
  };

  return {
    title: ({ number, texts }) => remembered(titles, number, () => unpackText(texts, 0, lexicon)),
    sentence: readSentence,
    passage: (owner, passage) =>
      remembered(passages, owner.firstPassage + passage, () =>
        textsOf(owner, passage).flatMap((text) => readSentence(owner, text) ?? []),
      ),
  };
}

/** The texts of a passage, in order. */
export function textsOf({ passageStarts }: IndexedArticle, passage: number): number[] {
  const start = passageStarts[passage] as number;
  return Array.from({ length: (passageStarts[passage + 1] as number) - start }, (_, i) => start + i);
}

/** The sentences `from` to `to` (exclusive) of an article, as far as it has them; none when it is unknown. */
export function readRange(
  { byId, lexicon }: IndexLevels,
  articleId: string,
  from: number,
  to: number,
): IndexedSentence[] {
  const owner = byId.get(articleId);
  if (owner === undefined) return [];
  const { sentence } = createSentenceReader(lexicon);
  return owner.article.sentences
    .slice(Math.max(0, from), Math.max(0, to))
    .flatMap(({ index }) => sentence(owner, index + 1) ?? []);
}

/** What a map has for a key, computed and kept where it has nothing yet. */
function remembered<Value>(map: Map<number, Value>, key: number, compute: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = compute();
    map.set(key, value);
  }
  return value;
}
