import { ConfigError } from '../domain/errors.ts';
import { readCommandLine, TOP_MAX, type CommandLine } from './command-line.ts';

/** What all ways of asking have in common. */
export interface CommonOptions {
  /** Files and folders given with --articles; none means: as configured. */
  readonly articles: readonly string[];
  /** How many citations, or `null` for the default. */
  readonly top: number | null;
  readonly keepPromotions: boolean;
  readonly explain: boolean;
}

/** What the command line asks for. */
export type Invocation =
  | { readonly mode: 'help' }
  | { readonly mode: 'version' }
  /** The bot on Discord if it has a token, otherwise the local page; `open`: in a browser. */
  | ({ readonly mode: 'start'; readonly open: boolean } & CommonOptions)
  | ({ readonly mode: 'conversation' } & CommonOptions)
  | ({ readonly mode: 'question'; readonly question: string; readonly json: boolean } & CommonOptions)
  /** `file` is a path, or "-" for standard input. */
  | ({ readonly mode: 'questions'; readonly file: string } & CommonOptions);

/** An invocation of what runs until it is stopped. */
export type StartInvocation = Extract<Invocation, { mode: 'start' }>;

/** An invocation that needs the articles. */
export type AskingInvocation = Exclude<Invocation, { mode: 'help' | 'version' }>;

const readTop = (given: readonly string[] | undefined, problems: string[]): number | null => {
  const last = given?.at(-1);
  if (last === undefined) return null;
  const top = /^\d{1,3}$/.test(last) ? Number(last) : 0;
  if (top < 1 || top > TOP_MAX) {
    problems.push(`--top is "${last}"; allowed: a whole number from 1 to ${TOP_MAX}.`);
  }
  return top;
};

/** What is wrong with the words and options together, where each by itself may be right. */
const combinationProblems = ({ words, flags, values }: CommandLine): string[] => {
  const problems: string[] = [];
  const [command, ...questionWords] = words;
  const isAsk = command === undefined || command === 'ask';
  const files = values.get('questions');
  if (!isAsk) problems.push(`"${command}" is not a command. To ask a question, write: ask "Who resigned?"`);
  if (questionWords.length > 0 && questionWords.join('').trim() === '')
    problems.push('The question is empty.');
  if (files !== undefined && files.length > 1) problems.push('--questions can be given only once.');
  if (files !== undefined && questionWords.length > 0) {
    problems.push('Give either a question or --questions, not both.');
  }
  if (flags.has('open') && (words.length > 0 || files !== undefined)) {
    problems.push('--open opens the local page, and goes with npm start only: npm start -- --open.');
  }
  if (isAsk && files === undefined && questionWords.length === 0) {
    for (const name of ['json', 'explain'] as const) {
      if (flags.has(name)) problems.push(`--${name} needs a question, or --questions.`);
    }
  }
  return problems;
};

/**
 * What a command line (without the program's own name) asks for.
 * @throws ConfigError with every problem.
 */
export const parseArguments = (argv: readonly string[]): Invocation => {
  const commandLine = readCommandLine(argv);
  const { words, flags, values } = commandLine;
  if (flags.has('help')) return { mode: 'help' };
  if (flags.has('version')) return { mode: 'version' };

  const problems = [...commandLine.problems, ...combinationProblems(commandLine)];
  const common: CommonOptions = {
    articles: values.get('articles') ?? [],
    top: readTop(values.get('top'), problems),
    keepPromotions: flags.has('keep-promotions'),
    explain: flags.has('explain'),
  };
  if (problems.length > 0) throw new ConfigError(problems);

  const [file] = values.get('questions') ?? [];
  if (file !== undefined) return { mode: 'questions', file, ...common };
  const question = words.slice(1).join(' ').trim();
  if (question === '') {
    return words.length === 0
      ? { mode: 'start', open: flags.has('open'), ...common }
      : { mode: 'conversation', ...common };
  }
  return { mode: 'question', question, json: flags.has('json'), ...common };
};
