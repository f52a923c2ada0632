import { sentenceText, type Article } from '../src/domain/article.ts';
import { foldWord } from '../src/text/characters.ts';
import { isStopWord } from '../src/text/stop-words.ts';
import { tokenize, type Token } from '../src/text/tokenize.ts';
import type { Random } from './fit/random.ts';

/** An article as a line of `articles.jsonl`. */
export interface GrownArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Share of a copy's content words that are exchanged. */
export const EXCHANGED_SHARE = 0.5;
/** Share of the exchanged words that are new to the corpus, since a larger corpus has more words. */
const COINED_SHARE = 0.05;

/** Content words of a corpus as often as they occur, so that drawing one keeps their frequencies. */
interface WordPool {
  readonly capital: readonly string[];
  readonly small: readonly string[];
}

/**
 * Articles with about as many sentences as asked for: the given ones first, then copies of them, over and over. In a
 * copy every other content word is exchanged for one of the same letter case, drawn from all content words of the
 * articles by their frequency, so that each word stays as frequent as it is; one of 20 is instead coined from the
 * halves of two.
 */
export function* growArticles(
  articles: readonly Article[],
  sentences: number,
  random: Random,
): Generator<GrownArticle> {
  const pool = collectWords(articles);
  let grown = 0;
  for (let round = 0; grown < sentences && articles.length > 0; round++) {
    for (const { id, title, text, ...article } of articles) {
      if (grown >= sentences) return;
      grown += Math.max(1, article.sentences.length);
      if (round === 0) yield { id, title, text };
      else {
        const exchange = (words: string): string => exchangeWords(words, pool, random);
        yield { id: `${id}-${round}`, title: exchange(title), text: exchange(text) };
      }
    }
  }
}

const isContentWord = ({ surface }: Token): boolean =>
  /^\p{L}{2,}$/u.test(surface) && !isStopWord(foldWord(surface));

const isCapital = (word: string): boolean => word !== word.toLowerCase();

function collectWords(articles: readonly Article[]): WordPool {
  const words = articles.flatMap((article) =>
    article.sentences.flatMap((sentence) =>
      tokenize(sentenceText(article, sentence))
        // A sentence's first word has its capital from there.
        .slice(1)
        .filter(isContentWord)
        .map(({ surface }) => surface),
    ),
  );
  return { capital: words.filter(isCapital), small: words.filter((word) => !isCapital(word)) };
}

function exchangeWords(text: string, { capital, small }: WordPool, random: Random): string {
  let exchanged = '';
  let from = 0;
  for (const token of tokenize(text)) {
    if (!isContentWord(token) || random() >= EXCHANGED_SHARE) continue;
    const words = isCapital(token.surface) ? capital : small;
    const drawn = draw(words, random);
    if (drawn === undefined) continue;
    const word = random() < COINED_SHARE ? blend(drawn, draw(words, random) ?? drawn) : drawn;
    exchanged += text.slice(from, token.start) + word;
    from = token.end;
  }
  return exchanged + text.slice(from);
}

const draw = (words: readonly string[], random: Random): string | undefined =>
  words[Math.floor(random() * words.length)];

/** The first half of one word and the second half of another: "governhood". */
const blend = (first: string, second: string): string =>
  first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2)).toLowerCase();
