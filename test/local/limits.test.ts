import { describe, expect, it } from 'vitest';
import { choicesProblems, modalProblems } from '../../src/local/limits/callbacks.ts';
import { commandListProblems, isTooMany } from '../../src/local/limits/commands.ts';
import { messageProblems } from '../../src/local/limits/message.ts';
import { errorBody, ApiError, type Problem } from '../../src/local/rest/api-error.ts';

const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const pathsOf = (problems: readonly Problem[]): string[] => problems.map(({ path }) => path);

const button = (i: number, fields: object = {}): object => ({
  type: 2,
  style: 1,
  label: 'a',
  custom_id: `b${i}`,
  ...fields,
});
const row = (...components: object[]): object => ({ type: 1, components });
const select = (options: object[], fields: object = {}): object => ({
  type: 3,
  custom_id: 's',
  options,
  ...fields,
});

describe('a message', () => {
  it.each([
    ['a full text', { content: x(2_000) }],
    ['full embeds', { embeds: times(10, () => ({ title: x(256), description: x(344) })) }],
    ['a full embed', { embeds: [{ description: x(4_096), footer: { text: x(1_904) } }] }],
    ['full fields', { embeds: [{ fields: times(25, () => ({ name: x(100), value: x(100) })) }] }],
    ['a picture alone', { embeds: [{ image: { url: 'https://a.example/b.png' } }] }],
    ['full rows', { components: times(5, (r) => row(...times(5, (i) => button(r * 5 + i)))) }],
    ['a full select', { components: [row(select(times(25, (i) => ({ label: x(100), value: `${i}` }))))] }],
    ['a link', { components: [row({ type: 2, style: 5, label: 'a', url: 'https://a.example' })] }],
    ['an emoji alone', { components: [row(button(1, { label: undefined, emoji: { name: '🔎' } }))] }],
    ['components of version 2', { flags: 1 << 15, components: [{ type: 10, content: 'a' }, row(button(1))] }],
    ['nobody to notify', { content: 'a', allowed_mentions: { parse: [] } }],
  ])('may have %s', (_name, body) => {
    expect(messageProblems(body)).toEqual([]);
  });

  it.each([
    ['too long a text', { content: x(2_001) }, 'content'],
    ['a number for a text', { content: 5 }, 'content'],
    ['too many embeds', { embeds: times(11, () => ({ title: 'a' })) }, 'embeds'],
    ['too long embeds together', { embeds: times(2, () => ({ description: x(3_001) })) }, 'embeds'],
    ['too long a title', { embeds: [{ title: x(257) }] }, 'embeds.0.title'],
    ['too long a description', { embeds: [{ description: x(4_097) }] }, 'embeds.0.description'],
    ['too long a footer', { embeds: [{ title: 'a', footer: { text: x(2_049) } }] }, 'embeds.0.footer.text'],
    ['too long an author', { embeds: [{ title: 'a', author: { name: x(257) } }] }, 'embeds.0.author.name'],
    [
      'too many fields',
      { embeds: [{ fields: times(26, () => ({ name: 'a', value: 'a' })) }] },
      'embeds.0.fields',
    ],
    ['an empty field', { embeds: [{ fields: [{ name: 'a', value: '' }] }] }, 'embeds.0.fields.0.value'],
    ['too long a field', { embeds: [{ fields: [{ name: x(257), value: 'a' }] }] }, 'embeds.0.fields.0.name'],
    ['an empty embed', { embeds: [{}] }, 'embeds.0.description'],
    ['an embed that leads nowhere', { embeds: [{ title: 'a', url: 'javascript:a' }] }, 'embeds.0.url'],
    ['too many rows', { components: times(6, (i) => row(button(i))) }, 'components'],
    [
      'too many buttons in a row',
      { components: [row(...times(6, (i) => button(i)))] },
      'components.0.components',
    ],
    ['an empty row', { components: [row()] }, 'components.0.components'],
    ['a button outside of rows', { components: [button(1)] }, 'components.0.type'],
    [
      'too long a label',
      { components: [row(button(1, { label: x(81) }))] },
      'components.0.components.0.label',
    ],
    ['no label', { components: [row(button(1, { label: '' }))] }, 'components.0.components.0.label'],
    [
      'too long an id',
      { components: [row(button(1, { custom_id: x(101) }))] },
      'components.0.components.0.custom_id',
    ],
    [
      'no id',
      { components: [row(button(1, { custom_id: undefined }))] },
      'components.0.components.0.custom_id',
    ],
    ['an id twice', { components: [row(button(1)), row(button(1))] }, 'components.1.components.0.custom_id'],
    [
      'a link without http',
      { components: [row({ type: 2, style: 5, label: 'a', url: 'ftp://a' })] },
      'components.0.components.0.url',
    ],
    [
      'a link with an id',
      { components: [row(button(1, { style: 5, url: 'https://a.example' }))] },
      'components.0.components.0',
    ],
    [
      'a select beside a button',
      { components: [row(select([{ label: 'a', value: 'a' }]), button(1))] },
      'components.0.components',
    ],
    ['a select of nothing', { components: [row(select([]))] }, 'components.0.components.0.options'],
    [
      'a select with a value twice',
      { components: [row(select(times(2, () => ({ label: 'a', value: 'a' }))))] },
      'components.0.components.0.options.1.value',
    ],
    ['text beside components of version 2', { flags: 1 << 15, content: 'a', components: [] }, 'content'],
    ['too long a nonce', { content: 'a', nonce: x(26) }, 'nonce'],
    [
      'mentions allowed twice over',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
    ],
  ])('may not have %s', (_name, body, path) => {
    expect(pathsOf(messageProblems(body))).toEqual([path]);
  });
});

