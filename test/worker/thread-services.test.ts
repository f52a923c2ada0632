import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/domain/corpus.ts';
import { ConfigError, TooBroadError, UserError } from '../../src/domain/errors.ts';
import type { RefreshOptions, Services } from '../../src/domain/services.ts';
import { OUT_OF_MEMORY } from '../../src/worker/start-thread.ts';
import { createThreadServices } from '../../src/worker/thread-services.ts';
import { QUESTION_DEADLINE_MS, STALLED_AFTER_MS } from '../../src/worker/turns.ts';
import {
  buildAnswer,
  buildCitation,
  buildRefreshReport,
  buildScope,
  buildSkipped,
} from '../support/builders.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { createFakeThreads } from '../support/fake-threads.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { createTestTimers } from '../support/test-timers.ts';

const never = <T>(): Promise<T> => new Promise(() => {});

/** What it fails with, from now on caught; `null` if it does not. */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** Articles that cannot be opened. */
const openNothing = (): Promise<Services> => Promise.reject(new UserError('"x" does not exist.'));

const outOfMemory = (): Error => Object.assign(new Error('out of memory'), { code: OUT_OF_MEMORY });

/** Lets everything that is on its way arrive. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Services in threads that are opened by `open`, or always have these. */
const openThreads = async (
  open: Partial<Services> | Parameters<typeof createFakeThreads>[0],
  onProgress: (progress: Progress) => void = () => {},
) => {
  const threads = createFakeThreads(typeof open === 'function' ? open : async () => createFakeServices(open));
  const timers = createTestTimers();
  const busy = { share: 1 };
  const logger = createRecordingLogger();
  const broken: Error[] = [];
  const { clock } = createFakeServices();
  const services = await createThreadServices({
    startThread: threads.startThread,
    memoryMb: { first: 512, largest: 1500 },
    clock,
    timers,
    cpuMs: () => timers.nowMs() * busy.share,
    logger,
    onProgress,
    onBroken: (error) => broken.push(error),
  });
  return { services, timers, busy, logger, broken, clock, ...threads };
};

/** A question that the first `count` threads never answer, and the following ones do. */
const stuckIn =
  (count: number): Parameters<typeof createFakeThreads>[0] =>
  async (number) =>
    createFakeServices({
      ask: (question) =>
        question === 'stuck' && number <= count ? never() : Promise.resolve(buildAnswer({ question })),
    });

const asked = (services: Services, question: string): Promise<string> =>
  services.ask(question).then((answer) => answer.question);

