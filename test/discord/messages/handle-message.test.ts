import { Partials } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../../src/corpus/read-corpus.ts';
import { createBot, type BotParts } from '../../../src/discord/bot.ts';
import { createMessageHandlers } from '../../../src/discord/messages/handle-message.ts';
import { createMemorySettings } from '../../support/bot-parts.ts';
import { createFakeClock, createFakeServices } from '../../support/fake-services.ts';
import { openNewsroom } from '../../support/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';

/** A bot with the usual limits, and what came of its handlers. */
const openBot = async (parts: Partial<BotParts>) => {
  const room = await openNewsroom({ client: { partials: [Partials.Channel] } });
  const logger = createRecordingLogger();
  const bot = createBot({
    services: createFakeServices(),
    timers: createTestTimers(),
    settings: createMemorySettings(),
    clock: createFakeClock(),
    logger,
    version: '0.0.0',
    logQuestions: false,
    ...parts,
  });
  const { onMessage } = createMessageHandlers(bot);
  const handled: Promise<void>[] = [];
  room.client.on('messageCreate', (message) => handled.push(onMessage(message)));
  return { ...room, bot, handled, logged: logger.lines };
};

describe('the handler of messages', () => {
  it('answers who addresses the bot even if the settings cannot be read', async () => {
    const { discord, anna, channel, logged } = await openBot({
      settings: { ...createMemorySettings(), read: () => Promise.reject(new Error('no database')) },
    });
    await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    expect(logged.map(({ level }) => level)).toContain('error');
  });

  it('never rejects, and goes on with the next message', async () => {
    let sources = 0;
    const { discord, anna, channel, handled, logged } = await openBot({
      services: createFakeServices({
        sources: async () => {
          sources += 1;
          if (sources === 1) throw new Error('index on fire');
          return [];
        },
      }),
    });
    anna.say(channel, `${discord.botMention} Who resigned?`);
    await anna.say(channel, `${discord.botMention} Who was first?`).answer();
    await expect(Promise.all(handled)).resolves.toBeDefined();
    expect(logged.find(({ level }) => level === 'error')?.fields).toMatchObject({ where: 'message' });
    expect(JSON.stringify(logged)).not.toContain('fire');
  });

  it('answers with the articles’ own words, and understands what leans on the answer', async () => {
    const services = await createServices({
      paths: ['seeds'],
      cwd: process.cwd(),
      corpusOptions: DEFAULT_CORPUS_OPTIONS,
      packageRoot: process.cwd(),
      clock: createFakeClock(),
    });
    const { discord, anna, channel, handled } = await openBot({ services });
    const first = await anna
      .say(channel, `${discord.botMention} Who resigned over the October 7 failures?`)
      .answer();
    await Promise.all(handled);
    const next = await anna.say(channel, 'and when was that?', { replyTo: first.id }).answer();
    await services.close();
    expect(first.content).toContain('has resigned');
    expect(next.content.split('\n').at(-1)).toMatch(/^-# ❔ when .*resigned/u);
  });
});
