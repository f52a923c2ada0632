import { sentenceText, type Article, type Sentence } from '../../src/domain/article.ts';
import type { GoldQuestion } from '../collection.ts';
import type { Random } from './random.ts';

const SENTENCES_MIN = 10;
const SENTENCES_MAX = 26;
const PARAGRAPH_SENTENCES_MAX = 3;
const TITLE_MAX_CHARS = 90;

/** Articles and the questions that they answer. */
export interface ShapedArticles {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldQuestion[];
}

/**
 * Cuts an encyclopaedia article into pieces of the shape of news: 10 to 26 sentences in paragraphs of one to three,
 * titled by the first sentence. Text and offsets stay as they are, so that the gold answers still fit. Questions go
 * with the piece that has their paragraph.
 */
export function shapeAsNews(
  article: Article,
  questions: readonly GoldQuestion[],
  random: Random,
): ShapedArticles {
  const articles = cutAtParagraphs(article.sentences, random).map((sentences, i): Article => {
    const first = sentences[0];
    return {
      ...article,
      id: `${article.id}/${i}`,
      title: first === undefined ? '' : sentenceText(article, first).slice(0, TITLE_MAX_CHARS),
      titleDerived: true,
      sentences: shortParagraphs(sentences, random),
    };
  });
  const shaped = questions.flatMap((question) => {
    const start = question.paragraph?.[0] ?? -1;
    const home = articles.find(({ sentences }) =>
      sentences.some((s) => s.start >= start && s.start < (question.paragraph?.[1] ?? 0)),
    );
    return home === undefined ? [] : [{ ...question, article: home.id }];
  });
  return { articles, questions: shaped };
}

/** Consecutive paragraphs until a piece is long enough; a piece may end up longer by its last paragraph. */
function cutAtParagraphs(sentences: readonly Sentence[], random: Random): Sentence[][] {
  const pieces: Sentence[][] = [];
  let piece: Sentence[] = [];
  let length = 0;
  for (const sentence of sentences) {
    const isNewParagraph = piece.length > 0 && piece.at(-1)?.paragraph !== sentence.paragraph;
    if (isNewParagraph && piece.length >= length) {
      pieces.push(piece);
      piece = [];
    }
    if (piece.length === 0) length = SENTENCES_MIN + Math.floor(random() * (SENTENCES_MAX - SENTENCES_MIN));
    piece.push(sentence);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function shortParagraphs(sentences: readonly Sentence[], random: Random): Sentence[] {
  let paragraph = -1;
  let left = 0;
  return sentences.map((sentence, index) => {
    if (left === 0) {
      paragraph += 1;
      left = 1 + Math.floor(random() * PARAGRAPH_SENTENCES_MAX);
    }
    left -= 1;
    return { ...sentence, index, paragraph };
  });
}
