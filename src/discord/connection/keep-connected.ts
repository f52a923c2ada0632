import { UserError } from '../../domain/errors.ts';
import type { Logger } from '../../domain/logger.ts';
import type { Timers } from '../../domain/timers.ts';
import type { Connection } from './connect-once.ts';

const FIRST_PAUSE_MS = 1_000;
const PAUSE_MAX_MS = 5 * 60_000;

/** How long a start may find nothing at the address before that is taken for a mistake in it. */
const UNREACHABLE_MAX_MS = 60_000;

/** What staying connected needs. */
export interface KeepConnectedOptions {
  /** Connects once, until that ends. */
  readonly connect: (contentIntent: boolean) => Promise<Connection>;
  readonly contentIntent: boolean;
  /** What to call the address of Discord. */
  readonly address: string;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

const TOKEN_REFUSED =
  'Discord refuses the token in DISCORD_TOKEN. On https://discord.com/developers/applications open your application, then Bot, then "Reset Token", and copy the new one without quotation marks or spaces.';
const CONTENT_REFUSED =
  'Message Content is not switched on for this application: going on without it. Messages in question channels are answered only when they mention the bot. To change that, switch on "Message Content Intent" on the page Bot of your application at https://discord.com/developers/applications and start again; or set MESSAGE_CONTENT=false.';

const pause = (delayMs: number, timers: Timers, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.after(delayMs, done);
    signal.addEventListener('abort', done);
  });

/**
 * Connects, and connects again when that ends for a reason that passes, ever more slowly: after 1 second, 2, 4, up to
 * 5 minutes. Resolves when the bot was told to stop.
 * @throws UserError for what trying again does not mend: the token, the intents, an address where nothing is.
 * @throws Error where the connection is dead and only a new process helps.
 */
export const keepConnected = async ({
  connect,
  address,
  timers,
  logger,
  signal,
  ...options
}: KeepConnectedOptions): Promise<void> => {
  const startedMs = timers.nowMs();
  let { contentIntent } = options;
  let wasEverReady = false;
  let failures = 0;

  while (!signal.aborted) {
    const { ending, wasReady } = await connect(contentIntent);
    wasEverReady ||= wasReady;
    if (wasReady) failures = 0;
    if (ending.kind === 'stopped' || signal.aborted) return;
    if (ending.kind === 'token refused') throw new UserError(TOKEN_REFUSED);
    if (ending.kind === 'turned away' || (ending.kind === 'intents refused' && !contentIntent)) {
      const reason = ending.kind === 'turned away' ? ending.reason : 'disallowed intents';
      throw new UserError(
        `Discord turns the bot away (${reason}). Check its page at https://discord.com/developers/applications, and that this is the newest Verbatim.`,
      );
    }
    if (ending.kind === 'deaf')
      throw new Error('Nothing comes from Discord any more, and nothing brings it back');
    if (ending.kind === 'intents refused') {
      logger.warn({}, CONTENT_REFUSED);
      contentIntent = false;
      continue;
    }
    if (ending.kind === 'unreachable' && !wasEverReady && timers.nowMs() - startedMs >= UNREACHABLE_MAX_MS) {
      throw new UserError(
        `Discord cannot be reached at ${address} (${ending.reason}). Check the network: HTTPS and WebSockets have to be let out; and DISCORD_API_URL, if you set it.`,
      );
    }
    const waitMs = 'waitMs' in ending ? (ending.waitMs ?? 0) : 0;
    const delayMs = Math.max(waitMs, Math.min(PAUSE_MAX_MS, FIRST_PAUSE_MS * 2 ** failures));
    failures += 1;
    logger.warn({ reason: ending.reason, delayMs }, 'Discord does not answer: trying again');
    await pause(delayMs, timers, signal);
  }
};
