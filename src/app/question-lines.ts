import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../domain/errors.ts';
import { errorCode } from './error-code.ts';

/** A line of a file of questions: a question, or what is wrong with it. */
export type QuestionLine =
  | { readonly kind: 'question'; readonly id: string; readonly question: string }
  | { readonly kind: 'broken'; readonly problem: string };

const broken = (problem: string): QuestionLine => ({ kind: 'broken', problem });

/** Reads `{"id","question"}`. An `id` may be a string or a number; without one the line's number serves. */
export const parseQuestionLine = (line: string, lineNumber: number): QuestionLine => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return broken('is not valid JSON');
  }
  if (typeof value !== 'object' || value === null) return broken('is not a JSON object');
  const { id = null, question } = value as { id?: unknown; question?: unknown };
  if (typeof question !== 'string') return broken('has no "question" that is a string');
  if (question.trim() === '') return broken('has an empty "question"');
  if (id === null) return { kind: 'question', id: String(lineNumber), question };
  if (typeof id !== 'string' && typeof id !== 'number')
    return broken('has an "id" that is neither a string nor a number');
  return { kind: 'question', id: String(id), question };
};

/**
 * The lines of a text that arrives in pieces, without their ends. Only \n and \r\n end a line: JSON may
 * have other line separators inside its strings, where node:readline would cut.
 */
export const splitLines = async function* (pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const text = piece instanceof Uint8Array ? decoder.decode(piece, { stream: true }) : String(piece);
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield (rest + line).replace(/\r$/, '');
      rest = '';
    }
    rest += last;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
};

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'reading it is not allowed'],
]);

/**
 * The lines of a file of questions, or of `stdin` for "-".
 * @throws UserError if the file cannot be read.
 */
export const readQuestionLines = async function* (
  file: string,
  stdin: AsyncIterable<unknown>,
  cwd: string,
): AsyncGenerator<string> {
  try {
    yield* splitLines(file === '-' ? stdin : createReadStream(resolve(cwd, file)));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    const reason = REASONS.get(code) ?? code;
    throw new UserError(
      `The questions in ${file} cannot be read: ${reason}. Give a file with one {"id","question"} a line.`,
      { cause: error },
    );
  }
};
