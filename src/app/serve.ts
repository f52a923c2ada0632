import type { AskOptions, Services } from '../domain/services.ts';
import { lookOf, type ScreenStream } from '../terminal/look.ts';
import type { Output } from '../terminal/output.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import type { AskingInvocation } from './arguments.ts';
import { askMany } from './ask-many.ts';
import { askOnce } from './ask-once.ts';
import type { Environment } from './config.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Logger } from './logger.ts';
import { readQuestionLines } from './question-lines.ts';
import { reportFault } from './report-fault.ts';

/** What answering needs besides the question. */
export interface ServeOptions {
  readonly services: Services;
  readonly stdin: NodeJS.ReadableStream & ScreenStream;
  readonly stdout: NodeJS.WritableStream & ScreenStream;
  /** Writes to `stdout`. */
  readonly output: Output;
  readonly env: Environment;
  readonly cwd: string;
  readonly logger: Logger;
  readonly startProgress: () => ProgressBar;
}

/** Answers the question, the file of questions, or whoever is at the terminal. */
export const serve = async (invocation: AskingInvocation, options: ServeOptions): Promise<ExitCode> => {
  const { services, stdin, stdout, output, env, cwd, logger, startProgress } = options;
  const askOptions: AskOptions = invocation.top === null ? {} : { top: invocation.top };
  const look = () => lookOf(stdout, env);
  if (invocation.mode === 'question') return askOnce(services, invocation, askOptions, output, look());
  if (invocation.mode === 'questions') {
    const { file, explain } = invocation;
    return askMany({
      services,
      lines: readQuestionLines(file, stdin, cwd),
      fileName: file === '-' ? 'standard input' : file,
      explain,
      askOptions,
      output,
      logger,
    });
  }
  // Loaded only here: node:readline costs time that one question should not pay.
  const { converse } = await import('../terminal/conversation.ts');
  await converse({
    services,
    input: stdin,
    screen: stdout,
    output,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    look,
    askOptions,
    startProgress,
    reportFault: (error) => reportFault(error, logger),
  });
  return EXIT.answered;
};
