import type { PageMessage } from '../../protocol/world.ts';

/** A message among the others of its channel. */
export interface MessageRow {
  readonly message: PageMessage;
  /** It stands with its author's name; those that follow soon after go without. */
  readonly isHead: boolean;
  /** The day that begins with it, if one does. */
  readonly day: Date | null;
}

/** After this long, the author is named again. */
const TOGETHER_MS = 7 * 60_000;

const REPLY = 19;

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** Messages, oldest first, with what stands between them; days are those of this machine. */
export const messageRows = (messages: readonly PageMessage[]): readonly MessageRow[] =>
  messages.map((message, i) => {
    const before = messages[i - 1];
    const at = new Date(message.timestamp);
    const last = before === undefined ? null : new Date(before.timestamp);
    const isNewDay = last === null || !isSameDay(last, at);
    const isTogether =
      before !== undefined &&
      last !== null &&
      before.author.id === message.author.id &&
      before.isEphemeral === message.isEphemeral &&
      at.getTime() - last.getTime() < TOGETHER_MS &&
      message.type !== REPLY &&
      message.interaction_metadata === undefined;
    return { message, isHead: isNewDay || !isTogether, day: isNewDay ? at : null };
  });
