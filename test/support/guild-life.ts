import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayIntentBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import { createBotLogger } from '../../src/app/bot-logger.ts';
import { createServices } from '../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import { createHandlers, type Handlers } from '../../src/discord/handlers.ts';
import { runBot } from '../../src/discord/run-bot.ts';
import type { Logger } from '../../src/domain/logger.ts';
import type { Clock } from '../../src/domain/services.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import { openSettingsStore } from '../../src/storage/settings-store.ts';
import { createFolder } from './folder.ts';
import { openDiscord } from './local-discord.ts';
import { createManualClock } from './manual-clock.ts';
import { createRecordingLogger, type RecordingLogger } from './recording-logger.ts';
import { createTestTimers } from './test-timers.ts';
import { createTranscript, type Transcript } from './transcript.ts';

/** Between two acts; enough that nobody asks too often. */
const STEP_MS = 10_000;

/** So long that nobody's heart is missed while the clock is moved. */
const HEARTBEAT_MS = 1_000_000_000;

/** A local Discord, a folder with articles and a database, and a bot that is started and stopped over them. */
export interface GuildLife {
  readonly discord: LocalDiscord;
  readonly transcript: Transcript;
  readonly writeArticle: (path: string, content: string) => void;
  /** Resolves when the bot is connected and has published its commands. */
  readonly start: () => Promise<void>;
  /** Asks the bot to end; resolves when all of it has. */
  readonly stop: () => Promise<void>;
  /** Resolves when the bot has logged this. */
  readonly logged: (text: string) => Promise<void>;
  /** Every line of the log at its most talkative, as it would be written. */
  readonly logLines: readonly string[];
}

/** Writes to two logs. */
const both = (one: Logger, other: Logger): Logger => {
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (fields, text) => {
      one[level](fields, text);
      other[level](fields, text);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** The same handlers; what they are at work on is added to `running`, so that it can be waited for. */
const watchHandlers = (handlers: Handlers, running: Promise<unknown>[]): Handlers => {
  const watch =
    <Parts extends readonly unknown[]>(handle: (...parts: Parts) => Promise<unknown>) =>
    (...parts: Parts): Promise<unknown> => {
      const task = handle(...parts);
      running.push(task);
      return task;
    };
  const { onInteraction, onMessage, onEdit, onDelete, publish } = handlers;
  return {
    onInteraction: watch(onInteraction),
    onMessage: watch(onMessage),
    onEdit: watch(onEdit),
    onDelete: watch(onDelete),
    publish: watch(publish),
  };
};

/** Everything that the program is made of but the process, over a folder of its own. Nothing is running yet. */
export async function openGuildLife(
  articles: Readonly<Record<string, string>>,
  locale = 'en-GB',
): Promise<GuildLife> {
  const time = createManualClock();
  const startMs = time.nowMs();
  const clock: Clock = { now: () => new Date(time.nowMs()), monotonicMs: () => time.nowMs() - startMs };
  const discord = await openDiscord({
    clock: time,
    heartbeatMs: HEARTBEAT_MS,
    approvedIntents: GatewayIntentBits.MessageContent,
  });
  const folder = createFolder(articles);
  const logLines: string[] = [];
  const written = await createBotLogger({
    write: (line) => logLines.push(line),
    level: 'debug',
    secrets: [discord.token],
  });
  let recording: RecordingLogger = createRecordingLogger();
  const running: Promise<unknown>[] = [];
  let stopRunning: (() => Promise<void>) | null = null;

  const settle = async (): Promise<void> => {
    await discord.delivered();
    await Promise.all(running.splice(0));
    time.advance(STEP_MS);
  };

  const start = async (): Promise<void> => {
    recording = createRecordingLogger();
    const logger = both(recording, written);
    const stopping = new AbortController();
    const settings = await openSettingsStore({ url: 'file:settings.db', cwd: folder, logger });
    const services = await createServices({
      paths: ['articles'],
      cwd: folder,
      corpusOptions: DEFAULT_CORPUS_OPTIONS,
      packageRoot: process.cwd(),
      clock,
    });
    const done = runBot({
      services,
      settings,
      clock,
      logger,
      version: '1.2.3',
      logQuestions: false,
      token: discord.token,
      apiUrl: discord.apiUrl,
      contentIntent: true,
      timers: createTestTimers(),
      signal: stopping.signal,
      onAlive: () => undefined,
      createHandlers: (bot) => watchHandlers(createHandlers(bot), running),
    });
    stopRunning = async () => {
      stopRunning = null;
      stopping.abort();
      await done;
      await services.close();
      await settings.close();
    };
    await recording.waitFor('connected to Discord');
  };

  const stop = async (): Promise<void> => stopRunning?.();
  onTestFinished(stop);

  return {
    discord,
    transcript: createTranscript(discord, locale, settle),
    writeArticle: (path, content) => writeFileSync(join(folder, path), content),
    start,
    stop,
    logged: async (text) => void (await recording.waitFor(text)),
    logLines,
  };
}
