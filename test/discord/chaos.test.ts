import { describe, expect, it } from 'vitest';
import { runChaos } from '../support/run-chaos.ts';

const SEED = 6;
const DURATION_MS = 60_000;
const TIMEOUT_MS = 150_000;

// Windows ends a process at once.
describe.skipIf(process.platform === 'win32')('the bot in chaos', () => {
  it(
    `answers nothing twice and loses nothing that it was asked outside outages (seed ${SEED})`,
    async () => {
      const report = await runChaos(SEED, DURATION_MS);
      expect(report).toMatchObject({ double: 0, stray: 0, exitCode: 0, faults: [] });
      expect(report.outside).toBeGreaterThan(report.asked / 4);
      expect(report.answered).toBeGreaterThanOrEqual(report.outside * 0.99);
      // An identify every 30 seconds would be 20 in ten minutes.
      expect(report.identifies).toBeLessThanOrEqual(1 + DURATION_MS / 15_000);
      expect(report.resumes).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
