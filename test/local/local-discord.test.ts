import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connectClient, onInteraction, onMessage, openDiscord } from '../support/local-discord.ts';

describe('a bot on the local Discord', () => {
  it('answers a message', async () => {
    const discord = await openDiscord();
    const anna = discord.person(discord.addUser({ name: 'anna' }));
    const guild = discord.addGuild({ name: 'News', ownerId: anna.id });
    const channel = discord.addChannel(guild.id, 'general');
    const client = await connectClient(discord);
    onMessage(client, async (message) => {
      if (!message.author.bot) await message.reply(`You said ${message.content}`);
    });
    const answer = await anna.say(channel, `Hello ${discord.botMention}`).answer();
    expect(answer.content).toBe(`You said Hello ${discord.botMention}`);
  });

  it('answers a command', async () => {
    const discord = await openDiscord();
    const anna = discord.person(discord.addUser({ name: 'anna' }));
    const guild = discord.addGuild({ name: 'News', ownerId: anna.id });
    const channel = discord.addChannel(guild.id, 'general');
    const client = await connectClient(discord);
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const content = interaction.options.getString('question', true);
      await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    });
    await client.application.commands.set([
      {
        name: 'ask',
        description: 'Asks',
        options: [{ type: 3, name: 'question', description: 'What', required: true }],
      },
    ]);
    const reply = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    expect(reply.content).toBe('Who?');
  });
});
