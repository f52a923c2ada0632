import { describe, expect, it } from 'vitest';
import { optionProblem, valuesToSend } from '../../../../src/page/client/state/option-values.ts';

const option = (type: number, changes = {}) => ({ type, name: 'page', description: '', ...changes });

describe('optionProblem', () => {
  it.each([
    ['', option(3), /^nothing$/u],
    ['', option(3, { required: true }), /has to be filled in/u],
    ['abc', option(3, { max_length: 3 }), /^nothing$/u],
    ['abcd', option(3, { max_length: 3 }), /at most 3 characters/u],
    ['a', option(3, { min_length: 2 }), /at least 2 characters/u],
    ['2', option(4), /^nothing$/u],
    ['2.5', option(4), /whole number/u],
    ['2.5', option(10), /^nothing$/u],
    ['x', option(10), /number/u],
    ['0', option(4, { min_value: 1 }), /at least 1/u],
    ['9', option(4, { max_value: 8 }), /at most 8/u],
  ])('of %j for %j', (typed, one, problem) => {
    expect(optionProblem(one, typed) ?? 'nothing').toMatch(problem);
  });
});

describe('valuesToSend', () => {
  it('gives each value the type of its option and leaves empty ones out', () => {
    const options = [
      { ...option(3), name: 'question' },
      { ...option(4), name: 'page' },
      { ...option(5), name: 'private' },
      { ...option(5), name: 'dry-run' },
      { ...option(3), name: 'since' },
    ];
    const typed = { question: 'Who?', page: '2', private: 'true', 'dry-run': 'false', since: '', stray: 'x' };
    expect(valuesToSend(options, typed)).toEqual({
      question: 'Who?',
      page: 2,
      private: true,
      'dry-run': false,
    });
  });
});
