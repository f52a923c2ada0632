import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';

/** How shards connect, and the end of that. */
export interface StoppableStrategy {
  readonly build: NonNullable<WebSocketOptions['buildStrategy']>;
  /** From now on no shard connects. */
  readonly stop: () => void;
}

/**
 * Connects shards as discord.js does by default, until it is stopped. Without this, a client that is destroyed while
 * it waits to connect again would connect all the same, and every event be handled by two clients.
 */
export const createStoppableStrategy = (): StoppableStrategy => {
  let isStopped = false;
  return {
    build: (manager) => {
      const { options } = manager;
      const retrieve = options.retrieveSessionInfo.bind(options);
      // A shard asks for its session first of all; one that gets no answer never opens a socket.
      Object.assign(options, {
        retrieveSessionInfo: (shardId: number) => (isStopped ? new Promise(() => {}) : retrieve(shardId)),
      });
      return new SimpleShardingStrategy(manager);
    },
    stop: () => {
      isStopped = true;
    },
  };
};
