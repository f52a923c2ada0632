import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldForComparison, isCorrect, readCollection, readQuestions } from '../../bench/collection.ts';
import { buildGoldQuestion } from '../support/gold-question.ts';
import { createFolder } from '../support/folder.ts';

describe('foldForComparison', () => {
  it.each([
    ['letter case', 'General HALIVA', 'general haliva'],
    ['white space', ' General\n  Haliva ', 'general haliva'],
    ['curly quotation marks', '“It’s over”', '"it\'s over"'],
  ])('folds %s', (_name, text, folded) => {
    expect(foldForComparison(text)).toBe(folded);
  });
});

describe('isCorrect', () => {
  const gold = buildGoldQuestion({
    answers: ['Aharon Haliva', 'chief of intelligence'],
    article: 'a',
    paragraph: [100, 200],
  });
  const span = { start: 120, end: 150 };

  it.each([
    ['has an answer in the gold paragraph', 'a', span, 'General Aharon Haliva resigned.', true],
    ['has another of the answers', 'a', span, 'The chief of intelligence resigned.', true],
    ['has it in other letters and spaces', 'a', span, 'general AHARON\nHALIVA', true],
    ['has no answer', 'a', span, 'The general resigned.', false],
    ['stands in another article', 'b', span, 'General Aharon Haliva resigned.', false],
    ['stands before the paragraph', 'a', { start: 50, end: 100 }, 'General Aharon Haliva resigned.', false],
    ['stands behind the paragraph', 'a', { start: 200, end: 230 }, 'General Aharon Haliva resigned.', false],
    [
      'overlaps the beginning of the paragraph',
      'a',
      { start: 50, end: 101 },
      'General Aharon Haliva resigned.',
      true,
    ],
    [
      'overlaps the end of the paragraph',
      'a',
      { start: 199, end: 230 },
      'General Aharon Haliva resigned.',
      true,
    ],
  ])('when the quote %s', (_name, article, at, quote, expected) => {
    expect(isCorrect(gold, article, at, quote)).toBe(expected);
  });

  it('takes any place where the question names none', () => {
    const anywhere = buildGoldQuestion({ answers: ['Haliva'], article: null, paragraph: null });
    expect(isCorrect(anywhere, 'z', { start: 0, end: 5 }, 'Haliva.')).toBe(true);
  });

  it('takes other places that answer too', () => {
    const also = buildGoldQuestion({ ...gold, also: [{ article: 'b', paragraph: [0, 50] }] });
    expect(isCorrect(also, 'b', { start: 10, end: 20 }, 'Aharon Haliva')).toBe(true);
    expect(isCorrect(also, 'b', { start: 60, end: 70 }, 'Aharon Haliva')).toBe(false);
  });

  it('is never so without a gold answer', () => {
    expect(isCorrect(buildGoldQuestion({ answers: [] }), 'a', span, 'Haliva')).toBe(false);
  });
});

describe('reading a collection', () => {
  const article = {
    id: 'a',
    title: 'Report',
    date: '2024-04-22',
    text: 'General Haliva resigned. Ferries run.',
  };
  const question = {
    id: '1',
    question: 'Who?',
    answers: ['Haliva'],
    article: 'a',
    paragraph: [0, 20],
    answerable: true,
  };

  it('gives its articles and questions', async () => {
    const folder = createFolder({
      'articles.jsonl': `${JSON.stringify(article)}\n`,
      'questions.jsonl': `${JSON.stringify(question)}\n\n`,
    });
    const { articles, questions } = await readCollection(folder);
    expect(articles).toMatchObject([{ id: 'a', title: 'Report', text: article.text }]);
    expect(articles[0]?.sentences).toHaveLength(2);
    expect(questions).toEqual([question]);
  });

  it('takes questions that name no place', async () => {
    const folder = createFolder({
      'questions.jsonl': '{"id":"1","question":"Who?","answers":[],"answerable":false}\n',
    });
    expect(await readQuestions(join(folder, 'questions.jsonl'))).toMatchObject([
      { article: null, paragraph: null },
    ]);
  });
});
