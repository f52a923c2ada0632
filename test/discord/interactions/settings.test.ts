import { GatewayIntentBits, MessageFlags, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createMemorySettings } from '../../support/bot-parts.ts';
import { openBotroom } from '../../support/discord-bot.ts';
import { PLAIN_INTENTS } from '../../support/local-discord.ts';

const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const openSettings = async () => {
  const settings = createMemorySettings();
  return { ...(await openBotroom({ settings })), settings };
};

const fail = async (): Promise<never> => {
  throw new Error('the disk is full of secrets');
};

describe('/settings', () => {
  it('shows how things stand, privately', async () => {
    const { anna, channel } = await openSettings();
    const reply = await anna.run(channel, 'settings').reply();
    expect([isPrivate(reply), reply.components]).toEqual([true, []]);
    expect(reply.content).toContain('Settings of this server');
  });

  it('changes what was confirmed, and only then', async () => {
    const { discord, anna, guildId, channel, settings } = await openSettings();
    const role = discord.addRole(guildId, 'moderators', 0n);
    const values = {
      'question-channel': channel,
      answers: 'thread',
      'moderator-role': role,
      language: 'fr',
      private: true,
    };
    const proposal = await anna.run(channel, 'settings', values).reply();
    expect(proposal.content).toContain(`<#${channel}>`);
    expect(proposal.content).toContain(`<@&${role}>`);
    expect(await settings.read(guildId)).toMatchObject({ questionChannels: [] });
    const saved = await anna.press(proposal.id, 'Change').reply();
    expect([saved.id, saved.components]).toEqual([proposal.id, []]);
    expect(await settings.read(guildId)).toEqual({
      questionChannels: [channel],
      answers: 'thread',
      moderatorRole: role,
      language: 'fr',
      isPrivate: true,
    });
  });

  it.each([
    ['may not read', 0, true],
    ['may read', GatewayIntentBits.MessageContent, false],
  ])('warns of question channels that the bot %s', async (_name, content, isWarned) => {
    const { anna, channel } = await openBotroom({
      options: { approvedIntents: content, client: { intents: [...PLAIN_INTENTS, content] } },
    });
    const proposal = await anna.run(channel, 'settings', { 'question-channel': channel }).reply();
    const saved = await anna.press(proposal.id, 'Change').reply();
    const shown = await anna.run(channel, 'settings').reply();
    const other = await anna.run(channel, 'settings', { answers: 'thread' }).reply();
    for (const { content: text } of [proposal, saved, shown, other])
      expect(text.includes('Message Content is off')).toBe(isWarned);
  });

  it('leaves everything as it was where it is cancelled', async () => {
    const { anna, guildId, channel, settings } = await openSettings();
    const proposal = await anna.run(channel, 'settings', { answers: 'thread' }).reply();
    const cancelled = await anna.press(proposal.id, 'Cancel').reply();
    expect([cancelled.id, cancelled.content, cancelled.components]).toEqual([
      proposal.id,
      'Nothing was changed.',
      [],
    ]);
    expect(await settings.read(guildId)).toMatchObject({ answers: 'reply' });
  });

  it('answers questions where the settings cannot be read', async () => {
    const { bot, anna, channel } = await openBotroom({ settings: { ...createMemorySettings(), read: fail } });
    expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
    expect(bot.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.stringify(bot.lines)).not.toContain('full of secrets');
  });

  it('says so where the change cannot be kept', async () => {
    const { anna, channel } = await openBotroom({ settings: { ...createMemorySettings(), change: fail } });
    const proposal = await anna.run(channel, 'settings', { answers: 'thread' }).reply();
    const reply = await anna.press(proposal.id, 'Change').reply();
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringMatching(/fault [0-9a-f]{6}/u)]);
  });
});
