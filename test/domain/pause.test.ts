import { describe, expect, it } from 'vitest';
import { createPause } from '../../src/domain/pause.ts';

/** How many turns of the event loop pass while `pause` is called at these moments. */
const turnsAt = async (momentsMs: readonly number[]): Promise<readonly number[]> => {
  let nowMs = 0;
  let turns = 0;
  const pause = createPause({ monotonicMs: () => nowMs });
  const counted: number[] = [];
  for (const momentMs of momentsMs) {
    nowMs = momentMs;
    setImmediate(() => {
      turns += 1;
    });
    await pause();
    counted.push(turns);
  }
  return counted;
};

describe('a pause', () => {
  it('lets others in only when 20 ms have passed since the last one', async () => {
    expect(await turnsAt([1, 19, 20, 39, 40])).toEqual([0, 0, 3, 3, 5]);
  });
});
