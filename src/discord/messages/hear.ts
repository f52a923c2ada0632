import type { Message } from 'discord.js';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';
import type { Bot } from '../bot.ts';
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
}

/** Whether a message was meant for the bot, so that it gets an answer whatever that is. */
export const isAddressed = ({ address }: Pick<Heard, 'address'>): boolean => address !== 'overheard';

/** The settings that hold where a message stands. If they cannot be read, the bot still answers whom it can. */
async function settingsAt(
  { guildId }: Message,
  { settings, logger }: Pick<Bot, 'settings' | 'logger'>,
): Promise<Settings> {
  if (guildId === null) return DEFAULT_SETTINGS;
  try {
    return await settings.read(guildId);
  } catch (error) {
    logger.error({ err: error, guild: guildId }, 'settings could not be read');
    return DEFAULT_SETTINGS;
  }
}

/** What a message asks of the bot; null where it is not for the bot. */
export async function hear(bot: Pick<Bot, 'settings' | 'logger'>, message: Message): Promise<Heard | null> {
  const settings = await settingsAt(message, bot);
  // Its channel may have been removed meanwhile.
  if (!message.client.channels.cache.has(message.channelId)) return null;
  const address = addressOf(message, settings);
  if (address === null) return null;
  const phrases = phrasesFor(settings.language ?? message.guild?.preferredLocale ?? 'en');
  return { message, address, question: readQuestion(message.content), settings, phrases };
}
