import { MessageFlags, PermissionFlagsBits, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../src/local/local-discord.ts';
import type { Person } from '../../../src/local/people/person.ts';
import { createMemorySettings } from '../../support/bot-parts.ts';
import { buildRefreshReport } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';

const { Administrator, ManageGuild, ManageMessages } = PermissionFlagsBits;

const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Who tries, made a member of the guild. */
type Candidate = (discord: LocalDiscord, guildId: string, moderatorRole: string) => Person;

const member = (discord: LocalDiscord, guildId: string, roles: readonly string[]): Person => {
  const person = discord.person(discord.addUser({ name: 'cleo' }));
  discord.join(guildId, person.id, roles);
  return person;
};

const withPermission =
  (bits: bigint): Candidate =>
  (discord, guildId) =>
    member(discord, guildId, [discord.addRole(guildId, 'a role', bits)]);

const plain: Candidate = (discord, guildId) => member(discord, guildId, []);

const granted: Candidate = (discord, guildId) => {
  const person = plain(discord, guildId, '');
  for (const name of ['refresh', 'settings']) discord.grantCommand(guildId, name, [person.id]);
  return person;
};

const withModeratorRole: Candidate = (discord, guildId, moderatorRole) => {
  const person = member(discord, guildId, [moderatorRole]);
  for (const name of ['refresh', 'settings']) discord.grantCommand(guildId, name, [moderatorRole]);
  return person;
};

const openGuild = async (candidate: Candidate) => {
  let runs = 0;
  const settings = createMemorySettings();
  const room = await openBotroom({
    settings,
    services: {
      refresh: async () => {
        runs += 1;
        return buildRefreshReport();
      },
    },
  });
  const { discord, guildId, anna } = room;
  const moderatorRole = discord.addRole(guildId, 'moderators', 0n);
  await settings.change(guildId, { moderatorRole }, { id: anna.id });
  return {
    ...room,
    settings,
    moderatorRole,
    person: candidate(discord, guildId, moderatorRole),
    runs: () => runs,
  };
};

const MODERATORS: readonly (readonly [string, Candidate])[] = [
  ['an administrator', withPermission(Administrator)],
  ['who may manage the server', withPermission(ManageGuild)],
  ['who has the moderator role', withModeratorRole],
];

/** Discord itself does not offer them the commands, unless an administrator lets it. */
const OTHERS: readonly (readonly [string, Candidate])[] = [
  ['who was given the command by an administrator, but is no moderator', granted],
  [
    'who may manage messages only, and was given the command',
    (discord, guildId, role) => {
      const person = withPermission(ManageMessages)(discord, guildId, role);
      for (const name of ['refresh', 'settings']) discord.grantCommand(guildId, name, [person.id]);
      return person;
    },
  ],
];

describe('a moderator', () => {
  it.each(MODERATORS)('is %s: may refresh and settle', async (_name, candidate) => {
    const { discord, channel, guildId, settings, person, runs } = await openGuild(candidate);
    expect((await person.run(channel, 'refresh').reply()).content).toContain('2 added');
    expect(runs()).toBe(1);
    const proposal = await person.run(channel, 'settings', { answers: 'thread' }).reply();
    expect((await person.press(proposal.id, 'Change').reply()).content).toContain('changed');
    expect(await settings.read(guildId)).toMatchObject({ answers: 'thread' });
    const thread = discord.addThread(channel, 'A thread', person.id);
    expect((await person.run(thread, 'refresh').reply()).content).toContain('2 added');
  });
});

describe('no moderator', () => {
  it.each(OTHERS)('is %s: is refused privately, before any work', async (_name, candidate) => {
    const { bot, channel, guildId, person, runs } = await openGuild(candidate);
    for (const name of ['refresh', 'settings']) {
      const reply = await person.run(channel, name).reply();
      expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining('for moderators')]);
    }
    expect(runs()).toBe(0);
    expect(bot.lines.filter(({ text }) => text === 'refused').map(({ fields }) => fields)).toEqual([
      { command: 'refresh', guild: guildId, person: person.id },
      { command: 'settings', guild: guildId, person: person.id },
    ]);
  });

  it('is a plain member: Discord does not offer them the commands', async () => {
    const { channel, person } = await openGuild(plain);
    const offered = person.commands(channel).map(({ name }) => name);
    expect(offered).toContain('ask');
    expect(offered).not.toContain('refresh');
    expect(offered).not.toContain('settings');
  });

  it('is anybody by the role that all have', async () => {
    const { discord, guildId, channel, settings, person, runs } = await openGuild(granted);
    await settings.change(guildId, { moderatorRole: guildId }, { id: person.id });
    expect(discord.state.guilds.get(guildId)?.roles.has(guildId)).toBe(true);
    expect((await person.run(channel, 'refresh').reply()).content).toContain('for moderators');
    expect(runs()).toBe(0);
  });

  it('is anybody in direct messages', async () => {
    const { anna } = await openGuild(plain);
    const { channelId } = anna.tell('Hello');
    expect(anna.commands(channelId).map(({ name }) => name)).not.toContain('refresh');
  });

  it('is who has lost the permission since the settings were proposed', async () => {
    const { discord, guildId, channel, settings, person } = await openGuild(withPermission(ManageGuild));
    const proposal = await person.run(channel, 'settings', { answers: 'thread' }).reply();
    discord.join(guildId, person.id, []);
    const reply = await person.press(proposal.id, 'Change').reply();
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining('for moderators')]);
    expect(await settings.read(guildId)).toMatchObject({ answers: 'reply' });
  });
});

/** Somebody presses a button that the bot has not made. */
const forge = async (person: Person, custom_id: string, room: Awaited<ReturnType<typeof openGuild>>) => {
  const target = await room.client.channels.fetch(room.channel);
  if (target?.isSendable() !== true) throw new Error('There is no channel to write in');
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Forged', custom_id }] }] as const;
  const { id } = await target.send({ content: 'Press me', components });
  return { id, reply: await person.press(id, 'Forged').reply() };
};

describe('a forged button', () => {
  it('changes no settings for a plain member', async () => {
    const room = await openGuild(plain);
    const { reply } = await forge(room.person, '1y:w=t', room);
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining('for moderators')]);
    expect(await room.settings.read(room.guildId)).toMatchObject({ answers: 'reply' });
  });

  it('shares nothing in another’s name', async () => {
    const room = await openGuild(plain);
    const { reply } = await forge(room.person, `1s:${room.anna.id}`, room);
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining('Only who asked')]);
  });

  it('changes no settings in direct messages', async () => {
    const { discord, client, anna, ...room } = await openGuild(plain);
    const { channelId } = anna.tell('Hello');
    const channel = await client.channels.fetch(channelId);
    expect(discord.state.channels.get(channelId)?.guildId).toBeNull();
    const { reply } = await forge(anna, '1y:w=t', {
      ...room,
      discord,
      client,
      anna,
      channel: channel?.id ?? '',
    });
    expect(reply.content).toContain('servers only');
  });
});

describe('somebody whose permissions are not known', () => {
  it('is refused', async () => {
    const { client, channel, anna, runs } = await openGuild(plain);
    // A compatible server may leave them out.
    client.prependListener('interactionCreate', (interaction) => {
      Object.assign(interaction, { memberPermissions: null });
    });
    expect((await anna.run(channel, 'refresh').reply()).content).toContain('permissions here are not known');
    expect(runs()).toBe(0);
  });
});
