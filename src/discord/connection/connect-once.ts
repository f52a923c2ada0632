import { Client, DefaultRestOptions } from 'discord.js';
import type { Logger } from '../../domain/logger.ts';
import { within, type Timers } from '../../domain/timers.ts';
import { clientOptions, type ClientSettings } from './client-options.ts';
import { endingOfClose, endingOfLogin, type Ending } from './ending.ts';
import { guardRequests } from './guarded-request.ts';
import { keepToken } from './keep-token.ts';
import { logClient } from './log-client.ts';
import { watchLifeSigns } from './life-signs.ts';
import { createStoppableStrategy } from './stoppable-strategy.ts';

/** How long connecting may take; discord.js itself would try for ever. */
const READY_WITHIN_MS = 60_000;

/** How long a client may take to close; before it is ready it may never finish. */
const DESTROY_WITHIN_MS = 500;

/** What one connection needs. */
export interface ConnectionOptions extends Omit<ClientSettings, 'makeRequest'> {
  readonly token: string;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Aborted when the bot is to stop. */
  readonly signal: AbortSignal;
  /** Adds the listeners that handle events; before the client logs in. */
  readonly attach: (client: Client) => void;
  /** The client is connected, with all its guilds. */
  readonly onReady: (client: Client<true>) => void;
  /** Called every some seconds while events arrive. */
  readonly onAlive: () => void;
  /** Waited for before the client is closed: what is running may use it until then. */
  readonly beforeClose: (client: Client) => Promise<void>;
}

/** How a connection ended, and whether it had come about. */
export interface Connection {
  readonly ending: Ending;
  readonly wasReady: boolean;
}

/** Connects to Discord and stays connected until that ends; discord.js mends dropped sockets meanwhile. */
export const connectOnce = async (options: ConnectionOptions): Promise<Connection> => {
  const { token, timers, logger, signal } = options;
  let resolveEnded: ((ending: Ending) => void) | undefined;
  const ended = new Promise<Ending>((resolve) => {
    resolveEnded = resolve;
  });
  const end = (ending: Ending): void => resolveEnded?.(ending);
  const { build: buildStrategy, stop: stopShards } = createStoppableStrategy();
  const makeRequest = guardRequests(DefaultRestOptions.makeRequest, {
    timers,
    logger,
    onTokenLost: () => end({ kind: 'token refused' }),
  });
  const client: Client = new Client({ ...clientOptions({ ...options, makeRequest }), ws: { buildStrategy } });

  keepToken(client.rest);

  let wasReady = false;
  let stopWatching: (() => void) | undefined;
  const tooLate = timers.after(READY_WITHIN_MS, () => {
    end({ kind: 'unreachable', reason: `no connection within ${READY_WITHIN_MS / 1_000} seconds` });
  });
  const stop = (): void => end({ kind: 'stopped' });
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();

  logClient(client, logger);
  client.on('shardDisconnect', ({ code }) => end(endingOfClose(code)));
  client.once('clientReady', (ready) => {
    tooLate();
    wasReady = true;
    stopWatching = watchLifeSigns(ready, {
      timers,
      onAlive: options.onAlive,
      onDeaf: () => end({ kind: 'deaf' }),
    });
    options.onReady(ready);
  });
  options.attach(client);
  client.login(token).catch((error: unknown) => {
    logger.debug({ err: error }, 'login failed');
    end(endingOfLogin(error, Date.now()));
  });

  const ending = await ended;
  tooLate();
  stopWatching?.();
  signal.removeEventListener('abort', stop);
  await options.beforeClose(client);
  stopShards();
  await within(DESTROY_WITHIN_MS, timers, client.destroy());
  return { ending, wasReady };
};
