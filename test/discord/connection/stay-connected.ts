import type { Client } from 'discord.js';
import { onTestFinished } from 'vitest';
import { connectOnce } from '../../../src/discord/connection/connect-once.ts';
import { keepConnected } from '../../../src/discord/connection/keep-connected.ts';
import type { LocalDiscord } from '../../../src/local/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';

/** What a test of the connection may change. */
interface StayConnectedOptions {
  readonly token?: string;
  readonly apiUrl?: string;
  readonly contentIntent?: boolean;
}

/** Stays connected to a local Discord until the test stops it or ends. */
export const stayConnected = (
  discord: Pick<LocalDiscord, 'apiUrl' | 'token'>,
  { token = discord.token, apiUrl = discord.apiUrl, contentIntent = false }: StayConnectedOptions = {},
) => {
  const timers = createTestTimers();
  const logger = createRecordingLogger();
  const stopping = new AbortController();
  const ready: Client<true>[] = [];
  const closed: Client[] = [];
  const waiting = new Set<() => void>();
  let lifeSigns = 0;

  const done = keepConnected({
    connect: (withContent) =>
      connectOnce({
        token,
        apiUrl,
        contentIntent: withContent,
        timers,
        logger,
        signal: stopping.signal,
        attach: () => undefined,
        onReady: (client) => {
          ready.push(client);
          for (const look of waiting) look();
        },
        onAlive: () => {
          lifeSigns += 1;
        },
        beforeClose: async (client) => {
          closed.push(client);
        },
      }),
    contentIntent,
    address: apiUrl,
    timers,
    logger,
    signal: stopping.signal,
  });
  // A test that expects this to fail awaits `done` itself.
  done.catch(() => undefined);
  onTestFinished(async () => {
    stopping.abort();
    await done.catch(() => undefined);
  });

  return {
    done,
    timers,
    logger,
    closed,
    stop: () => stopping.abort(),
    lifeSigns: () => lifeSigns,
    /** The `count`th client, when it is ready. */
    ready: (count = 1): Promise<Client<true>> =>
      new Promise((resolve) => {
        const look = (): void => {
          const client = ready[count - 1];
          if (client !== undefined) resolve(client);
        };
        waiting.add(look);
        look();
      }),
  };
};
