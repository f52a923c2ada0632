import { isThread } from '../../local/channel-json.ts';
import { channelById } from '../../local/people/speech.ts';
import type { LocalDiscord } from '../../local/local-discord.ts';
import { channelPermissions, permits, sendingPermission } from '../../local/permissions.ts';
import type { Channel, Message } from '../../local/state.ts';
import type { WireCommand, WireMessage } from '../protocol/wire.ts';
import type { ChannelView, PageChannel, PageGuild, PageMessage, World } from '../protocol/world.ts';
import { ARTICLES_NOTE } from '../world/working-copy.ts';
import type { PageParts } from './page-parts.ts';

/** Whether somebody sees a channel. */
export const sees = ({ state }: LocalDiscord, channelId: string, person: string): boolean => {
  const channel = state.channels.get(channelId);
  return channel !== undefined && channelPermissions(state, channel, person) !== 0n;
};

/** A message as the page gets it: Discord's own form, and who sees it. */
export const pageMessage = ({ wire, audience }: Message): PageMessage => ({
  // The page reads a part of Discord's form only.
  ...(wire as unknown as WireMessage),
  isEphemeral: audience !== null,
  audience,
});

/** A channel as the page gets it; `questionIds` are those where every question is answered. */
export const pageChannel = (
  { id, name, guildId, parentId, ...channel }: Channel,
  questionIds: readonly string[],
  botName: string,
): PageChannel => {
  if (guildId === null) return { id, name: botName, kind: 'direct', parentId: null };
  const kind = isThread({ id, name, guildId, parentId, ...channel })
    ? 'thread'
    : questionIds.includes(id)
      ? 'questions'
      : 'text';
  return { id, name, kind, parentId };
};

/** The name that the bot has. */
export const botNameOf = ({ state, botId }: LocalDiscord): string =>
  state.accounts.get(botId)?.user.username ?? '';

const channelsOf = ({ state }: LocalDiscord, isWanted: (channel: Channel) => boolean): Channel[] =>
  [...state.channels.values()].filter(isWanted);

const guildView = async (parts: PageParts, guildId: string): Promise<PageGuild> => {
  const { discord, scene } = parts;
  const guild = discord.state.guilds.get(guildId);
  const questionIds = await parts.questionChannels(guildId);
  const channels = channelsOf(discord, (channel) => channel.guildId === guildId);
  const ordered = [...channels.filter((one) => !isThread(one)), ...channels.filter(isThread)];
  return {
    id: guildId,
    name: guild?.name ?? '',
    members: scene.people.flatMap(({ id }) => (guild?.members.has(id) === true ? [id] : [])),
    roles: [...(guild?.roles.values() ?? [])].flatMap(({ id, name }) =>
      id === guildId ? [] : [{ id, name }],
    ),
    channels: ordered.map((channel) => pageChannel(channel, questionIds, botNameOf(discord))),
  };
};

/** All that there is, as of now. */
export const worldView = async (parts: PageParts): Promise<World> => {
  const { discord, scene, services } = parts;
  const name = botNameOf(discord);
  return {
    bot: { id: discord.botId, name, mention: discord.botMention },
    people: scene.people.map(({ directChannel, guildId, ...person }) => ({
      ...person,
      guild: guildId,
      direct: { id: directChannel, name, kind: 'direct', parentId: null },
    })),
    guilds: await Promise.all(scene.guildIds.map((guildId) => guildView(parts, guildId))),
    suggestions: await parts.suggestions,
    articlesNote: ARTICLES_NOTE,
    generation: services.scope().generation,
  };
};

/** A channel as somebody sees it. @throws Refusal if there is none */
export const channelView = async (
  parts: PageParts,
  person: string,
  channelId: string,
): Promise<ChannelView> => {
  const { discord } = parts;
  const { state } = discord;
  const channel = channelById(discord, channelId);
  const { commands, reads } = discord.person(person);
  const questionIds = channel.guildId === null ? [] : await parts.questionChannels(channel.guildId);
  const asPage = (one: Channel): PageChannel => pageChannel(one, questionIds, botNameOf(discord));
  const messages = reads(channelId).flatMap(({ id }) => state.messages.get(id) ?? []);
  return {
    channel: asPage(channel),
    mayWrite: permits(channelPermissions(state, channel, person), sendingPermission(channel)),
    messages: messages.map(pageMessage),
    commands: commands(channelId) as unknown as readonly WireCommand[],
    threads: channelsOf(discord, ({ parentId }) => parentId === channelId).map(asPage),
  };
};
