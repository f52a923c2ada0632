import { GatewayIntentBits, type APIMessage } from 'discord-api-types/v10';
import { blankContent } from './gateway/intents.ts';
import { memberJson } from './member-json.ts';
import type { Parts } from './parts.ts';
import type { Channel, Message } from './state.ts';

/** A message as a bot with these intents may read it. */
export const readableBy = (parts: Parts, channel: Channel, message: Message, intents: number): APIMessage =>
  (intents & GatewayIntentBits.MessageContent) !== 0
    ? message.wire
    : blankContent(message.wire, parts.state.application.id, channel.guildId === null);

/** Tells the gateway about a message, unless only one person sees it. */
export function announceMessage(parts: Parts, name: string, channel: Channel, message: Message): void {
  if (message.audience !== null) return;
  const { guildId } = channel;
  const guild = guildId === null ? undefined : parts.state.guilds.get(guildId);
  const member =
    message.wire.webhook_id === undefined ? guild?.members.get(message.wire.author.id) : undefined;
  parts.dispatch({
    name,
    guildId,
    channelId: channel.id,
    dataFor: (intents) => ({
      ...readableBy(parts, channel, message, intents),
      channel_type: channel.type,
      ...(guildId !== null && { guild_id: guildId }),
      ...(member !== undefined && { member: memberJson(member) }),
    }),
  });
}
