import { GatewayIntentBits, Options, Partials, type ClientOptions, type RESTOptions } from 'discord.js';

/** How long one request may take; a person waits for it. */
const REQUEST_TIMEOUT_MS = 5_000;

/** A rate limit that takes longer than this is not waited for: the answer would come too late. */
const RATE_LIMIT_WAIT_MAX_MS = 5_000;

/** Discord allows a bot 50 in one second, over all routes; counted from moments of its own, so that some are left. */
const REQUESTS_PER_SECOND = 45;

/**
 * Messages kept a channel: the one that a reply is to has to be there while the reply is handled. One takes some 2.5 kB,
 * and there may be tens of thousands of channels; so they are few, and gone after a while.
 */
const MESSAGES_KEPT = 5;
const MESSAGES_KEPT_S = 10 * 60;
const SWEEP_EVERY_S = 5 * 60;
const PEOPLE_KEPT = 200;

/** What a client is made with. */
export interface ClientSettings {
  /** Address of the API without its version; `null`: Discord's own. */
  readonly apiUrl: string | null;
  /** Whether the texts of all messages are asked for. */
  readonly contentIntent: boolean;
  /** How many requests a second may be sent; 45 by default. */
  readonly requestsPerSecond?: number;
  readonly makeRequest: RESTOptions['makeRequest'];
}

/** Options of discord.js for this bot: only what it uses, bounded memory, no pings, nothing waited for too long. */
export const clientOptions = ({
  apiUrl,
  contentIntent,
  requestsPerSecond = REQUESTS_PER_SECOND,
  makeRequest,
}: ClientSettings): ClientOptions => ({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
    ...(contentIntent ? [GatewayIntentBits.MessageContent] : []),
  ],
  // Direct channels, and messages from before the start, are not in memory.
  partials: [Partials.Channel, Partials.Message],
  allowedMentions: { parse: [], repliedUser: false },
  failIfNotExists: false,
  shards: 'auto',
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: MESSAGES_KEPT,
    UserManager: { maxSize: PEOPLE_KEPT, keepOverLimit: ({ id, client }) => id === client.user?.id },
    GuildMemberManager: { maxSize: PEOPLE_KEPT, keepOverLimit: ({ id, client }) => id === client.user.id },
    ReactionManager: 0,
    PresenceManager: 0,
    VoiceStateManager: 0,
    GuildEmojiManager: 0,
    GuildStickerManager: 0,
    GuildScheduledEventManager: 0,
    StageInstanceManager: 0,
    AutoModerationRuleManager: 0,
  }),
  sweepers: { messages: { interval: SWEEP_EVERY_S, lifetime: MESSAGES_KEPT_S } },
  rest: {
    ...(apiUrl !== null && { api: apiUrl }),
    timeout: REQUEST_TIMEOUT_MS,
    retries: 1,
    globalRequestsPerSecond: requestsPerSecond,
    // A 429 that names no time would be repeated at once, without end.
    rejectOnRateLimit: ({ retryAfter, timeToReset }) =>
      !(retryAfter > 0) || Math.max(retryAfter, timeToReset) > RATE_LIMIT_WAIT_MAX_MS,
    makeRequest,
  },
});
