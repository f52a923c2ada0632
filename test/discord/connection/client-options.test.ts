import { DefaultRestOptions } from 'discord.js';
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
