import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../../domain/services.ts';

/** How many questions are taken in a window of time. */
export interface Limit {
  readonly questions: number;
  readonly windowMs: number;
}

/** Whose questions are counted together. */
export type LimitScope = 'person' | 'channel' | 'guild';

/** The limits in force. */
export type LimitSettings = Readonly<Record<LimitScope, Limit>>;

/** Enough for any conversation; a flood ends here. */
export const DEFAULT_LIMITS: LimitSettings = {
  person: { questions: 5, windowMs: 20_000 },
  channel: { questions: 20, windowMs: 60_000 },
  guild: { questions: 60, windowMs: 60_000 },
};

/** Who asks where; ids of Discord. Outside guilds the guild is null. */
export interface Asking {
  readonly personId: string;
  readonly channelId: string;
  readonly guildId: string | null;
}

/** A question that is not taken. */
export interface Refusal {
  readonly scope: LimitScope;
  /** How long until questions are taken again, above 0. */
  readonly waitMs: number;
  /** The first one of its window: whoever asks is told; later ones are passed over in silence. */
  readonly isFirst: boolean;
}

/** Counts questions. */
export interface Limits {
  /** Counts a question: null if it may be answered. */
  readonly take: (asking: Asking) => Promise<Refusal | null>;
}

/** Counters of persons, channels and guilds in fixed windows, kept in memory. */
export function createLimits(clock: Clock, settings: LimitSettings): Limits {
  const counters = {
    person: createCounter(clock, settings.person),
    channel: createCounter(clock, settings.channel),
    guild: createCounter(clock, settings.guild),
  };
  return {
    take: async ({ personId, channelId, guildId }) => {
      const person = await counters.person(personId);
      if (person !== null) return { scope: 'person', ...person };
      const channel = await counters.channel(channelId);
      if (channel !== null) return { scope: 'channel', ...channel };
      const guild = guildId === null ? null : await counters.guild(guildId);
      return guild === null ? null : { scope: 'guild', ...guild };
    },
  };
}

type Counter = (id: string) => Promise<Omit<Refusal, 'scope'> | null>;

/**
 * One counter. The limiter reads the system's time by itself; as the window's number by our clock is part of the key,
 * it is our clock that ends a window, and the limiter only clears away what is over.
 */
function createCounter(clock: Clock, { questions, windowMs }: Limit): Counter {
  const limiter = new RateLimiterMemory({ points: questions, duration: windowMs / 1_000 });
  return async (id) => {
    const nowMs = clock.monotonicMs();
    try {
      await limiter.consume(`${id}:${Math.floor(nowMs / windowMs)}`);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { waitMs: windowMs - (nowMs % windowMs), isFirst: error.consumedPoints === questions + 1 };
    }
  };
}
