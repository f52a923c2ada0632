import type { BotStatus } from '../domain/bot-status.ts';
import type { Logger } from '../domain/logger.ts';
import type { Clock, Services } from '../domain/services.ts';
import type { Timers } from '../domain/timers.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { createAnswerRecord, type AnswerRecord } from './answer-record.ts';
import { createArticleIndex, type ArticleIndex } from './article-index.ts';
import { createLimits, DEFAULT_LIMITS, type Limits, type LimitSettings } from './limits.ts';
import { createSender, type Sender } from './respond.ts';
import { createSeenIds, type SeenIds } from './seen-ids.ts';
import { takeTurns } from './take-turns.ts';
import { createUnfinished, type Unfinished } from './unfinished.ts';

/** What the bot is made of. */
export interface BotParts {
  readonly services: Services;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly version: string;
  /** Whether the log may hold what people ask. */
  readonly logQuestions: boolean;
  /** How many questions are taken; `DEFAULT_LIMITS` if left out. */
  readonly limits?: LimitSettings;
}

/** What all handlers share; made once. */
export interface Bot extends Omit<BotParts, 'limits'> {
  /** ISO date and time. */
  readonly startedAt: string;
  readonly record: AnswerRecord;
  /** The one way to write to Discord. */
  readonly send: Sender;
  readonly articles: () => Promise<ArticleIndex>;
  /** Interactions that are handled already. */
  readonly handled: SeenIds;
  readonly unfinished: Unfinished;
  /** Of what people ask the bot, however they do. */
  readonly asked: Limits;
  /** Of what it overhears: that must not use up the former. */
  readonly overheard: Limits;
}

/** A bot that has answered nothing yet. */
export const createBot = ({ limits = DEFAULT_LIMITS, ...parts }: BotParts): Bot => ({
  ...parts,
  services: { ...parts.services, ask: takeTurns(parts.services.ask) },
  startedAt: parts.clock.now().toISOString(),
  record: createAnswerRecord(),
  send: createSender(parts.logger),
  articles: createArticleIndex(parts.services),
  handled: createSeenIds(),
  unfinished: createUnfinished(),
  asked: createLimits(parts.clock, limits),
  overheard: createLimits(parts.clock, limits),
});

/** How the bot does, with what its client says of the connection. */
export const statusOf = (bot: Bot, gateway: BotStatus['gateway']): BotStatus => ({
  version: bot.version,
  startedAt: bot.startedAt,
  answers: bot.record.count(),
  latencyMs: bot.record.latencyMs(),
  gateway,
  scope: bot.services.scope(),
});
