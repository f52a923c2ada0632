import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createHandlers } from '../../src/discord/handlers.ts';
import { startBot } from '../support/discord-bot.ts';
import { openNewsroom } from '../support/local-discord.ts';

describe('the handlers of the bot', () => {
  it('publish every command and answer whoever uses one', async () => {
    const { client, discord, anna, channel } = await openNewsroom();
    const { stop, ...bot } = startBot(client);
    stop();
    const { publish, onInteraction, onMessage } = createHandlers(bot);
    await publish(client);
    const offered = anna.commands(channel).map(({ name }) => name);
    const wanted = COMMANDS.filter(({ surfaces }) => surfaces.includes('discord')).map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining(wanted));
    client.on('interactionCreate', (interaction) => void onInteraction(interaction));
    client.on('messageCreate', (message) => void onMessage(message));
    expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
    expect((await anna.say(channel, `${discord.botMention} Who?`).answer()).content).toContain('Haliva');
  });
});
