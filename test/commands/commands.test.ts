import { describe, expect, it, vi } from 'vitest';
import { ask, QUESTION_MAX_CHARS } from '../../commands/ask.ts';
import type { CommandContext } from '../../commands/command.ts';
import { context } from '../../commands/context.ts';
import { explain } from '../../commands/explain.ts';
import { refresh } from '../../commands/refresh.ts';
import { sources } from '../../commands/sources.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { buildAnswer, buildCitation, buildRefreshReport, buildSource, textOf } from '../support/builders.ts';
import { createFakeServices } from '../support/fake-services.ts';

const buildContext = (changes: Partial<CommandContext> = {}): CommandContext => ({
  services: createFakeServices(),
  lastAnswer: null,
  askOptions: {},
  offered: [],
  onProgress: () => {},
  ...changes,
});

describe('/ask', () => {
  it('answers, and makes its answer the last one', async () => {
    const outcome = await ask.run('Who resigned?', buildContext());
    expect(outcome.answer?.question).toBe('Who resigned?');
    expect(textOf(outcome.reply.lines[0]?.segments ?? [])).toContain('Haliva');
  });

  it('passes on how many citations are wanted', async () => {
    const asked = vi.fn<Services['ask']>(async () => buildAnswer());
    await ask.run(
      'Who?',
      buildContext({ services: createFakeServices({ ask: asked }), askOptions: { top: 7 } }),
    );
    expect(asked).toHaveBeenCalledWith('Who?', { top: 7 });
  });

  it('takes a question of the greatest length and declines a longer one', async () => {
    await expect(ask.run('a'.repeat(QUESTION_MAX_CHARS), buildContext())).resolves.toBeDefined();
    await expect(ask.run('a'.repeat(QUESTION_MAX_CHARS + 1), buildContext())).rejects.toThrow(UserError);
  });

  it('asks for a question when there is none', async () => {
    await expect(ask.run('', buildContext())).rejects.toThrow('There is no question');
  });
});

describe('/context', () => {
  const lastAnswer = buildAnswer({ citations: [buildCitation(), buildCitation({ quote: 'Second.' })] });

  it('shows two sentences on either side of the first quote', async () => {
    const passage = vi.fn<Services['passage']>(async () => ({ sentences: [] }));
    await context.run('', buildContext({ lastAnswer, services: createFakeServices({ passage }) }));
    expect(passage).toHaveBeenCalledWith(lastAnswer.citations[0], 2, 2);
  });

  it('shows the quote of the number given', async () => {
    const { reply } = await context.run('2', buildContext({ lastAnswer }));
    expect(textOf(reply.lines[0]?.segments ?? [])).toBe('Before. » Second. « After.');
  });

  it.each(['0', '3', 'x', '1.5', '-1'])('declines the number %s', async (number) => {
    await expect(context.run(number, buildContext({ lastAnswer }))).rejects.toThrow('quotes 1 to 2');
  });

  it('has nothing to show when the last answer quoted nothing', async () => {
    const unanswered = buildAnswer({ outcome: 'none' });
    await expect(context.run('', buildContext({ lastAnswer: unanswered }))).rejects.toThrow('no quote');
  });
});

describe('/explain', () => {
  it.each([
    ['the last question', '', 'Who resigned?'],
    ['a question of its own', 'When?', 'When?'],
  ])('explains %s', async (_name, argument, expected) => {
    const { answer } = await explain.run(argument, buildContext({ lastAnswer: buildAnswer() }));
    expect(answer?.question).toBe(expected);
  });
});

describe('/sources', () => {
  it('leaves the last answer as it is', async () => {
    expect((await sources.run('', buildContext())).answer).toBeNull();
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
    const { reply } = await refresh.run('', buildContext({ services }));
    const shown = reply.lines.map(({ segments }) => textOf(segments));
    expect(shown.slice(1, 5)).toEqual(['Added:', '- New news', 'Removed:', '- Old news']);
  });

  it('reports how far it has come while it runs', async () => {
    const onProgress = vi.fn<CommandContext['onProgress']>();
    const services = createFakeServices({
      refresh: async (report) => {
        report?.({ stage: 'reading', done: 1, total: 2 });
        return buildRefreshReport();
      },
    });
    const { reply } = await refresh.run('', buildContext({ services, onProgress }));
    expect(onProgress).toHaveBeenCalledWith({ stage: 'reading', done: 1, total: 2 });
    expect(textOf(reply.lines[0]?.segments ?? [])).toContain('2 added');
  });
});
