import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBotLogger } from '../src/app/bot-logger.ts';
import { systemTimers } from '../src/app/system-timers.ts';
import { createHandlers } from '../src/discord/handlers.ts';
import { runBot } from '../src/discord/run-bot.ts';
import type { Outcome } from '../src/domain/answer.ts';
import type { Services } from '../src/domain/services.ts';
import { openSettingsStore } from '../src/storage/settings-store.ts';
import { residentMb } from './open-articles.ts';

/** The Discord that a bot is measured on. */
export interface DiscordPlace {
  readonly apiUrl: string;
  readonly token: string;
}

/** What the bot's own process measured. */
export interface BotMeasurement {
  /** Answers by their outcome, as the log has them. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Processor time of the process from connecting to the end, milliseconds. */
  readonly cpuMs: number;
  /** Resident memory before connecting, megabytes. */
  readonly memoryMb: number;
  /** The highest resident memory with an answer just sent, megabytes. */
  readonly memoryMaxMb: number;
}

/** More than anybody asks. */
const UNLIMITED = { questions: 1_000_000, windowMs: 60_000 };
/** Discord allows 50. */
const REQUESTS_PER_SECOND = 10_000;
/** A bot that nobody stops, since its bench failed, stops by itself. */
const RUN_MAX_MS = 10 * 60_000;

/** A line of the bot's log. */
interface LogLine {
  readonly level: string;
  readonly text: string;
  readonly outcome?: Outcome;
}

/**
 * Runs the bot as the program does, but for the limits of questions and requests, until it is removed from a server.
 * Its warnings and errors go to standard error.
 */
export async function measureBot(
  { apiUrl, token }: DiscordPlace,
  services: Services,
): Promise<BotMeasurement> {
  const outcomes: Record<Outcome, number> = { answer: 0, closest: 0, none: 0 };
  const memoryMb = residentMb();
  let memoryMaxMb = memoryMb;
  const logger = await createBotLogger({
    level: 'info',
    secrets: [token],
    write: (line) => {
      const { level, text, outcome } = JSON.parse(line) as LogLine;
      if (level !== 'info') process.stderr.write(line);
      if (text !== 'answered' || outcome === undefined) return;
      outcomes[outcome] += 1;
      memoryMaxMb = Math.max(memoryMaxMb, residentMb());
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const settings = await openSettingsStore({ url: 'file:settings.db', cwd: folder, logger });
  const stopping = new AbortController();
  const before = process.cpuUsage();
  try {
    await runBot({
      services,
      settings: {
        ...settings,
        forgetGuild: async (guildId) => {
          await settings.forgetGuild(guildId);
          stopping.abort();
        },
      },
      clock: { now: () => new Date(), monotonicMs: () => performance.now() },
      logger,
      version: 'bench',
      logQuestions: false,
      limits: { person: UNLIMITED, channel: UNLIMITED, guild: UNLIMITED },
      requestsPerSecond: REQUESTS_PER_SECOND,
      token,
      apiUrl,
      contentIntent: false,
      timers: systemTimers,
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(RUN_MAX_MS)]),
      onAlive: () => {},
      createHandlers,
    });
    const { user, system } = process.cpuUsage(before);
    return { outcomes, cpuMs: (user + system) / 1000, memoryMb, memoryMaxMb };
  } finally {
    await settings.close();
    await rm(folder, { recursive: true, force: true });
  }
}
