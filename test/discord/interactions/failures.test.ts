import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buildAnswer } from '../../support/builders.ts';
import { openBotroom, type BotChanges } from '../../support/discord-bot.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

const answering = (code: number, status: number) =>
  ({
    request: CALLBACK,
    times: 1,
    fault: { kind: 'answer', status, body: { code, message: 'no' } },
  }) as const;

const failing: BotChanges['services'] = {
  ask: async (question) => {
    throw new TypeError(`cannot read ${question}`);
  },
};

describe('a fault in the program', () => {
  it('is one line with a number for who asked, and in the log without their words', async () => {
    const { bot, anna, channel } = await openBotroom({ services: failing });
    const reply = await anna.run(channel, 'ask', { question: 'my secret' }).reply();
    expect((reply.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    const id = /fault ([0-9a-f]{6})/u.exec(reply.content)?.[1];
    const errors = bot.lines.filter(({ level }) => level === 'error');
    expect(errors.map(({ fields }) => fields['fault'])).toEqual([id]);
    expect(errors[0]?.fields['causes']).toMatchObject([{ name: 'TypeError' }]);
    expect(JSON.stringify(bot.lines)).not.toContain('my secret');
  });

  it('leaves the bot working', async () => {
    let calls = 0;
    const { anna, channel } = await openBotroom({
      services: {
        ask: async (question) => {
          calls += 1;
          if (calls === 1) throw new Error('no');
          return buildAnswer({ question });
        },
      },
    });
    await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
  });
});

describe('an answer that Discord does not take', () => {
  it.each([
    ['too late', 10_062, 404, 'expired', 'warn'],
    ['answered already', 40_060, 400, 'acknowledged', 'warn'],
    ['without permission', 50_013, 403, 'forbidden', 'warn'],
    ['without access', 50_001, 403, 'forbidden', 'warn'],
    ['in a channel that is gone', 10_003, 404, 'gone', 'warn'],
    ['under a message that is gone', 10_008, 404, 'gone', 'warn'],
    ['with an expired token', 50_027, 401, 'expired', 'warn'],
  ])('%s (%i) is logged by its code, and nothing else happens', async (_name, code, status, kind, level) => {
    const { discord, bot, anna, channel } = await openBotroom();
    discord.faults.add(answering(code, status));
    const turn = anna.run(channel, 'ask', { question: 'my secret' });
    await discord.log.waitFor('the refusal', (event) =>
      event.kind === 'request' && event.status === status ? true : undefined,
    );
    await discord.delivered();
    expect(bot.lines.find(({ text }) => text === 'not sent')).toEqual({
      level,
      fields: { what: 'answer', kind, code: String(code) },
      text: 'not sent',
    });
    expect(JSON.stringify(bot.lines)).not.toMatch(/my secret|token-of/u);
    expect(turn.interaction.acknowledgement).toBeNull();
    expect(bot.record.count()).toBe(0);
    expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
  });

  it.each([true, false])(
    'since the connection broke (arrived: %s) is sent again, and counts once',
    async (takesEffect) => {
      const { discord, bot, anna, channel } = await openBotroom();
      discord.faults.add({ request: CALLBACK, times: 1, fault: { kind: 'cut', takesEffect } });
      expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
      await discord.log.waitFor('two requests', () =>
        discord.requests.filter(({ route }) => route === CALLBACK).length >= 2 ? true : undefined,
      );
      await discord.delivered();
      expect(anna.reads(channel)).toHaveLength(1);
      expect(bot.record.count()).toBe(1);
    },
  );
});
