import {
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import { channelJson, isThread } from './channel-json.ts';
import { fullMemberJson } from './member-json.ts';
import type { Channel, Guild, State } from './state.ts';

/** A guild as REST answers; the gateway adds channels and members. */
export const guildJson = (guild: Guild): Record<string, unknown> => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  preferred_locale: guild.locale,
  roles: [...guild.roles.values()],
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  banner: null,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  description: null,
  discovery_splash: null,
  emojis: [],
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  features: [],
  icon: null,
  incidents_data: null,
  max_members: 500_000,
  max_presences: null,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  premium_progress_bar_enabled: false,
  premium_subscription_count: 0,
  premium_tier: GuildPremiumTier.None,
  public_updates_channel_id: null,
  region: 'deprecated',
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  splash: null,
  stickers: [],
  system_channel_flags: 0,
  system_channel_id: null,
  vanity_url_code: null,
  verification_level: GuildVerificationLevel.None,
});

const isIn = (guild: Guild, channel: Channel): boolean => channel.guildId === guild.id;

/** A guild as GUILD_CREATE brings it. Members other than the bot come only with the intent for them. */
export function guildCreateJson(state: State, guild: Guild, withMembers: boolean): Record<string, unknown> {
  const channels = [...state.channels.values()].filter((channel) => isIn(guild, channel));
  const members = [...guild.members.values()].filter(
    ({ userId }) => withMembers || userId === state.application.id,
  );
  return {
    ...guildJson(guild),
    joined_at: guild.members.get(state.application.id)?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: members.map((member) => fullMemberJson(state, member)),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelJson(state, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.archived)
      .map((channel) => channelJson(state, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
