import { createRandom, type Random } from '../../bench/fit/random.ts';
import type { GatewayFault, RequestFault } from '../../src/local/faults.ts';

/** The two requests by which answers are given. */
const ANSWERING = [
  'POST /channels/:channel/messages',
  'POST /interactions/:interaction/:token/callback',
] as const;

/** Something that goes wrong. */
export type Mishap =
  /** At once, on the open connection. */
  | { readonly kind: 'gateway'; readonly fault: GatewayFault }
  /** With the next event or heartbeat. */
  | { readonly kind: 'event'; readonly moment: string; readonly fault: GatewayFault }
  /** With the next answer that is sent. */
  | { readonly kind: 'request'; readonly route: string; readonly fault: RequestFault }
  /** With every request for a while. */
  | { readonly kind: 'outage'; readonly forMs: number; readonly fault: RequestFault };

/** Something that goes wrong, and when. */
export interface Strike {
  /** Milliseconds from the beginning. */
  readonly atMs: number;
  readonly mishap: Mishap;
}

const gateway = (fault: GatewayFault): Mishap => ({ kind: 'gateway', fault });

const between = (random: Random, from: number, to: number): number => from + random() * (to - from);

/** What goes wrong, and how often compared with the others. None of it is the bot's own doing (401, 403). */
const MISHAPS: readonly (readonly [number, (random: Random) => Mishap])[] = [
  [3, () => gateway({ kind: 'drop' })],
  [3, () => gateway({ kind: 'reconnect' })],
  [2, () => gateway({ kind: 'invalid session', resumable: true })],
  // These two cost an identify each.
  [0.6, () => gateway({ kind: 'invalid session', resumable: false })],
  [0.6, () => gateway({ kind: 'close', code: 4009 })],
  [2, () => gateway({ kind: 'close', code: 4000 })],
  [3, () => ({ kind: 'event', moment: 'HEARTBEAT', fault: { kind: 'withhold' } })],
  [3, () => ({ kind: 'event', moment: 'MESSAGE_CREATE', fault: { kind: 'repeat' } })],
  [3, () => ({ kind: 'event', moment: 'INTERACTION_CREATE', fault: { kind: 'repeat' } })],
  [3, () => ({ kind: 'event', moment: 'RESUME', fault: { kind: 'repeat', events: 5 } })],
  [9, (random) => ({ kind: 'request', route: pick(random, ANSWERING), fault: faultOfRequest(random) })],
  [
    1,
    (random) => ({
      kind: 'outage',
      forMs: between(random, 1_000, 4_000),
      fault: { kind: 'answer', status: pick(random, [500, 502, 503]) },
    }),
  ],
];

const pick = <T>(random: Random, list: readonly T[]): T => {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
};

/** A fault of one request that the bot is to get over. */
const faultOfRequest = (random: Random): RequestFault =>
  pick<() => RequestFault>(random, [
    () => ({ kind: 'answer', status: pick(random, [500, 502, 503]) }),
    () => ({ kind: 'rate limit', retryAfterS: between(random, 0.1, 1.5) }),
    () => ({ kind: 'slow', delayMs: between(random, 100, 2_000) }),
    () => ({ kind: 'slow', delayMs: null }),
    () => ({ kind: 'cut', takesEffect: true }),
    () => ({ kind: 'cut', takesEffect: false }),
  ])();

const pickMishap = (random: Random): Mishap => {
  const total = MISHAPS.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, make] of MISHAPS) {
    left -= weight;
    if (left < 0) return make(random);
  }
  return gateway({ kind: 'drop' });
};

/** What goes wrong within a time, something every two to four seconds; the same for the same seed. */
export const planChaos = (seed: number, durationMs: number): readonly Strike[] => {
  const random = createRandom(seed);
  const strikes: Strike[] = [];
  for (let atMs = 2_000; atMs < durationMs; atMs += between(random, 2_000, 4_000)) {
    strikes.push({ atMs, mishap: pickMishap(random) });
  }
  return strikes;
};