describe('services in a thread', () => {
  it('take and give what the services there do', async () => {
    const citation = buildCitation();
    const inThread = createFakeServices({
      ask: async (question, options) => buildAnswer({ question, missing: [String(options?.top)] }),
    });
    const { services, clock } = await openThreads(async () => inThread);
    expect(await services.ask('Who?', { top: 7 })).toMatchObject({ question: 'Who?', missing: ['7'] });
    expect(await services.explain('Who?')).toEqual(await inThread.explain('Who?'));
    expect(await services.passage(citation, 1, 1)).toEqual(await inThread.passage(citation, 1, 1));
    expect(await services.sources()).toEqual(await inThread.sources());
    expect(await services.search('war')).toEqual(await inThread.search('war'));
    expect(await services.checkQuotation('war')).toEqual(await inThread.checkQuotation('war'));
    expect(await services.article(0)).toEqual(await inThread.article(0));
    expect(await services.article(9)).toBe(null);
    expect(await services.citation(0, 4)).toEqual(await inThread.citation(0, 4));
    expect(services.clock).toBe(clock);
  });

  it('know at once what the thread knew after its last refresh', async () => {
    let articles = 3;
    const { services } = await openThreads({
      scope: () => buildScope({ articles }),
      skipped: () => [buildSkipped({ reason: `is one of ${articles}` })],
      refresh: async () => {
        articles += 1;
        return buildRefreshReport();
      },
    });
    expect(services.scope().articles).toBe(3);
    await services.refresh();
    expect(services.scope().articles).toBe(4);
    expect(services.skipped()).toEqual([buildSkipped({ reason: 'is one of 4' })]);
  });

  it('tell how far reading is, at first and in a refresh', async () => {
    const steps = [1, 2, 3].map((done) => ({ stage: 'reading', done, total: 3 }) as const);
    const told: Progress[] = [];
    const { services } = await openThreads(
      async (_number, { onProgress }) => {
        steps.forEach(onProgress);
        return createFakeServices({
          refresh: async (options) => {
            steps.forEach((step) => options?.onProgress?.(step));
            return buildRefreshReport({ dryRun: options?.dryRun ?? false });
          },
        });
      },
      (progress) => told.push(progress),
    );
    // The first and the last; those between came within the same moment.
    expect(told).toEqual([steps[0], steps[2]]);
    expect(await services.refresh({ dryRun: true, onProgress: (step) => told.push(step) })).toEqual(
      buildRefreshReport({ dryRun: true }),
    );
    expect(told.slice(2)).toEqual([steps[0], steps[2]]);
  });

  it('ask one question at a time', async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const { services } = await openThreads({
      ask: (question) => {
        begun.push(question);
        return new Promise((resolve) => ends.push(() => resolve(buildAnswer({ question }))));
      },
    });
    const both = [asked(services, 'one'), asked(services, 'two')];
    await settled();
    expect(begun).toEqual(['one']);
    ends[0]?.();
    await settled();
    expect(begun).toEqual(['one', 'two']);
    ends[1]?.();
    expect(await Promise.all(both)).toEqual(['one', 'two']);
  });

  it('answer questions while a refresh is under way', async () => {
    const { services } = await openThreads({ refresh: never });
    void services.refresh();
    expect(await asked(services, 'Who?')).toBe('Who?');
  });

  it.each([
    ['an error for people', new UserError('Give "x" a name.'), UserError],
    ['a configuration', new ConfigError(['A is 1.', 'B is 2.']), ConfigError],
    ['a question that is too broad', new TooBroadError(), TooBroadError],
    ['a fault', new TypeError('x is not a function'), Error],
  ])('fail as the thread does: %s', async (_name, error, type) => {
    const { services } = await openThreads({ ask: () => Promise.reject(error) });
    const failure: unknown = await services.ask('Who?').catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(type);
    expect(failure).toMatchObject({ name: error.name, message: error.message, stack: error.stack });
    expect(await asked(services, 'Who?').catch(() => 'again')).toBe('again');
  });

  it('cannot be had where the articles cannot be opened', async () => {
    await expect(openThreads(openNothing)).rejects.toThrow(new UserError('"x" does not exist.'));
    await expect(openThreads(openNothing)).rejects.toBeInstanceOf(UserError);
  });

  it('log here what the thread logs, errors by what they say', async () => {
    const { logger } = await openThreads(async (_number, parts) => {
      parts.logger.warn({ articles: 3, err: new Error('bad checksum') }, 'read anew');
      return createFakeServices();
    });
    expect(logger.lines).toMatchObject([
      { level: 'warn', text: 'read anew', fields: { articles: 3, reason: 'bad checksum' } },
    ]);
  });

  it('end with their thread, and start no other one', async () => {
    const { services, started } = await openThreads(stuckIn(1));
    const left = services.ask('stuck');
    const refusal = failureOf(left);
    await Promise.all([services.close(), services.close()]);
    expect(await refusal).toMatchObject({ message: expect.stringContaining('closed') });
    await expect(services.ask('Who?')).rejects.toThrow('closed');
    await expect(services.refresh()).rejects.toThrow('closed');
    expect(started).toHaveLength(1);
  });
});

describe('the end of services in a thread', () => {
  it('waits for what must not be cut off', async () => {
    const closed: string[] = [];
    const ends: (() => void)[] = [];
    const { services } = await openThreads({
      close: () =>
        new Promise((resolve) => {
          closed.push('in the thread');
          ends.push(resolve);
        }),
    });
    const close = services.close().then(() => closed.push('here'));
    await settled();
    expect(closed).toEqual(['in the thread']);
    ends[0]?.();
    await close;
    expect(closed).toEqual(['in the thread', 'here']);
  });

  it.each([
    ['takes too long', never],
    ['fails', () => Promise.reject(new Error('disk full'))],
  ])('comes even where that %s', async (_name, close) => {
    const { services, timers } = await openThreads({ close });
    const closed = services.close();
    await settled();
    timers.advance(5_000);
    expect(await closed).toBeUndefined();
  });
});

