import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { buildAnswer } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';

const ANNOUNCED_AFTER_MS = 800;

const shut = (): void => {};

/** A bot whose answer comes when the test says so. */
const openSlow = async () => {
  let finish: (answer: Answer | Promise<never>) => void = shut;
  const answer = new Promise<Answer>((resolve) => {
    finish = resolve;
  });
  const room = await openBotroom({ services: { ask: () => answer } });
  return { ...room, finish };
};

describe('an answer that takes long', () => {
  it.each([
    ['to all', {}, 0],
    ['to the asker alone', { private: true }, MessageFlags.Ephemeral],
  ])('is announced in time %s, and then given there', async (_, options, flag) => {
    const { discord, anna, channel, bot, finish } = await openSlow();
    const turn = anna.run(channel, 'ask', { question: 'Who resigned?', ...options });
    await bot.timers.runOut(ANNOUNCED_AFTER_MS);
    expect(await turn.acknowledged()).toMatchObject({ kind: 'deferred message' });
    finish(buildAnswer());
    const reply = await turn.reply();
    expect(reply.content).toContain('Haliva');
    expect((reply.flags ?? 0) & MessageFlags.Ephemeral).toBe(flag);
    expect(discord.state.messages.size).toBe(1);
  });

  it('and then fails says so there', async () => {
    const { anna, channel, bot, finish } = await openSlow();
    const turn = anna.run(channel, 'ask', { question: 'Who resigned?' });
    await bot.timers.runOut(ANNOUNCED_AFTER_MS);
    await turn.acknowledged();
    finish(Promise.reject(new Error('broken')));
    expect((await turn.reply()).content).toMatch(/wrong|failed|error/iu);
  });

  it('is dropped where it can no longer be announced', async () => {
    const { discord, anna, channel, bot, finish } = await openSlow();
    discord.faults.add({
      request: 'POST /interactions/:interaction/:token/callback',
      fault: { kind: 'answer', status: 404, body: { code: 10_062, message: 'Unknown interaction' } },
    });
    anna.run(channel, 'ask', { question: 'Who resigned?' });
    await bot.timers.runOut(ANNOUNCED_AFTER_MS);
    expect(await bot.logger.waitFor('not sent')).toMatchObject({
      fields: { what: 'defer', kind: 'expired' },
    });
    finish(buildAnswer());
    await discord.delivered();
    expect(discord.state.messages.size).toBe(0);
  });
});
