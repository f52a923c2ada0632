/** What counts of a message: who wrote it, and what it answers. */
export interface PostedMessage {
  readonly author: { readonly id: string };
  /** The message that it replies to. */
  readonly message_reference?: { readonly message_id?: string | undefined } | undefined;
  /** The command that it answers. */
  readonly interaction_metadata?: { readonly id: string } | undefined;
}

/** How questions and answers go together. */
export interface AnswerCount {
  readonly questions: number;
  /** Questions with exactly one answer. */
  readonly answered: number;
  /** Questions without an answer. */
  readonly lost: number;
  /** Questions with more than one. */
  readonly double: number;
  /** Messages of the bot that answer none of the questions. */
  readonly stray: number;
}

/**
 * Counts what a bot wrote by what it answers. `questions` are ids of messages and of commands that were run; `messages`
 * all that were written, of which those of others do not count.
 */
export function countAnswers(
  questions: readonly string[],
  messages: Iterable<PostedMessage>,
  botId: string,
): AnswerCount {
  const answers = new Map(questions.map((id) => [id, 0]));
  let stray = 0;
  for (const { author, message_reference: repliedTo, interaction_metadata: command } of messages) {
    if (author.id !== botId) continue;
    const question = repliedTo?.message_id ?? command?.id ?? '';
    const count = answers.get(question);
    if (count === undefined) stray += 1;
    else answers.set(question, count + 1);
  }
  const having = (is: (count: number) => boolean): number => [...answers.values()].filter(is).length;
  return {
    questions: answers.size,
    answered: having((count) => count === 1),
    lost: having((count) => count === 0),
    double: having((count) => count > 1),
    stray,
  };
}
