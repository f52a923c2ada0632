import { describe, expect, it } from 'vitest';
import { questionForm } from '../../../src/answer/reader/question-form.ts';

describe('questionForm', () => {
  it.each([
    ['Who resigned?', 0],
    ['which general resigned over it', 0],
    ['Who was replaced?', 1],
    ['What is the capital?', 1],
    ['What did he say?', 2],
    ['In which year did it open?', 2],
    ['How many people have fled?', 2],
    ['haliva resignation reason', 3],
    ['Did he resign?', 3],
    ['', 3],
  ])('of "%s" is %d', (core, form) => {
    expect(questionForm({ core })).toBe(form);
  });
});
