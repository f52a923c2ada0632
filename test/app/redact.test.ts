import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/app/redact.ts';

const SIGNATURE = 'K3nQ_x-9vTzLm2pRw8sYb4uHc7dJf6';
const BOT_TOKEN = `MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GhIjKl.${SIGNATURE}`;
const INTERACTION_TOKEN = `aW50ZXJhY3Rpb246MTIzNDU2Nzg5OmNhbmFyeQ`;

describe('redact', () => {
  it.each([
    ["a bot's token", `Bot ${BOT_TOKEN}`, 'Bot [token]'],
    ['a token in quotation marks', `{"token":"${BOT_TOKEN}"}`, '{"token":"[token]"}'],
    ["an interaction's token", `token ${INTERACTION_TOKEN}, 3 s old`, 'token [token], 3 s old'],
    [
      'the address of an answer',
      'https://discord.com/api/v10/interactions/1234/some-token/callback',
      'https://discord.com/api/v10/interactions/1234/[token]/callback',
    ],
    [
      'the address of an edit',
      'POST /webhooks/1234/some.token/messages/%40original',
      'POST /webhooks/1234/[token]/messages/%40original',
    ],
    ['a database', 'libsql://db.example?authToken=abc&tls=1', 'libsql://db.example?authToken=[token]&tls=1'],
    ['a signed token', `is eyJhbGciOiJFZERTQSJ9.eyJpYXQiOjE3MDAwMDAwMDB9.${SIGNATURE}!`, 'is [token]!'],
    [
      'a text without any',
      'guild 123456789012345678: 3.5 of 10 in 2.1.0',
      'guild 123456789012345678: 3.5 of 10 in 2.1.0',
    ],
  ])('takes tokens out of %s', (_name, text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  it('takes out what is known to be secret, whatever its shape', () => {
    expect(redact('a hunter2 b hunter2', ['', 'hunter2'])).toBe('a [token] b [token]');
  });

  it('finds a token wherever it stands', () => {
    const anyText = fc.string({ unit: fc.constantFrom('"', ' ', ':', '{', '/', '\n', 'é', '😀') });
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(redact(`${before}${BOT_TOKEN}${after}`, [])).not.toContain(SIGNATURE);
      }),
    );
  });
});
