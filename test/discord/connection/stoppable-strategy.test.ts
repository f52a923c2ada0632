import type { WebSocketOptions } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createStoppableStrategy } from '../../../src/discord/connection/stoppable-strategy.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

const SESSION = { sessionId: '1' };

/** The part of discord.js that asks for sessions. */
const build = () => {
  const strategy = createStoppableStrategy();
  const options = { retrieveSessionInfo: async () => SESSION };
  strategy.build({ options } as unknown as Manager);
  return { ...strategy, retrieve: (): Promise<unknown> => options.retrieveSessionInfo() };
};

describe('a strategy that can be stopped', () => {
  it('lets shards have their session', async () => {
    expect(await build().retrieve()).toBe(SESSION);
  });

  it('keeps a shard from connecting once it is stopped', async () => {
    const { retrieve, stop } = build();
    stop();
    const nothing = new Promise((resolve) => {
      setImmediate(() => resolve('nothing'));
    });
    expect(await Promise.race([retrieve(), nothing])).toBe('nothing');
  });
});
