import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type TextChannel,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../support/manual-clock.ts';
import { onInteraction, openNewsroom, type Newsroom } from '../support/local-discord.ts';

/** A newsroom whose /ask runs what a test gives, and the turn of the one who asked. */
async function openAsk(
  run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
  options: Parameters<typeof openNewsroom>[0] = {},
): Promise<Newsroom & { readonly outcome: () => Promise<unknown> }> {
  const newsroom = await openNewsroom(options);
  const { client, anna, channel } = newsroom;
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  const outcome = new Promise((resolve) => {
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await run(interaction).then(resolve, resolve);
    });
  });
  return {
    ...newsroom,
    outcome: () => {
      anna.run(channel, 'ask');
      return outcome;
    },
  };
}

describe('an interaction', () => {
  it('takes its first answer within 3 seconds', async () => {
    const clock = createManualClock();
    const { outcome } = await openAsk(
      (interaction) => {
        clock.advance(2_999);
        return interaction.reply('in time');
      },
      { clock },
    );
    expect(await outcome()).not.toBeInstanceOf(Error);
  });

  it('is unknown after 3 seconds, and the person sees that nobody answered', async () => {
    const clock = createManualClock();
    const { client, anna, channel } = await openNewsroom({ clock });
    await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
    const failure = new Promise((resolve) => {
      onInteraction(client, async (interaction) => {
        clock.advance(3_000);
        if (interaction.isRepliable()) await interaction.reply('late').catch(resolve);
      });
    });
    const turn = anna.run(channel, 'ask');
    await turn.unanswered();
    expect(await failure).toMatchObject({ code: 10_062, status: 404 });
    expect(anna.reads(channel)).toEqual([]);
  });

  it('is answered once', async () => {
    const { discord, outcome } = await openAsk(async (interaction) => {
      await interaction.reply('once');
      const { id, token } = interaction;
      const body = { type: 4, data: { content: 'twice' } };
      return interaction.client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false });
    });
    expect(await outcome()).toMatchObject({ code: 40_060, status: 400 });
    expect(discord.state.messages.size).toBe(1);
  });

  it('takes edits and follow-ups for 15 minutes', async () => {
    const clock = createManualClock();
    const { outcome } = await openAsk(
      async (interaction) => {
        await interaction.deferReply();
        clock.advance(15 * 60_000);
        return interaction.editReply('too late');
      },
      { clock },
    );
    expect(await outcome()).toMatchObject({ code: 50_027, status: 401 });
  });

  it('takes follow-ups only once it is answered', async () => {
    const { outcome } = await openAsk(({ client, token, applicationId }) =>
      client.rest.post(`/webhooks/${applicationId}/${token}`, { body: { content: 'x' }, auth: false }),
    );
    expect(await outcome()).toMatchObject({ code: 10_015, status: 404 });
  });

  it.each([
    ['choices', { type: 8, data: { choices: [] } }],
    ['an update of no message', { type: 7, data: { content: 'x' } }],
  ])('takes no %s for a command', async (_name, body) => {
    const { outcome } = await openAsk(
      ({ client, id, token }) =>
        client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false }),
      { violations: [expect.stringContaining('refused, 50035')] },
    );
    expect(await outcome()).toMatchObject({ code: 50_035, status: 400 });
  });

  it('is answered even where the bot may not write', async () => {
    const { discord, anna, client, guildId } = await openAsk((interaction) => interaction.reply('here'));
    const { SendMessages: deny } = PermissionFlagsBits;
    const quiet = discord.addChannel(guildId, 'quiet', [{ id: discord.botId, of: 'member', deny }]);
    expect((await anna.run(quiet, 'ask').reply()).content).toBe('here');
    const place = (await client.channels.fetch(quiet)) as TextChannel;
    await expect(place.send('x')).rejects.toMatchObject({ code: 50_013, status: 403 });
  });
});

/** The channel of a newsroom, as the bot has it. */
const place = async ({ client, channel }: Newsroom): Promise<TextChannel> => {
  const found = await client.channels.fetch(channel);
  if (found?.type !== ChannelType.GuildText) throw new Error('no text channel');
  return found;
};

