import { Status, type Client } from 'discord.js';
import type { Timers } from '../../domain/timers.ts';

/** How often is looked. */
const LOOK_EVERY_MS = 15_000;

/** Discord lets clients show that they live every 41 seconds; two missed beats, and some time. */
const SILENCE_MAX_MS = 100_000;

/** What is done about signs of life. */
export interface LifeSignsOptions {
  readonly timers: Timers;
  /** All shards are connected and heard something lately; called at every look. */
  readonly onAlive: () => void;
  /** Nothing was heard, and nothing is being done about it. Called once. */
  readonly onDeaf: () => void;
}

/**
 * Watches whether anything comes from Discord: events, answered heartbeats. `isReady()` of discord.js stays true on a
 * dead connection. While the client is connecting again it is not deaf: there, discord.js does what can be done.
 * @returns what ends the watch
 */
export const watchLifeSigns = (
  client: Client,
  { timers, onAlive, onDeaf }: LifeSignsOptions,
): (() => void) => {
  let heardMs = timers.nowMs();
  let triedMs = heardMs;
  let beats = '';
  let cancel: (() => void) | undefined;

  client.on('raw', () => {
    heardMs = timers.nowMs();
  });
  client.on('shardReconnecting', () => {
    triedMs = timers.nowMs();
  });

  const look = (): void => {
    const shards = [...client.ws.shards.values()];
    const latest = shards.map(({ lastPingTimestamp }) => lastPingTimestamp).join();
    if (latest !== beats) heardMs = timers.nowMs();
    beats = latest;
    const isSilent = (sinceMs: number): boolean => timers.nowMs() - sinceMs > SILENCE_MAX_MS;
    if (isSilent(heardMs) && isSilent(triedMs)) return onDeaf();
    if (!isSilent(heardMs) && shards.every(({ status }) => status === Status.Ready)) onAlive();
    cancel = timers.after(LOOK_EVERY_MS, look);
  };

  look();
  return () => cancel?.();
};
