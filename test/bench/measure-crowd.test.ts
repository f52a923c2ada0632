import { describe, expect, it } from 'vitest';
import { measureBot } from '../../bench/measure-bot.ts';
import { measureCrowd } from '../../bench/measure-crowd.ts';
import { buildAnswer } from '../support/builders.ts';
import { createFakeServices } from '../support/fake-services.ts';

describe('a crowd', () => {
  it('of 5 members with 4 questions each in 2 channels is answered completely', async () => {
    const heard: string[] = [];
    const services = createFakeServices({
      ask: async (question) => {
        heard.push(question);
        return buildAnswer({ question, outcome: question.includes('0?') ? 'none' : 'answer' });
      },
    });
    const questions = Array.from({ length: 5 }, (_, member) =>
      Array.from({ length: 4 }, (_, turn) => `Who was member ${member} in year ${turn}?`),
    );
    const { asked, count, bot } = await measureCrowd({ members: 5, channels: 2 }, questions, (place) =>
      measureBot(place, services),
    );
    expect(count).toEqual({ questions: 20, answered: 20, lost: 0, double: 0, stray: 0 });
    expect(heard.toSorted()).toEqual(questions.flat().toSorted());
    expect(asked.map(({ way }) => way).filter((way) => way === 'command')).toHaveLength(10);
    expect(asked.every(({ answeredMs }) => answeredMs !== null && answeredMs > 0)).toBe(true);
    expect(bot.outcomes).toEqual({ answer: 15, closest: 0, none: 5 });
  });

  it('is told when the bot does not start', async () => {
    const size = { members: 1, channels: 1 };
    await expect(
      measureCrowd(size, [['Who?']], () => Promise.reject(new Error('no models'))),
    ).rejects.toThrow('no models');
  });
});
