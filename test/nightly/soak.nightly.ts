import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';
import { runSoak } from '../support/run-soak.ts';
import { growthOf } from '../support/weighing.ts';

const SIZE = { messages: 200_000, people: 60_000, questions: 5_000, refreshes: 50, weights: 20 };
const GROWTH_MAX_MB = 5;
/** On a machine that is busy with other things, a command may expire. */
const ANSWERED_MIN = 0.99;

const signed = (megabytes: number): string => `${megabytes < 0 ? '' : '+'}${megabytes.toFixed(1)} MB`;

describe('a bot among 60,000 people who write 200,000 messages', () => {
  it('answers whoever asks it, and grows no further in the second half', async () => {
    const { weights, answered, ...report } = await runSoak(SIZE);
    const half = weights.slice(weights.length / 2);
    const [first, last] = [half[0], half.at(-1)];
    printFigure('soak, answered', `${answered} of ${SIZE.questions}`);
    printFigure('soak, refreshes', `${report.refreshed} of ${SIZE.refreshes}`);
    printFigure('soak, heap at the end', `${last?.heapMb.toFixed(1)} MB`);
    printFigure('soak, heap of other threads at the end', `${last?.threadsMb.toFixed(1)} MB`);
    printFigure(
      'soak, growth of the heap in the second half',
      signed(growthOf(weights, ({ heapMb }) => heapMb)),
    );
    printFigure('soak, growth of other threads', signed(growthOf(weights, ({ threadsMb }) => threadsMb)));
    printFigure('soak, growth of resident memory', signed(growthOf(weights, ({ residentMb }) => residentMb)));
    printFigure('soak, what keeps the process alive', JSON.stringify(last?.resources));
    expect(answered).toBeGreaterThanOrEqual(SIZE.questions * ANSWERED_MIN);
    expect(report).toEqual({
      refreshed: SIZE.refreshes,
      exitCode: 0,
      complaints: [],
    });
    expect(growthOf(weights, ({ heapMb }) => heapMb)).toBeLessThan(GROWTH_MAX_MB);
    expect(growthOf(weights, ({ threadsMb }) => threadsMb)).toBeLessThan(GROWTH_MAX_MB);
    expect(last?.listeners).toBe(first?.listeners);
    for (const { resources } of half)
      // A request or a timer of the moment may be among them.
      for (const [name, count] of Object.entries(resources))
        expect(Math.abs(count - (first?.resources[name] ?? 0))).toBeLessThanOrEqual(2);
  });
});
