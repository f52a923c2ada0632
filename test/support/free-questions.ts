import { GatewayIntentBits, Partials, type ClientOptions } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { createBot } from '../../src/discord/bot.ts';
import type { LimitSettings } from '../../src/discord/limits.ts';
import { createMessageHandlers } from '../../src/discord/messages/handle-message.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { AskOptions, Services } from '../../src/domain/services.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { createMemorySettings, NO_LIMITS } from './bot-parts.ts';
import { buildAnswer } from './builders.ts';
import { createFakeClock, createFakeServices } from './fake-services.ts';
import { openNewsroom, PLAIN_INTENTS, type Newsroom } from './local-discord.ts';
import { createManualClock } from './manual-clock.ts';
import { createRecordingLogger, type LoggedLine } from './recording-logger.ts';
import { createTestTimers } from './test-timers.ts';

/** Intents of a bot that reads every message. */
export const READING_INTENTS = [...PLAIN_INTENTS, GatewayIntentBits.MessageContent];

/** A newsroom whose bot answers free questions. */
export interface Talk extends Newsroom {
  /** What the bot asked the articles, in order. */
  readonly questions: readonly { readonly question: string; readonly options: AskOptions | undefined }[];
  readonly logged: readonly LoggedLine[];
  readonly settle: (change: Partial<Settings>) => void;
  /** Moves the time of Discord and of the bot on. */
  readonly advance: (ms: number) => void;
  /** Resolves when the bot has done all that it does about the events so far. */
  readonly quiet: () => Promise<void>;
  /** What the bot wrote in a channel, oldest first. */
  readonly saidBy: (channelId: string) => readonly APIMessage[];
}

/** How the scene differs from the usual one. */
export interface TalkOptions {
  /** What the articles answer; replaces what an answer is built of. */
  readonly answer?: (
    question: string,
    options: AskOptions | undefined,
  ) => Partial<Answer> | Promise<Partial<Answer>>;
  readonly services?: Partial<Services>;
  readonly settings?: Partial<Settings>;
  readonly limits?: LimitSettings;
  readonly logQuestions?: boolean;
  readonly client?: Partial<ClientOptions>;
  readonly discord?: Parameters<typeof openNewsroom>[0];
}

/** Opens a newsroom and lets the bot listen. */
export async function openTalk(options: TalkOptions = {}): Promise<Talk> {
  const { answer = () => ({}), limits = NO_LIMITS, logQuestions = false } = options;
  const discordClock = createManualClock();
  const clock = createFakeClock();
  const room = await openNewsroom({
    clock: discordClock,
    ...options.discord,
    client: { partials: [Partials.Channel, Partials.Message], ...options.client },
  });
  const { client, discord, guildId } = room;
  const questions: { question: string; options: AskOptions | undefined }[] = [];
  const logger = createRecordingLogger();
  let settings: Partial<Settings> = options.settings ?? {};
  const store = createMemorySettings();
  const bot = createBot({
    services: createFakeServices({
      ask: async (question, asked) => {
        questions.push({ question, options: asked });
        return buildAnswer({ question, ...(await Promise.resolve(answer(question, asked))) });
      },
      ...options.services,
      clock,
    }),
    timers: createTestTimers(),
    settings: {
      ...store,
      read: async (id) => ({ ...(await store.read(id)), ...(id === guildId ? settings : {}) }),
    },
    clock,
    logger,
    version: '0.0.0',
    logQuestions,
    limits,
  });
  const handlers = createMessageHandlers(bot);
  const running: Promise<void>[] = [];
  client.on('messageCreate', (message) => running.push(handlers.onMessage(message)));
  client.on('messageUpdate', (before, after) => running.push(handlers.onEdit(before, after)));
  client.on('messageDelete', (message) => running.push(handlers.onDelete(message)));

  return {
    ...room,
    questions,
    logged: logger.lines,
    settle: (change) => {
      settings = { ...settings, ...change };
    },
    advance: (ms) => {
      clock.advance(ms);
      discordClock.advance(ms);
    },
    quiet: async () => {
      await discord.delivered();
      await Promise.all(running);
    },
    saidBy: (channelId) =>
      [...discord.state.messages.values()]
        .map(({ wire }) => wire)
        .filter(({ author, channel_id: id }) => author.id === discord.botId && id === channelId),
  };
}
