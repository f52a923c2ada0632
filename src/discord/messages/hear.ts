import type { Message } from 'discord.js';
import type { Settings } from '../../domain/settings.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';
import type { Bot } from '../bot.ts';
import { settingsOf } from '../settings-of.ts';
import { addressOf, type Address } from './address.ts';
import { readQuestion } from './message-text.ts';

/** A message that is for the bot. */
export interface Heard {
  readonly message: Message;
  readonly address: Address;
  /** What is asked, without mentions; may be empty. */
  readonly question: string;
  /** Of the guild, or the defaults. */
  readonly settings: Settings;
  readonly phrases: Phrases;
  /** The conversation that it belongs to: a thread or a direct channel as a whole, elsewhere each asker's own. */
  readonly conversation: string;
}

/** Whether a message was meant for the bot, so that it gets an answer whatever that is. */
export const isAddressed = ({ address }: Pick<Heard, 'address'>): boolean => address !== 'overheard';

const conversationOf = ({ channel, channelId, author }: Message): string =>
  channel.isThread() || channel.isDMBased() ? channelId : `${channelId} ${author.id}`;

/** What a message asks of the bot; null where it is not for the bot. */
export async function hear(bot: Pick<Bot, 'settings' | 'logger'>, message: Message): Promise<Heard | null> {
  const settings = await settingsOf(bot, message.guildId);
  // Its channel may have been removed meanwhile.
  if (!message.client.channels.cache.has(message.channelId)) return null;
  const address = addressOf(message, settings);
  if (address === null) return null;
  const phrases = phrasesFor(settings.language ?? message.guild?.preferredLocale ?? 'en');
  return {
    message,
    address,
    question: readQuestion(message.content),
    settings,
    phrases,
    conversation: conversationOf(message),
  };
}
