import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { shapeAsNews } from '../../../bench/fit/shape-as-news.ts';
import { sentenceText } from '../../../src/domain/article.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

const PARAGRAPHS = Array.from({ length: 30 }, (_, i) =>
  Array.from({ length: 5 }, (__, j) => `Paragraph ${i} says thing ${j}.`).join(' '),
);
const ARTICLE = buildArticle('whole', PARAGRAPHS.join('\n\n'), { title: 'Everything' });
const QUESTIONS = PARAGRAPHS.map((paragraph, i) => {
  const start = ARTICLE.text.indexOf(paragraph);
  return buildGoldQuestion({ id: String(i), article: 'whole', paragraph: [start, start + paragraph.length] });
});
const { articles, questions } = shapeAsNews(ARTICLE, QUESTIONS, createRandom(4));

describe('shapeAsNews', () => {
  it('cuts an article into pieces of the length of news, and loses no sentence', () => {
    expect(articles.length).toBeGreaterThan(3);
    for (const { sentences } of articles.slice(0, -1)) {
      expect(sentences.length).toBeGreaterThanOrEqual(10);
      expect(sentences.length).toBeLessThan(26 + 5);
    }
    const texts = articles.flatMap((piece) =>
      piece.sentences.map((sentence) => sentenceText(piece, sentence)),
    );
    expect(texts).toEqual(ARTICLE.sentences.map((sentence) => sentenceText(ARTICLE, sentence)));
  });

  it('gives pieces ids, titles and short paragraphs of their own', () => {
    expect(articles.map(({ id }) => id)).toEqual(articles.map((_, i) => `whole/${i}`));
    for (const { title, sentences, text } of articles) {
      expect(text.slice(sentences[0]?.start)).toMatch(new RegExp(`^${title}`, 'u'));
      expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, i) => i));
      const paragraphs = sentences.map(({ paragraph }) => paragraph);
      const lengths = paragraphs.map((one) => paragraphs.filter((other) => other === one).length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(3);
    }
  });

  it('sends every question to the piece that has its paragraph', () => {
    expect(questions).toHaveLength(QUESTIONS.length);
    for (const { article, paragraph } of questions) {
      const [start, end] = paragraph ?? [0, 0];
      const home = articles.find(({ id }) => id === article);
      expect(
        home?.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end),
      ).toHaveLength(5);
    }
  });
});
