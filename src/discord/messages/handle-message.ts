import type { Message, PartialMessage } from 'discord.js';
import type { Bot } from '../bot.ts';
import { failureOf } from '../failures.ts';
import { reportFault } from '../report-fault.ts';
import { isOfNoPerson } from './address.ts';
import { answerAgain, answerMessage, takeBack } from './answer-message.ts';
import { createLanes } from './lanes.ts';
import { createMemories } from './memories.ts';

/** Listeners for messages. Each resolves when it is done with one, and never rejects. */
export interface MessageHandlers {
  readonly onMessage: (message: Message) => Promise<void>;
  /** Takes what the client's `messageUpdate` gives. */
  readonly onEdit: (before: Message | PartialMessage, after: Message | PartialMessage) => Promise<void>;
  readonly onDelete: (message: Message | PartialMessage) => Promise<void>;
}

/** How long after it was sent a question can be changed. */
const EDITABLE_MS = 60_000;

/**
 * Answers free questions. The client needs the partials `Channel`, for direct messages, and `Message`, for edits and
 * deletions of messages that it does not hold. What somebody does in one channel is handled in its order.
 */
export function createMessageHandlers(bot: Bot): MessageHandlers {
  const memories = createMemories(bot.clock);
  const lanes = createLanes();
  const conversation = { bot, memories, posts: createLanes() };

  const isFirst = (event: string): boolean => {
    if (memories.seen.get(event) === true) return false;
    memories.seen.set(event, true);
    return true;
  };

  const run = async (lane: string, task: () => Promise<void>): Promise<void> => {
    try {
      await lanes.run(lane, task);
    } catch (error) {
      // What Discord refuses is logged by code only: its errors hold addresses and words.
      const failure = failureOf(error);
      if (failure === null) reportFault(bot.logger, error, 'message');
      else bot.logger.error({ ...failure }, 'a message was not handled');
    }
  };

  return {
    onMessage: async (message) => {
      if (isOfNoPerson(message) || !isFirst(message.id)) return;
      const arrivedMs = bot.clock.monotonicMs();
      await run(laneOf(message.channelId, message.author.id), () =>
        answerMessage(conversation, message, arrivedMs),
      );
    },
    onEdit: async (_, edited) => {
      if (edited.partial || isOfNoPerson(edited) || !isEditedSoon(edited)) return;
      if (!isFirst(`${edited.id} ${edited.editedTimestamp}`)) return;
      const arrivedMs = bot.clock.monotonicMs();
      await run(laneOf(edited.channelId, edited.author.id), () =>
        answerAgain(conversation, edited, arrivedMs),
      );
    },
    onDelete: async (message) => {
      // Of a message that the client does not hold, the author is not told.
      const authorId = message.author?.id ?? memories.asked.get(message.id)?.authorId;
      if (authorId !== undefined)
        await run(laneOf(message.channelId, authorId), () => takeBack(conversation, message.id));
    },
  };
}

/** What has to be done in order: all that one person writes in one channel. */
const laneOf = (channelId: string, authorId: string): string => `${channelId} ${authorId}`;

/** Whether somebody has changed a message soon after sending it; Discord itself edits in the previews of links. */
const isEditedSoon = ({ editedTimestamp, createdTimestamp }: Message): boolean =>
  editedTimestamp !== null && editedTimestamp - createdTimestamp <= EDITABLE_MS;
