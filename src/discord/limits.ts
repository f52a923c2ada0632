import type { Clock } from '../domain/services.ts';
import type { Phrases } from '../render/phrases/phrases.ts';
import { createBoundedMemory } from './bounded-memory.ts';

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

/** Who asks where; ids of Discord. Outside guilds the guild is null; the channel is, where Discord does not say it. */
export interface Asking {
  readonly personId: string;
  readonly channelId: string | null;
  readonly guildId: string | null;
}

/** A question that is not taken. */
export interface Refusal {
  readonly scope: LimitScope;
  /** How long until questions are taken again, above 0. */
  readonly waitMs: number;
  /** The first one of its window: whoever asks is told; later messages are passed over in silence. */
  readonly isFirst: boolean;
}

/** Counts questions. */
export interface Limits {
  /** Counts a question: null if it may be answered. */
  readonly take: (asking: Asking) => Refusal | null;
}

/** Counters of persons, channels and guilds in fixed windows, kept in memory. */
export function createLimits(clock: Clock, settings: LimitSettings): Limits {
  const counters = {
    person: createCounter(clock, settings.person),
    channel: createCounter(clock, settings.channel),
    guild: createCounter(clock, settings.guild),
  };
  const takeOne = (scope: LimitScope, id: string | null): Refusal | null => {
    const refusal = id === null ? null : counters[scope](id);
    return refusal === null ? null : { scope, ...refusal };
  };
  return {
    take: ({ personId, channelId, guildId }) =>
      takeOne('person', personId) ?? takeOne('channel', channelId) ?? takeOne('guild', guildId),
  };
}

type Counter = (id: string) => Omit<Refusal, 'scope'> | null;

/** More askers within one window than could be answered in it; whoever asked least lately is counted anew. */
const COUNTED_MAX = 10_000;

/** One counter. The number of the window is part of the key, so that all windows end at the same time. */
function createCounter(clock: Clock, { questions, windowMs }: Limit): Counter {
  const counts = createBoundedMemory<{ readonly asked: number }>(clock, {
    max: COUNTED_MAX,
    forMs: windowMs,
  });
  return (id) => {
    const nowMs = clock.monotonicMs();
    const key = `${id}:${Math.floor(nowMs / windowMs)}`;
    const asked = (counts.get(key)?.asked ?? 0) + 1;
    counts.set(key, { asked });
    if (asked <= questions) return null;
    return { waitMs: windowMs - (nowMs % windowMs), isFirst: asked === questions + 1 };
  };
}

const MS_PER_SECOND = 1_000;

/** What is said to a question that is not taken. */
export function waitText({ scope, waitMs }: Refusal, { refusals }: Phrases): string {
  const seconds = Math.ceil(waitMs / MS_PER_SECOND);
  if (scope === 'person') return refusals.tooManyFromYou(seconds);
  return scope === 'channel' ? refusals.tooManyInChannel(seconds) : refusals.tooManyInServer(seconds);
}
