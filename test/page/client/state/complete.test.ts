import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calledCommand,
  completeMention,
  completionsOf,
  textToEdit,
  textToSend,
  type Completion,
} from '../../../../src/page/client/state/complete.ts';

const command = (name: string, type = 1) => ({ id: name, type, name, description: '' });
const COMMANDS = [command('ask'), command('sources'), command('search'), command('Ask about this', 3)];
const PEOPLE = [
  { id: '9', name: 'Verbatim', note: '' },
  { id: '1', name: 'Nora', note: '' },
];

const nameOf = (completion: Completion): string =>
  completion.kind === 'command' ? `/${completion.command.name}` : `@${completion.name}`;

describe('completionsOf', () => {
  it.each([
    ['/', ['/ask', '/sources', '/search']],
    ['/s', ['/sources', '/search', '/ask']],
    ['/SE', ['/search']],
    ['/x', []],
    ['a /s', []],
    ['@', ['@Verbatim', '@Nora']],
    ['hello @ve', ['@Verbatim']],
    ['mail@ve', []],
    ['', []],
  ])('offers for %j %j', (before, names) => {
    expect(completionsOf(before, COMMANDS, PEOPLE).map(nameOf)).toEqual(names);
  });
});

describe('completeMention', () => {
  it('writes the name out and puts the caret behind it', () => {
    expect(completeMention('hey @ve, why?', 7, 'Verbatim')).toEqual({
      text: 'hey @Verbatim , why?',
      caret: 14,
    });
  });
});

describe('calledCommand', () => {
  it('is clear once a space follows the name', () => {
    expect(calledCommand('/ask', COMMANDS)).toBeNull();
    expect(calledCommand('/ask who resigned', COMMANDS)).toEqual({
      command: COMMANDS[0],
      rest: 'who resigned',
    });
  });

  it('is no command that there is not', () => {
    expect(calledCommand('/shrug hello', COMMANDS)).toBeNull();
  });
});

describe('textToSend', () => {
  it.each([
    ['@Verbatim who?', '<@9> who?'],
    ['who, @Nora?', 'who, <@1>?'],
    ['mail@Nora and @Norabel', 'mail@Nora and @Norabel'],
    ['  spaces  ', 'spaces'],
  ])('of %j is %j', (text, sent) => {
    expect(textToSend(text, PEOPLE)).toBe(sent);
  });

  it('is undone for changing a message', () => {
    const word = fc.constantFrom('@Verbatim', '@Nora', 'who', '?', 'a@b');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        expect(textToEdit(textToSend(text, PEOPLE), PEOPLE)).toBe(text);
      }),
    );
  });

  it('takes names literally', () => {
    expect(textToSend('@a.c @abc', [{ id: '5', name: 'a.c' }])).toBe('<@5> @abc');
    const name = String.raw`Anna-Lea d'O_(x)[y]{2}\^$*+?|/#&~!`;
    expect(textToSend(`@${name} @Anna`, [{ id: '5', name }])).toBe('<@5> @Anna');
  });
});
