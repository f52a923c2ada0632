import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { failureOf, isBrokenOff } from '../../src/discord/failures.ts';

const URL = 'https://discord.example/interactions/1/secret-token/callback';
const BODY = { files: undefined, body: { content: 'words of somebody' } };

const apiError = (code: number, status: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', URL, BODY);

const coded = (name: string, code?: string, cause?: unknown): Error =>
  Object.assign(new Error('no', { cause }), { name, ...(code !== undefined && { code }) });

describe('a failure', () => {
  it.each([
    ['10062', apiError(10_062, 404), 'expired'],
    ['10015', apiError(10_015, 404), 'expired'],
    ['50027', apiError(50_027, 401), 'expired'],
    ['40060', apiError(40_060, 400), 'acknowledged'],
    ['50013', apiError(50_013, 403), 'forbidden'],
    ['50001', apiError(50_001, 403), 'forbidden'],
    ['50007', apiError(50_007, 403), 'closed'],
    ['10003', apiError(10_003, 404), 'gone'],
    ['10008', apiError(10_008, 404), 'gone'],
    ['50035', apiError(50_035, 400), 'refused'],
    ['0', apiError(0, 503), 'unreachable'],
    ['502', new HTTPError(502, 'Bad Gateway', 'POST', URL, BODY), 'unreachable'],
    [
      '429',
      new RateLimitError({
        global: false,
        hash: URL,
        limit: 1,
        majorParameter: '1',
        method: 'POST',
        retryAfter: 1,
        route: URL,
        scope: 'user',
        sublimitTimeout: 0,
        timeToReset: 1,
        url: URL,
      }),
      'busy',
    ],
    ['held back', new UserError('Discord asks for fewer requests'), 'busy'],
    ['ChannelNotCached', coded('Error', 'ChannelNotCached'), 'gone'],
    ['AbortError', coded('AbortError'), 'unreachable'],
    ['UND_ERR_SOCKET', coded('SocketError', 'UND_ERR_SOCKET'), 'unreachable'],
    ['ECONNREFUSED', coded('TypeError', undefined, coded('Error', 'ECONNREFUSED')), 'unreachable'],
  ])('%s is known by its code alone', (code, error, kind) => {
    const failure = failureOf(error);
    expect(failure).toEqual({ kind, code });
    expect(JSON.stringify(failure)).not.toMatch(/secret-token|words of somebody/u);
  });

  it.each([
    ['a mistake', new TypeError('x is not a function')],
    ['a text', 'no'],
    ['nothing', null],
  ])('is not %s', (_name, error) => {
    expect(failureOf(error)).toBeNull();
  });

  it('leaves open whether the request took effect only where the connection broke off', () => {
    expect(isBrokenOff(coded('SocketError', 'UND_ERR_SOCKET'))).toBe(true);
    expect(isBrokenOff(coded('TypeError', undefined, coded('Error', 'ECONNRESET')))).toBe(true);
    expect(isBrokenOff(apiError(10_062, 404))).toBe(false);
    expect(isBrokenOff(coded('AbortError'))).toBe(false);
    expect(isBrokenOff('no')).toBe(false);
  });
});
