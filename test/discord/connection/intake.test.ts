import { describe, expect, it } from 'vitest';
import { createIntake } from '../../../src/discord/connection/intake.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';

const open = () => {
  const timers = createTestTimers();
  const logger = createRecordingLogger();
  return { ...createIntake(timers, logger), timers, logger };
};

describe('the intake', () => {
  it('waits for what was taken in', async () => {
    const { take, close, drain } = open();
    let finish: (() => void) | undefined;
    let isDone = false;
    take('message', async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      isDone = true;
    });
    close();
    const drained = drain(8_000);
    finish?.();
    expect(await drained).toBe(0);
    expect(isDone).toBe(true);
  });

  it('waits no longer than it may', async () => {
    const { take, drain, timers } = open();
    take('message', () => new Promise(() => {}));
    const drained = drain(8_000);
    await timers.runOut(8_000);
    expect(await drained).toBe(1);
  });

  it('takes nothing in once it is closed', async () => {
    const { take, close, drain } = open();
    const taken: string[] = [];
    take('message', async () => taken.push('before'));
    close();
    take('message', async () => taken.push('after'));
    await drain(8_000);
    expect(taken).toEqual(['before']);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('oh no'))],
    [
      'throws',
      () => {
        throw new Error('oh no');
      },
    ],
  ])('logs what goes wrong where a handler %s', async (_name, handle) => {
    const { take, drain, logger } = open();
    take('interaction', handle);
    expect(await drain(8_000)).toBe(0);
    expect(logger.lines).toEqual([
      {
        level: 'error',
        fields: { event: 'interaction', err: expect.objectContaining({ message: 'oh no' }) as Error },
        text: 'an event could not be handled',
      },
    ]);
  });
});
