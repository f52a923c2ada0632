import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { LANGUAGES } from '../../src/render/phrases/phrases.ts';

describe('COMMANDS', () => {
  it('lists exactly the files of the folder', () => {
    const files = readdirSync(new URL('../../commands/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'command');
    expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))('describes /%s', (name, command) => {
    expect(name).toMatch(/^[a-z]{1,32}$/);
    expect(command.usage).toMatch(/^(?:[A-Z]+|\[[A-Z]+\])?(?: ?\[[a-z-]+(?::[A-Z]+)?\])*$/);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'gives /%s options that every language names, required ones first',
    (name, { options }) => {
      const names = options.map((option) => option.name);
      for (const language of LANGUAGES) {
        expect(names.toSorted()).toEqual(Object.keys(phrasesFor(language).commands[name].options).toSorted());
      }
      expect(options.map(({ isRequired }) => isRequired)).toEqual(
        options.map(({ isRequired }) => isRequired).toSorted((a, b) => Number(b) - Number(a)),
      );
    },
  );

  it('offers the terminal what needs no server', () => {
    const here = COMMANDS.filter(({ surfaces }) => surfaces.includes('terminal')).map(({ name }) => name);
    expect(here).toEqual(['ask', 'context', 'explain', 'search', 'quote', 'sources', 'refresh', 'help']);
  });

  it('lets moderators only refresh and settle', () => {
    const moderated = COMMANDS.filter(({ audience }) => audience === 'moderators').map(({ name }) => name);
    expect(moderated).toEqual(['refresh', 'settings']);
  });

  it('offers two commands on messages, whose text is what they are about', () => {
    const onMessages = COMMANDS.filter(({ messageMenu }) => messageMenu);
    expect(onMessages.map(({ name, options }) => `${name} ${options[0]?.name}`)).toEqual([
      'ask question',
      'quote text',
    ]);
  });
});
