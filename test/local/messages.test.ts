import { ChannelType, MessageType, ThreadAutoArchiveDuration } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { onInteraction, onMessage, openNewsroom } from '../support/local-discord.ts';

describe('a message', () => {
  it('reaches the bot with author, member, mentions and channel', async () => {
    const { discord, client, anna, channel, guildId } = await openNewsroom();
    onMessage(client, async (message) => {
      if (message.author.bot) return;
      const { author, member, mentions, guild } = message;
      await message.reply(
        [author.username, member?.id, mentions.users.has(client.user.id), guild?.name].join(' '),
      );
    });
    const said = anna.say(channel, `Hi ${discord.botMention}`);
    expect((await said.answer()).content).toBe(`anna ${anna.id} true News`);
    expect(said.message).toMatchObject({ channel_id: channel, mentions: [{ id: discord.botId }] });
    expect(client.guilds.cache.get(guildId)?.memberCount).toBe(3);
  });

  it('is answered in its own reply chain when many talk at once', async () => {
    const { discord, client, anna, ben, channel, guildId } = await openNewsroom();
    const other = discord.addChannel(guildId, 'other');
    onMessage(client, async (message) => {
      if (!message.author.bot) await message.reply(`Re: ${message.content}`);
    });
    const said = Array.from({ length: 60 }, (_, i) =>
      (i % 2 === 0 ? anna : ben).say(i % 3 === 0 ? channel : other, `Question ${i} ${discord.botMention}`),
    );
    const answers = await Promise.all(said.map(({ answer }) => answer()));
    expect(answers.map(({ content }) => content)).toEqual(
      said.map(({ message }) => `Re: ${message.content}`),
    );
  });

  it('is edited and deleted by its author, and the bot hears of it', async () => {
    const { discord, client, anna, ben, channel } = await openNewsroom();
    const heard: string[] = [];
    client.on('messageUpdate', (before, after) => heard.push(`${before.content} → ${after.content}`));
    client.on('messageDelete', (message) => heard.push(`- ${message.content}`));
    const { id } = anna.say(channel, `one ${discord.botMention}`);
    anna.edit(id, `two ${discord.botMention}`);
    expect(() => ben.edit(id, 'three')).toThrow('own messages');
    expect(() => ben.delete(id)).toThrow('own messages');
    anna.delete(id);
    await discord.delivered();
    expect(heard).toEqual([
      `one ${discord.botMention} → two ${discord.botMention}`,
      `- two ${discord.botMention}`,
    ]);
    expect(anna.reads(channel)).toEqual([]);
  });

  it('is deleted with others by who manages messages, in one event', async () => {
    const { discord, client, anna, ben, channel } = await openNewsroom();
    const heard: (readonly string[])[] = [];
    client.on('messageDeleteBulk', (messages) => heard.push([...messages.keys()]));
    const ids = ['one', 'two', 'three'].map((text) => ben.say(channel, text).id);
    expect(() => ben.purge(channel, ids)).toThrow('Only moderators');
    anna.purge(channel, ids.slice(0, 2));
    await discord.delivered();
    expect(heard).toEqual([ids.slice(0, 2)]);
    expect(anna.reads(channel).map(({ id }) => id)).toEqual(ids.slice(2));
  });

  it('is not answered by what was said to a command', async () => {
    const { client, anna, ben, channel } = await openNewsroom();
    await client.application.commands.create({ name: 'ping', description: 'Pong' });
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('Pong');
    });
    const said = anna.say(channel, 'Who resigned?');
    await ben.run(channel, 'ping').reply();
    await client.rest.post(`/channels/${channel}/messages`, { body: { content: 'Haliva' } });
    expect((await said.answer()).content).toBe('Haliva');
  });

  it('can come from a webhook, the system or another bot', async () => {
    const { discord, client, anna, channel, guildId } = await openNewsroom();
    const robot = discord.person(discord.addUser({ name: 'robot', isBot: true }));
    discord.join(guildId, robot.id);
    const heard: string[] = [];
    client.on('messageCreate', ({ author, webhookId, system }) =>
      heard.push(`${author.bot} ${webhookId ?? '-'} ${system}`),
    );
    anna.say(channel, 'news', { webhookId: discord.botId });
    anna.say(channel, '', { type: MessageType.UserJoin });
    robot.say(channel, 'beep');
    await discord.delivered();
    expect(heard).toEqual([`false ${discord.botId} false`, 'false - true', 'true - false']);
  });

  it('names the message that it replies to', async () => {
    const { client, anna, ben, channel } = await openNewsroom();
    onMessage(client, async (message) => {
      if (message.reference === null || message.author.bot) return;
      const first = await message.fetchReference();
      await message.reply(
        `${first.author.username}, ${message.mentions.users.has(first.author.id) ? 'pinged' : 'not pinged'}`,
      );
    });
    const first = anna.say(channel, 'first');
    const pinging = ben.say(channel, 'second', { replyTo: first.id });
    expect((await pinging.answer()).content).toBe('anna, pinged');
    expect(ben.edit(pinging.id, 'second, edited').mentions).toMatchObject([{ id: anna.id }]);
    const silent = ben.say(channel, 'third', { replyTo: first.id, ping: false });
    expect((await silent.answer()).content).toBe('anna, not pinged');
  });

  it('notifies only whom allowed_mentions allow', async () => {
    const { discord, client, ben, channel } = await openNewsroom();
    const place = await client.channels.fetch(channel);
    if (place?.type !== ChannelType.GuildText) throw new Error('no text channel');
    const quiet = await place.send(`@everyone ${ben.mention}`);
    const loud = await place.send({
      content: `@everyone ${ben.mention}`,
      allowedMentions: { users: [ben.id] },
    });
    const shout = await place.send({ content: '@everyone', allowedMentions: { parse: ['everyone'] } });
    expect([quiet, loud, shout].map(({ id }) => discord.state.messages.get(id)?.pings)).toEqual([
      [],
      [ben.id],
      ['everyone'],
    ]);
  });

  it('carries files, by name', async () => {
    const { client, anna, channel } = await openNewsroom();
    onMessage(client, async (message) => {
      if (!message.author.bot) {
        await message.reply({ files: [{ attachment: Buffer.from('a,b\n1,2\n'), name: 'table.csv' }] });
      }
    });
    const answer = await anna.say(channel, 'Table?').answer();
    expect(answer.attachments).toMatchObject([{ filename: 'table.csv', size: 8 }]);
  });

  it('with an enforced nonce is posted once', async () => {
    const { client, anna, channel } = await openNewsroom();
    const place = await client.channels.fetch(channel);
    if (place?.type !== ChannelType.GuildText) throw new Error('no text channel');
    const first = await place.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    const again = await place.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    expect(again.id).toBe(first.id);
    expect(anna.reads(channel)).toHaveLength(1);
  });

  it('is found again by the bot, newest first, around and before others', async () => {
    const { client, anna, channel } = await openNewsroom();
    const ids = ['a', 'b', 'c', 'd', 'e'].map((text) => anna.say(channel, text).id);
    const place = await client.channels.fetch(channel);
    if (place?.type !== ChannelType.GuildText) throw new Error('no text channel');
    const read = async (query: object): Promise<string[]> => [
      ...(await place.messages.fetch({ ...query, cache: false })).keys(),
    ];
    expect(await read({ limit: 2 })).toEqual([ids[4], ids[3]]);
    expect(await read({ before: ids[2] ?? '' })).toEqual([ids[1], ids[0]]);
    expect(await read({ after: ids[2] ?? '' })).toEqual([ids[4], ids[3]]);
    expect(await read({ around: ids[2] ?? '', limit: 3 })).toEqual([ids[3], ids[2], ids[1]]);
  });
});

