import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';
import { runChaos } from '../support/run-chaos.ts';

const SEED = 20_261_122;
const DURATION_MS = 10 * 60_000;
const IDENTIFIES_MAX = 20;
const ANSWERED_MIN = 0.99;

describe('the bot in ten minutes of chaos', () => {
  it(`answers nothing twice, and what it is asked outside outages (seed ${SEED})`, async () => {
    const { answered, outside, ...report } = await runChaos(SEED, DURATION_MS);
    printFigure('chaos, seed', String(SEED));
    printFigure('chaos, mishaps', `${report.strikes}, of them ${report.resumes} resumed sessions`);
    printFigure('chaos, questions', `${report.asked}, of them ${outside} outside outages`);
    printFigure('chaos, answered outside outages', `${((100 * answered) / outside).toFixed(1)} %`);
    printFigure('chaos, answered twice', String(report.double));
    printFigure('chaos, identifies', String(report.identifies));
    expect(report).toMatchObject({ double: 0, stray: 0, exitCode: 0, faults: [] });
    expect(outside).toBeGreaterThan(report.asked / 2);
    expect(answered).toBeGreaterThanOrEqual(outside * ANSWERED_MIN);
    expect(report.identifies).toBeLessThanOrEqual(IDENTIFIES_MAX);
  });
});
