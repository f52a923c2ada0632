import { ApplicationCommandType, type Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/discord/bot.ts';
import { handleInteraction } from '../../../src/discord/interactions/handle-interaction.ts';
import { createMemorySettings } from '../../support/bot-parts.ts';
import { createFakeServices } from '../../support/fake-services.ts';
import { openNewsroom } from '../../support/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

/** A newsroom in which nobody handles interactions yet. */
const openDeaf = async () => {
  const newsroom = await openNewsroom();
  const { client } = newsroom;
  await client.application.commands.set([
    { name: 'ask', description: 'Asks', options: [{ type: 3, name: 'question', description: 'What' }] },
    { name: 'gone', description: 'Was once a command' },
    { name: 'Who is this', type: ApplicationCommandType.User },
  ]);
  const services = createFakeServices();
  const logger = createRecordingLogger();
  const bot = createBot({
    services,
    timers: createTestTimers(),
    settings: createMemorySettings(),
    clock: services.clock,
    logger,
    version: '1.2.3',
    logQuestions: false,
  });
  const next = (): Promise<Interaction> =>
    new Promise((resolve) => {
      client.once('interactionCreate', resolve);
    });
  const answers = (): number => newsroom.discord.requests.filter(({ route }) => route === CALLBACK).length;
  return { ...newsroom, bot, logger, next, answers };
};

const fail = (): never => {
  throw new TypeError('no');
};

describe('handling an interaction', () => {
  it('answers it the first time only', async () => {
    const { anna, channel, bot, next, answers } = await openDeaf();
    const heard = next();
    anna.run(channel, 'ask', { question: 'Who?' });
    const interaction = await heard;
    await Promise.all([handleInteraction(bot, interaction), handleInteraction(bot, interaction)]);
    await handleInteraction(bot, interaction);
    expect(answers()).toBe(1);
  });

  it('answers in English where the language is not said', async () => {
    const { ben, channel, bot, next } = await openDeaf();
    const heard = next();
    const turn = ben.run(channel, 'gone');
    await handleInteraction(bot, Object.assign(await heard, { locale: undefined }));
    expect((await turn.reply()).content).toContain('earlier version');
  });

  it('says that a command is no longer there', async () => {
    const { anna, channel, bot, next } = await openDeaf();
    const heard = next();
    const turn = anna.run(channel, 'gone');
    await handleInteraction(bot, await heard);
    expect((await turn.reply()).content).toContain('earlier version');
  });

  it('is silent where it is none of its own', async () => {
    const { anna, ben, channel, bot, next, answers } = await openDeaf();
    const heard = next();
    anna.useOnUser(channel, ben.id, 'Who is this');
    await handleInteraction(bot, await heard);
    expect(answers()).toBe(0);
  });

  it('never rejects, whatever happens', async () => {
    const { anna, channel, bot, logger, next } = await openDeaf();
    const heard = next();
    anna.run(channel, 'ask', { question: 'Who?' });
    const interaction = Object.assign(await heard, { reply: fail });
    await expect(handleInteraction(bot, interaction)).resolves.toBeUndefined();
    // The answer failed, and so did the apology.
    expect(logger.lines.map(({ text }) => text)).toEqual(['fault', 'fault']);
  });
});
