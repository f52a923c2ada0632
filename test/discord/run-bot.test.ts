import type { Client, Message } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHandlers, type Handlers } from '../../src/discord/handlers.ts';
import { runBot } from '../../src/discord/run-bot.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { createMemorySettings } from '../support/bot-parts.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { openDiscord } from '../support/local-discord.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { createTestTimers } from '../support/test-timers.ts';

const nothing = async (): Promise<void> => {};

/** A running bot with handlers of the test's own, in a guild with a channel. */
const openBot = async (
  handlers: Partial<Handlers> | 'real' = {},
  { contentIntent = false, services = createFakeServices() } = {},
) => {
  const discord = await openDiscord();
  const anna = discord.person(discord.addUser({ name: 'anna' }));
  const { id: guildId } = discord.addGuild({ name: 'News', ownerId: anna.id });
  const channel = discord.addChannel(guildId, 'general');
  const timers = createTestTimers();
  const logger = createRecordingLogger();
  const settings = createMemorySettings();
  const stopping = new AbortController();
  const done = runBot({
    services,
    settings,
    clock: services.clock,
    logger,
    version: '1.2.3',
    logQuestions: false,
    token: discord.token,
    apiUrl: discord.apiUrl,
    contentIntent,
    timers,
    signal: stopping.signal,
    onAlive: () => undefined,
    createHandlers: (bot) =>
      handlers === 'real'
        ? createHandlers(bot)
        : {
            onInteraction: nothing,
            onMessage: nothing,
            onEdit: nothing,
            onDelete: nothing,
            publish: nothing,
            ...handlers,
          },
  });
  onTestFinished(async () => {
    stopping.abort();
    await done;
  });
  await logger.waitFor('connected to Discord');
  return { discord, anna, guildId, channel, timers, logger, settings, done, stop: () => stopping.abort() };
};

/** Answers messages when the test lets it. */
const createSlowHandler = () => {
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  let notice: (() => void) | undefined;
  return {
    heard,
    next: () =>
      new Promise<void>((resolve) => {
        notice = resolve;
      }),
    release: () => {
      for (const resolve of waiting) resolve();
    },
    onMessage: async (message: Message): Promise<void> => {
      heard.push(message.content);
      notice?.();
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      await message.reply(`Re: ${message.cleanContent}`);
    },
  };
};

describe('the bot', () => {
  it('says that it is connected and how it can be invited, with no more permissions than it needs', async () => {
    const { logger, discord } = await openBot();
    const { fields } = await logger.waitFor('connected to Discord');
    expect(fields).toEqual({
      bot: 'Verbatim',
      servers: 1,
      invite: `https://discord.com/oauth2/authorize?client_id=${discord.botId}&scope=bot+applications.commands&permissions=309237713920`,
    });
  });

  it('publishes its commands once it is connected', async () => {
    const published: (string | undefined)[] = [];
    await openBot({
      publish: async (client: Client<true>) => published.push(client.user.username),
    });
    expect(published).toEqual(['Verbatim']);
  });

  it('publishes its commands again, five minutes after that failed', async () => {
    const attempts: string[] = [];
    const { logger, timers, stop, done } = await openBot({
      publish: async () => {
        attempts.push('attempt');
        if (attempts.length < 3) throw new Error('503');
      },
    });
    expect(await logger.waitFor('commands not published')).toMatchObject({ level: 'warn' });
    await timers.runOut(300_000);
    await timers.runOut(300_000, 2);
    stop();
    await expect(done).resolves.toBeUndefined();
    expect(attempts).toHaveLength(3);
  });

  it('hears messages, edits and deletions', async () => {
    const heard: string[] = [];
    const { discord, anna, channel } = await openBot({
      onMessage: async (message) => heard.push(`message ${message.content}`),
      onEdit: async (_, message) => heard.push(`edit ${message.content}`),
      onDelete: async ({ id }) => heard.push(`deletion ${id}`),
    });
    const { id } = anna.say(channel, `${discord.botMention} one`);
    anna.edit(id, `${discord.botMention} two`);
    anna.delete(id);
    await discord.delivered();
    expect(heard).toEqual([
      `message ${discord.botMention} one`,
      `edit ${discord.botMention} two`,
      `deletion ${id}`,
    ]);
  });

  it('hears of every message that was deleted at once', async () => {
    const heard: string[] = [];
    const { discord, anna, channel } = await openBot({ onDelete: async ({ id }) => heard.push(id) });
    const [one, two, kept] = ['one', 'two', 'kept'].map((text) => anna.say(channel, text).id);
    anna.purge(channel, [one ?? '', two ?? '']);
    await discord.delivered();
    expect(heard).toEqual([one, two]);
    expect(anna.reads(channel).map(({ id }) => id)).toEqual([kept]);
  });

  it('survives a handler that throws', async () => {
    const heard: string[] = [];
    const { discord, anna, logger } = await openBot({
      onMessage: async ({ content }) => {
        heard.push(content);
        throw new Error('oh no');
      },
    });
    anna.tell('one');
    anna.tell('two');
    await discord.delivered();
    expect(heard).toEqual(['one', 'two']);
    expect(await logger.waitFor('an event could not be handled')).toMatchObject({
      fields: { event: 'message' },
    });
  });

  it('forgets the settings of a server that it was removed from', async () => {
    const { discord, guildId, settings, logger } = await openBot();
    await settings.change(guildId, { language: 'de' }, { id: '1' });
    discord.expel(guildId);
    await logger.waitFor('removed from a server');
    expect(await settings.read(guildId)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('the bot, told to stop', () => {
  it('finishes the answers that are running, and begins no other', async () => {
    const slow = createSlowHandler();
    const { discord, anna, channel, stop, done } = await openBot({ onMessage: slow.onMessage });
    const heard = slow.next();
    const question = anna.say(channel, `${discord.botMention} before`);
    await heard;
    stop();
    anna.say(channel, `${discord.botMention} after`);
    await discord.delivered();
    slow.release();
    await expect(done).resolves.toBeUndefined();
    expect(slow.heard).toEqual([`${discord.botMention} before`]);
    const replies = [...discord.state.messages.values()].filter(
      ({ wire }) => wire.author.id === discord.botId,
    );
    expect(replies.map(({ wire }) => wire.message_reference?.message_id)).toEqual([question.id]);
  });

  it('says of an answer that was announced that it will not come', async () => {
    const services = createFakeServices({ refresh: () => new Promise(() => {}) });
    const { discord, anna, channel, timers, stop, done } = await openBot('real', { services });
    await discord.log.waitFor('commands', (event) => (event.kind === 'commands' ? true : undefined));
    const turn = anna.run(channel, 'refresh');
    await turn.acknowledged();
    await discord.delivered();
    stop();
    await timers.runOut(8_000);
    expect((await turn.reply()).content).toContain('being restarted');
    await done;
  });

  it('waits no longer than eight seconds for them', async () => {
    const slow = createSlowHandler();
    const { anna, stop, done, timers, logger } = await openBot({ onMessage: slow.onMessage });
    const heard = slow.next();
    anna.tell('before');
    await heard;
    stop();
    await timers.runOut(8_000);
    await expect(done).resolves.toBeUndefined();
    expect(logger.lines).toContainEqual({
      level: 'warn',
      fields: { unfinished: 1 },
      text: 'answers were cut off',
    });
    slow.release();
  });
});
