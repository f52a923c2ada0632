import { describe, expect, it } from 'vitest';
import { runSoak } from '../support/run-soak.ts';
import { growthOf } from '../support/weighing.ts';

/** A twentieth of what the nightly test has. */
const SIZE = { messages: 10_000, people: 3_000, questions: 250, refreshes: 3, weights: 4 };
const GROWTH_MAX_MB = 5;
/** On a machine that is busy with other things, a command may expire. */
const ANSWERED_MIN = 0.99;
const TIMEOUT_MS = 180_000;

// There is no signal to weigh the process with.
describe.skipIf(process.platform === 'win32')('a bot among thousands who talk', () => {
  it(
    'answers whoever asks it, and grows no further',
    async () => {
      const { weights, answered, ...report } = await runSoak(SIZE);
      expect(answered).toBeGreaterThanOrEqual(SIZE.questions * ANSWERED_MIN);
      expect(report).toEqual({
        refreshed: SIZE.refreshes,
        exitCode: 0,
        complaints: [],
      });
      expect(growthOf(weights, ({ heapMb }) => heapMb)).toBeLessThan(GROWTH_MAX_MB);
    },
    TIMEOUT_MS,
  );
});
