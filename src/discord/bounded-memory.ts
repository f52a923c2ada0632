import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/services.ts';

/** What is remembered for a while: the least used goes first when there is too much, everything when its time is over. */
export interface BoundedMemory<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
  readonly delete: (key: string) => void;
}

/** An empty memory of at most `max` values, each for `forMs` by the given clock. */
export function createBoundedMemory<V extends object | true>(
  clock: Clock,
  { max, forMs }: { readonly max: number; readonly forMs: number },
): BoundedMemory<V> {
  const cache = new LRUCache<string, V>({
    max,
    ttl: forMs,
    ttlResolution: 0,
    // A reading of 0, which a clock may begin with, would stand for no time at all.
    perf: { now: () => clock.monotonicMs() + 1 },
  });
  return {
    get: (key) => cache.get(key),
    set: (key, value) => {
      cache.set(key, value);
    },
    delete: (key) => {
      cache.delete(key);
    },
  };
}
