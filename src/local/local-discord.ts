/**
 * A Discord on this machine.
 *
 * Goals: the unmodified bot, with the real discord.js, runs against it by configuration alone; tests and a page act as
 * people in it and wait for what the bot does; what Discord would refuse is refused, with Discord's codes; what can go
 * wrong with Discord goes wrong on demand. Not goals: voice, reactions, moderation, pictures, persistence, more than
 * one application.
 *
 * How: one state of plain maps (`state.ts`). Two ways in: the bot's requests (`rest/`, one table of routes) and people
 * (`people/`). Whatever changes is announced twice: to the gateway (`gateway/`), which decides by intents, shards and
 * permissions what each session hears; and to the event log, which tests wait on, so that nobody has to sleep. Limits
 * (`limits/`) are functions from a request to a list of problems. Time comes from a clock that tests move. Faults are
 * a list of rules, used up as they strike.
 */
import type { AddressInfo } from 'node:net';
import { systemClock, type LocalClock } from './clock.ts';
import { createEventLog, type EventLog } from './event-log.ts';
import { createFaults, type Faults, type GatewayFault } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { createGuilds, type Guilds } from './guilds.ts';
import type { ChannelIn, Parts } from './parts.ts';
import { createPlaces, type Places } from './places.ts';
import { createPerson, type Person } from './people/person.ts';
import { createRestServer, type Inspector, type RecordedRequest } from './rest/rest-server.ts';
import { ROUTES } from './rest/routes.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createState, type State } from './state.ts';
import { createWatch, type Watch } from './watch.ts';

/** How the local Discord is set up. */
export interface LocalDiscordOptions {
  /** The bot's token. */
  readonly token?: string;
  readonly botName?: string;
  /** Bits of the privileged intents that are switched on; none by default. */
  readonly approvedIntents?: number;
  readonly clock?: LocalClock;
  /** How often clients have to show that they live. */
  readonly heartbeatMs?: number;
  /** In which field interactions say where they happened; both by default, as Discord does. */
  readonly channelIn?: ChannelIn;
  /** How long one waits for what the bot does before giving up; 8 seconds by default. */
  readonly waitMs?: number;
  /** 0: any free one. */
  readonly port?: number;
  /** Looks at every request; what it complains of is kept in `violations`. */
  readonly inspect?: Inspector;
}

/** A running local Discord. */
export interface LocalDiscord extends Guilds, Places, Watch {
  /** What the bot takes as the address of Discord's API, without the version. */
  readonly apiUrl: string;
  readonly token: string;
  readonly botId: string;
  /** How the bot is mentioned. */
  readonly botMention: string;
  readonly state: State;
  readonly log: EventLog;
  readonly faults: Faults;
  readonly requests: readonly RecordedRequest[];
  /** What the inspector complained of. */
  readonly violations: readonly string[];
  /** Acts as somebody: an id of `addUser`. */
  readonly person: (userId: string) => Person;
  /** A fault of the gateway, now, on every connection. */
  readonly strike: (fault: GatewayFault) => void;
  readonly close: () => Promise<void>;
}

const DEFAULT_HEARTBEAT_MS = 41_250;

/** Starts a Discord on the loopback interface. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { token = 'local.discord.token', botName = 'Verbatim', approvedIntents = 0 } = options;
  const {
    clock = systemClock,
    heartbeatMs = DEFAULT_HEARTBEAT_MS,
    port = 0,
    inspect = () => [],
    channelIn = 'both',
  } = options;
  const nextId = createSnowflakes(clock);
  const state = createState({ id: nextId(), token, approvedIntents }, botName);
  const log = createEventLog(options.waitMs);
  const faults = createFaults();
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  let host = '';

  const parts: Parts = {
    state,
    clock,
    log,
    faults,
    channelIn,
    nextId,
    dispatch: (event) => gateway.dispatch(event),
    address: () => ({ apiUrl: `http://${host}/api`, gatewayUrl: `ws://${host}` }),
  };

  const server = createRestServer(ROUTES, parts, (request) => {
    requests.push(request);
    violations.push(...inspect(request));
    log.record({
      kind: 'request',
      route: request.route ?? `${request.method} ${request.path}`,
      status: request.status,
    });
  });
  const gateway = createGateway(server, parts, heartbeatMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...createGuilds(parts),
    ...createPlaces(parts),
    apiUrl: parts.address().apiUrl,
    token,
    botId: state.application.id,
    botMention: `<@${state.application.id}>`,
    state,
    log,
    faults,
    requests,
    violations,
    person: (userId) => createPerson(parts, userId),
    strike: gateway.strike,
    ...createWatch(log, gateway),
    close: async () => {
      await gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
