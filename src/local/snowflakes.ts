import type { LocalClock } from './clock.ts';

/** The first millisecond of 2015, from which Discord counts. */
const EPOCH_MS = 1_420_070_400_000;

/** Makes ids as Discord does: decimal, growing, the time of creation in their upper bits. */
export function createSnowflakes(clock: LocalClock): () => string {
  let last = 0n;
  return () => {
    const earliest = BigInt(clock.nowMs() - EPOCH_MS) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}
