import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLastingServices, memoryFor } from '../../src/app/create-lasting-services.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { TooBroadError, UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { createFolder } from '../support/folder.ts';
import { FATAL_QUESTIONS, lastingParts } from '../support/lasting-services.ts';

const HALIVA = 'General Aharon Haliva resigned on Monday over the failures of October 7.';
const QUESTION = 'Who resigned?';

/** Enough for more than one pause while they are read and indexed. */
const ARTICLES = 400;

/** Services in a real thread. */
const openLasting = async (...given: Parameters<typeof lastingParts>) => {
  const { options, lasting, logger, broken } = lastingParts(...given);
  const services = await createLastingServices(options, lasting);
  onTestFinished(() => services.close());
  return { services, logger, broken };
};

/** Asks one question after the other until the work is done. */
const answersDuring = async (work: Promise<unknown>, services: Services): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  const progress = { isOver: false };
  void work.finally(() => {
    progress.isOver = true;
  });
  while (!progress.isOver) answers.push(await services.ask(QUESTION));
  return answers;
};

describe('the memory of a thread', () => {
  it.each([
    ['a large machine', 24_000, { first: 6_000, largest: 14_400 }],
    ['a small machine', 2_000, { first: 512, largest: 1_200 }],
    ['a container', 1_024, { first: 512, largest: 614 }],
    ['a very small one', 512, { first: 307, largest: 307 }],
  ])('is a share of what %s has', (_name, totalMb, memoryMb) => {
    expect(memoryFor(totalMb)).toEqual(memoryMb);
  });
});

describe('services that last', () => {
  it('read and answer in a thread of the built program', async () => {
    const folder = createFolder({ 'haliva.txt': HALIVA });
    const { services, logger } = await openLasting(folder);
    expect(services.scope().articles).toBe(1);
    expect(await services.ask(QUESTION)).toMatchObject({ outcome: 'answer', citations: [{ quote: HALIVA }] });
    writeFileSync(join(folder, 'snow.txt'), 'Snow fell in Ottawa.');
    expect(await services.refresh()).toMatchObject({ added: ['snow'], unchanged: 1 });
    expect(services.scope().articles).toBe(2);
    expect(logger.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('cannot be had of a folder that is not there', async () => {
    await expect(openLasting(join(createFolder(), 'gone'))).rejects.toBeInstanceOf(UserError);
  });

  it.each([FATAL_QUESTIONS.spin, FATAL_QUESTIONS.allocate])(
    'refuse a question that would %s without end, and answer the next one; nothing here stands still',
    async (question) => {
      const { services, broken } = await openLasting(createFolder({ 'haliva.txt': HALIVA }), {
        isFailing: true,
      });
      for (let time = 0; time < 2; time++) {
        let turns = 0;
        const counting = setInterval(() => {
          turns += 1;
        }, 10);
        await expect(services.ask(question)).rejects.toBeInstanceOf(TooBroadError);
        clearInterval(counting);
        expect(turns).toBeGreaterThan(5);
        expect(await services.ask(QUESTION)).toMatchObject({ outcome: 'answer' });
      }
      expect(broken).toEqual([]);
    },
  );

  it('tell a thread that is out of memory from one that is out of time', async () => {
    const { services, logger } = await openLasting(createFolder({ 'haliva.txt': HALIVA }), {
      isFailing: true,
      memoryMb: { first: 64, largest: 128 },
    });
    for (const question of [FATAL_QUESTIONS.allocate, FATAL_QUESTIONS.spin])
      await expect(services.ask(question)).rejects.toBeInstanceOf(TooBroadError);
    expect(await services.ask(QUESTION)).toMatchObject({ outcome: 'answer' });
    expect(logger.lines.map(({ fields }) => fields)).toMatchObject([
      { isQuestion: true, isMemory: true, memoryMb: 128 },
      { isQuestion: true, isMemory: false, memoryMb: 128 },
    ]);
  });

  it('see nothing of the environment, which has the token', async () => {
    const { services } = await openLasting(createFolder({ 'haliva.txt': HALIVA }), { isFailing: true });
    await expect(services.ask(FATAL_QUESTIONS.tell)).rejects.toThrow(/^\{\}$/u);
  });

  it('are a fault for a question with which their thread dies, and answer the next one', async () => {
    const { services } = await openLasting(createFolder({ 'haliva.txt': HALIVA }), {
      isFailing: true,
    });
    const failure: unknown = await services.ask(FATAL_QUESTIONS.die).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(UserError);
    expect(await services.ask(QUESTION)).toMatchObject({ outcome: 'answer' });
  });

  it('answer during a refresh that builds the index anew, from the old one', async () => {
    const linesWith = (more: string): string =>
      Array.from({ length: ARTICLES }, (_, i) => {
        const text = `${HALIVA} The town ${i} has ${i} schools.${more}`;
        return JSON.stringify({ id: `a${i}`, title: `Town ${i}`, text });
      }).join('\n');
    const folder = createFolder({ 'towns.jsonl': linesWith('') });
    const { services } = await openLasting(folder);
    writeFileSync(join(folder, 'towns.jsonl'), linesWith(' It rained.'));
    await services.ask(QUESTION);
    const refresh = services.refresh();
    const answers = await answersDuring(refresh, services);
    expect(await refresh).toMatchObject({ unchanged: 0 });
    expect(services.scope().sentences).toBe(3 * ARTICLES);
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.filter(({ citations }) => citations[0]?.quote !== HALIVA)).toEqual([]);
    // The last one may have been asked when the refresh had just ended.
    expect(answers.slice(0, -1).filter(({ scope }) => scope.sentences !== 2 * ARTICLES)).toEqual([]);
  });
});
