import type { Answer } from '../src/domain/answer.ts';
import type { Progress } from '../src/domain/corpus.ts';
import type { AskOptions, Services } from '../src/domain/services.ts';
import { asPrevious } from '../src/domain/previous-question.ts';
import type { Reply } from '../src/render/reply.ts';

/** How a command is listed. */
export interface CommandText {
  /** Lower case, without the slash. */
  readonly name: string;
  /** What it does, one sentence without a full stop. */
  readonly summary: string;
  /** What may follow the name, in square brackets where it may be left out; '' where nothing may. */
  readonly usage: string;
}

/** What a command may use. */
export interface CommandContext {
  readonly services: Services;
  /** The answer that "the last answer" means for whoever asks, or `null` before the first. */
  readonly lastAnswer: Answer | null;
  readonly askOptions: AskOptions;
  /** The commands that this front end offers, for `/help`. */
  readonly offered: readonly CommandText[];
  /** Told how far long work has come. */
  readonly onProgress: (progress: Progress) => void;
}

/** What a command says; `answer` is the new last answer where it asked the articles, otherwise `null`. */
export interface CommandOutcome {
  readonly reply: Reply;
  readonly answer: Answer | null;
}

/** A command that every front end can offer. */
export interface Command extends CommandText {
  /** `argument` is what follows the name, trimmed. Throws `UserError` for what its user can put right. */
  readonly run: (argument: string, context: CommandContext) => Promise<CommandOutcome>;
}

/** The options of a question that may lean on the last answer's. */
export const optionsAfter = ({
  lastAnswer,
  askOptions,
}: Pick<CommandContext, 'lastAnswer' | 'askOptions'>): AskOptions =>
  lastAnswer === null ? askOptions : { ...askOptions, previous: asPrevious(lastAnswer) };

/** The outcome of a command that asks the articles nothing. */
export const says = (reply: Reply): CommandOutcome => ({ reply, answer: null });
