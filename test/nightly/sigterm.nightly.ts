import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';
import { stopWhileAnswering, type StoppedBot } from '../support/stop-while-answering.ts';

const TIMES = 20;
const STOP_MAX_MS = 9_000;

const isGood = ({ exitCode, answered, answeredLate }: StoppedBot): boolean =>
  exitCode === 0 && answered.every((each) => each) && !answeredLate;

describe('SIGTERM while five answers are on their way', () => {
  it('lets them arrive, takes nothing more, and ends the bot in time', async () => {
    const stopped: StoppedBot[] = [];
    for (let n = 0; n < TIMES; n += 1) stopped.push(await stopWhileAnswering());
    const slowest = Math.max(...stopped.map(({ stopMs }) => stopMs));
    printFigure('SIGTERM, ends well', `${stopped.filter(isGood).length} of ${TIMES}`);
    printFigure('SIGTERM, slowest end', `${(slowest / 1_000).toFixed(1)} s`);
    for (const one of stopped)
      expect(one).toMatchObject({
        exitCode: 0,
        answered: [true, true, true, true, true],
        answeredLate: false,
      });
    expect(slowest).toBeLessThanOrEqual(STOP_MAX_MS);
  });
});
