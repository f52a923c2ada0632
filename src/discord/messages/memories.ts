import type { Message } from 'discord.js';
import type { PreviousQuestion } from '../../domain/previous-question.ts';
import type { Clock } from '../../domain/services.ts';
import { createBoundedMemory, type BoundedMemory } from '../bounded-memory.ts';

/** A message that was taken for a question. */
export interface AskedMessage {
  /** Who asked. */
  readonly authorId: string;
  /** The words as they were answered. */
  readonly question: string;
  /** What it leant on, or null; an edit of it leans on the same. */
  readonly previous: PreviousQuestion | null;
  /** The bot's message to it; null where the bot kept silent. */
  readonly posted: Message | null;
  /** Keys of `conversations` under which it was remembered. */
  readonly keys: readonly string[];
}

/** All that is remembered of free questions: in memory only, bounded in number and time. */
export interface Memories {
  /** Events that were taken; a connection that resumes brings events again. */
  readonly seen: BoundedMemory<true>;
  /** Questions by the ids of their messages. */
  readonly asked: BoundedMemory<AskedMessage>;
  /** What was asked last, by the id of its answer and by the key of its conversation. */
  readonly conversations: BoundedMemory<PreviousQuestion>;
  /** Ids of channels that could not be written to, and keys of `threadsIn`. */
  readonly closed: BoundedMemory<true>;
}

/** The key of a channel in which no thread could be opened. */
export const threadsIn = (channelId: string): string => `threads in ${channelId}`;

const MINUTE_MS = 60_000;

/** Memories of nothing yet. */
export const createMemories = (clock: Clock): Memories => ({
  seen: createBoundedMemory(clock, { max: 5_000, forMs: 5 * MINUTE_MS }),
  asked: createBoundedMemory(clock, { max: 1_000, forMs: 24 * 60 * MINUTE_MS }),
  conversations: createBoundedMemory(clock, { max: 5_000, forMs: 10 * MINUTE_MS }),
  closed: createBoundedMemory(clock, { max: 5_000, forMs: 10 * MINUTE_MS }),
});
