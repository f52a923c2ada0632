import { RESTEvents, type Client } from 'discord.js';
import type { Logger } from '../../domain/logger.ts';

/**
 * Writes to the log what happens to a client. Without a listener for 'error', one error of a listener would end the
 * program.
 */
export const logClient = (client: Client, logger: Logger): void => {
  client.on('error', (error) => logger.error({ err: error }, 'error in a listener of the client'));
  client.on('warn', (text) => logger.warn({}, text));
  client.on('debug', (text) => logger.debug({}, text));
  client.on('shardError', (error, shard) => logger.warn({ shard, err: error }, 'connection failed'));
  client.on('shardReconnecting', (shard) => logger.debug({ shard }, 'connecting again'));
  client.on('shardResume', (shard, replayed) => logger.info({ shard, replayed }, 'connection resumed'));
  client.on('shardDisconnect', ({ code }, shard) => logger.error({ shard, code }, 'disconnected for good'));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
    logger.info({ route, waitMs: timeToReset, global }, 'rate limit');
  });
};
