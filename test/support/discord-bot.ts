import type { Client, Interaction } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { createBot, type Bot } from '../../src/discord/bot.ts';
import { createHandlers } from '../../src/discord/handlers.ts';
import type { RecordedRequest } from '../../src/local/rest/rest-server.ts';
import type { Services } from '../../src/domain/services.ts';
import type { SettingsStore } from '../../src/storage/settings-store.ts';
import type { LimitSettings } from '../../src/discord/limits.ts';
import { createMemorySettings, NO_LIMITS } from './bot-parts.ts';
import { createFakeServices } from './fake-services.ts';
import { openNewsroom, type Newsroom } from './local-discord.ts';
import { createRecordingLogger, type RecordingLogger } from './recording-logger.ts';
import { createTestTimers, type TestTimers } from './test-timers.ts';

/** What a test of the bot is about. */
export interface BotChanges {
  readonly services?: Partial<Services>;
  readonly settings?: SettingsStore;
  readonly logQuestions?: boolean;
  /** By default there are none. */
  readonly limits?: LimitSettings;
}

/** A bot that listens. */
export interface StartedBot extends Bot {
  readonly logger: RecordingLogger;
  readonly timers: TestTimers;
  /** What it wrote to its log. */
  readonly lines: RecordingLogger['lines'];
  /** Makes it deaf, as its end would. */
  readonly stop: () => void;
}

/** Lets a bot handle what a client hears. */
export function startBot(client: Client, changes: BotChanges = {}): StartedBot {
  const services = createFakeServices(changes.services);
  const logger = createRecordingLogger();
  const timers = createTestTimers();
  const bot = createBot({
    services,
    timers,
    settings: changes.settings ?? createMemorySettings(),
    clock: services.clock,
    logger,
    version: '1.2.3',
    logQuestions: changes.logQuestions ?? false,
    limits: changes.limits ?? NO_LIMITS,
  });
  const { onInteraction } = createHandlers(bot);
  const listen = (interaction: Interaction): void => {
    void onInteraction(interaction);
  };
  client.on('interactionCreate', listen);
  return { ...bot, timers, logger, lines: logger.lines, stop: () => client.off('interactionCreate', listen) };
}

/** What a request of the bot says about whom to notify; nothing where it is no message. */
function notifications({ body }: RecordedRequest): unknown[] {
  const fields = (body ?? {}) as { readonly data?: object; readonly content?: unknown };
  const message = { ...fields, ...fields.data } as {
    readonly content?: unknown;
    readonly allowed_mentions?: object;
  };
  return 'content' in message ? [{ ...message.allowed_mentions, replied_user: false }] : [];
}

/** The usual scene with a bot that has published its commands; the test fails if a message of it may notify anybody. */
export async function openBotroom({
  options = {},
  ...changes
}: BotChanges & { readonly options?: Parameters<typeof openNewsroom>[0] } = {}): Promise<
  Newsroom & { readonly bot: StartedBot }
> {
  const newsroom = await openNewsroom(options);
  const bot = startBot(newsroom.client, changes);
  onTestFinished(() => {
    const said = newsroom.discord.requests.flatMap(notifications);
    expect(said).toEqual(said.map(() => ({ parse: [], replied_user: false })));
  });
  await createHandlers(bot).publish(newsroom.client);
  return { ...newsroom, bot };
}
