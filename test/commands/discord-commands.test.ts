import { describe, expect, it, vi } from 'vitest';
import type { CommandContext, Place } from '../../commands/command.ts';
import { help } from '../../commands/help.ts';
import { privacy } from '../../commands/privacy.ts';
import { quote, QUOTATION_MAX_CHARS } from '../../commands/quote.ts';
import { search, WORDS_MAX_CHARS } from '../../commands/search.ts';
import { settings } from '../../commands/settings.ts';
import { sources } from '../../commands/sources.ts';
import { status } from '../../commands/status.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { Services } from '../../src/domain/services.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { buildCitation, buildFound, buildScope, buildSource } from '../support/builders.ts';
import { inputOf } from '../support/command-input.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { rowsOf } from '../support/rows.ts';

const placeOf = (changes: Partial<Settings> = {}): Place => ({
  guildId: '1',
  settings: { ...DEFAULT_SETTINGS, ...changes },
  readsMessages: true,
  status: () => ({
    version: '1.2.3',
    startedAt: '2026-11-22T08:00:00.000Z',
    answers: 0,
    latencyMs: null,
    gateway: { ping: null, state: 'ready' },
    scope: buildScope(),
  }),
});

const buildContext = (changes: Partial<CommandContext> = {}): CommandContext => ({
  services: createFakeServices(),
  phrases: phrasesFor('en-US'),
  lastAnswer: null,
  askOptions: {},
  offered: [],
  onProgress: () => {},
  place: placeOf(),
  ...changes,
});

const searchFor = async (given: Readonly<Record<string, string>>, total = 12) => {
  const searched = vi.fn<Services['search']>(async (words, { offset = 0 } = {}) =>
    buildFound({ words, offset, total, citations: offset < total ? [buildCitation()] : [] }),
  );
  const services = createFakeServices({ search: searched });
  const outcome = await search.run(inputOf(search, given), buildContext({ services }));
  return { outcome, call: searched.mock.calls[0] };
};

describe('/search', () => {
  it('gives five sentences a page, and leads to the pages around', async () => {
    const { outcome, call } = await searchFor({ words: 'step down', page: '2', since: '2024-01-01' });
    expect(call).toEqual(['step down', { since: '2024-01-01', offset: 5, count: 5 }]);
    expect(outcome.asked).toBe('step down');
    const page = { kind: 'page', command: 'search', since: '2024-01-01', before: null };
    expect(outcome.actions).toEqual([
      { ...page, page: 1, direction: 'previous' },
      { ...page, page: 3, direction: 'next' },
    ]);
  });

  it.each([
    ['the first page', '', ['next']],
    ['the last page', '3', ['previous']],
    ['a page beyond', '9', ['previous']],
  ])('leads from %s where there is something', async (_name, page, directions) => {
    const { actions } = (await searchFor({ words: 'war', page })).outcome;
    expect(actions.map((action) => action.kind === 'page' && action.direction)).toEqual(directions);
  });

  it('leads from a page beyond the end back to the last one', async () => {
    const { actions } = (await searchFor({ words: 'war', page: '9' })).outcome;
    expect(actions).toMatchObject([{ page: 3 }]);
  });

  it.each([
    ['no words', { words: '' }, 'There are no words'],
    ['too many words', { words: 'a'.repeat(WORDS_MAX_CHARS + 1) }, 'is 201 characters'],
    ['a page that is none', { words: 'war', page: '0' }, '“0” is not a page'],
    ['a page in letters', { words: 'war', page: 'two' }, '“two” is not a page'],
    ['days in the wrong order', { words: 'war', since: '2024-02-01', before: '2024-01-01' }, 'no days'],
  ])('declines %s', async (_name, given, expected) => {
    await expect(searchFor(given)).rejects.toThrow(new RegExp(expected, 'u'));
  });
});

describe('/quote', () => {
  it('checks the words and offers the context of what it found', async () => {
    const { asked, reply, actions } = await quote.run(inputOf(quote, 'He stepped down.'), buildContext());
    expect(asked).toBe('He stepped down.');
    expect(rowsOf(reply)[0]).toBe('In the articles, word for word:');
    expect(actions).toEqual([{ kind: 'context', citation: buildCitation() }, { kind: 'share' }]);
  });

  it('offers no context where there is nothing near', async () => {
    const services = createFakeServices({
      checkQuotation: async (text) => ({ kind: 'not-found', text, closest: null, scope: buildScope() }),
    });
    const { actions } = await quote.run(inputOf(quote, 'x'), buildContext({ services }));
    expect(actions).toEqual([{ kind: 'share' }]);
  });

  it.each([
    ['', 'There is no quotation'],
    ['a'.repeat(QUOTATION_MAX_CHARS + 1), 'has 2,001 characters'],
  ])('declines %.5j', async (text, expected) => {
    await expect(quote.run(inputOf(quote, text), buildContext())).rejects.toThrow(expected);
  });
});

