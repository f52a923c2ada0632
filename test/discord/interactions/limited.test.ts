import { MessageFlags, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/discord/limits.ts';
import { EN } from '../../../src/render/phrases/en.ts';
import { buildAnswer, buildFound } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';
import { createFakeClock } from '../../support/fake-services.ts';

const { windowMs, questions } = DEFAULT_LIMITS.person;
const WAIT = EN.refusals.tooManyFromYou(windowMs / 1_000);

const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** A bot with the limits that it has by default, and how often it searched the articles. */
const openLimited = async () => {
  const searched: string[] = [];
  const clock = createFakeClock();
  const room = await openBotroom({
    limits: DEFAULT_LIMITS,
    services: {
      clock,
      ask: async (question) => {
        searched.push(question);
        return buildAnswer({ question });
      },
      search: async (words, { offset = 0 } = {}) => {
        searched.push(words);
        return buildFound({ words, offset, total: 12 });
      },
    },
  });
  const ask = (who: typeof room.anna) => who.run(room.channel, 'ask', { question: 'Who?' }).reply();
  const exhaust = async () => {
    for (let n = 0; n < questions; n += 1) await ask(room.anna);
  };
  return { ...room, searched, ask, exhaust, advance: clock.advance };
};

describe('commands that search the articles', () => {
  it.each([
    ['ask', { question: 'Who?' }],
    ['search', { words: 'resigned' }],
    ['quote', { text: 'He resigned on Monday.' }],
  ])('are limited as questions are, privately and in words: /%s', async (name, values) => {
    const { anna, ben, channel, exhaust, searched, ask } = await openLimited();
    await exhaust();
    for (let n = 0; n < 2; n += 1) {
      const refused = await anna.run(channel, name, values).reply();
      expect([isPrivate(refused), refused.content]).toEqual([true, WAIT]);
    }
    expect(searched).toHaveLength(questions);
    expect((await ask(ben)).content).not.toContain(WAIT);
  });

  it('are so from the menu of a message, in a form and by turning pages as well', async () => {
    const { anna, ben, channel, ask, searched, discord } = await openLimited();
    const { id } = ben.say(channel, 'Who resigned?');
    const list = await anna.run(channel, 'search', { words: 'resigned' }).reply();
    const answer = await ask(anna);
    const form = anna.press(answer.id, 'Follow up');
    await form.modal();
    for (let n = 2; n < questions; n += 1) await ask(anna);
    const before = searched.length;
    const refused = [
      anna.useOnMessage(id, 'Answer from the articles'),
      anna.submit(form, { question: 'When?' }),
      anna.press(list.id, 'Next'),
    ].map(async (turn) => {
      const acknowledgement = await turn.acknowledged();
      return 'messageId' in acknowledgement ? discord.state.messages.get(acknowledgement.messageId) : null;
    });
    for (const message of await Promise.all(refused)) expect(message?.wire.content).toBe(WAIT);
    expect(searched).toHaveLength(before);
  });

  it('are counted with questions in messages, and no longer than those', async () => {
    const { anna, bot, ask, exhaust, channel, guildId, advance } = await openLimited();
    const taken = { personId: anna.id, channelId: channel, guildId };
    for (let n = 0; n < questions; n += 1) expect(bot.asked.take(taken)).toBeNull();
    expect((await ask(anna)).content).toBe(WAIT);
    advance(windowMs);
    await exhaust();
    expect((await ask(anna)).content).toBe(WAIT);
  });

  it('leave the others as they are', async () => {
    const { anna, channel, exhaust } = await openLimited();
    await exhaust();
    for (const name of ['sources', 'help', 'privacy', 'status'])
      expect((await anna.run(channel, name).reply()).content).not.toContain(WAIT);
  });
});
