import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestionLine, readQuestionLines, splitLines } from '../../src/app/question-lines.ts';
import { UserError } from '../../src/domain/errors.ts';
import { createFolder } from '../support/folder.ts';

const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
};

const inPieces = async function* (pieces: readonly (string | Uint8Array)[]) {
  yield* pieces;
};

describe('parseQuestionLine', () => {
  it.each([
    ['{"id":"a","question":"Who?"}', 'a'],
    ['{"id":7,"question":"Who?"}', '7'],
    ['{"question":"Who?"}', '3'],
    ['{"id":null,"question":"Who?"}', '3'],
    ['{"id":"","question":"Who?","more":1}', ''],
  ])('reads %s', (line, id) => {
    expect(parseQuestionLine(line, 3)).toEqual({ kind: 'question', id, question: 'Who?' });
  });

  it.each([
    ['{"id":1,', 'is not valid JSON'],
    ['"Who?"', 'is not a JSON object'],
    ['null', 'is not a JSON object'],
    ['[]', 'has no "question" that is a string'],
    ['{"id":1}', 'has no "question" that is a string'],
    ['{"id":1,"question":2}', 'has no "question" that is a string'],
    ['{"id":1,"question":""}', 'has an empty "question"'],
    ['{"id":1,"question":" "}', 'has an empty "question"'],
    ['{"id":true,"question":"Who?"}', 'has an "id" that is neither a string nor a number'],
  ])('says what is wrong with %s', (line, problem) => {
    expect(parseQuestionLine(line, 3)).toEqual({ kind: 'broken', problem });
  });
});

describe('splitLines', () => {
  it.each([
    ['lines', ['a\nb\n'], ['a', 'b']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
    ['empty lines', ['\n\na'], ['', '', 'a']],
    ['lines cut anywhere', ['a', 'b\r', '\nc', '\n'], ['ab', 'c']],
    ['other separators inside a line', ['a\u2028b\nc'], ['a\u2028b', 'c']],
    ['nothing', [''], []],
  ])('gives %s', async (_name, pieces, expected) => {
    expect(await collect(splitLines(inPieces(pieces)))).toEqual(expected);
  });

  it('puts characters together that the pieces cut apart, and drops a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\uFEFF😀é\n');
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await collect(splitLines(inPieces(pieces)))).toEqual(['😀é']);
  });

  it('gives the same lines however the text is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') });
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), async (text, at) => {
        const cut = at % (text.length + 1);
        const whole = await collect(splitLines(inPieces([text])));
        expect(await collect(splitLines(inPieces([text.slice(0, cut), text.slice(cut)])))).toEqual(whole);
      }),
    );
  });
});

describe('readQuestionLines', () => {
  it('reads a file of the current folder', async () => {
    const folder = createFolder({ 'q.jsonl': 'a\nb' });
    expect(await collect(readQuestionLines('q.jsonl', inPieces([]), folder))).toEqual(['a', 'b']);
  });

  it('reads standard input for a dash', async () => {
    expect(await collect(readQuestionLines('-', inPieces(['a\n']), '/'))).toEqual(['a']);
  });

  it.each([
    ['missing.jsonl', 'there is no such file'],
    ['folder', 'it is a folder'],
  ])('says why %s cannot be read', async (file, reason) => {
    const folder = createFolder({ 'folder/file': '' });
    const reading = collect(readQuestionLines(file, inPieces([]), folder));
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(reason);
  });
});