describe('/sources on Discord', () => {
  const services = createFakeServices({
    sources: async () =>
      Array.from({ length: 25 }, (_, index) => buildSource({ title: `Story ${index + 1}` })),
  });

  it.each([
    ['the first page', '', '1. Story 1', ['next']],
    ['another page', '2', '11. Story 11', ['previous', 'next']],
    ['the last page where a later one is wanted', '99', '21. Story 21', ['previous']],
  ])('shows %s of ten', async (_name, page, first, directions) => {
    const { reply, actions } = await sources.run(inputOf(sources, { page }), buildContext({ services }));
    expect(rowsOf(reply)[0]).toBe(first);
    expect(actions.map((action) => action.kind === 'page' && action.direction)).toEqual(directions);
  });

  it('remembers the words for the next page', async () => {
    const { asked } = await sources.run(inputOf(sources, 'story'), buildContext({ services }));
    expect(asked).toBe('story');
  });
});

describe('/settings', () => {
  const run = (given: Readonly<Record<string, string | boolean>>, place: Place | null = placeOf()) =>
    settings.run(inputOf(settings, given), buildContext({ place }));

  it('shows them as they stand when nothing is given', async () => {
    const { reply, actions } = await run({});
    expect(rowsOf(reply)[0]).toBe('Settings of this server');
    expect(actions).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string | boolean>>, Partial<Settings>, object]>([
    ['adds a channel', { 'question-channel': '5' }, {}, { addQuestionChannel: '5' }],
    [
      'takes a channel away that is set',
      { 'question-channel': '5' },
      { questionChannels: ['5'] },
      { removeQuestionChannel: '5' },
    ],
    ['answers in threads', { answers: 'thread' }, {}, { answers: 'thread' }],
    ['sets a role', { 'moderator-role': '7' }, {}, { moderatorRole: '7' }],
    [
      'takes a role away that is set',
      { 'moderator-role': '7' },
      { moderatorRole: '7' },
      { moderatorRole: null },
    ],
    ['sets a language', { language: 'de' }, {}, { language: 'de' }],
    ['leaves the language to the asker', { language: 'asker' }, { language: 'de' }, { language: null }],
    ['makes answers private', { private: true }, {}, { isPrivate: true }],
    ['changes several', { private: true, answers: 'thread' }, {}, { isPrivate: true, answers: 'thread' }],
  ])('%s, once that is confirmed', async (_name, given, before, change) => {
    const { reply, actions } = await run(given, placeOf(before));
    expect(rowsOf(reply)[0]).toBe('Change the settings of this server?');
    expect(actions).toEqual([{ kind: 'settings', change }]);
  });

  it('says so where it would change nothing', async () => {
    const { reply, actions } = await run({ private: false });
    expect(rowsOf(reply)).toEqual(['That is so already; nothing changes.']);
    expect(actions).toEqual([]);
  });

  it.each([
    ['a direct message', { ...placeOf(), guildId: null }],
    ['the terminal', null],
  ])('has nothing to show in %s', async (_name, place) => {
    await expect(run({}, place)).rejects.toThrow('for servers only');
  });
});

describe('/status and /privacy', () => {
  it('show how the bot does, and what it stores', async () => {
    const shown = await status.run(inputOf(status), buildContext());
    expect(rowsOf(shown.reply)[0]).toContain('Verbatim 1.2.3');
    const stored = await privacy.run(inputOf(privacy), buildContext());
    expect(rowsOf(stored.reply)[0]).toContain('Stored:');
  });

  it('has no status without Discord', async () => {
    await expect(status.run(inputOf(status), buildContext({ place: null }))).rejects.toThrow('servers only');
  });
});

describe('/help on Discord', () => {
  it('says how to ask without a command, and lists what is offered', async () => {
    const offered = [{ name: 'sources', summary: 'List the articles', usage: '[words]' }];
    const { reply } = await help.run(inputOf(help), buildContext({ offered }));
    expect(rowsOf(reply)).toEqual([
      'Ask in plain words: the answer is a sentence of the articles, or “Not in the articles.”',
      'Mention me with a question, reply to an answer of mine, or send me a direct message.',
      'On anyone’s message, under Apps: “Answer from the articles” and “Check against the articles”.',
      '',
      'Commands',
      '/sources [words] – List the articles',
    ]);
  });
});
