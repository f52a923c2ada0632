import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DISCORD_COMMANDS } from '../../../src/discord/interactions/scene.ts';
import { readAsked } from '../../../src/discord/paint/asked-line.ts';
import { phrasesFor } from '../../../src/render/phrases/index.ts';
import { createMemorySettings } from '../../support/bot-parts.ts';
import { buildAnswer } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';

const { Ephemeral, SuppressEmbeds } = MessageFlags;

const isPrivate = ({ flags = 0 }: { readonly flags?: number | undefined }): boolean =>
  (flags & Ephemeral) !== 0;

/** What is filled in where a command asks for something. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: { question: 'Who resigned?' },
  search: { words: 'resigned' },
  quote: { text: 'the first to step down' },
};

const NONE = buildAnswer({ outcome: 'none', citations: [] });

describe('every command', () => {
  it.each(DISCORD_COMMANDS.map(({ name, visibility }) => [name, visibility] as const))(
    '/%s answers, %s, without previews',
    async (name, visibility) => {
      const { anna, channel } = await openBotroom();
      const reply = await anna.run(channel, name, VALUES[name]).reply();
      expect(reply.content).not.toBe('');
      expect(isPrivate(reply)).toBe(visibility === 'private');
      expect((reply.flags ?? 0) & SuppressEmbeds).not.toBe(0);
    },
  );

  it.each(['both', 'object', 'id'] as const)(
    'works where %s of the fields say in which channel',
    async (channelIn) => {
      const { anna, channel } = await openBotroom({ options: { channelIn } });
      expect((await anna.run(channel, 'ask', { question: 'Who resigned?' }).reply()).content).toContain(
        'Haliva',
      );
    },
  );

  it('works in direct messages and threads', async () => {
    const { discord, anna, channel } = await openBotroom();
    const { channelId } = anna.tell('Hello');
    expect((await anna.run(channelId, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
    const thread = discord.addThread(channel, 'A thread', anna.id);
    expect((await anna.run(thread, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
  });

  it('is answered once, however often the event comes', async () => {
    const { discord, bot, anna, channel } = await openBotroom();
    discord.faults.add({ gateway: 'INTERACTION_CREATE', times: 1, fault: { kind: 'repeat' } });
    const turn = anna.run(channel, 'ask', { question: 'Who?' });
    await turn.reply();
    await discord.delivered();
    const callbacks = discord.requests.filter(({ route }) => route?.endsWith('/callback') === true);
    expect(callbacks.map(({ status }) => status)).toEqual([204]);
    expect(bot.record.count()).toBe(1);
  });

  it('is answered at once rather than deferred', async () => {
    const { anna, channel } = await openBotroom();
    const turn = anna.run(channel, 'ask', { question: 'Who?' });
    expect(await turn.acknowledged()).toMatchObject({ kind: 'message' });
  });
});

describe('/ask', () => {
  it('repeats the question, and hands its limits on', async () => {
    const asked: unknown[] = [];
    const { anna, channel } = await openBotroom({
      services: {
        ask: async (question, options) => {
          asked.push([question, options]);
          return buildAnswer({ question });
        },
      },
    });
    const values = {
      question: ' Who *resigned*? ',
      article: 'haliva',
      since: '2024-04',
      before: '2024-05-01',
    };
    const { content } = await anna.run(channel, 'ask', values).reply();
    expect(readAsked(content)).toBe('Who *resigned*?');
    expect(asked).toEqual([
      ['Who *resigned*?', { article: 'haliva', since: '2024-04-01', before: '2024-05-01' }],
    ]);
  });

  it.each([
    ['shows everybody', false, undefined, false],
    ['shows one person, as the guild wants it', true, undefined, true],
    ['shows one person who wants it', false, true, true],
    ['shows everybody as the asker wants it', true, false, false],
  ])('%s', async (_name, setting, option, expected) => {
    const settings = createMemorySettings();
    const { guildId, anna, channel } = await openBotroom({ settings });
    await settings.change(guildId, { isPrivate: setting }, { id: anna.id });
    const values = { question: 'Who?', ...(option !== undefined && { private: option }) };
    expect(isPrivate(await anna.run(channel, 'ask', values).reply())).toBe(expected);
  });

  it.each([
    ['a day that is none', { question: 'Who?', since: 'yesterday-ish' }, '“yesterday-ish” is not a day'],
    [
      'an article that there is not',
      { question: 'Who?', article: 'nowhere' },
      'There is no article “nowhere”',
    ],
  ])('says privately what is wrong with %s', async (_name, values, complaint) => {
    const { bot, anna, channel } = await openBotroom();
    const reply = await anna.run(channel, 'ask', values).reply();
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining(complaint)]);
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('speaks the language of who asks, or that of the guild', async () => {
    const settings = createMemorySettings();
    const { guildId, anna, ben, channel } = await openBotroom({
      settings,
      services: { ask: async () => NONE },
    });
    const ask = async (person: typeof anna): Promise<string> =>
      (await person.run(channel, 'ask', { question: 'Who?' }).reply()).content.split('\n')[0] ?? '';
    expect(await ask(anna)).toBe('**Not in the articles.**');
    const german = await ask(ben);
    expect(german).not.toBe('**Not in the articles.**');
    await settings.change(guildId, { language: 'de' }, { id: anna.id });
    expect(await ask(anna)).toBe(german);
  });

  it('writes to the log how it went, without the words', async () => {
    const { bot, guildId, anna, channel } = await openBotroom();
    await anna.run(channel, 'ask', { question: 'Who is secretly ill?' }).reply();
    expect(await bot.logger.waitFor('answered')).toEqual({
      level: 'info',
      fields: { command: 'ask', guild: guildId, ms: 0, outcome: 'answer', answerMs: 2 },
      text: 'answered',
    });
    expect(JSON.stringify(bot.lines)).not.toContain('secretly');
  });

  it('writes the words to the log too where that is wanted', async () => {
    const { bot, anna, channel } = await openBotroom({ logQuestions: true });
    await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    expect((await bot.logger.waitFor('answered')).fields).toMatchObject({ asked: 'Who?' });
  });
});

describe('/status', () => {
  it('tells version, answers and connection', async () => {
    const { anna, channel } = await openBotroom();
    await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    const { content } = await anna.run(channel, 'status').reply();
    expect(content).toContain('1.2.3');
    expect(content).toContain('Connection to Discord: up');
  });
});

describe('/help', () => {
  it('lists commands as the client of who asks calls them', async () => {
    const settings = createMemorySettings();
    const { guildId, ben, channel } = await openBotroom({ settings });
    await settings.change(guildId, { language: 'en' }, { id: ben.id });
    const { content } = await ben.run(channel, 'help').reply();
    expect(content).toContain('**/fragen** – Answer a question');
  });

  it('lists all commands by name', async () => {
    const { anna, channel } = await openBotroom();
    const { content } = await anna.run(channel, 'help').reply();
    for (const { name } of DISCORD_COMMANDS) expect(content).toContain(`/${name}`);
  });

  it('lists for others what they may run', async () => {
    const { ben, channel } = await openBotroom();
    const { content } = await ben.run(channel, 'help').reply();
    for (const { name, audience } of DISCORD_COMMANDS) {
      expect(content.includes(`**/${phrasesFor('de').commands[name].name}**`)).toBe(audience === 'everyone');
    }
  });
});
