import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { DISCORD_COMMANDS } from '../../../src/discord/interactions/scene.ts';
import { commandDefinitions, menuNameOf } from '../../../src/discord/publish/command-definitions.ts';
import { areSame, publishCommands } from '../../../src/discord/publish/publish-commands.ts';
import { LANGUAGES } from '../../../src/render/phrases/phrases.ts';
import { SILENT_LOGGER } from '../../support/bot-parts.ts';
import { openNewsroom, type Newsroom } from '../../support/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';

const PUT = 'PUT /applications/:application/commands';

const puts = ({ discord }: Newsroom): number => discord.requests.filter(({ route }) => route === PUT).length;

describe('publishing the commands', () => {
  it('tells Discord all of them, the menus too', async () => {
    const newsroom = await openNewsroom();
    const logger = createRecordingLogger();
    expect(await publishCommands(newsroom.client, COMMANDS, logger)).toBe('published');
    const { discord, anna, channel } = newsroom;
    const expected = DISCORD_COMMANDS.flatMap((command) => [command.name, menuNameOf(command) ?? []].flat());
    expect(
      anna
        .commands(channel)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(discord.state.commands.get('')).toHaveLength(expected.length);
    expect(logger.lines.map(({ text }) => text)).toEqual(['commands published']);
  });

  it('happens only when they differ from what Discord has', async () => {
    const newsroom = await openNewsroom();
    const { client } = newsroom;
    await publishCommands(client, COMMANDS, SILENT_LOGGER);
    expect(await publishCommands(client, COMMANDS, SILENT_LOGGER)).toBe('unchanged');
    expect(puts(newsroom)).toBe(1);
    const [first] = (await client.application.commands.fetch()).values();
    await client.application.commands.edit(first?.id ?? '', { nameLocalizations: { de: 'anders' } });
    expect(await publishCommands(client, COMMANDS, SILENT_LOGGER)).toBe('published');
    expect(await publishCommands(client, COMMANDS, SILENT_LOGGER)).toBe('unchanged');
    await client.application.commands.create({ name: 'old', description: 'No longer there' });
    expect(await publishCommands(client, COMMANDS, SILENT_LOGGER)).toBe('published');
    expect(puts(newsroom)).toBe(3);
  });
});

describe('the definitions', () => {
  const definitions = commandDefinitions(COMMANDS);

  it('offer moderators’ commands to them alone, and only in guilds', () => {
    const limited = definitions.filter(({ default_member_permissions: needed }) => needed === '32');
    expect(limited.map(({ name }) => name).toSorted()).toEqual(['refresh', 'settings']);
    for (const { contexts, integration_types: types } of limited)
      expect([contexts, types]).toEqual([[0], [0]]);
    for (const each of definitions.filter((one) => !limited.includes(one))) {
      expect([each.default_member_permissions, each.contexts]).toEqual([null, [0, 1]]);
    }
  });

  it('have every text in the locales of every language', () => {
    const collect = (value: unknown): Readonly<Record<string, string>>[] => {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, field]) =>
        key.endsWith('_localizations') ? [field as Readonly<Record<string, string>>] : collect(field),
      );
    };
    const maps = collect(definitions);
    expect(maps.length).toBeGreaterThan(40);
    for (const map of maps) {
      expect(Object.keys(map).toSorted()).toEqual(['de', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fr']);
    }
    expect(LANGUAGES.toSorted()).toEqual(['de', 'en', 'es', 'fr']);
  });
});

describe('two lists of definitions', () => {
  const command = { type: 1, name: 'a', description: 'A', options: [], contexts: [0, 1] };

  it.each([
    ['in another order', [command, { ...command, name: 'b' }], [{ ...command, name: 'b' }, command], true],
    ['with what Discord adds', [command], [{ ...command, id: '1', version: '2', nsfw: false }], true],
    [
      'without what is nothing',
      [command],
      [{ type: 1, name: 'a', description: 'A', contexts: [1, 0] }],
      true,
    ],
    ['with another text', [command], [{ ...command, description: 'B' }], false],
    ['with another option', [command], [{ ...command, options: [{ name: 'o' }] }], false],
    ['with one more', [command], [command, { ...command, name: 'b' }], false],
    ['of another type', [command], [{ ...command, type: 3 }], false],
  ])('%s', (_name, ours, theirs, expected) => {
    expect(areSame(ours, theirs)).toBe(expected);
  });
});
