import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { completeFollowUp } from '../../../src/answer/follow-up.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { AskOptions } from '../../../src/domain/services.ts';
import { openTalk, READING_INTENTS, type Talk } from '../../support/free-questions.ts';

/** Answers as the articles would: questions that lean on others are completed, persons are named. */
const understand = (question: string, options: AskOptions | undefined): Partial<Answer> => {
  const previous = options?.previous;
  const understoodAs = previous === undefined ? null : completeFollowUp(question, previous);
  return {
    confidence: 0.9,
    persons: ['Aharon Haliva'],
    followUp: understoodAs === null || previous === undefined ? null : { understoodAs, previous },
  };
};
const open = (options: Parameters<typeof openTalk>[0] = {}): Promise<Talk> =>
  openTalk({ answer: understand, ...options });

const lastPrevious = ({ questions }: Talk) => questions.at(-1)?.options?.previous ?? null;
const FIRST = { question: 'Who resigned?', persons: ['Aharon Haliva'] };

describe('a question that leans on another', () => {
  it('is understood with it in a direct conversation, and the answer says how', async () => {
    const talk = await open();
    await talk.anna.tell('Who resigned?').answer();
    await talk.quiet();
    const answer = await talk.anna.tell('and when was that?').answer();
    expect(lastPrevious(talk)).toEqual(FIRST);
    expect(answer.content).toContain('when Aharon Haliva resigned');
  });

  it('is understood with the question of the answer it replies to, whoever asked that, not with the latest', async () => {
    const talk = await open();
    const { discord, anna, ben, channel, quiet } = talk;
    const first = await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    await ben.say(channel, `${discord.botMention} What is the price of tea?`).answer();
    await quiet();
    await ben.say(channel, 'and why?', { replyTo: first.id }).answer();
    expect(lastPrevious(talk)).toEqual(FIRST);
  });

  it('is understood along a chain of replies', async () => {
    const talk = await open();
    const { discord, anna, channel, quiet } = talk;
    const first = await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    await quiet();
    const second = await anna.say(channel, 'and when was that?', { replyTo: first.id }).answer();
    await quiet();
    await anna.say(channel, 'and why?', { replyTo: second.id }).answer();
    expect(lastPrevious(talk)?.question).toBe('when Aharon Haliva resigned');
    expect(talk.questions).toHaveLength(3);
  });

  it('is understood with an answer of long ago by the question that this one repeats', async () => {
    const talk = await open();
    const { discord, anna, channel, quiet, advance } = talk;
    const first = await anna.say(channel, `${discord.botMention} Who *really* resigned?`).answer();
    await quiet();
    advance(24 * 60 * 60_000);
    await anna.say(channel, 'and why?', { replyTo: first.id }).answer();
    expect(talk.questions.map(({ question }) => question)).toEqual([
      'Who *really* resigned?',
      'Who *really* resigned?',
      'and why?',
    ]);
    expect(lastPrevious(talk)).toEqual({ ...FIRST, question: 'Who *really* resigned?' });
  });

  it('is understood in a thread with the last question of anybody there', async () => {
    const talk = await open();
    const { discord, anna, ben, channel, quiet } = talk;
    const thread = discord.addThread(channel, 'Resignations', anna.id);
    await anna.say(thread, `${discord.botMention} Who resigned?`).answer();
    await quiet();
    await ben.say(thread, `${discord.botMention} and why?`).answer();
    expect(lastPrevious(talk)).toEqual(FIRST);
  });

  it('is understood in the thread that an answer was given in', async () => {
    const talk = await open({ settings: { answers: 'thread' } });
    const { discord, anna, ben, channel, quiet } = talk;
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    const answer = await said.answer();
    await quiet();
    await ben.say(answer.channel_id, `${discord.botMention} and why?`).answer();
    expect(answer.channel_id).not.toBe(channel);
    expect(lastPrevious(talk)).toEqual(FIRST);
  });

  it('is understood in a channel with the last one of the same person there, for ten minutes', async () => {
    const talk = await open();
    const { discord, anna, ben, channel, guildId, quiet, advance } = talk;
    const other = discord.addChannel(guildId, 'other');
    const say = async (person: typeof anna, where: string, words: string) => {
      await person.say(where, `${discord.botMention} ${words}`).answer();
      await quiet();
      return lastPrevious(talk);
    };
    expect(await say(anna, channel, 'Who resigned?')).toBeNull();
    expect(await say(ben, channel, 'and why?')).toBeNull();
    expect(await say(anna, other, 'and why?')).toBeNull();
    advance(600_000);
    expect(await say(anna, channel, 'and why?')).toEqual(FIRST);
    advance(600_001);
    expect(await say(anna, channel, 'and why?')).toBeNull();
  });

  it('leans on no question that was deleted', async () => {
    const talk = await open();
    const { discord, anna, channel, quiet } = talk;
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    anna.delete(said.id);
    await quiet();
    await anna.say(channel, `${discord.botMention} and why?`).answer();
    expect(lastPrevious(talk)).toBeNull();
  });

  it('still leans on the latest when an earlier one was deleted', async () => {
    const talk = await open();
    const { discord, anna, channel, quiet } = talk;
    const first = anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    anna.say(channel, `${discord.botMention} Who was first?`);
    await quiet();
    anna.delete(first.id);
    await quiet();
    await anna.say(channel, `${discord.botMention} and why?`).answer();
    expect(lastPrevious(talk)?.question).toBe('Who was first?');
  });
});

describe('a question that was overheard', () => {
  it('leans on nothing in a channel, where people talk with each other, but does in a thread', async () => {
    const talk = await open({
      client: { intents: READING_INTENTS },
      discord: { approvedIntents: GatewayIntentBits.MessageContent },
    });
    const { discord, anna, channel, settle, quiet } = talk;
    const thread = discord.addThread(channel, 'Resignations', anna.id);
    settle({ questionChannels: [channel] });
    for (const where of [channel, thread]) {
      await anna.say(where, `${discord.botMention} Who resigned?`).answer();
      await quiet();
      anna.say(where, 'and why was that?');
      await quiet();
    }
    expect(talk.questions.map(({ options }) => options?.previous?.question ?? null)).toEqual([
      null,
      null,
      null,
      'Who resigned?',
    ]);
  });
});
