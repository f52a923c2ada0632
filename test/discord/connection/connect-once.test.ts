import { describe, expect, it } from 'vitest';
import { connectOnce, type ConnectionOptions } from '../../../src/discord/connection/connect-once.ts';
import { openDiscord } from '../../support/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';

const connect = async (changes: Partial<ConnectionOptions> = {}) => {
  const { apiUrl, token } = await openDiscord();
  const events: string[] = [];
  const stopping = new AbortController();
  const connection = await connectOnce({
    token,
    apiUrl,
    contentIntent: false,
    timers: createTestTimers(),
    logger: createRecordingLogger(),
    signal: stopping.signal,
    attach: () => events.push('attach'),
    onAlive: () => events.push('alive'),
    onReady: (client) => {
      events.push(`ready as ${client.user.username}`);
      stopping.abort();
    },
    beforeClose: async (client) => {
      events.push(client.isReady() ? 'close' : 'close unready');
    },
    ...changes,
  });
  return { ...connection, events };
};

describe('connectOnce', () => {
  it('attaches listeners before it logs in, and lets what runs finish before it closes', async () => {
    expect(await connect()).toEqual({
      ending: { kind: 'stopped' },
      wasReady: true,
      events: ['attach', 'alive', 'ready as Verbatim', 'close'],
    });
  });

  it('says that it never was ready', async () => {
    expect(await connect({ token: 'wrong' })).toEqual({
      ending: { kind: 'token refused' },
      wasReady: false,
      events: ['attach', 'close unready'],
    });
  });
});
