import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ApplicationCommandDataResolvable,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { onInteraction, openNewsroom } from '../support/local-discord.ts';

const Type = ApplicationCommandOptionType;

const COMMANDS: readonly ApplicationCommandDataResolvable[] = [
  {
    name: 'ask',
    description: 'Asks',
    options: [
      { type: Type.String, name: 'question', description: 'What', required: true, maxLength: 20 },
      { type: Type.String, name: 'article', description: 'Where', autocomplete: true },
      { type: Type.Integer, name: 'count', description: 'How many', minValue: 1, maxValue: 5 },
      { type: Type.User, name: 'who', description: 'Who' },
      { type: Type.Channel, name: 'place', description: 'Where' },
      { type: Type.Boolean, name: 'private', description: 'Alone' },
    ],
  },
  {
    name: 'settings',
    description: 'Settings',
    options: [
      { type: Type.Subcommand, name: 'show', description: 'Shows' },
      {
        type: Type.SubcommandGroup,
        name: 'channel',
        description: 'Channels',
        options: [
          {
            type: Type.Subcommand,
            name: 'add',
            description: 'Adds',
            options: [{ type: Type.Channel, name: 'channel', description: 'Which', required: true }],
          },
        ],
      },
    ],
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
  },
  { name: 'Answer this', type: ApplicationCommandType.Message },
  { name: 'Who is this', type: ApplicationCommandType.User },
];

const row = (...ids: string[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) =>
      new ButtonBuilder().setCustomId(id).setLabel(id.toUpperCase()).setStyle(ButtonStyle.Primary),
    ),
  );

const modal = (): ModalBuilder =>
  new ModalBuilder()
    .setCustomId('follow-up')
    .setTitle('Follow up')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder()
          .setCustomId('question')
          .setLabel('Question')
          .setStyle(TextInputStyle.Short)
          .setMinLength(3)
          .setMaxLength(20),
      ),
    );

const openWithCommands = async (): ReturnType<typeof openNewsroom> => {
  const newsroom = await openNewsroom();
  await newsroom.client.application.commands.set(COMMANDS);
  return newsroom;
};

