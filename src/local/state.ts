import type {
  APIApplicationCommand,
  APIChatInputApplicationCommandInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  APIRole,
  APIUser,
  APIApplicationCommandOptionChoice,
  ChannelType,
  InteractionType,
  UserFlags,
} from 'discord-api-types/v10';

/** Somebody with an account: a person, a bot, the bot under test. */
export interface Account {
  readonly user: APIUser;
  /** The language of their client, such as `en-US`. */
  readonly locale: string;
  /** Whether bots may write to them; otherwise sending ends in error 50007. */
  readonly acceptsDms: boolean;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: Set<string>;
  readonly joinedAt: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** By id; the role with the guild's own id is @everyone. */
  readonly roles: Map<string, APIRole>;
  /** By the id of the user. */
  readonly members: Map<string, Member>;
  /** Ids of users and roles that an administrator lets use a command, whatever its defaults, by its name. */
  readonly commandGrants: Map<string, Set<string>>;
}

/** A text channel, a thread or a direct conversation. */
export interface Channel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.PublicThread
    | ChannelType.PrivateThread
    | ChannelType.DM;
  readonly guildId: string | null;
  readonly parentId: string | null;
  /** Who made the thread, or whom the bot talks to in a DM. */
  readonly ownerId: string | null;
  readonly overwrites: readonly APIOverwrite[];
  name: string;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  /** The latest message that all there see, deleted or not. */
  lastMessageId: string | null;
  /** How many messages all there were shown. */
  messageCount: number;
}

/** A message, and what its wire form does not say. */
export interface Message {
  /** As Discord sends it; replaced, never changed, when the message is edited. */
  readonly wire: APIMessage;
  /** The only user who sees an ephemeral message; null: everyone in the channel. */
  readonly audience: string | null;
  /** Whom the message notified: ids of users and roles, or `everyone`. */
  readonly pings: readonly string[];
}

/** How an interaction was first answered. */
export type Acknowledgement =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'deferred message'; readonly messageId: string }
  | { readonly kind: 'update' | 'deferred update'; readonly messageId: string }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** Something that a person did and the bot has to answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly createdMs: number;
  /** The message whose component was used. */
  readonly sourceMessageId: string | null;
  /** The interaction that opened the modal. */
  readonly triggeredBy: Interaction | null;
  /** The command's name, the component's or the modal's custom id. */
  readonly name: string;
  readonly authorizingOwners: APIChatInputApplicationCommandInteraction['authorizing_integration_owners'];
  acknowledgement: Acknowledgement | null;
}

/** The application under test. */
export interface Application {
  readonly id: string;
  readonly token: string;
  /** Bits of the privileged intents that are switched on for it. */
  readonly approvedIntents: number;
}

/** Everything that the local Discord keeps. */
export interface State {
  readonly application: Application;
  readonly accounts: Map<string, Account>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  /** Registered commands, by guild id; the global ones under the empty string. */
  readonly commands: Map<string, readonly APIApplicationCommand[]>;
  readonly interactions: Map<string, Interaction>;
  /** Ids of messages by channel and nonce, for `enforce_nonce`. */
  readonly nonces: Map<string, string>;
}

/** A user as Discord writes it. */
export const newUser = (id: string, name: string, isBot: boolean): APIUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: isBot ? null : name,
  avatar: null,
  flags: 0 as UserFlags,
  public_flags: 0 as UserFlags,
  primary_guild: null,
  ...(isBot && { bot: true }),
});

/** A Discord without guilds, people or messages, but for the bot's own account. */
export function createState(application: Application, botName: string): State {
  const bot = newUser(application.id, botName, true);
  return {
    application,
    accounts: new Map([[bot.id, { user: bot, locale: 'en-US', acceptsDms: false }]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    nonces: new Map(),
  };
}
