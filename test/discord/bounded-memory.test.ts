import { describe, expect, it } from 'vitest';
import { createBoundedMemory } from '../../src/discord/bounded-memory.ts';
import { createFakeClock } from '../support/fake-services.ts';

describe('a bounded memory', () => {
  it('forgets when the time is over, even what it learnt at the clock’s very beginning', () => {
    const clock = createFakeClock();
    const memory = createBoundedMemory<true>(clock, { max: 10, forMs: 1_000 });
    memory.set('a', true);
    clock.advance(1_000);
    expect(memory.get('a')).toBe(true);
    clock.advance(1);
    expect(memory.get('a')).toBeUndefined();
  });

  it('forgets the least used when there is too much', () => {
    const memory = createBoundedMemory<true>(createFakeClock(), { max: 2, forMs: 1_000 });
    memory.set('a', true);
    memory.set('b', true);
    memory.get('a');
    memory.set('c', true);
    expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([true, undefined, true]);
  });

  it('forgets what it is told to', () => {
    const memory = createBoundedMemory<true>(createFakeClock(), { max: 2, forMs: 1_000 });
    memory.set('a', true);
    memory.delete('a');
    expect(memory.get('a')).toBeUndefined();
  });
});
