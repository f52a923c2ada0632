import type { LocalClock } from './clock.ts';
import type { EventLog } from './event-log.ts';
import type { Faults } from './faults.ts';
import type { State } from './state.ts';

/** Something that the gateway tells the sessions that may hear it. */
export interface Dispatch {
  /** Such as `MESSAGE_CREATE`. */
  readonly name: string;
  readonly guildId: string | null;
  /** Where it happened; only sessions of a bot that sees the channel hear of it. */
  readonly channelId?: string;
  /** Whether it comes whatever the intents: what concerns the bot itself. */
  readonly isOwn?: boolean;
  /** The data of the event, for a session with these intents. */
  readonly dataFor: (intents: number) => unknown;
}

/** Discord sends the channel as an object and as an id; servers compatible with it may send one of them only. */
export type ChannelIn = 'both' | 'object' | 'id';

/** What the parts of the local Discord share. */
export interface Parts {
  readonly state: State;
  readonly clock: LocalClock;
  readonly log: EventLog;
  readonly faults: Faults;
  /** In which field interactions say where they happened. */
  readonly channelIn: ChannelIn;
  /** A fresh id. */
  readonly nextId: () => string;
  /** Tells the connected bot. */
  readonly dispatch: (event: Dispatch) => void;
  /** Where the server listens, known once it does. */
  readonly address: () => { readonly apiUrl: string; readonly gatewayUrl: string };
}
