import { describe, expect, it, vi } from 'vitest';
import { ask, QUESTION_MAX_CHARS } from '../../commands/ask.ts';
import type { CommandContext } from '../../commands/command.ts';
import { context, NEIGHBOURS } from '../../commands/context.ts';
import { explain } from '../../commands/explain.ts';
import { refresh } from '../../commands/refresh.ts';
import { sources } from '../../commands/sources.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { EN } from '../../src/render/phrases/en.ts';
import {
  buildAnswer,
  buildCitation,
  buildExplanation,
  buildRefreshReport,
  buildSource,
  textOf,
} from '../support/builders.ts';
import { inputOf } from '../support/command-input.ts';
import { createFakeServices } from '../support/fake-services.ts';

const buildContext = (changes: Partial<CommandContext> = {}): CommandContext => ({
  services: createFakeServices(),
  phrases: EN,
  lastAnswer: null,
  askOptions: {},
  offered: [],
  onProgress: () => {},
  place: null,
  ...changes,
});

describe('/ask', () => {
  it('answers, and makes its answer the last one', async () => {
    const outcome = await ask.run(inputOf(ask, 'Who resigned?'), buildContext());
    expect(outcome.answer?.question).toBe('Who resigned?');
    expect(textOf(outcome.reply.lines[0]?.segments ?? [])).toContain('Haliva');
  });

  it('passes on how many citations are wanted', async () => {
    const asked = vi.fn<Services['ask']>(async () => buildAnswer());
    await ask.run(
      inputOf(ask, 'Who?'),
      buildContext({ services: createFakeServices({ ask: asked }), askOptions: { top: 7 } }),
    );
    expect(asked).toHaveBeenCalledWith('Who?', { top: 7 });
  });

  it('passes on what the last answer was about', async () => {
    const asked = vi.fn<Services['ask']>(async () => buildAnswer());
    const lastAnswer = buildAnswer({ persons: ['Aharon Haliva'] });
    await ask.run(
      inputOf(ask, 'and when?'),
      buildContext({ lastAnswer, services: createFakeServices({ ask: asked }) }),
    );
    expect(asked).toHaveBeenCalledWith('and when?', {
      previous: { question: 'Who resigned?', persons: ['Aharon Haliva'] },
    });
  });

  it('passes on the last question as it was understood', async () => {
    const asked = vi.fn<Services['ask']>(async () => buildAnswer());
    const followUp = { understoodAs: 'when did Haliva resign', previous: { question: 'Who?', persons: [] } };
    const lastAnswer = buildAnswer({ question: 'and when?', followUp });
    await ask.run(
      inputOf(ask, 'why?'),
      buildContext({ lastAnswer, services: createFakeServices({ ask: asked }) }),
    );
    expect(asked.mock.calls[0]?.[1]?.previous?.question).toBe('when did Haliva resign');
  });

  it('takes a question of the greatest length and declines a longer one', async () => {
    await expect(
      ask.run(inputOf(ask, 'a'.repeat(QUESTION_MAX_CHARS)), buildContext()),
    ).resolves.toBeDefined();
    await expect(ask.run(inputOf(ask, 'a'.repeat(QUESTION_MAX_CHARS + 1)), buildContext())).rejects.toThrow(
      UserError,
    );
  });

  it('asks for a question when there is none', async () => {
    await expect(ask.run(inputOf(ask, ''), buildContext())).rejects.toThrow('There is no question');
  });
});

