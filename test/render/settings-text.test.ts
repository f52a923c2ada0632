import { describe, expect, it } from 'vitest';
import { applyChange, DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import {
  choiceLabel,
  isChange,
  settingsChangeText,
  settingsSavedText,
  settingsText,
  withContentHint,
} from '../../src/render/settings-text.ts';
import { rowsOf } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const ES = phrasesFor('es-419');

const settled = applyChange(DEFAULT_SETTINGS, {
  addQuestionChannel: '100',
  answers: 'thread',
  moderatorRole: '7',
  language: 'es',
  isPrivate: true,
});

describe('settingsText', () => {
  it.each([
    [
      'English',
      EN,
      [
        'Settings of this server',
        'Question channels: 100',
        'Free questions are answered: in a thread',
        'Moderator role: 7',
        'Language: Español',
        'Answers to commands for the asker only: yes',
      ],
    ],
    [
      'Spanish',
      ES,
      [
        'Ajustes de este servidor',
        'Canales de preguntas: 100',
        'Las preguntas libres se responden: en un hilo',
        'Rol de moderación: 7',
        'Idioma: Español',
        'Respuestas a comandos visibles solo para quien pregunta: sí',
      ],
    ],
  ])('shows every setting in %s', (_name, phrases, expected) => {
    expect(rowsOf(settingsText(settled, phrases))).toEqual(expected);
  });

  it('shows what holds where nothing is settled', () => {
    expect(rowsOf(settingsText(DEFAULT_SETTINGS, EN)).slice(1)).toEqual([
      'Question channels: none',
      'Free questions are answered: with a reply',
      'Moderator role: none',
      'Language: that of each asker',
      'Answers to commands for the asker only: no',
    ]);
  });

  it('points at channels and roles', () => {
    const { lines } = settingsText(applyChange(settled, { addQuestionChannel: '200' }), EN);
    const mentions = lines.flatMap(({ segments }) => segments.filter(({ style }) => style === 'mention'));
    expect(mentions).toEqual([
      { text: '100', style: 'mention', of: 'channel', id: '100' },
      { text: '200', style: 'mention', of: 'channel', id: '200' },
      { text: '7', style: 'mention', of: 'role', id: '7' },
    ]);
  });
});

describe('settingsChangeText', () => {
  it('asks, and shows what differs with its present value', () => {
    expect(rowsOf(settingsChangeText(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, language: 'fr' }, EN))).toEqual(
      ['Change the settings of this server?', 'Language: Français (until now: that of each asker)'],
    );
  });
});

describe('settingsSavedText', () => {
  it('says that it is done and how it stands', () => {
    const shown = rowsOf(settingsSavedText(settled, { isPrivate: true }, EN));
    expect(shown[0]).toBe('The settings are changed.');
    expect(shown.slice(1)).toEqual(rowsOf(settingsText(settled, EN)));
  });

  it.each([
    ['set', '7', [EN.settings.roleHint]],
    ['taken away', null, []],
  ])('says how a moderator role that is %s gets to its commands', (_name, moderatorRole, hint) => {
    const rows = rowsOf(settingsText(settled, EN)).length + 1;
    expect(rowsOf(settingsSavedText(settled, { moderatorRole }, EN)).slice(rows)).toEqual(hint);
  });
});

describe('question channels', () => {
  it.each([
    ['are of no use without the texts of messages, which is said', ['100'], false, true],
    ['have nothing to be said of them with the texts of messages', ['100'], true, false],
    ['are not spoken of where there are none', [], false, false],
  ])('%s', (_name, questionChannels, readsMessages, isSaid) => {
    for (const phrases of [EN, ES]) {
      const shown = rowsOf(withContentHint({ lines: [] }, { questionChannels }, readsMessages, phrases));
      expect(shown).toEqual(isSaid ? [phrases.settings.contentHint] : []);
    }
  });
});

describe('isChange', () => {
  it.each([
    ['the same', { isPrivate: true, removeQuestionChannel: '9' }, false],
    ['another value', { isPrivate: false }, true],
    ['another channel', { removeQuestionChannel: '100' }, true],
  ])('of %s', (_name, change, expected) => {
    expect(isChange(settled, applyChange(settled, change))).toBe(expected);
  });
});

describe('choiceLabel', () => {
  it.each([
    ['reply', 'with a reply'],
    ['asker', 'that of each asker'],
    ['de', 'Deutsch'],
    ['constructor', 'constructor'],
  ])('of %s is %s', (value, expected) => {
    expect(choiceLabel(value, EN)).toBe(expected);
  });
});
