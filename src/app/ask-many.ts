import { UserError } from '../domain/errors.ts';
import type { AskOptions, Services } from '../domain/services.ts';
import { answerJson, explanationJson, jsonLine } from '../render/answer-json.ts';
import type { Output } from '../terminal/output.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Logger } from './logger.ts';
import { parseQuestionLine } from './question-lines.ts';
import { reportFault } from './report-fault.ts';

/** What answering many questions needs. */
export interface AskManyOptions {
  readonly services: Services;
  /** Lines of `{"id","question"}`; blank ones are passed over. */
  readonly lines: AsyncIterable<string>;
  /** What to call the file in messages. */
  readonly fileName: string;
  readonly explain: boolean;
  readonly askOptions: AskOptions;
  readonly output: Output;
  readonly logger: Logger;
}

/**
 * Answers the lines one after another, in order, each as soon as it is known. A line that cannot be used
 * is named on standard error, and the others are answered all the same.
 */
export const askMany = async (options: AskManyOptions): Promise<ExitCode> => {
  const { services, lines, fileName, explain, askOptions, output, logger } = options;
  let exitCode: ExitCode = EXIT.answered;
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    if (output.isClosed()) break;
    if (line.trim() === '') continue;
    const place = `${fileName}:${lineNumber}`;
    const parsed = parseQuestionLine(line, lineNumber);
    if (parsed.kind === 'broken') {
      logger.error(`${place} ${parsed.problem}; expected {"id":"1","question":"..."}. The line is left out.`);
      exitCode ||= EXIT.usage;
      continue;
    }
    const { id, question } = parsed;
    try {
      const value = explain
        ? explanationJson(await services.explain(question, askOptions), id)
        : answerJson(await services.ask(question, askOptions), id);
      await output.write(jsonLine(value));
    } catch (error) {
      const isUserError = error instanceof UserError;
      logger.error(`${place}: ${isUserError ? error.message : reportFault(error, logger)}`);
      exitCode = isUserError ? exitCode || EXIT.usage : EXIT.fault;
    }
  }
  return exitCode;
};