describe('/context', () => {
  const lastAnswer = buildAnswer({ citations: [buildCitation(), buildCitation({ quote: 'Second.' })] });

  it('shows two sentences on either side of the first quote', async () => {
    const passage = vi.fn<Services['passage']>(async () => ({ sentences: [] }));
    await context.run(
      inputOf(context, ''),
      buildContext({ lastAnswer, services: createFakeServices({ passage }) }),
    );
    expect(passage).toHaveBeenCalledWith(lastAnswer.citations[0], NEIGHBOURS, NEIGHBOURS);
  });

  it('shows the quote of the number given', async () => {
    const { reply } = await context.run(inputOf(context, '2'), buildContext({ lastAnswer }));
    expect(textOf(reply.lines[0]?.segments ?? [])).toBe('Before. » Second. « After.');
  });

  it.each(['0', '3', 'x', '1.5', '-1'])('declines the number %s', async (number) => {
    await expect(context.run(inputOf(context, number), buildContext({ lastAnswer }))).rejects.toThrow(
      'quotes 1 to 2',
    );
  });

  it('has nothing to show when the last answer quoted nothing', async () => {
    const unanswered = buildAnswer({ outcome: 'none' });
    await expect(context.run(inputOf(context, ''), buildContext({ lastAnswer: unanswered }))).rejects.toThrow(
      'no quote',
    );
  });
});

describe('/explain', () => {
  it.each([
    ['the last question', '', 'Who resigned?'],
    ['a question of its own', 'When?', 'When?'],
  ])('explains %s', async (_name, argument, expected) => {
    const { answer } = await explain.run(
      inputOf(explain, argument),
      buildContext({ lastAnswer: buildAnswer() }),
    );
    expect(answer?.question).toBe(expected);
  });
});

describe('/explain of a question that leans on the one before', () => {
  const previous = { question: 'Who resigned?', persons: [] };
  const lastAnswer = buildAnswer({
    question: 'and when?',
    followUp: { understoodAs: 'when did Haliva resign', previous },
  });
  const explainWith = async (argument: string) => {
    const explained = vi.fn<Services['explain']>(async () => buildExplanation());
    const services = createFakeServices({ explain: explained });
    await explain.run(
      inputOf(explain, argument),
      buildContext({ lastAnswer, services, askOptions: { top: 2 } }),
    );
    return explained.mock.calls[0];
  };

  it('explains the last answer by what it leaned on', async () => {
    expect(await explainWith('')).toEqual(['and when?', { top: 2, previous }]);
  });

  it('lets another question lean on the last one', async () => {
    expect(await explainWith('why?')).toEqual([
      'why?',
      { top: 2, previous: { question: 'when did Haliva resign', persons: [] } },
    ]);
  });
});

describe('/sources', () => {
  it('leaves the last answer as it is', async () => {
    expect((await sources.run(inputOf(sources, ''), buildContext())).answer).toBeNull();
  });
});

describe('/refresh', () => {
  it('names added and removed articles by their titles', async () => {
    const listed = [
      [buildSource({ id: 'old', title: 'Old news' })],
      [buildSource({ id: 'new', title: 'New news' })],
    ];
    const services = createFakeServices({
      sources: async () => listed.shift() ?? [],
      refresh: async () => buildRefreshReport({ added: ['new'], changed: [], removed: ['old'] }),
    });
    const { reply } = await refresh.run(inputOf(refresh, ''), buildContext({ services }));
    const shown = reply.lines.map(({ segments }) => textOf(segments));
    expect(shown.slice(1, 3)).toEqual(['+ New news', '− Old news']);
  });

  it('reports how far it has come while it runs', async () => {
    const onProgress = vi.fn<CommandContext['onProgress']>();
    const services = createFakeServices({
      refresh: async (options) => {
        options?.onProgress?.({ stage: 'reading', done: 1, total: 2 });
        return buildRefreshReport();
      },
    });
    const { reply } = await refresh.run(inputOf(refresh, ''), buildContext({ services, onProgress }));
    expect(onProgress).toHaveBeenCalledWith({ stage: 'reading', done: 1, total: 2 });
    expect(textOf(reply.lines[0]?.segments ?? [])).toContain('2 added');
  });
});