describe('a question that takes too long', () => {
  it('is refused when its time is over, and the next one is answered by another thread', async () => {
    const { services, timers, started, broken } = await openThreads(stuckIn(1));
    const stuck = services.ask('stuck');
    const next = asked(services, 'next');
    const refusal = failureOf(stuck);
    await timers.runOut(QUESTION_DEADLINE_MS);
    timers.advance(0);
    expect(await refusal).toBeInstanceOf(TooBroadError);
    expect(await next).toBe('next');
    expect(started).toHaveLength(2);
    expect(broken).toEqual([]);
  });

  it('has as much more time as the machine gives it less of the processor', async () => {
    const { services, timers, busy, started } = await openThreads(stuckIn(1));
    busy.share = 1 / 4;
    const stuck = failureOf(services.ask('stuck'));
    await settled();
    const startedAt: number[] = [];
    for (let passedMs = 0; passedMs < 4 * QUESTION_DEADLINE_MS; passedMs += 50) {
      startedAt.push(started.length);
      timers.advance(50);
      timers.advance(0);
      await settled();
    }
    expect(new Set(startedAt)).toEqual(new Set([1]));
    timers.advance(50);
    timers.advance(0);
    expect(await stuck).toBeInstanceOf(TooBroadError);
  });

  it('is refused after five seconds even where it gets nothing of the processor', async () => {
    const { services, timers, busy } = await openThreads(stuckIn(1));
    busy.share = 0;
    const stuck = failureOf(services.ask('stuck'));
    await timers.runOut(QUESTION_DEADLINE_MS);
    for (let time = 1; time < 5; time++) {
      timers.advance(0);
      timers.advance(QUESTION_DEADLINE_MS);
    }
    timers.advance(0);
    expect(await stuck).toBeInstanceOf(TooBroadError);
  });

  it('does no lasting harm, however often it comes', async () => {
    const { services, timers, started, broken } = await openThreads(stuckIn(Number.POSITIVE_INFINITY));
    for (let time = 1; time <= 10; time++) {
      const refusal = failureOf(services.ask('stuck'));
      await timers.runOut(QUESTION_DEADLINE_MS, time);
      timers.advance(0);
      expect(await refusal).toBeInstanceOf(TooBroadError);
    }
    expect(await asked(services, 'Who?')).toBe('Who?');
    expect(started).toHaveLength(11);
    expect(broken).toEqual([]);
  });

  it('is not one whose answer lay here unread while this thread was held up', async () => {
    const ends: (() => void)[] = [];
    const { services, timers, started } = await openThreads({
      ask: (question) =>
        new Promise((resolve) => {
          ends.push(() => resolve(buildAnswer({ question })));
        }),
    });
    const slow = asked(services, 'slow');
    await settled();
    timers.advance(QUESTION_DEADLINE_MS);
    ends[0]?.();
    expect(await slow).toBe('slow');
    timers.advance(0);
    expect(started).toHaveLength(1);
  });

  it('has its time counted from when the thread begins with it', async () => {
    const { services, timers, started } = await openThreads({});
    const late = asked(services, 'late');
    timers.advance(STALLED_AFTER_MS - 1);
    timers.advance(0);
    expect(await late).toBe('late');
    expect(started).toHaveLength(1);
  });

  it('is asked of the next thread where its own never begins with it', async () => {
    const { services, timers, started } = await openThreads({});
    const question = asked(services, 'Who?');
    // Before the thread hears of it.
    timers.advance(STALLED_AFTER_MS);
    timers.advance(0);
    expect(await question).toBe('Who?');
    expect(started).toHaveLength(2);
  });
});