const command = (fields: object): Readonly<Record<string, unknown>> => ({
  name: 'ask',
  description: 'Asks',
  ...fields,
});
const option = (fields: object = {}): object => ({ type: 3, name: 'a', description: 'A', ...fields });

const slash = (count: number): Record<string, unknown>[] => times(count, (i) => ({ name: `c${i}` }));

const menus = (count: number): Record<string, unknown>[] => times(count, (i) => ({ name: `m${i}`, type: 3 }));

describe('a list of commands', () => {
  it.each([
    ['a command', [command({})]],
    [
      'names in other scripts',
      [command({ name: 'frage', name_localizations: { 'es-ES': 'año', ja: '質問' } })],
    ],
    [
      'menus with capitals and spaces',
      [
        { name: 'Answer this', type: 3 },
        { name: 'Answer this', type: 2 },
      ],
    ],
    ['full options', [command({ options: times(25, (i) => option({ name: `o${i}` })) })]],
    [
      'full choices',
      [command({ options: [option({ choices: times(25, (i) => ({ name: `${i}`, value: `${i}` })) })] })],
    ],
  ])('may have %s', (_name, commands) => {
    expect(commandListProblems(commands)).toEqual([]);
  });

  it.each([
    ['a name with capitals', [command({ name: 'Ask' })], '0.name'],
    ['a name with spaces', [command({ name: 'ask me' })], '0.name'],
    ['too long a description', [command({ description: x(101) })], '0.description'],
    ['no description', [command({ description: '' })], '0.description'],
    ['a menu with a description', [{ name: 'Answer', type: 3, description: 'a' }], '0.description'],
    ['a name twice', [command({}), command({})], '1.name'],
    ['an unknown language', [command({ name_localizations: { es: 'preguntar' } })], '0.name_localizations'],
    [
      'a bad name in a language',
      [command({ name_localizations: { de: 'Frage' } })],
      '0.name_localizations.de',
    ],
    ['too many options', [command({ options: times(26, (i) => option({ name: `o${i}` })) })], '0.options'],
    ['an option twice', [command({ options: [option(), option()] })], '0.options.1.name'],
    [
      'a required option last',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      '0.options.1',
    ],
    [
      'choices and completion',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      '0.options.0',
    ],
    [
      'too many choices',
      [command({ options: [option({ choices: times(26, (i) => ({ name: `${i}`, value: i })) })] })],
      '0.options.0.choices',
    ],
    [
      'an option of a subcommand without description',
      [command({ options: [option({ type: 1, options: [option({ description: '' })] })] })],
      '0.options.0.options.0.description',
    ],
    [
      'too much in all',
      [
        command({
          options: times(25, (i) =>
            option({ name: `o${i}`, choices: times(25, (j) => ({ name: x(20), value: `${j}` })) }),
          ),
        }),
      ],
      '0.',
    ],
  ])('may not have %s', (_name, commands, path) => {
    expect(pathsOf(commandListProblems(commands))).toEqual([path]);
  });

  it('may have 100 slash commands and 15 menus of a kind', () => {
    expect([[...slash(100), ...menus(15)], slash(101), menus(16)].map(isTooMany)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

const choices = (count: number, length: number): object[] =>
  times(count, () => ({ name: x(length), value: x(length) }));

const input = (fields: object = {}): object => ({
  type: 4,
  custom_id: 'i',
  style: 1,
  label: 'a',
  ...fields,
});

describe('an answer to an interaction', () => {
  it('may have 25 choices of 100 characters', () => {
    expect(choicesProblems({ choices: choices(25, 100) })).toEqual([]);
    expect(pathsOf(choicesProblems({ choices: choices(26, 1) }))).toEqual(['data.choices']);
    expect(pathsOf(choicesProblems({ choices: choices(1, 101) }))).toEqual([
      'data.choices.0.name',
      'data.choices.0.value',
    ]);
    expect(pathsOf(choicesProblems({ choices: choices(1, 0) }))).toEqual([
      'data.choices.0.name',
      'data.choices.0.value',
    ]);
  });

  const modal = (fields: object): Record<string, unknown> => ({
    title: 'a',
    custom_id: 'm',
    components: [row(input())],
    ...fields,
  });

  it.each([
    ['all within limits', {}, []],
    [
      'inputs under labels',
      { components: [{ type: 18, label: 'a', component: input({ label: undefined }) }] },
      [],
    ],
    ['too long a title', { title: x(46) }, ['data.title']],
    ['no id', { custom_id: '' }, ['data.custom_id']],
    [
      'too many inputs',
      { components: times(6, (i) => row(input({ custom_id: `${i}` }))) },
      ['data.components'],
    ],
    [
      'two inputs in a row',
      { components: [row(input(), input({ custom_id: 'j' }))] },
      ['data.components.0.components'],
    ],
    [
      'too long a label',
      { components: [row(input({ label: x(46) }))] },
      ['data.components.0.components.0.label'],
    ],
    [
      'too long a placeholder',
      { components: [row(input({ placeholder: x(101) }))] },
      ['data.components.0.components.0.placeholder'],
    ],
    [
      'too long an answer',
      { components: [row(input({ max_length: 4_001 }))] },
      ['data.components.0.components.0.max_length'],
    ],
  ])('may be a modal with %s', (_name, fields, paths) => {
    expect(pathsOf(modalProblems(modal(fields)))).toEqual(paths);
  });
});

describe('the answer to what is refused', () => {
  it('nests the problems by their paths', () => {
    const problems = [
      { path: 'embeds.0.title', code: 'A', message: 'a' },
      { path: 'embeds.0.title', code: 'B', message: 'b' },
      { path: 'content', code: 'C', message: 'c' },
    ];
    expect(errorBody(new ApiError(400, 50_035, 'Invalid Form Body', problems))).toEqual({
      code: 50_035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          0: {
            title: {
              _errors: [
                { code: 'A', message: 'a' },
                { code: 'B', message: 'b' },
              ],
            },
          },
        },
        content: { _errors: [{ code: 'C', message: 'c' }] },
      },
    });
  });
});
