import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { readSettings, writeSettings } from '../../src/storage/settings-row.ts';

const anyId = fc.stringMatching(/^\d{17,19}$/u);
const anySettings: fc.Arbitrary<Settings> = fc.record({
  questionChannels: fc.uniqueArray(anyId, { maxLength: 5 }),
  answers: fc.constantFrom('reply', 'thread'),
  moderatorRole: fc.option(anyId),
  language: fc.option(fc.constantFrom('en', 'de', 'es', 'fr')),
  isPrivate: fc.boolean(),
});

describe('stored settings', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(writeSettings(settings))).toEqual(settings);
      }),
    );
  });

  it.each([
    ['nothing', 'null', DEFAULT_SETTINGS],
    ['an empty object', '{}', DEFAULT_SETTINGS],
    ['a list', '[1]', DEFAULT_SETTINGS],
    ['parts of other types', '{"questionChannels":"1","answers":7,"isPrivate":"yes"}', DEFAULT_SETTINGS],
    ['ids that are no texts', '{"questionChannels":["1",2]}', { questionChannels: ['1'] }],
    ['parts of later forms', '{"language":"de","colour":"red"}', { language: 'de' }],
  ])('that are %s have defaults for the rest', (_name, stored, expected) => {
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });
});

describe('applyChange', () => {
  it.each([
    ['adds a channel', { addQuestionChannel: '3' }, { questionChannels: ['1', '2', '3'] }],
    ['adds no channel twice', { addQuestionChannel: '2' }, { questionChannels: ['1', '2'] }],
    ['removes a channel', { removeQuestionChannel: '1' }, { questionChannels: ['2'] }],
    ['removes no other', { removeQuestionChannel: '9' }, { questionChannels: ['1', '2'] }],
    [
      'replaces what is given',
      { answers: 'thread', isPrivate: true },
      { answers: 'thread', isPrivate: true },
    ],
    ['takes a role away', { moderatorRole: null }, { moderatorRole: null }],
    ['leaves all else', {}, {}],
  ] as const)('%s', (_name, change, expected) => {
    const settings: Settings = { ...DEFAULT_SETTINGS, questionChannels: ['1', '2'], moderatorRole: '7' };
    expect(applyChange(settings, change)).toEqual({ ...settings, ...expected });
  });
});