describe('the bot may not', () => {
  it('write in channels that are gone', async () => {
    const newsroom = await openNewsroom();
    const channel = await place(newsroom);
    newsroom.discord.removeChannel(channel.id);
    await expect(newsroom.client.rest.get(`/channels/${channel.id}`)).rejects.toMatchObject({ code: 10_003 });
  });

  it('edit or delete what others say, unless it manages messages', async () => {
    const newsroom = await openNewsroom();
    const { discord, client, anna, guildId } = newsroom;
    const channel = await place(newsroom);
    const { id } = anna.say(channel.id, 'mine');
    await expect(channel.messages.edit(id, 'yours')).rejects.toMatchObject({ code: 50_005 });
    await expect(channel.messages.delete(id)).rejects.toMatchObject({ code: 50_013 });
    discord.join(guildId, discord.botId, [discord.addRole(guildId, 'm', PermissionFlagsBits.ManageMessages)]);
    await channel.messages.delete(id);
    await expect(client.rest.get(`/channels/${channel.id}/messages/${id}`)).rejects.toMatchObject({
      code: 10_008,
    });
  });

  it('reply to a message that is gone, unless it says so', async () => {
    const newsroom = await openNewsroom({ violations: [expect.stringContaining('REPLIES_UNKNOWN_MESSAGE')] });
    const channel = await place(newsroom);
    const { id } = newsroom.anna.say(channel.id, 'gone');
    newsroom.anna.delete(id);
    const reply = (failIfNotExists: boolean): Promise<unknown> =>
      channel.send({ content: 'x', reply: { messageReference: id, failIfNotExists } });
    await expect(reply(true)).rejects.toMatchObject({ code: 50_035 });
    expect(await reply(false)).toMatchObject({ content: 'x', reference: null });
  });

  it('start threads without the permission', async () => {
    const newsroom = await openNewsroom();
    const { discord, guildId } = newsroom;
    const deny = PermissionFlagsBits.CreatePublicThreads;
    const id = discord.addChannel(guildId, 'c', [{ id: guildId, of: 'role', deny }]);
    const channel = (await newsroom.client.channels.fetch(id)) as TextChannel;
    await expect(channel.threads.create({ name: 'x', type: ChannelType.PublicThread })).rejects.toMatchObject(
      { code: 50_013 },
    );
  });

  it('send nothing, or too much', async () => {
    const newsroom = await openNewsroom({
      violations: [
        expect.stringContaining('refused, 50006'),
        expect.stringContaining('refused, 50035'),
        expect.stringContaining('content: '),
        expect.stringContaining('refused, 50035'),
      ],
    });
    const channel = await place(newsroom);
    await expect(channel.send({ content: ' ' })).rejects.toMatchObject({ code: 50_006 });
    await expect(channel.send('x'.repeat(2_001))).rejects.toThrow('content[BASE_TYPE_MAX_LENGTH]');
    await expect(channel.send('x'.repeat(4_001))).rejects.toThrow('content[BASE_TYPE_MAX_LENGTH]');
  });

  it('ask for what there is not', async () => {
    const { client } = await openNewsroom({
      violations: ['GET /nothing: not a request that the local Discord knows'],
    });
    await expect(client.rest.get('/nothing')).rejects.toMatchObject({ status: 404 });
    await expect(client.rest.get('/guilds/123456789012345678')).rejects.toMatchObject({ code: 10_004 });
    await expect(client.rest.get('/users/123456789012345678')).rejects.toMatchObject({ code: 10_013 });
  });

  it('list members without the intent for them', async () => {
    const { client, guildId } = await openNewsroom();
    await expect(client.rest.get(`/guilds/${guildId}/members`)).rejects.toMatchObject({ code: 50_001 });
  });

  it('do anything with a wrong token', async () => {
    const { discord } = await openNewsroom();
    const answer = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: 'Bot x' } });
    expect([answer.status, await answer.json()]).toEqual([401, { code: 0, message: '401: Unauthorized' }]);
  });
});

describe('a person may not', () => {
  it('write or read where they lack the permission', async () => {
    const { discord, anna, ben, guildId } = await openNewsroom();
    const { SendMessages, ViewChannel } = PermissionFlagsBits;
    const mute = discord.addChannel(guildId, 'mute', [{ id: guildId, of: 'role', deny: SendMessages }]);
    const secret = discord.addChannel(guildId, 'secret', [{ id: guildId, of: 'role', deny: ViewChannel }]);
    expect(() => ben.say(mute, 'x')).toThrow('ben may not write in mute');
    anna.say(secret, 'x');
    expect([ben.reads(secret), anna.reads(secret).length]).toEqual([[], 1]);
    const stranger = discord.person(discord.addUser({ name: 'stranger' }));
    expect(() => stranger.say(mute, 'x')).toThrow('may not write');
    expect(() => anna.say(mute, 'x'.repeat(4_001))).toThrow('at most 4000 characters');
  });

  it('ping everyone without the permission', async () => {
    const { discord, anna, ben, channel } = await openNewsroom();
    const pings = [anna, ben].map(
      (person) => discord.state.messages.get(person.say(channel, '@everyone').id)?.pings,
    );
    expect(pings).toEqual([['everyone'], []]);
  });
});

describe('a private answer', () => {
  it('stays private in its edits and is deleted by who got it', async () => {
    const { discord, anna, ben, channel, client } = await openNewsroom();
    await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'a', flags: MessageFlags.Ephemeral });
      await interaction.editReply('b');
    });
    const turn = anna.run(channel, 'ask');
    const { id } = await turn.reply();
    await discord.edited(id, ({ content }) => content === 'b');
    expect(ben.reads(channel)).toEqual([]);
    expect(() => ben.delete(id)).toThrow('no message');
    anna.delete(id);
    expect(anna.reads(channel)).toEqual([]);
  });
});
