import { GatewayIntentBits, type APIMessage } from 'discord-api-types/v10';

/** The privileged intent that question channels need. */
export const MESSAGE_CONTENT_INTENT: number = GatewayIntentBits.MessageContent;

/** Intents that an application must be approved for. */
export const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Every intent there is. */
export const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The intents of which an event needs one, in guilds and outside; 0 means that it always comes. */
export function intentsFor(event: string, isDirect: boolean): number {
  if (/^(?:MESSAGE_CREATE|MESSAGE_UPDATE|MESSAGE_DELETE|MESSAGE_DELETE_BULK)$/u.test(event)) {
    return isDirect ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  }
  if (event.startsWith('GUILD_MEMBER_')) return GatewayIntentBits.GuildMembers;
  // A direct conversation is announced to everybody who hears of direct messages.
  if (isDirect && event === 'CHANNEL_CREATE') return GatewayIntentBits.DirectMessages;
  return /^(?:GUILD|CHANNEL|THREAD)_/u.test(event) ? GatewayIntentBits.Guilds : 0;
}

/** Whether the bot gets to read a message without the Message Content intent. */
const isReadable = (message: APIMessage, botId: string, isDirect: boolean): boolean =>
  isDirect || message.author.id === botId || message.mentions.some(({ id }) => id === botId);

/** A message as a bot without the Message Content intent gets it: blank, unless direct, its own or mentioning it. */
export function blankContent(message: APIMessage, botId: string, isDirect: boolean): APIMessage {
  const { referenced_message: referenced, ...rest } = message;
  const quoted =
    referenced === undefined
      ? {}
      : { referenced_message: referenced === null ? null : blankContent(referenced, botId, isDirect) };
  if (isReadable(message, botId, isDirect)) return { ...rest, ...quoted };
  return { ...rest, ...quoted, content: '', embeds: [], attachments: [], components: [] };
}