describe('a direct conversation', () => {
  it('begins with whoever writes first', async () => {
    const { client, anna, ben } = await openNewsroom();
    onMessage(client, async (message) => {
      if (!message.author.bot && message.channel.isSendable()) await message.channel.send(message.channel.id);
    });
    const said = anna.tell('Hello');
    expect((await said.answer()).content).toBe(said.channelId);
    const user = await client.users.fetch(ben.id);
    const message = await user.send('Good morning');
    expect(ben.reads(message.channelId).map(({ content }) => content)).toEqual(['Good morning']);
    expect(anna.reads(message.channelId)).toEqual([]);
  });

  it('is refused with 50007 by who takes no messages', async () => {
    const { discord, client } = await openNewsroom();
    const cleo = discord.addUser({ name: 'cleo', acceptsDms: false });
    const user = await client.users.fetch(cleo);
    await expect(user.send('Hello')).rejects.toMatchObject({ code: 50_007, status: 403 });
  });
});

describe('a thread', () => {
  it('is started on a message, has its id, and takes answers', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    onMessage(client, async (message) => {
      if (message.author.bot || message.channel.isThread()) return;
      const thread = await message.startThread({
        name: message.cleanContent,
        autoArchiveDuration: ThreadAutoArchiveDuration.OneHour,
      });
      await thread.send('Here');
    });
    const said = anna.say(channel, `Why? ${discord.botMention}`);
    const answer = await said.answer();
    expect(answer).toMatchObject({ content: 'Here', channel_id: said.id });
    expect(client.channels.cache.get(said.id)).toMatchObject({ parentId: channel, name: 'Why? @Verbatim' });
  });

  it('is started once only on a message', async () => {
    const { client, anna, channel } = await openNewsroom();
    const said = anna.say(channel, 'Why?');
    const place = await client.channels.fetch(channel);
    if (place?.type !== ChannelType.GuildText) throw new Error('no text channel');
    await place.threads.create({ name: 'Why?', startMessage: said.id });
    await expect(place.threads.create({ name: 'Why?', startMessage: said.id })).rejects.toMatchObject({
      code: 160_004,
    });
    const free = await place.threads.create({ name: 'Free', type: ChannelType.PublicThread });
    await free.setArchived(true);
    expect(client.channels.cache.get(free.id)).toMatchObject({ archived: true });
    await free.send('again');
    expect(anna.reads(free.id).map(({ content }) => content)).toEqual(['again']);
  });

  it('is joined, and found among the active ones', async () => {
    const { discord, client, anna, channel, guildId } = await openNewsroom();
    const id = discord.addThread(channel, 'Talk', anna.id);
    await discord.delivered();
    const active = await client.guilds.cache.get(guildId)?.channels.fetchActiveThreads();
    expect([...(active?.threads.keys() ?? [])]).toEqual([id]);
    await active?.threads.get(id)?.join();
    expect(discord.requests.at(-1)).toMatchObject({ status: 204 });
  });

  it('opened by a member is announced to the bot', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    const thread = discord.addThread(channel, 'Talk', anna.id);
    await discord.delivered();
    expect(client.channels.cache.get(thread)?.isThread()).toBe(true);
  });
});
