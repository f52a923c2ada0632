import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';
import { UserError } from '../domain/errors.ts';

/**
 * Why something could not be sent:
 * - `expired`: the interaction is not waiting any more (3 seconds) or its token has run out (15 minutes);
 * - `acknowledged`: somebody has answered the interaction already, such as a second instance of the bot;
 * - `forbidden`: the bot may not write there, or not see it;
 * - `closed`: the person takes no direct messages;
 * - `gone`: the message or the channel is not there any more;
 * - `refused`: Discord takes the message for wrong, which is a mistake in the program;
 * - `busy`: Discord asks to wait longer than an answer may take;
 * - `unreachable`: Discord did not answer, or with an error of its own.
 */
export type FailureKind =
  | 'expired'
  | 'acknowledged'
  | 'forbidden'
  | 'closed'
  | 'gone'
  | 'refused'
  | 'busy'
  | 'unreachable';

/** A failure as it may be logged: no address, since addresses hold tokens; no text, since texts hold words of people. */
export interface Failure {
  readonly kind: FailureKind;
  /** Discord's code, the status of the response, or the name of the network's error. */
  readonly code: string;
}

const KINDS: ReadonlyMap<unknown, FailureKind> = new Map<unknown, FailureKind>([
  [Code.UnknownInteraction, 'expired'],
  [Code.InvalidWebhookToken, 'expired'],
  [Code.UnknownWebhook, 'expired'],
  [Code.InteractionHasAlreadyBeenAcknowledged, 'acknowledged'],
  [Code.MissingPermissions, 'forbidden'],
  [Code.MissingAccess, 'forbidden'],
  [Code.CannotSendMessagesToThisUser, 'closed'],
  [Code.UnknownChannel, 'gone'],
  [Code.UnknownMessage, 'gone'],
]);

/** Names of discord.js's own complaints that mean that something is not there any more. */
const GONE: ReadonlySet<string> = new Set(['ChannelNotCached', 'MessageReferenceMissing']);

const SERVER_ERROR = 500;

const codeOf = (error: object): string => {
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number'))
    return String(error.code);
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
};

/** Network errors by the names and codes that undici and Node give them. */
const NETWORK =
  /^(?:AbortError|TimeoutError|UND_ERR_[A-Z_]{1,40}|E(?:CONNRESET|CONNREFUSED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN))$/u;

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

/** What a rejected request says; `null` for an error that is none of Discord or the network. */
export const failureOf = (error: unknown): Failure | null => {
  if (error instanceof DiscordAPIError) {
    const kind = KINDS.get(error.code) ?? (error.status >= SERVER_ERROR ? 'unreachable' : 'refused');
    return { kind, code: String(error.code) };
  }
  if (error instanceof HTTPError) return { kind: 'unreachable', code: String(error.status) };
  // What holds requests back says so to people.
  if (error instanceof UserError) return { kind: 'busy', code: 'held back' };
  if (error instanceof RateLimitError) return { kind: 'busy', code: '429' };
  if (typeof error !== 'object' || error === null) return null;
  const code = codeOf(error);
  if (GONE.has(code)) return { kind: 'gone', code };
  const names = [code, 'name' in error ? String(error.name) : ''];
  if (names.some((name) => NETWORK.test(name))) return { kind: 'unreachable', code };
  const cause = causeOf(error);
  return cause === undefined ? null : failureOf(cause);
};

/** Whether the connection broke off, so that nobody knows whether the request took effect. */
export const isBrokenOff = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error)) || isBrokenOff(causeOf(error)));
