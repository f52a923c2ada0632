import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';

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
});