describe('/refresh as a trial', () => {
  it('asks for a dry run only where it is wanted', async () => {
    const refreshed = vi.fn<Services['refresh']>(async () => buildRefreshReport());
    const services = createFakeServices({ refresh: refreshed });
    await refresh.run(inputOf(refresh, { 'dry-run': true }), buildContext({ services }));
    await refresh.run(inputOf(refresh), buildContext({ services }));
    expect(refreshed.mock.calls.map(([options]) => options?.dryRun)).toEqual([true, false]);
  });

  it('says that it was one', async () => {
    const { reply } = await refresh.run(inputOf(refresh, { 'dry-run': true }), buildContext());
    expect(textOf(reply.lines[0]?.segments ?? [])).toContain('nothing was changed');
  });

  it('says that the articles stay as they were when it fails for a reason that can be mended', async () => {
    const services = createFakeServices({
      refresh: () => Promise.reject(new UserError('The folder seeds is gone.')),
    });
    await expect(refresh.run(inputOf(refresh), buildContext({ services }))).rejects.toThrow(
      'The refresh failed; the articles stay as they were. The folder seeds is gone.',
    );
  });

  it('lets any other failure through', async () => {
    const services = createFakeServices({ refresh: () => Promise.reject(new TypeError('x')) });
    await expect(refresh.run(inputOf(refresh), buildContext({ services }))).rejects.toThrow(TypeError);
  });
});

const askWith = async (given: Readonly<Record<string, string>>) => {
  const asked = vi.fn<Services['ask']>(async () => buildAnswer());
  const services = createFakeServices({
    ask: asked,
    sources: async () => [
      buildSource({ id: 'a', title: 'Chief resigns' }),
      buildSource({ id: 'b', title: 'Chief resigns again' }),
    ],
  });
  await ask.run(inputOf(ask, { question: 'Who?', ...given }), buildContext({ services }));
  return asked.mock.calls[0]?.[1];
};

describe('/ask within limits', () => {
  it.each([
    ['an id', { article: 'b' }, { article: 'b' }],
    ['a title', { article: 'chief  RESIGNS' }, { article: 'a' }],
    ['a part of one title only', { article: 'again' }, { article: 'b' }],
    ['days', { since: '2024-01-01', before: '2024-02-01' }, { since: '2024-01-01', before: '2024-02-01' }],
  ])('asks only what goes with %s', async (_name, given, expected) => {
    expect(await askWith(given)).toEqual(expected);
  });

  it.each([
    ['no article', { article: 'floods' }, 'There is no article “floods”'],
    ['several articles', { article: 'chief' }, 'Several articles are called “chief”'],
    ['no days', { since: '2024-02-01', before: '2024-02-01' }, 'There are no days'],
  ])('declines what goes with %s', async (_name, given, expected) => {
    await expect(askWith(given)).rejects.toThrow(expected);
  });
});

describe('what can be done after /ask', () => {
  const [first, second, third] = ['One.', 'Two.', 'Three.'].map((quote) => buildCitation({ quote }));
  const doubtful = buildCitation({ quote: 'Four.', supports: false });

  it('is to see the context, the citations not shown, to share and to follow up', async () => {
    const citations = [first, second, third, doubtful].flatMap((citation) => citation ?? []);
    const services = createFakeServices({ ask: async () => buildAnswer({ citations }) });
    const { asked, actions } = await ask.run(inputOf(ask, 'Who?'), buildContext({ services }));
    expect(asked).toBe('Who?');
    expect(actions).toEqual([
      { kind: 'context', citation: first },
      { kind: 'more', citations: [doubtful] },
      { kind: 'share' },
      { kind: 'follow-up' },
    ]);
  });

  it('has no context where nothing is quoted', async () => {
    const services = createFakeServices({ ask: async () => buildAnswer({ outcome: 'none' }) });
    const { actions } = await ask.run(inputOf(ask, 'Who?'), buildContext({ services }));
    expect(actions.map(({ kind }) => kind)).toEqual(['share', 'follow-up']);
  });
});
