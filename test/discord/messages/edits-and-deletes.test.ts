import { Options, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/discord/limits.ts';
import { EN } from '../../../src/render/phrases/en.ts';
import { openTalk, READING_INTENTS } from '../../support/free-questions.ts';

const FORGETFUL = {
  makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
};

const shut = (): void => {};

describe('a question that is edited', () => {
  it.each([
    ['a client that keeps messages', {}],
    ['one that does not', FORGETFUL],
  ])('within a minute has its answer edited, by %s', async (_, client) => {
    const { discord, anna, channel, quiet, saidBy, questions, advance } = await openTalk({ client });
    const said = anna.say(channel, `${discord.botMention} Who resinged?`);
    const answer = await said.answer();
    await quiet();
    advance(60_000);
    anna.edit(said.id, `${discord.botMention} Who resigned?`);
    expect((await discord.edited(answer.id)).content).toMatch(/❔ Who resigned\?$/u);
    await quiet();
    expect(questions.map(({ question }) => question)).toEqual(['Who resinged?', 'Who resigned?']);
    expect(saidBy(channel)).toHaveLength(1);
  });

  it('later keeps its answer', async () => {
    const { discord, anna, channel, quiet, questions, advance } = await openTalk();
    const said = anna.say(channel, `${discord.botMention} Who resinged?`);
    await quiet();
    advance(60_001);
    anna.edit(said.id, `${discord.botMention} Who resigned?`);
    await quiet();
    expect(questions).toHaveLength(1);
  });

  it('before it was answered is answered as it stands, once', async () => {
    let answered = shut;
    const wait = new Promise<void>((resolve) => {
      answered = resolve;
    });
    const { discord, anna, channel, quiet, saidBy } = await openTalk({
      answer: async () => {
        await wait;
        return {};
      },
    });
    const said = anna.say(channel, `${discord.botMention} Who resinged?`);
    anna.edit(said.id, `${discord.botMention} Who resigned?`);
    await discord.delivered();
    answered();
    await quiet();
    expect(saidBy(channel).map(({ content }) => content.split('\n').at(-1))).toEqual(['-# ❔ Who resigned?']);
  });

  it('in no word, or only so that it names nobody any more, keeps its answer', async () => {
    const { discord, anna, channel, quiet, questions } = await openTalk();
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    anna.edit(said.id, `Who resigned? ${discord.botMention}`);
    anna.edit(said.id, 'Who lied?');
    await quiet();
    expect(questions).toHaveLength(1);
  });

  it('so that it mentions the bot is answered, as is a mention that gets its question', async () => {
    const { discord, anna, channel, quiet, saidBy } = await openTalk();
    const forgotten = anna.say(channel, 'Who resigned?');
    const empty = anna.say(channel, discord.botMention);
    const help = await empty.answer();
    await quiet();
    anna.edit(forgotten.id, `${discord.botMention} Who resigned?`);
    anna.edit(empty.id, `${discord.botMention} Who was first?`);
    await quiet();
    const said = saidBy(channel).map(({ id, message_reference: to, content }) => [
      id,
      to?.message_id,
      content,
    ]);
    expect(said).toHaveLength(2);
    expect(said).toContainEqual([help.id, empty.id, expect.stringContaining('❔ Who was first?')]);
    expect(said).toContainEqual([
      expect.anything(),
      forgotten.id,
      expect.stringContaining('❔ Who resigned?'),
    ]);
  });

  it('again and again counts against the limits, without a word', async () => {
    const { discord, anna, channel, quiet, questions, saidBy, advance } = await openTalk({
      limits: DEFAULT_LIMITS,
    });
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    for (let n = 0; n < 20; n += 1) {
      advance(1);
      anna.edit(said.id, `${discord.botMention} Who resigned in ${n} days?`);
      await quiet();
    }
    expect(questions).toHaveLength(5);
    expect(saidBy(channel).map(({ content }) => content)).toEqual([expect.stringContaining('❔')]);
  });

  it('leans on what it leant on before', async () => {
    const { discord, anna, channel, quiet, questions } = await openTalk();
    anna.say(channel, `${discord.botMention} Who resigned?`);
    const second = anna.say(channel, `${discord.botMention} and wen?`);
    await quiet();
    anna.edit(second.id, `${discord.botMention} and when?`);
    await quiet();
    expect(questions.slice(1).map(({ options }) => options?.previous?.question)).toEqual([
      'Who resigned?',
      'Who resigned?',
    ]);
  });

  it('into one with no sure answer takes the answer away, where nobody had asked the bot', async () => {
    const { discord, anna, channel, settle, saidBy, quiet, advance } = await openTalk({
      answer: (question) => ({ confidence: question.includes('resigned') ? 0.9 : 0.6 }),
      client: { intents: READING_INTENTS },
      discord: { approvedIntents: GatewayIntentBits.MessageContent },
    });
    settle({ questionChannels: [channel] });
    const said = anna.say(channel, 'Who resigned over the failures?');
    const answer = await said.answer();
    await quiet();
    anna.edit(said.id, 'Who sang over the failures?');
    await discord.deleted(answer.id);
    await quiet();
    expect(saidBy(channel)).toEqual([]);
    advance(1);
    anna.edit(said.id, 'Who resigned over these failures?');
    await quiet();
    expect(saidBy(channel)).toHaveLength(1);
  });
});

describe('a question that is deleted', () => {
  it.each([
    ['a client that keeps messages', {}],
    ['one that does not', FORGETFUL],
  ])('takes its answer with it, by %s', async (_, client) => {
    const { discord, anna, channel, quiet, saidBy } = await openTalk({ client });
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    const answer = await said.answer();
    await quiet();
    anna.delete(said.id);
    await discord.deleted(answer.id);
    expect(saidBy(channel)).toEqual([]);
  });

  it('before it was answered leaves no answer behind', async () => {
    const { discord, anna, channel, quiet, saidBy } = await openTalk();
    anna.delete(anna.say(channel, `${discord.botMention} Who resigned?`).id);
    await quiet();
    expect(saidBy(channel)).toEqual([]);
  });

  it('takes a line of help with it as well', async () => {
    const { discord, anna, channel, quiet, saidBy } = await openTalk();
    const said = anna.say(channel, discord.botMention);
    expect((await said.answer()).content).toContain(EN.help.freely.slice(0, 20));
    await quiet();
    anna.delete(said.id);
    await quiet();
    expect(saidBy(channel)).toEqual([]);
  });

  it('whose answer is deleted already is no trouble', async () => {
    const { discord, anna, channel, quiet, logged, client } = await openTalk();
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    const answer = await said.answer();
    await quiet();
    const place = await client.channels.fetch(channel);
    if (place?.isSendable() === true) await place.messages.delete(answer.id);
    anna.delete(said.id);
    await quiet();
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
