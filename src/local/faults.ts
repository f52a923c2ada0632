/** What can go wrong with the answer to a request. */
export type RequestFault =
  /** 429. `retryAfterS` in seconds, may be fractional; null: without the header. */
  | { readonly kind: 'rate limit'; readonly retryAfterS: number | null; readonly global?: boolean }
  /** Any status and JSON body instead of the answer: 5xx, 401, an error code. The request has no effect. */
  | { readonly kind: 'answer'; readonly status: number; readonly body?: unknown }
  /** The request takes effect and is answered after a while; null: never. */
  | { readonly kind: 'slow'; readonly delayMs: number | null }
  /** The socket is destroyed; the request took effect or not. */
  | { readonly kind: 'cut'; readonly takesEffect: boolean };

/** What can go wrong with the gateway. */
export type GatewayFault =
  /** The socket is dropped without a close frame. */
  | { readonly kind: 'drop' }
  /** Op 7: the client is asked to reconnect and resume. */
  | { readonly kind: 'reconnect' }
  /** Op 9: the session is invalid; resumable or not. */
  | { readonly kind: 'invalid session'; readonly resumable: boolean }
  /** The gateway closes with a code. */
  | { readonly kind: 'close'; readonly code: number }
  /** Nothing is sent: no heartbeat acknowledgement, no event, no hello. */
  | { readonly kind: 'withhold' }
  /** An event is sent twice, under two sequence numbers; a resumed session gets its last `events` again. */
  | { readonly kind: 'repeat'; readonly events?: number };

/** Moments of the gateway that a rule can wait for, besides the names of events such as `MESSAGE_CREATE`. */
type GatewayMoment = 'CONNECT' | 'IDENTIFY' | 'RESUME' | 'HEARTBEAT';

/** A fault as data: where, how often, what. */
export type FaultRule = RequestRule | GatewayRule;

interface RequestRule {
  /** Method and path as the table of routes has them: `POST /channels/:channel/messages`; `*` for all. */
  readonly request: string;
  /** How many times; for ever if left out. */
  readonly times?: number;
  readonly fault: RequestFault;
}

interface GatewayRule {
  /** A moment, or the name of an event such as `MESSAGE_CREATE`. */
  readonly gateway: GatewayMoment | Uppercase<string>;
  readonly times?: number;
  readonly fault: GatewayFault;
}

/** The rules in force. */
export interface Faults {
  readonly add: (...rules: readonly FaultRule[]) => void;
  readonly clear: () => void;
  /** The fault for a request, used up by one. */
  readonly forRequest: (route: string) => RequestFault | null;
  /** The fault for a moment of the gateway, used up by one. */
  readonly forGateway: (moment: string) => GatewayFault | null;
}

/** A list of rules; the first that matches and is not used up strikes. */
export function createFaults(): Faults {
  let rules: { rule: FaultRule; left: number }[] = [];

  const take = <R extends FaultRule>(matches: (rule: FaultRule) => rule is R): R['fault'] | null => {
    for (const entry of rules) {
      const { rule } = entry;
      if (entry.left <= 0 || !matches(rule)) continue;
      entry.left -= 1;
      return rule.fault;
    }
    return null;
  };

  return {
    add: (...added) => {
      rules.push(...added.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY })));
    },
    clear: () => {
      rules = [];
    },
    forRequest: (route) =>
      take(
        (rule): rule is RequestRule => 'request' in rule && (rule.request === route || rule.request === '*'),
      ),
    forGateway: (moment) => take((rule): rule is GatewayRule => 'gateway' in rule && rule.gateway === moment),
  };
}
