import type { BaseInteraction } from 'discord.js';
import type { CommandContext } from '../../../commands/command.ts';
import { COMMANDS } from '../../../commands/index.ts';
import type { Answer } from '../../domain/answer.ts';
import type { BotStatus } from '../../domain/bot-status.ts';
import type { Settings } from '../../domain/settings.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';
import { statusOf, type Bot } from '../bot.ts';
import { gatewayOf, readsMessages } from '../gateway-status.ts';
import { moderatorStanding, standingOf } from '../permissions.ts';
import { settingsOf } from '../settings-of.ts';

/** Commands that Discord has. */
export const DISCORD_COMMANDS = COMMANDS.filter(({ surfaces }) => surfaces.includes('discord'));

/** Who acts, where, and in which language they are answered. */
export interface Scene {
  readonly personId: string;
  /** `null` where Discord does not say it. */
  readonly channelId: string | null;
  /** `null` in a direct message. */
  readonly guildId: string | null;
  readonly settings: Settings;
  readonly phrases: Phrases;
  /** What commands are called where who acts sees them: in the language of their client, whatever the guild's is. */
  readonly commandNames: Phrases['commands'];
  /** Whether who acts is a moderator of the guild. */
  readonly moderator: 'yes' | 'no' | 'unknown';
  readonly gateway: () => BotStatus['gateway'];
  /** Whether the bot gets the texts of messages that do not address it. */
  readonly readsMessages: boolean;
  /** When it came in, by the bot's monotonic clock. */
  readonly startedMs: number;
}

/** The language of somebody's client; not every server that is compatible with Discord says it. */
export const localeOf = ({ locale }: { readonly locale?: string | null }): string => locale ?? 'en-US';

/** Finds out what is needed to handle an interaction. */
export const openScene = async (bot: Bot, interaction: BaseInteraction): Promise<Scene> => {
  const startedMs = bot.clock.monotonicMs();
  const { channelId, guildId } = interaction;
  const settings = await settingsOf(bot, guildId);
  return {
    personId: interaction.user.id,
    channelId,
    guildId,
    settings,
    phrases: phrasesFor(settings.language ?? localeOf(interaction)),
    commandNames: phrasesFor(localeOf(interaction)).commands,
    moderator: moderatorStanding(standingOf(interaction), settings),
    gateway: () => gatewayOf(interaction.client),
    readsMessages: readsMessages(interaction.client),
    startedMs,
  };
};

/** What a command run in a scene may use. */
export const contextOf = (
  bot: Bot,
  { guildId, settings, phrases, commandNames, moderator, gateway, readsMessages }: Scene,
  lastAnswer: Answer | null = null,
): CommandContext => ({
  services: bot.services,
  phrases,
  lastAnswer,
  askOptions: {},
  offered: DISCORD_COMMANDS.filter(({ audience }) => audience === 'everyone' || moderator === 'yes').map(
    ({ name }) => ({
      name: commandNames[name].name,
      usage: '',
      summary: phrases.commands[name].summary,
    }),
  ),
  onProgress: () => {},
  place: { guildId, settings, status: () => statusOf(bot, gateway()), readsMessages },
});
