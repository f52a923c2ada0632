import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Said } from '../../../src/local/people/speech.ts';
import { EN } from '../../../src/render/phrases/en.ts';
import { phrasesFor } from '../../../src/render/phrases/index.ts';
import { openTalk } from '../../support/free-questions.ts';

const QUOTE = 'Aharon Haliva';

describe('a message', () => {
  it.each([
    ['begins with a mention', (mention: string) => `${mention} Who resigned?`],
    ['ends with one', (mention: string) => `Who resigned? ${mention}`],
    ['has an old one', (mention: string) => `${mention.replace('@', '@!')} Who resigned?`],
  ])('that %s is answered by a reply, asked without it', async (_, write) => {
    const { discord, anna, channel, questions } = await openTalk();
    const said = anna.say(channel, write(discord.botMention));
    const answer = await said.answer();
    expect(answer.content).toContain(QUOTE);
    expect(answer.message_reference?.message_id).toBe(said.id);
    expect(questions).toEqual([{ question: 'Who resigned?', options: {} }]);
  });

  it('that replies to the bot is answered, whether it pings or not, if the bot may read it', async () => {
    const { discord, anna, ben, channel, questions, quiet } = await openTalk();
    const first = await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    await quiet();
    await ben.say(channel, 'Who is the first to step down?', { replyTo: first.id }).answer();
    expect(questions.at(-1)?.question).toBe('Who is the first to step down?');
    const unread = await ben.say(channel, 'And why?', { replyTo: first.id, ping: false }).answer();
    expect(unread.content).toContain(EN.help.freely.slice(0, 20));
    expect(questions).toHaveLength(2);
  });

  it('sent to the bot alone is answered', async () => {
    const { anna, questions } = await openTalk();
    expect((await anna.tell('Who resigned?').answer()).content).toContain(QUOTE);
    expect(questions.map(({ question }) => question)).toEqual(['Who resigned?']);
  });

  it('that names nobody, or somebody else, is passed over', async () => {
    const { discord, anna, ben, channel, guildId, quiet, saidBy, questions } = await openTalk();
    const role = discord.addRole(guildId, 'editors', 0n);
    anna.say(channel, 'Who resigned?');
    anna.say(channel, `${ben.mention} Who resigned?`);
    anna.say(channel, `<@&${role}> @everyone Who resigned?`);
    await quiet();
    expect(questions).toEqual([]);
    expect(saidBy(channel)).toEqual([]);
  });

  it('that replies to somebody else is passed over unless it names the bot', async () => {
    const { discord, anna, ben, channel, quiet, saidBy } = await openTalk();
    const first = anna.say(channel, 'The chief resigned.');
    ben.say(channel, 'Who did?', { replyTo: first.id });
    await quiet();
    expect(saidBy(channel)).toEqual([]);
    const named = ben.say(channel, `${discord.botMention} Who did?`, { replyTo: first.id });
    expect((await named.answer()).message_reference?.message_id).toBe(named.id);
  });

  it('that only thanks for an answer is passed over', async () => {
    const { discord, anna, channel, quiet, saidBy, questions } = await openTalk();
    const first = await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    anna.say(channel, 'Thanks!', { replyTo: first.id });
    anna.tell('👍');
    await quiet();
    expect(questions).toHaveLength(1);
    expect(saidBy(channel)).toHaveLength(1);
  });
});

const contentOf = async (said: Said): Promise<string> => (await said.answer()).content;

/** The fields of what is logged about one answer. */
const logOf = async (logQuestions: boolean) => {
  const { discord, anna, channel, logged, quiet } = await openTalk({ logQuestions });
  await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
  await quiet();
  return logged.map(({ fields }) => fields);
};

describe('an answer', () => {
  it('is given to whoever addressed the bot, even if it is that the articles do not say', async () => {
    const { discord, anna, channel } = await openTalk({
      answer: () => ({ outcome: 'none', citations: [], confidence: 0.01 }),
    });
    const answer = await anna.say(channel, `${discord.botMention} What is the price of tea?`).answer();
    expect(answer.content).toContain(EN.answer.none.slice(0, 15));
  });

  it('pings nobody, shows no previews and has a question to be read back', async () => {
    const { discord, anna, channel } = await openTalk();
    const answer = await anna.say(channel, `${discord.botMention} Who @everyone resigned?`).answer();
    expect(discord.state.messages.get(answer.id)?.pings).toEqual([]);
    expect((answer.flags ?? 0) & MessageFlags.SuppressEmbeds).toBe(MessageFlags.SuppressEmbeds);
    expect(answer.content.split('\n').at(-1)).toMatch(/^-# ❔ Who .+ resigned\?$/u);
  });

  it('to a mention without a question is a line of help', async () => {
    const { discord, anna, channel, questions } = await openTalk();
    const answer = await anna.say(channel, `${discord.botMention} `).answer();
    expect(answer.content).toContain(EN.help.freely.slice(0, 20));
    expect(questions).toEqual([]);
  });

  it('to a question that is too long says so', async () => {
    const { discord, anna, channel } = await openTalk();
    const answer = await anna.say(channel, `${discord.botMention} ${'why '.repeat(400)}`).answer();
    expect(answer.content).toContain('1,000');
  });

  it('to a question over which the program fails is one line with an id; the cause is logged', async () => {
    const { discord, anna, channel, logged, quiet } = await openTalk({
      services: { ask: () => Promise.reject(new Error('index on fire')) },
    });
    const answer = await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    expect(answer.content).toMatch(/[0-9a-f]{6}/u);
    expect(answer.content).not.toContain('fire');
    await quiet();
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('is counted and logged with outcome and times, with the question only if that is wanted', async () => {
    const plain = { via: 'mention', outcome: 'answer', confidence: 0.83, ms: 1.9, totalMs: 0 };
    expect(await logOf(false)).toEqual([plain]);
    expect(await logOf(true)).toEqual([{ ...plain, question: 'Who resigned?' }]);
  });

  it('is in the language of the settings, else of the server, else English', async () => {
    const { discord, anna, channel, guildId, settle } = await openTalk();
    const { id: elsewhere } = discord.addGuild({ name: 'Nouvelles', ownerId: anna.id, locale: 'fr' });
    const french = discord.addChannel(elsewhere, 'questions');
    await discord.delivered();
    expect(await contentOf(anna.say(french, discord.botMention))).toBe(phrasesFor('fr').help.freely);
    expect(await contentOf(anna.tell(discord.botMention))).toBe(EN.help.freely);
    expect(discord.state.guilds.get(guildId)?.locale).toBe('en-US');
    settle({ language: 'de' });
    expect(await contentOf(anna.say(channel, discord.botMention))).toBe(phrasesFor('de').help.freely);
  });
});
