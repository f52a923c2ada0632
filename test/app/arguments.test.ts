import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/app/arguments.ts';
import { ConfigError } from '../../src/domain/errors.ts';

const COMMON = { articles: [], top: null, keepPromotions: false, explain: false };

const problemsOf = (argv: readonly string[]): readonly string[] => {
  try {
    parseArguments(argv);
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
  return [];
};

describe('parseArguments', () => {
  it.each<[string, string[], object]>([
    ['nothing', [], { mode: 'start', open: false }],
    ['ask alone', ['ask'], { mode: 'conversation' }],
    [
      'a conversation about other articles',
      ['ask', '--articles', 'news'],
      { mode: 'conversation', articles: ['news'] },
    ],
    [
      'a start with other articles',
      ['--articles', 'news'],
      { mode: 'start', open: false, articles: ['news'] },
    ],
    ['a question', ['ask', 'Who resigned?'], { mode: 'question', question: 'Who resigned?', json: false }],
    [
      'several words',
      ['ask', 'who', 'resigned'],
      { mode: 'question', question: 'who resigned', json: false },
    ],
    ['JSON', ['ask', '--json', 'Who?'], { mode: 'question', question: 'Who?', json: true }],
    [
      'options behind the question',
      ['ask', 'Who?', '--json'],
      { mode: 'question', question: 'Who?', json: true },
    ],
    [
      'a question that starts with a dash',
      ['ask', '--', '-5 degrees, where?'],
      { mode: 'question', question: '-5 degrees, where?', json: false },
    ],
    ['a file of questions', ['ask', '--questions', 'q.jsonl'], { mode: 'questions', file: 'q.jsonl' }],
    ['questions and JSON', ['ask', '--json', '--questions=q.jsonl'], { mode: 'questions', file: 'q.jsonl' }],
    ['questions from standard input', ['ask', '--questions', '-'], { mode: 'questions', file: '-' }],
    [
      'all options',
      ['ask', '--articles', 'a', '--articles=-b', '--top', '50', '--explain', '--keep-promotions', 'Who?'],
      {
        mode: 'question',
        question: 'Who?',
        json: false,
        articles: ['a', '-b'],
        top: 50,
        explain: true,
        keepPromotions: true,
      },
    ],
  ])('reads %s', (_name, argv, expected) => {
    expect(parseArguments(argv)).toEqual({ ...COMMON, ...expected });
  });

  it.each([
    [['--help'], 'help'],
    [['ask', '-h', '--nonsense'], 'help'],
    [['--version'], 'version'],
  ])('reads %j', (argv, mode) => {
    expect(parseArguments(argv)).toEqual({ mode });
  });

  it.each<[string[], string]>([
    [['who', 'resigned'], '"who" is not a command. To ask a question, write: ask "Who resigned?"'],
    [['ask', '--jsn', 'Who?'], '--jsn is not an option.'],
    [['ask', '-x', 'Who?'], '-x is not an option.'],
    [['ask', '--constructor', 'Who?'], '--constructor is not an option.'],
    [['ask', '--json=yes', 'Who?'], '--json takes no value, but "yes" was given.'],
    [['ask', 'Who?', '--top'], '--top needs a whole number from 1 to 50 after it.'],
    [['ask', '--articles', '--top=3', 'Who?'], '--articles needs a file or folder after it.'],
    [['ask', '--articles=', 'Who?'], '--articles needs a file or folder after it.'],
    [['ask', '--questions'], '--questions needs a file of questions, or - for standard input after it.'],
    [['ask', '--top', '0', 'Who?'], '--top is "0"; allowed: a whole number from 1 to 50.'],
    [['ask', '--top', '-3', 'Who?'], '--top is "-3"; allowed: a whole number from 1 to 50.'],
    [['ask', '--top', '51', 'Who?'], '--top is "51"; allowed: a whole number from 1 to 50.'],
    [['ask', '--top', 'all', 'Who?'], '--top is "all"; allowed: a whole number from 1 to 50.'],
    [['ask', ''], 'The question is empty.'],
    [['ask', '  '], 'The question is empty.'],
    [['ask', '--json'], '--json needs a question, or --questions.'],
    [['--explain'], '--explain needs a question, or --questions.'],
    [['ask', '--questions', 'q.jsonl', 'Who?'], 'Give either a question or --questions, not both.'],
    [['ask', '--questions', 'a', '--questions', 'b'], '--questions can be given only once.'],
  ])('declines %j', (argv, problem) => {
    expect(problemsOf(argv)).toEqual([problem]);
  });

  it('names every problem at once', () => {
    expect(problemsOf(['tell', '--jsn', '--top', '0', '--json=1'])).toHaveLength(4);
  });
});
