import { createInterface, type Interface } from 'node:readline';
import { says, type CommandOutcome } from '../../commands/command.ts';
import type { Answer } from '../domain/answer.ts';
import { UserError } from '../domain/errors.ts';
import type { AskOptions, Services } from '../domain/services.ts';
import { errorText } from '../render/error-text.ts';
import { EN } from '../render/phrases/en.ts';
import { BLANK, message, type Reply } from '../render/reply.ts';
import { COMMANDS_HERE, completeLine, parseLine, type Call } from './commands-here.ts';
import { greeting } from './greeting.ts';
import { readInput } from './read-input.ts';
import type { Output } from './output.ts';
import { paint, type Look } from './paint.ts';
import type { ProgressBar } from './progress-bar.ts';

/** Lines kept for the arrow keys; they are forgotten when the conversation ends. */
const HISTORY_LINES = 500;

/** What a conversation needs of its surroundings. */
export interface ConversationOptions {
  readonly services: Services;
  readonly input: NodeJS.ReadableStream;
  /** Where readline draws the prompt and what is typed; the stream behind `output`. */
  readonly screen: NodeJS.WritableStream;
  readonly output: Output;
  /** People type at a terminal: greeting, prompt, line editing. Otherwise lines are just answered. */
  readonly interactive: boolean;
  readonly look: () => Look;
  readonly askOptions: AskOptions;
  readonly startProgress: () => ProgressBar;
  /** Logs an unexpected error and gives the line that may be shown. */
  readonly reportFault: (error: unknown) => string;
}

const unknownCommand = ({ name, nearest }: Call & { kind: 'unknown' }): Reply =>
  message(
    `There is no command /${name}.${nearest === null ? '' : ` Did you mean /${nearest}?`} /help lists all.`,
  );

const bareName = ({ name }: Call & { kind: 'bare' }): Reply =>
  message(`Commands begin with a slash: /${name}. To ask the articles about “${name}”, write: /ask ${name}`);

/** Ctrl-C clears the line; on an empty line the second one in a row ends the conversation. */
const listenForInterrupts = (readline: Interface, output: Output): void => {
  let warned = false;
  readline.on('line', () => {
    warned = false;
  });
  readline.on('SIGINT', () => {
    if (readline.line !== '') {
      readline.write(null, { ctrl: true, name: 'e' });
      readline.write(null, { ctrl: true, name: 'u' });
      warned = false;
    } else if (warned) {
      readline.close();
    } else {
      warned = true;
      void output.write('\n(Ctrl-C again, Ctrl-D or /quit ends the conversation)\n');
      readline.prompt();
    }
  });
};

/** Runs what a line asks for; errors become replies, so that the conversation goes on. */
const respond = async (
  call: Call & { kind: 'command' },
  lastAnswer: Answer | null,
  { services, askOptions, startProgress, reportFault }: ConversationOptions,
): Promise<CommandOutcome> => {
  const progress = startProgress();
  try {
    return await call.command.run(readInput(call.command, call.argument), {
      services,
      phrases: EN,
      lastAnswer,
      askOptions,
      offered: COMMANDS_HERE,
      onProgress: progress.update,
      place: null,
    });
  } catch (error) {
    const text = error instanceof UserError ? errorText(error, EN) : reportFault(error);
    return says(message(text));
  } finally {
    progress.finish();
  }
};

/**
 * Answers lines until the input ends, `/quit`, or the reader goes away. One line at a time, in order;
 * an error ends the line, not the conversation.
 */
export const converse = async (options: ConversationOptions): Promise<void> => {
  const { input, screen, output, interactive, look, services } = options;
  const show = ({ lines }: Reply): Promise<void> =>
    output.write(lines.length === 0 ? '' : paint({ lines: [...lines, BLANK] }, look()));
  if (interactive) await show(greeting(services.scope()));

  const readline = createInterface({
    input,
    ...(interactive ? { output: screen, completer: completeLine } : {}),
    terminal: interactive,
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    prompt: '> ',
  });
  input.on('error', () => readline.close());
  if (interactive) {
    listenForInterrupts(readline, output);
    readline.prompt();
  }

  let lastAnswer: Answer | null = null;
  for await (const line of readline) {
    const call = parseLine(line);
    if (call.kind === 'quit' || output.isClosed()) break;
    if (call.kind === 'unknown') await show(unknownCommand(call));
    if (call.kind === 'bare') await show(bareName(call));
    if (call.kind === 'command') {
      const outcome: CommandOutcome = await respond(call, lastAnswer, options);
      lastAnswer = outcome.answer ?? lastAnswer;
      await show(outcome.reply);
    }
    if (interactive) readline.prompt();
  }
  readline.close();
  // Ctrl-D leaves the cursor behind the prompt.
  if (interactive) await output.write('\n');
};
