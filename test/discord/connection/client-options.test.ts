import { DefaultRestOptions, Message, MessageManager } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../../src/discord/connection/client-options.ts';

const { makeRequest } = DefaultRestOptions;

describe('the options of the client', () => {
  it('let nobody be pinged, and answer deleted messages all the same', () => {
    expect(clientOptions({ apiUrl: null, contentIntent: false, makeRequest })).toMatchObject({
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
  });

  it('keep few messages, and none for long', () => {
    const { sweepers, makeCache } = clientOptions({ apiUrl: null, contentIntent: false, makeRequest });
    expect(sweepers?.messages).toEqual({ interval: 300, lifetime: 600 });
    // Its type knows the names of managers only, one by one.
    const make = makeCache as unknown as (...parts: readonly unknown[]) => Map<string, unknown>;
    const cache = make(MessageManager, Message, MessageManager);
    for (let n = 0; n < 20; n += 1) cache.set(String(n), n);
    expect([...cache.keys()]).toEqual(['15', '16', '17', '18', '19']);
  });

  it('bound how long a request takes and how many are sent', () => {
    const { rest } = clientOptions({ apiUrl: null, contentIntent: false, makeRequest });
    expect(rest).toMatchObject({ timeout: 5_000, retries: 1, globalRequestsPerSecond: 45 });
    expect(rest).not.toHaveProperty('api');
  });

  it('take another address and another pace', () => {
    const apiUrl = 'http://127.0.0.1:1/api';
    const { rest } = clientOptions({ apiUrl, contentIntent: false, requestsPerSecond: 500, makeRequest });
    expect(rest).toMatchObject({ api: apiUrl, globalRequestsPerSecond: 500 });
  });
});
