import { ApplicationIntegrationType, type InteractionType } from 'discord-api-types/v10';
import type { Parts } from './parts.ts';
import { channelPermissions, guildPermissions } from './permissions.ts';
import type { Channel, Interaction } from './state.ts';
import { channelJson } from './channel-json.ts';
import { fullMemberJson } from './member-json.ts';

/** How long the bot has for its first answer. */
const ACKNOWLEDGE_WITHIN_MS = 3_000;

/** How long an interaction's token is good for. */
export const TOKEN_LASTS_MS = 15 * 60_000;

/** Something that a person does. */
export interface Action {
  readonly type: InteractionType;
  /** The command's name, or the custom id. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The message whose component is used. */
  readonly message?: Readonly<Record<string, unknown>> & { readonly id: string };
  /** The interaction that opened the modal. */
  readonly triggeredBy?: Interaction;
}

/** Whether the bot took too long to answer at all. */
export const isOverdue = (parts: Parts, interaction: Interaction): boolean =>
  interaction.acknowledgement === null &&
  parts.clock.nowMs() - interaction.createdMs >= ACKNOWLEDGE_WITHIN_MS;

/** Tells the bot what a person did, and begins to wait for its answer. */
export function startInteraction(
  parts: Parts,
  userId: string,
  channel: Channel,
  action: Action,
): Interaction {
  const { state, clock, log } = parts;
  const id = parts.nextId();
  const { guildId } = channel;
  const authorizingOwners = { [ApplicationIntegrationType.GuildInstall]: guildId ?? '0' };
  const interaction: Interaction = {
    id,
    token: `token-of-${id}`,
    type: action.type,
    userId,
    channelId: channel.id,
    createdMs: clock.nowMs(),
    sourceMessageId: action.message?.id ?? null,
    triggeredBy: action.triggeredBy ?? null,
    name: action.name,
    authorizingOwners,
    acknowledgement: null,
  };
  state.interactions.set(id, interaction);
  const payload = payloadOf(parts, interaction, channel, action);
  log.record({ kind: 'interaction', interaction });
  parts.dispatch({ name: 'INTERACTION_CREATE', guildId, channelId: channel.id, dataFor: () => payload });
  clock.after(ACKNOWLEDGE_WITHIN_MS, () => {
    if (interaction.acknowledgement === null) log.record({ kind: 'unanswered', interaction });
  });
  return interaction;
}

/** The interaction as the gateway brings it. */
function payloadOf(parts: Parts, interaction: Interaction, channel: Channel, action: Action): unknown {
  const { state } = parts;
  const { guildId } = channel;
  const account = state.accounts.get(interaction.userId);
  const guild = guildId === null ? undefined : state.guilds.get(guildId);
  const member = guild?.members.get(interaction.userId);
  const permissions = channelPermissions(state, channel, interaction.userId).toString();
  return {
    id: interaction.id,
    application_id: state.application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: action.data,
    ...(parts.channelIn !== 'id' && { channel: { ...channelJson(state, channel), permissions } }),
    ...(parts.channelIn !== 'object' && { channel_id: channel.id }),
    ...(guild !== undefined && {
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
    }),
    ...(member === undefined
      ? { user: account?.user }
      : { member: { ...fullMemberJson(state, member), permissions } }),
    ...(action.message !== undefined && { message: action.message }),
    app_permissions: (guildId === null
      ? channelPermissions(state, channel, state.application.id)
      : channelPermissions(state, channel, state.application.id) ||
        guildPermissions(state, guildId, state.application.id)
    ).toString(),
    locale: account?.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: interaction.authorizingOwners,
    context: guildId === null ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}
