import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/discord/limits.ts';
import { EN } from '../../../src/render/phrases/en.ts';
import { openTalk, READING_INTENTS, type Talk } from '../../support/free-questions.ts';

const LIMITED = { limits: DEFAULT_LIMITS };
const refusal = (seconds: number): string => EN.refusals.tooManyFromYou(seconds);

const ask = ({ discord, channel }: Talk, person: Talk['anna'], times: number, where = channel): void => {
  for (let n = 1; n <= times; n += 1) person.say(where, `${discord.botMention} Who resigned in ${n} days?`);
};

describe('a flood of one person', () => {
  it('is answered up to the limit, then once with a word, then not at all', async () => {
    const talk = await openTalk(LIMITED);
    ask(talk, talk.anna, 50);
    await talk.quiet();
    expect(talk.questions).toHaveLength(5);
    const said = talk.saidBy(talk.channel).map(({ content }) => content);
    expect(said).toHaveLength(6);
    expect(said.at(-1)).toBe(refusal(20));
  });

  it('is answered again when the time is over', async () => {
    const talk = await openTalk(LIMITED);
    ask(talk, talk.anna, 7);
    await talk.quiet();
    talk.advance(20_000);
    ask(talk, talk.anna, 7);
    await talk.quiet();
    const said = talk.saidBy(talk.channel).map(({ content }) => content === refusal(20));
    expect(said).toEqual([false, false, false, false, false, true, false, false, false, false, false, true]);
  });

  it('takes nothing from others, nor does it go on in other channels or alone with the bot', async () => {
    const talk = await openTalk(LIMITED);
    const { discord, anna, ben, channel, guildId, quiet, saidBy, questions } = talk;
    const other = discord.addChannel(guildId, 'other');
    ask(talk, anna, 50);
    ask(talk, ben, 5);
    await quiet();
    expect(saidBy(channel)).toHaveLength(11);
    ask(talk, anna, 3, other);
    const direct = anna.tell('Who resigned?');
    await quiet();
    expect([...saidBy(other), ...saidBy(direct.channelId)]).toEqual([]);
    expect(questions).toHaveLength(10);
  });
});

describe('many people', () => {
  it('share the limit of their channel, which one of them is told', async () => {
    const talk = await openTalk(LIMITED);
    for (let n = 0; n < 6; n += 1) {
      const person = talk.discord.person(talk.discord.addUser({ name: `member-${n}` }));
      talk.discord.join(talk.guildId, person.id);
      ask(talk, person, 4);
    }
    await talk.quiet();
    expect(talk.questions).toHaveLength(20);
    const said = talk.saidBy(talk.channel).map(({ content }) => content);
    expect(said.filter((content) => content === EN.refusals.tooManyInChannel(60))).toHaveLength(1);
    expect(said).toHaveLength(21);
  });

  it('share the limit of their server', async () => {
    const talk = await openTalk({
      limits: { ...DEFAULT_LIMITS, guild: { questions: 6, windowMs: 60_000 } },
    });
    const other = talk.discord.addChannel(talk.guildId, 'other');
    ask(talk, talk.anna, 4);
    ask(talk, talk.ben, 4, other);
    await talk.quiet();
    expect(talk.questions).toHaveLength(6);
    const said = [...talk.saidBy(talk.channel), ...talk.saidBy(other)].map(({ content }) => content);
    expect(said.filter((content) => content === EN.refusals.tooManyInServer(60))).toHaveLength(1);
  });
});

describe('questions that address nobody', () => {
  it('are limited without a word, and leave whoever asks the bot all that they may', async () => {
    const talk = await openTalk({
      ...LIMITED,
      answer: () => ({ confidence: 0.9 }),
      client: { intents: READING_INTENTS },
      discord: { approvedIntents: GatewayIntentBits.MessageContent },
    });
    talk.settle({ questionChannels: [talk.channel] });
    for (let n = 1; n <= 9; n += 1) talk.anna.say(talk.channel, `Who resigned in ${n} days?`);
    await talk.quiet();
    expect(talk.questions).toHaveLength(5);
    expect(talk.saidBy(talk.channel)).toHaveLength(5);
    ask(talk, talk.anna, 5);
    await talk.quiet();
    expect(talk.saidBy(talk.channel)).toHaveLength(10);
  });
});