describe('a thread that ends', () => {
  it('because of memory has its question refused, and the next one may have twice as much, up to a limit', async () => {
    const { services, started } = await openThreads(stuckIn(3));
    for (let time = 0; time < 3; time++) {
      const refusal = failureOf(services.ask('stuck'));
      await settled();
      started[time]?.crash(outOfMemory());
      expect(await refusal).toBeInstanceOf(TooBroadError);
    }
    expect(await asked(services, 'stuck')).toBe('stuck');
    expect(started.map(({ memoryMb }) => memoryMb)).toEqual([512, 1024, 1500, 1500]);
  });

  it('because of memory during a refresh spares its question for once', async () => {
    const { services, started } = await openThreads(async (number) =>
      createFakeServices({
        refresh: () => (number < 3 ? never() : Promise.resolve(buildRefreshReport())),
        ask: (question) =>
          number < 3 && question !== 'Who?' ? never() : Promise.resolve(buildAnswer({ question })),
      }),
    );
    const refresh = services.refresh();
    const stuck = failureOf(services.ask('stuck'));
    await settled();
    started[0]?.crash(outOfMemory());
    await settled();
    started[1]?.crash(outOfMemory());
    expect(await stuck).toBeInstanceOf(TooBroadError);
    expect(await refresh).toEqual(buildRefreshReport());
    expect(started).toHaveLength(3);
  });

  it('of another cause is a fault for its question', async () => {
    const { services, started } = await openThreads(stuckIn(1));
    const failure = failureOf(services.ask('stuck'));
    await settled();
    started[0]?.crash(new Error('lightning'));
    expect(await failure).toMatchObject({ message: expect.stringContaining('lightning') });
    expect(await asked(services, 'stuck')).toBe('stuck');
  });

  it('during a refresh has it begun again', async () => {
    const options: (RefreshOptions | undefined)[] = [];
    const { services, started } = await openThreads(async (number) =>
      createFakeServices({
        scope: () => buildScope({ articles: number }),
        refresh: (given) => {
          options.push(given);
          return number === 1 ? never() : Promise.resolve(buildRefreshReport({ unchanged: number }));
        },
      }),
    );
    const report = services.refresh();
    await settled();
    started[0]?.crash(new Error('lightning'));
    expect(await report).toMatchObject({ unchanged: 2 });
    expect(options).toMatchObject([{ dryRun: false }, { dryRun: false }]);
    expect(services.scope().articles).toBe(2);
  });

  it('three times without having answered anything is the end', async () => {
    const { services, started, broken } = await openThreads({ refresh: never });
    const refresh = failureOf(services.refresh());
    for (const time of [1, 2, 3]) {
      started.at(-1)?.crash(new Error(`lightning ${time}`));
      await settled();
    }
    expect(await refresh).toMatchObject({ message: expect.stringContaining('lightning 3') });
    expect(broken).toMatchObject([{ message: 'lightning 3' }]);
    await expect(services.ask('Who?')).rejects.toThrow('lightning 3');
    expect(started).toHaveLength(3);
  });

  it('may do so any number of times if it answered in between', async () => {
    const { services, started, broken } = await openThreads({});
    for (const time of [1, 2, 3, 4, 5, 6]) {
      started.at(-1)?.crash(new Error(`lightning ${time}`));
      expect(await asked(services, 'Who?')).toBe('Who?');
    }
    expect(broken).toEqual([]);
  });

  it('before it was ever open is tried again, three times in all', async () => {
    const threads = createFakeThreads(never);
    const failing = createThreadServices({
      startThread: threads.startThread,
      memoryMb: { first: 512, largest: 4096 },
      clock: createFakeServices().clock,
      timers: createTestTimers(),
      cpuMs: () => 0,
      logger: null,
      onProgress: () => {},
      onBroken: () => {},
    });
    const failure = failureOf(failing);
    for (const time of [0, 1, 2]) {
      threads.started[time]?.crash(outOfMemory());
      await settled();
    }
    expect(await failure).toMatchObject({ message: expect.stringContaining('out of memory') });
    expect(threads.started.map(({ memoryMb }) => memoryMb)).toEqual([512, 1024, 2048]);
  });

  it('is named in the log, without the question', async () => {
    const { services, started, logger } = await openThreads(stuckIn(1));
    const failure = services.ask('stuck').catch(() => {});
    await settled();
    started[0]?.crash(new Error('lightning'));
    await failure;
    expect(logger.lines).toMatchObject([
      { level: 'warn', text: 'the thread that answers ended; another one is started' },
    ]);
    expect(JSON.stringify(logger.lines)).not.toContain('stuck');
  });
});