describe('a slash command', () => {
  it('brings its options, with the users and channels that they name', async () => {
    const { client, anna, ben, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const parts = [
        options.getString('question', true),
        options.getInteger('count'),
        options.getUser('who')?.username,
        options.getChannel('place')?.name,
        options.getBoolean('private'),
        interaction.locale,
        interaction.guildLocale,
        interaction.channelId === channel,
        interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild),
      ];
      await interaction.reply(parts.join(' '));
    });
    const values = { question: 'Why?', count: 3, who: anna.id, place: channel, private: true };
    const reply = await ben.run(channel, 'ask', values).reply();
    expect(reply.content).toBe('Why? 3 anna general true de en-US true false');
    expect(reply.interaction_metadata).toMatchObject({ user: { id: ben.id } });
  });

  it('has subcommands and groups', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      await interaction.reply(
        `${options.getSubcommandGroup(false)} ${options.getSubcommand()} ${options.getChannel('channel')?.id}`,
      );
    });
    expect((await anna.run(channel, 'settings show').reply()).content).toBe('null show undefined');
    const turn = anna.run(channel, '/settings channel add', { channel });
    expect((await turn.reply()).content).toBe(`channel add ${channel}`);
  });

  it.each([
    ['that is not there', 'frobnicate', {}, 'is not offered frobnicate'],
    ['without a required option', 'ask', {}, 'question is required'],
    ['with an option too long', 'ask', { question: 'x'.repeat(21) }, 'too short or too long'],
    ['with a number out of range', 'ask', { question: 'x', count: 6 }, 'out of range'],
    ['with a text for a number', 'ask', { question: 'x', count: '6' }, 'takes a number'],
    ['with an option that is not there', 'ask', { question: 'x', when: 'y' }, 'does not exist'],
  ])('is not sent %s', async (_name, name, values: Record<string, string | number>, complaint) => {
    const { anna, channel } = await openWithCommands();
    expect(() => anna.run(channel, name, values)).toThrow(complaint);
  });

  it('completes an option from partial input', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} ${value}`, value: 'found' }]);
    });
    const turn = anna.type(channel, 'ask', 'article', { question: '', article: 'ha' });
    expect(await turn.choices()).toEqual([{ name: 'article ha', value: 'found' }]);
  });

  it.each(['both', 'object', 'id'] as const)(
    'says where it happened in %s of the fields',
    async (channelIn) => {
      const { discord, client, anna, channel } = await openNewsroom({ channelIn });
      await client.application.commands.set(COMMANDS);
      const found: unknown[] = [];
      client.on('raw', ({ t, d }: { t: string | null; d: Record<string, unknown> }) => {
        if (t === 'INTERACTION_CREATE')
          found.push((d['channel'] as { id?: string } | undefined)?.id, d['channel_id']);
      });
      anna.run(channel, 'ask', { question: 'a' });
      await discord.delivered();
      expect(found).toEqual([
        channelIn === 'id' ? undefined : channel,
        channelIn === 'object' ? undefined : channel,
      ]);
    },
  );

  it('works in a direct conversation', async () => {
    const { client, anna } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(`${interaction.inGuild()} ${interaction.user.username}`);
    });
    const { channelId } = anna.tell('Hello');
    expect((await anna.run(channelId, 'ask', { question: 'Why?' }).reply()).content).toBe('false anna');
  });

  it('may be deferred, and is then answered by an edit or a first follow-up', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      if (interaction.options.getBoolean('private') === true) await interaction.followUp('first');
      else await interaction.editReply('edited');
      await interaction.followUp('second');
    });
    const edited = anna.run(channel, 'ask', { question: 'a' });
    expect(await edited.acknowledged()).toMatchObject({ kind: 'deferred message' });
    expect((await edited.reply()).content).toBe('edited');
    expect((await edited.followUp(1)).content).toBe('second');
    const followed = anna.run(channel, 'ask', { question: 'a', private: true });
    expect(await followed.reply()).toMatchObject({ content: 'first', flags: MessageFlags.Ephemeral });
    expect((await followed.followUp(1)).content).toBe('second');
  });

  it('may be answered for one person only', async () => {
    const { discord, client, anna, ben, channel } = await openWithCommands();
    const heard: string[] = [];
    client.on('messageCreate', ({ content }) => heard.push(content));
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral, components: [row('go')] });
      await interaction.followUp('public');
    });
    const turn = ben.run(channel, 'ask', { question: 'a' });
    const { id } = await turn.reply();
    await turn.followUp(1);
    await discord.delivered();
    expect(ben.reads(channel).map(({ content }) => content)).toEqual(['secret', 'public']);
    expect(anna.reads(channel).map(({ content }) => content)).toEqual(['public']);
    expect(() => anna.press(id, 'go')).toThrow('no message');
    expect(heard).toEqual(['public']);
    const place = await client.channels.fetch(channel);
    await expect(place?.isTextBased() === true ? place.messages.fetch(id) : null).rejects.toMatchObject({
      code: 10_008,
    });
  });

  it('gives the message back to the bot if it asks for it', async () => {
    const { discord, client, anna, channel } = await openWithCommands();
    const ids: (string | undefined)[] = [];
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { resource } = await interaction.reply({ content: 'there', withResponse: true });
      ids.push(resource?.message?.id, (await interaction.fetchReply()).id);
      await interaction.deleteReply();
    });
    const turn = anna.run(channel, 'ask', { question: 'a' });
    const { id } = await turn.reply();
    await discord.deleted(id);
    expect(ids).toEqual([id, id]);
  });
});

describe('a component', () => {
  it('is pressed by its label or custom id, and may change its message', async () => {
    const { client, anna, ben, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'page 1', components: [row('next', 'last')] });
      } else if (interaction.isButton() && interaction.customId === 'next') {
        await interaction.update({ content: 'page 2', components: [row('last')] });
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: `page 9 of ${interaction.message.content}`, components: [] });
      }
    });
    const { id } = await anna.run(channel, 'ask', { question: 'a' }).reply();
    expect(await ben.press(id, 'NEXT').reply()).toMatchObject({ id, content: 'page 2' });
    expect(() => ben.press(id, 'next')).toThrow('only: LAST');
    expect(await ben.press(id, 'last').reply()).toMatchObject({
      id,
      content: 'page 9 of page 2',
      components: [],
    });
  });

  it('is answered by messages that name the interactions before', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal());
      if (interaction.isModalSubmit()) {
        await interaction.deferReply();
        await interaction.editReply({ content: 'answer', components: [row('more')] });
      }
      if (!interaction.isButton()) return;
      await interaction.reply('more');
      await interaction.editReply('still more');
      await interaction.followUp('and more');
    });
    const opened = anna.run(channel, 'ask', { question: 'a' });
    await opened.modal();
    const answer = await anna.submit(opened, { question: 'And?' }).reply();
    expect(answer.interaction_metadata).toMatchObject({
      type: 5,
      triggering_interaction_metadata: { id: opened.interaction.id, type: 2 },
    });
    const more = await anna.press(answer.id, 'more').followUp(1);
    expect(more).toMatchObject({
      content: 'and more',
      interaction_metadata: { interacted_message_id: answer.id },
    });
  });

  it('works in a direct conversation, for its person only', async () => {
    const { client, anna, ben } = await openNewsroom();
    onInteraction(client, async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: interaction.user.username, components: [] });
    });
    const user = await client.users.fetch(anna.id);
    const { id } = await user.send({ content: 'Press', components: [row('go')] });
    expect(() => ben.press(id, 'go')).toThrow('sees');
    expect((await anna.press(id, 'go').reply()).content).toBe('anna');
  });

  it('may be a select', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join('+'));
      if (!interaction.isChatInputCommand()) return;
      const select = new StringSelectMenuBuilder()
        .setCustomId('pick')
        .setMaxValues(2)
        .addOptions(['a', 'b'].map((value) => ({ label: value, value })));
      await interaction.reply({
        components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)],
      });
    });
    const { id } = await anna.run(channel, 'ask', { question: 'a' }).reply();
    expect((await anna.select(id, 'pick', ['a', 'b']).reply()).content).toBe('a+b');
  });

  it('may open a modal, which is submitted within its limits', async () => {
    const { client, anna, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'answer', components: [row('more')] });
      if (interaction.isButton()) await interaction.showModal(modal());
      if (interaction.isModalSubmit()) {
        const about = interaction.isFromMessage() ? interaction.message.content : 'nothing';
        await interaction.reply(`${interaction.fields.getTextInputValue('question')} about ${about}`);
      }
    });
    const { id } = await anna.run(channel, 'ask', { question: 'a' }).reply();
    const turn = anna.press(id, 'more');
    expect(await turn.modal()).toMatchObject({ title: 'Follow up' });
    expect(() => anna.submit(turn, {})).toThrow('required');
    expect(() => anna.submit(turn, { question: 'x' })).toThrow('characters');
    expect(() => anna.submit(turn, { other: 'x' })).toThrow('no input');
    expect((await anna.submit(turn, { question: 'And when?' }).reply()).content).toBe(
      'And when? about answer',
    );
  });
});

describe('a context menu', () => {
  it('brings the message or the user that it was opened on', async () => {
    const { client, anna, ben, channel } = await openWithCommands();
    onInteraction(client, async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(
          `${interaction.targetMessage.author.username}: ${interaction.targetMessage.content}`,
        );
      }
      if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.username);
    });
    const { id } = ben.say(channel, 'Is it true?');
    expect((await anna.useOnMessage(id, 'Answer this').reply()).content).toBe('ben: Is it true?');
    expect((await anna.useOnUser(channel, ben.id, 'Who is this').reply()).content).toBe('ben');
    expect(() => anna.useOnMessage(id, 'Who is this')).toThrow('not offered');
  });
});

const names = (commands: readonly { readonly name: string }[]): string[] => commands.map(({ name }) => name);

describe('the commands offered', () => {
  it('follow default permissions, roles and what an administrator granted', async () => {
    const { discord, anna, ben, channel, guildId } = await openWithCommands();
    expect(names(anna.commands(channel))).toContain('settings');
    expect(names(ben.commands(channel))).not.toContain('settings');
    expect(() => ben.run(channel, 'settings show')).toThrow('not offered settings');
    discord.join(guildId, ben.id, [discord.addRole(guildId, 'mods', PermissionFlagsBits.ManageGuild)]);
    expect(names(ben.commands(channel))).toContain('settings');
    discord.join(guildId, ben.id);
    discord.grantCommand(guildId, 'settings', [ben.id]);
    expect(names(ben.commands(channel))).toContain('settings');
  });

  it('are those of the guild before global ones of the same name', async () => {
    const { discord, client, anna, channel, guildId } = await openWithCommands();
    await client.application.commands.set([{ name: 'ask', description: 'Asks here' }], guildId);
    expect(anna.commands(channel).find(({ name }) => name === 'ask')?.description).toBe('Asks here');
    const { id } = discord.addGuild({ name: 'Other', ownerId: anna.id });
    expect(anna.commands(discord.addChannel(id, 'c')).find(({ name }) => name === 'ask')?.description).toBe(
      'Asks',
    );
  });

  it('are none where the bot is not', async () => {
    const { discord, anna } = await openWithCommands();
    const { id } = discord.addGuild({ name: 'Without', ownerId: anna.id, withBot: false });
    const channel = discord.addChannel(id, 'c');
    expect(anna.commands(channel)).toEqual([]);
    discord.invite(id);
    expect(names(anna.commands(channel))).toContain('ask');
  });

  it('leave out, in a direct conversation, those for guilds only', async () => {
    const { client, anna } = await openWithCommands();
    await client.application.commands.set([
      { name: 'here', description: 'Here', contexts: [0] },
      { name: 'everywhere', description: 'Everywhere', contexts: [0, 1] },
    ]);
    expect(names(anna.commands(anna.tell('Hello').channelId))).toEqual(['everywhere']);
  });

  it('keep id and version while their definitions stay the same', async () => {
    const { client } = await openWithCommands();
    const idsOf = async (): Promise<string[]> => {
      const commands = await client.application.commands.fetch();
      return commands.map(({ id, version }) => `${id} ${version}`);
    };
    const before = await idsOf();
    await client.application.commands.set([...COMMANDS, { name: 'new', description: 'New' }]);
    const after = await idsOf();
    expect(after.slice(0, -1)).toEqual(before);
    await client.application.commands.set([{ name: 'new', description: 'Newer' }]);
    const [changed] = await idsOf();
    expect(after).not.toContain(changed);
  });

  it('are created, changed and removed one by one', async () => {
    const { client } = await openNewsroom();
    const { commands } = client.application;
    const created = await commands.create({
      name: 'one',
      description: 'One',
      nameLocalizations: { de: 'eins' },
    });
    await commands.edit(created.id, { name: 'one', description: 'Number one' });
    const [found] = [...(await commands.fetch({ withLocalizations: true })).values()];
    expect(found).toMatchObject({
      id: created.id,
      description: 'Number one',
      nameLocalizations: { de: 'eins' },
    });
    await commands.delete(created.id);
    expect((await commands.fetch()).size).toBe(0);
    await expect(commands.fetch(created.id)).rejects.toMatchObject({ code: 10_063 });
  });
});
