import { describe, expect, it } from 'vitest';
import { guardRequest, requireType } from '../../../src/page/server/guard-request.ts';
import { SECURITY_HEADERS } from '../../../src/page/server/security-headers.ts';

const PORT = 8_080;
const OWN = { host: `localhost:${PORT}` };
const guarded = (headers: Readonly<Record<string, string>>) => (): void => guardRequest({ headers }, PORT);

describe('a request', () => {
  it.each([
    ['of the page itself', { ...OWN, origin: `http://localhost:${PORT}`, 'sec-fetch-site': 'same-origin' }],
    ['that a person types', { ...OWN, 'sec-fetch-site': 'none' }],
    ['of a program', OWN],
    [
      'of a link elsewhere that opens the page',
      {
        ...OWN,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ],
  ])('%s passes', (_name, headers) => {
    expect(guarded(headers)).not.toThrow();
  });

  it.each([
    [
      'a frame elsewhere',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'a script elsewhere',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'document' },
    ],
    ['another origin', { origin: `https://localhost:${PORT}` }],
  ])('of %s does not, and is told so', (_name, headers) => {
    expect(guarded({ ...OWN, ...headers })).toThrow(
      expect.objectContaining({ status: 403, message: 'Only the page itself may ask this server.' }),
    );
  });

  it.each<Readonly<Record<string, string>>>([{}, { host: 'evil.example' }, { host: 'localhost' }])(
    'of %o is told where the page is',
    (headers) => {
      expect(guarded(headers)).toThrow(
        expect.objectContaining({
          status: 403,
          message: `This page is only served as http://127.0.0.1:${PORT}.`,
        }),
      );
    },
  );
});

const given = (headers: Readonly<Record<string, string>>) => (): void =>
  requireType({ headers }, 'application/json');

describe('what a request carries', () => {
  it.each(['application/json', 'Application/JSON ; charset=utf-8', ' application/json'])(
    'may be "%s"',
    (type) => {
      expect(given({ 'content-type': type })).not.toThrow();
    },
  );

  it.each<Readonly<Record<string, string>>>([
    {},
    { 'content-type': '' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'text/plain; application/json' },
  ])('may not be %o', (headers) => {
    expect(given(headers)).toThrow(
      expect.objectContaining({ status: 415, message: 'Send this as application/json.' }),
    );
  });
});

describe('every answer', () => {
  it('forbids browsers to share, guess and keep', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});
