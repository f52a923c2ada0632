import { describe, expect, it } from 'vitest';
import { runSoak } from '../support/run-soak.ts';
import { growthOf } from '../support/weighing.ts';

/** A twentieth of what the nightly test has. */
const SIZE = { messages: 10_000, people: 3_000, questions: 250, refreshes: 3, weights: 4 };
const GROWTH_MAX_MB = 5;
const TIMEOUT_MS = 180_000;

// There is no signal to weigh the process with.
describe.skipIf(process.platform === 'win32')('a bot among thousands who talk', () => {
  it(
    'answers all who ask it, and grows no further',
    async () => {
      const { weights, ...report } = await runSoak(SIZE);
      expect(report).toEqual({
        answered: SIZE.questions,
        refreshed: SIZE.refreshes,
        exitCode: 0,
        complaints: [],
      });
      expect(growthOf(weights, ({ heapMb }) => heapMb)).toBeLessThan(GROWTH_MAX_MB);
    },
    TIMEOUT_MS,
  );
});
