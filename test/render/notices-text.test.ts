import { describe, expect, it } from 'vitest';
import type { BotStatus } from '../../src/domain/bot-status.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { privacyText } from '../../src/render/privacy-text.ts';
import { progressText } from '../../src/render/progress-text.ts';
import { statusText } from '../../src/render/status-text.ts';
import { buildScope } from '../support/builders.ts';
import { rowsOf } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const DE = phrasesFor('de');

const status: BotStatus = {
  version: '1.2.3',
  startedAt: '2026-11-22T08:00:00.000Z',
  answers: 1234,
  latencyMs: { p50: 12.4, p95: 80 },
  gateway: { ping: 41, state: 'ready' },
  scope: buildScope(),
};

describe('statusText', () => {
  it.each([
    [
      'English',
      EN,
      [
        'Verbatim 1.2.3, running since 22 November 2026 08:00 UTC',
        'Searched: 12 articles from 1 March 2024 to 22 April 2024, 340 sentences, refreshed 22 November 2026 11:40 UTC',
        'Answers since the start: 1,234',
        'Time to answer: half within 12 ms, 95 in 100 within 80 ms',
        'Connection to Discord: up, 41 ms',
      ],
    ],
    [
      'German',
      DE,
      [
        'Verbatim 1.2.3, läuft seit: 22. November 2026, 08:00 UTC',
        'Bestand: 12 Artikel vom 1. März 2024 bis zum 22. April 2024, 340 Sätze; eingelesen: 22. November 2026, 11:40 UTC',
        'Antworten seit dem Start: 1.234',
        'Zeit bis zur Antwort: die Hälfte in 12 ms, 95 von 100 in 80 ms',
        'Verbindung zu Discord: steht, 41 ms',
      ],
    ],
  ])('shows how the bot does, in %s', (_name, phrases, expected) => {
    expect(rowsOf(statusText(status, phrases))).toEqual(expected);
  });

  it('leaves out times that are not known yet', () => {
    const gateway = { ping: null, state: 'connecting' };
    const shown = rowsOf(statusText({ ...status, latencyMs: null, gateway }, EN));
    expect(shown.slice(2)).toEqual(['Answers since the start: 1,234', 'Connection to Discord: connecting']);
  });
});

describe('privacyText', () => {
  it.each([
    ['en-US', '/settings'],
    ['es-ES', '/ajustes'],
    ['de', '/einstellungen'],
    ['fr', '/réglages'],
  ])(
    'says in %s what is stored, what only an operator can switch on, and how to erase it',
    (locale, command) => {
      const phrases = phrasesFor(locale);
      const shown = rowsOf(privacyText(phrases));
      expect(shown.filter((row) => row !== '')).toHaveLength(4);
      expect(shown[0]).toContain(command);
      expect(shown[2]).toContain('LOG_QUESTIONS');
      expect(shown[4]).toContain(phrases.quoted(phrases.buttons.delete));
      expect(shown.join('\n').length).toBeLessThan(1900);
    },
  );
});

describe('progressText', () => {
  it.each([
    [EN, { stage: 'reading', done: 0, total: null }, 'Reading articles…'],
    [EN, { stage: 'reading', done: 1200, total: null }, 'Reading articles: 1,200'],
    [EN, { stage: 'indexing', done: 3, total: 12 }, 'Indexing: 3 of 12'],
    [DE, { stage: 'reading', done: 3, total: 12 }, 'Artikel werden gelesen: 3 von 12'],
  ] as const)('says how far it has come', (phrases, progress, expected) => {
    expect(rowsOf(progressText(progress, phrases))).toEqual([expected]);
  });
});
