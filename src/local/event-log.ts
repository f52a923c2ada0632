import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Channel, Interaction, Message } from './state.ts';

/** Something that happened on the local Discord, for tests and pages to wait for. */
export type LocalEvent =
  | { readonly kind: 'message' | 'edit'; readonly message: Message }
  | {
      readonly kind: 'delete';
      readonly messageId: string;
      readonly channelId: string;
      /** The only user who saw it; null: everyone in the channel. */
      readonly audience: string | null;
    }
  | { readonly kind: 'channel'; readonly change: 'CREATE' | 'UPDATE' | 'DELETE'; readonly channel: Channel }
  | { readonly kind: 'typing'; readonly channelId: string }
  | { readonly kind: 'interaction' | 'acknowledged' | 'unanswered'; readonly interaction: Interaction }
  | {
      readonly kind: 'commands';
      readonly guildId: string;
      readonly commands: readonly APIApplicationCommand[];
    }
  | { readonly kind: 'connected' | 'resumed' | 'disconnected'; readonly sessionId: string }
  | { readonly kind: 'refused'; readonly closeCode: number }
  | { readonly kind: 'delivered'; readonly sessionId: string }
  | { readonly kind: 'request'; readonly route: string; readonly status: number };

/** What to wait for, and how long. */
export interface WaitOptions {
  /** Events before this position are passed over; by default none are. */
  readonly from?: number;
  /** Real time, so that a test ends even where the clock stands still. */
  readonly timeoutMs?: number;
}

/** All that happened, in order. */
export interface EventLog {
  readonly all: readonly LocalEvent[];
  readonly record: (event: LocalEvent) => void;
  /** Tells of every event to come, with its position; returns what ends that. */
  readonly listen: (notice: (event: LocalEvent, position: number) => void) => () => void;
  /**
   * The first value that `find` makes of an event, past or to come.
   * @throws Error with the latest events where none comes in time.
   */
  readonly waitFor: <T>(
    what: string,
    find: (event: LocalEvent) => T | undefined,
    options?: WaitOptions,
  ) => Promise<T>;
}

/** How long tests wait if nobody says otherwise. */
const DEFAULT_WAIT_MS = 8_000;
const EVENTS_SHOWN = 8;

const describe = (event: LocalEvent): string => {
  if ('message' in event) {
    return `${event.kind} by ${event.message.wire.author.username}: ${event.message.wire.content.slice(0, 60)}`;
  }
  if ('interaction' in event) return `${event.kind}: ${event.interaction.name}`;
  if ('channel' in event) return `${event.kind} ${event.channel.name}: ${event.change}`;
  if ('route' in event) return `${event.route} → ${event.status}`;
  return event.kind;
};

/** An empty log; `waitMs` is how long one waits for events by default. */
export function createEventLog(waitMs = DEFAULT_WAIT_MS): EventLog {
  const all: LocalEvent[] = [];
  const waiting = new Set<(event: LocalEvent, position: number) => void>();

  const complaint = (what: string): Error =>
    new Error(`Waited in vain for ${what}. Latest: ${all.slice(-EVENTS_SHOWN).map(describe).join('; ')}`);

  return {
    all,
    record: (event) => {
      const position = all.push(event) - 1;
      for (const notice of waiting) notice(event, position);
    },
    listen: (notice) => {
      waiting.add(notice);
      return () => waiting.delete(notice);
    },
    waitFor: (what, find, { from = 0, timeoutMs = waitMs } = {}) => {
      for (const event of all.slice(from)) {
        const found = find(event);
        if (found !== undefined) return Promise.resolve(found);
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(notice);
          reject(complaint(what));
        }, timeoutMs);
        const notice = (event: LocalEvent): void => {
          const found = find(event);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(notice);
          resolve(found);
        };
        waiting.add(notice);
      });
    },
  };
}
