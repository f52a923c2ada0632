import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalEvent } from '../../local/event-log.ts';
import type { PageEvent } from '../protocol/events.ts';
import { PageError } from './page-error.ts';
import type { PageParts } from './page-parts.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { botNameOf, pageChannel, pageMessage, sees } from './views.ts';

/** Most pages that look at once. */
const STREAMS_MAX = 32;
/** A page that leaves more than this unread is cut off; its browser comes back and gets what it missed. */
const UNREAD_MAX_BYTES = 4_000_000;
/** How soon a browser comes back. */
const RETRY_MS = 1_000;

/** Pages that look on. */
export interface EventStreams {
  /** Answers a request with the events that somebody sees. @throws PageError 503 if too many look on */
  readonly open: (person: string, request: IncomingMessage, response: ServerResponse) => void;
  /** Tells all that there are other articles, if there are. */
  readonly announceArticles: () => void;
}

/** What an event of the local Discord is to somebody's page; `null` if it is nothing to them. */
const eventFor = ({ discord }: PageParts, person: string, event: LocalEvent): PageEvent | null => {
  const isFor = (channelId: string, audience: string | null): boolean =>
    sees(discord, channelId, person) && (audience ?? person) === person;
  switch (event.kind) {
    case 'message':
    case 'edit': {
      const { message } = event;
      if (!isFor(message.wire.channel_id, message.audience)) return null;
      return { kind: event.kind, message: pageMessage(message) };
    }
    case 'delete': {
      const { channelId: channel, messageId: message } = event;
      return isFor(channel, event.audience) ? { kind: 'delete', channel, message } : null;
    }
    case 'typing':
      return isFor(event.channelId, null) ? { kind: 'typing', channel: event.channelId } : null;
    case 'channel': {
      const { channel, change } = event;
      const { guildId } = channel;
      // Only threads come and go here; other channels are there from the start.
      if (guildId === null || channel.parentId === null || change === 'DELETE') return null;
      if (!isFor(channel.id, null)) return null;
      return { kind: 'channel', guild: guildId, channel: pageChannel(channel, [], botNameOf(discord)) };
    }
    default:
      return null;
  }
};

const line = (event: PageEvent, position: number | null): string =>
  `${position === null ? '' : `id: ${position}\n`}data: ${JSON.stringify(event)}\n\n`;

const write = (response: ServerResponse, text: string): void => {
  if (response.writableLength > UNREAD_MAX_BYTES) response.destroy();
  else response.write(text);
};

/** Streams of events for the pages that look on. */
export const createEventStreams = (parts: PageParts): EventStreams => {
  const { log } = parts.discord;
  const streams = new Set<ServerResponse>();
  let { generation } = parts.services.scope();

  const announceArticles = (): void => {
    const now = parts.services.scope().generation;
    if (now === generation) return;
    generation = now;
    for (const response of streams) write(response, line({ kind: 'articles', generation }, null));
  };

  return {
    announceArticles,
    open: (person, request, response) => {
      if (streams.size >= STREAMS_MAX)
        throw new PageError(503, `Only ${STREAMS_MAX} pages can be open at once.`);
      const tell = (event: LocalEvent, position: number): void => {
        // The bot says so when it has read the articles anew.
        if (event.kind === 'message' || event.kind === 'edit') announceArticles();
        const shown = eventFor(parts, person, event);
        if (shown !== null) write(response, line(shown, position));
      };
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      const last = Number(request.headers['last-event-id'] ?? Number.NaN);
      if (Number.isInteger(last) && last >= 0) {
        for (const [i, event] of log.all.slice(last + 1).entries()) tell(event, last + 1 + i);
      }
      const stop = log.listen(tell);
      streams.add(response);
      response.once('close', () => {
        stop();
        streams.delete(response);
      });
    },
  };
};
