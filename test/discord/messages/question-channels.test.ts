import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { openTalk, READING_INTENTS, type TalkOptions } from '../../support/free-questions.ts';

const READING = {
  client: { intents: READING_INTENTS },
  discord: { approvedIntents: GatewayIntentBits.MessageContent },
};

/** A bot that may read everything, with one question channel. */
const openQuestionChannel = async (answer: Partial<Answer>, options: TalkOptions = READING) => {
  const talk = await openTalk({ ...options, answer: () => answer });
  const asking = talk.discord.addChannel(talk.guildId, 'ask-the-news');
  talk.settle({ questionChannels: [asking] });
  return { ...talk, asking };
};
const SURE: Partial<Answer> = { outcome: 'answer', confidence: 0.75 };

describe('a question channel', () => {
  it('has its questions answered without a mention, if the answer is sure', async () => {
    const { anna, asking } = await openQuestionChannel(SURE);
    const said = anna.say(asking, 'Who resigned over the failures?');
    expect((await said.answer()).message_reference?.message_id).toBe(said.id);
  });

  it.each<[string, Partial<Answer>]>([
    ['an answer that would do for who asked the bot', { outcome: 'answer', confidence: 0.74 }],
    ['the closest sentence only', { outcome: 'closest', confidence: 0.9 }],
    ['nothing', { outcome: 'none', citations: [], confidence: 0 }],
  ])('has them passed over in silence for %s', async (_, answer) => {
    const { anna, asking, quiet, saidBy, questions } = await openQuestionChannel(answer);
    anna.say(asking, 'Who resigned over the failures?');
    await quiet();
    expect(questions).toHaveLength(1);
    expect(saidBy(asking)).toEqual([]);
  });

  it('has every message that addresses the bot answered, however unsure', async () => {
    const { discord, anna, asking } = await openQuestionChannel({ outcome: 'closest', confidence: 0.1 });
    const said = anna.say(asking, `${discord.botMention} Who resigned?`);
    expect((await said.answer()).message_reference?.message_id).toBe(said.id);
  });

  it('lets people talk: what is no question, or is for somebody, is not even asked', async () => {
    const { anna, ben, asking, quiet, questions } = await openQuestionChannel(SURE);
    const first = anna.say(asking, 'The chief resigned over the failures.');
    ben.say(asking, 'Who resigned over the failures?', { replyTo: first.id });
    ben.say(asking, `${anna.mention} who resigned over the failures?`);
    await quiet();
    expect(questions).toEqual([]);
  });

  it('keeps silent about questions over which the program fails', async () => {
    const { anna, asking, quiet, saidBy, logged } = await openQuestionChannel(SURE, {
      ...READING,
      services: { ask: () => Promise.reject(new Error('index on fire')) },
    });
    anna.say(asking, 'Who resigned over the failures?');
    await quiet();
    expect(saidBy(asking)).toEqual([]);
    expect(logged.map(({ level }) => level)).toEqual(['error']);
  });

  it('is what its threads are too, and no other channel is', async () => {
    const { discord, anna, channel, asking, quiet, saidBy } = await openQuestionChannel(SURE);
    const thread = discord.addThread(asking, 'Resignations', anna.id);
    const elsewhere = discord.addThread(channel, 'Other things', anna.id);
    anna.say(channel, 'Who resigned over the failures?');
    anna.say(elsewhere, 'Who resigned over the failures?');
    await anna.say(thread, 'Who resigned over the failures?').answer();
    await quiet();
    expect([...saidBy(channel), ...saidBy(elsewhere)]).toEqual([]);
  });

  it('ends to be one when moderators say so', async () => {
    const { anna, asking, settle, quiet, saidBy } = await openQuestionChannel(SURE);
    settle({ questionChannels: [] });
    anna.say(asking, 'Who resigned over the failures?');
    await quiet();
    expect(saidBy(asking)).toEqual([]);
  });

  it('is of no use to a bot that may not read it, which still answers who mentions it', async () => {
    const { discord, anna, asking, quiet, saidBy, questions } = await openQuestionChannel(SURE, {});
    anna.say(asking, 'Who resigned over the failures?');
    await quiet();
    expect(questions).toEqual([]);
    expect(saidBy(asking)).toEqual([]);
    await anna.say(asking, `${discord.botMention} Who resigned?`).answer();
  });
});
