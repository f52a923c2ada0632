import type { APIMessage } from 'discord-api-types/v10';
import type { EventLog } from './event-log.ts';
import type { Gateway } from './gateway/gateway.ts';

/** Waiting for what the bot does, besides answers. */
export interface Watch {
  /** The next state of a message that satisfies `is`; by default its first edit. */
  readonly edited: (messageId: string, is?: (message: APIMessage) => boolean) => Promise<APIMessage>;
  /** Resolves when a message is deleted. */
  readonly deleted: (messageId: string) => Promise<void>;
  /** Resolves when every connected client took in all events so far. What it does about them may take longer. */
  readonly delivered: () => Promise<void>;
}

/** Watches by the log. */
export const createWatch = (log: EventLog, gateway: Gateway): Watch => ({
  edited: (messageId, is = () => true) =>
    log.waitFor(`an edit of ${messageId}`, (event) =>
      event.kind === 'edit' && event.message.wire.id === messageId && is(event.message.wire)
        ? event.message.wire
        : undefined,
    ),
  deleted: async (messageId) => {
    await log.waitFor(`the end of ${messageId}`, (event) =>
      event.kind === 'delete' && event.messageId === messageId ? true : undefined,
    );
  },
  delivered: async () => {
    const from = log.all.length;
    const cameFrom = (id: string): Promise<true> =>
      log.waitFor(
        'a heartbeat',
        (event) => (event.kind === 'delivered' && event.sessionId === id ? true : undefined),
        { from },
      );
    await Promise.all(gateway.probe().map(cameFrom));
  },
});
