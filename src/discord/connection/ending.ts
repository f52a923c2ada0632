import {
  DiscordAPIError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
} from 'discord.js';
import { UserError } from '../../domain/errors.ts';

/** Why a connection to Discord ended, or never came about. */
export type Ending =
  /** The bot was told to stop. */
  | { readonly kind: 'stopped' }
  /** Discord does not know the token (any more). */
  | { readonly kind: 'token refused' }
  /** Message Content is asked for but not switched on for the application. */
  | { readonly kind: 'intents refused' }
  /** Discord turns the client away for another reason, which trying again does not mend. */
  | { readonly kind: 'turned away'; readonly reason: string }
  /** Discord is there but cannot serve now; where it says so, `waitMs` is how long. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly waitMs?: number }
  /** Nothing answers at the address. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Nothing came from Discord for minutes, and the client does not even try to connect again. */
  | { readonly kind: 'deaf' };

const TOKEN_REFUSED: number = GatewayCloseCodes.AuthenticationFailed;
const INTENTS_REFUSED: number = GatewayCloseCodes.DisallowedIntents;

/** What a close code of the gateway means after which discord.js does not connect again. */
export const endingOfClose = (code: number): Ending => {
  if (code === TOKEN_REFUSED) return { kind: 'token refused' };
  if (code === INTENTS_REFUSED) return { kind: 'intents refused' };
  return { kind: 'turned away', reason: `gateway close code ${code}` };
};

const SESSIONS_EXHAUSTED = /^Not enough sessions remaining .{0,200}resets at (\S{1,40})$/u;

/** What discord.js throws where the gateway turns the client away at login. */
const GATEWAY_REFUSALS: ReadonlyMap<string, Ending> = new Map([
  ['Authentication failed', { kind: 'token refused' }],
  ['Used disallowed intents', { kind: 'intents refused' }],
  ['Used invalid intents', endingOfClose(GatewayCloseCodes.InvalidIntents)],
  ['Invalid shard', endingOfClose(GatewayCloseCodes.InvalidShard)],
  ['Sharding is required', endingOfClose(GatewayCloseCodes.ShardingRequired)],
  ['Used an invalid API version', endingOfClose(GatewayCloseCodes.InvalidAPIVersion)],
]);

/** What an error of `login` means. `epochMs`: now, in milliseconds since 1970. */
export const endingOfLogin = (error: unknown, epochMs: number): Ending => {
  if (!(error instanceof Error)) return { kind: 'unreachable', reason: 'unknown error' };
  if ('code' in error && error.code === DiscordjsErrorCodes.TokenInvalid) return { kind: 'token refused' };
  const refusal = GATEWAY_REFUSALS.get(error.message);
  if (refusal !== undefined) return refusal;
  const [, resetsAt] = SESSIONS_EXHAUSTED.exec(error.message) ?? [];
  if (resetsAt !== undefined) {
    const waitMs = Math.max(0, Date.parse(resetsAt) - epochMs);
    return { kind: 'unavailable', reason: 'no more connections today', waitMs };
  }
  if (error instanceof UserError || error instanceof RateLimitError)
    return { kind: 'unavailable', reason: 'rate limit' };
  if (error instanceof HTTPError) return { kind: 'unavailable', reason: `HTTP status ${error.status}` };
  if (error instanceof DiscordAPIError) return { kind: 'unreachable', reason: `HTTP status ${error.status}` };
  const code = 'code' in error ? String(error.code) : error.name;
  return { kind: 'unreachable', reason: code === 'AbortError' ? 'no answer in time' : code };
};
