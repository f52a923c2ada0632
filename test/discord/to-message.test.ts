import { describe, expect, it } from 'vitest';
import { answerActions } from '../../commands/ask.ts';
import type { CommandOutcome } from '../../commands/command.ts';
import { createBot, statusOf, type Bot } from '../../src/discord/bot.ts';
import { decodeButton } from '../../src/discord/decode-button.ts';
import type { MessageBody } from '../../src/discord/respond.ts';
import { toMessage } from '../../src/discord/to-message.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { answerText } from '../../src/render/answer-text.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { message } from '../../src/render/reply.ts';
import { createMemorySettings, SILENT_LOGGER } from '../support/bot-parts.ts';
import { buildAnswer, buildCitation, buildScope, buildSource } from '../support/builders.ts';
import { createFakeClock, createFakeServices } from '../support/fake-services.ts';
import { createTestTimers } from '../support/test-timers.ts';

const phrases = phrasesFor('en-US');
const ASKER = '123456789012345678';

const openBot = (changes: Parameters<typeof createFakeServices>[0] = {}): Bot =>
  createBot({
    services: createFakeServices(changes),
    timers: createTestTimers(),
    settings: createMemorySettings(),
    clock: createFakeClock(),
    logger: SILENT_LOGGER,
    version: '1.2.3',
    logQuestions: false,
  });

const outcomeOf = (answer: Answer): CommandOutcome => ({
  reply: answerText(answer, phrases),
  answer,
  asked: answer.question,
  actions: answerActions(answer),
});

const buttonsOf = ({ components }: MessageBody): unknown[] =>
  components.flatMap(({ components: buttons }) =>
    buttons.map((button) => ('custom_id' in button ? decodeButton(button.custom_id) : button)),
  );

const further = [4, 5].map((sentence) => buildCitation({ sentence, supports: false }));
const { generation } = buildScope();

const says = (actions: CommandOutcome['actions']): CommandOutcome => ({
  reply: message('Words'),
  answer: null,
  asked: null,
  actions,
});
describe('an answer as a message', () => {
  const answer = buildAnswer({ citations: [buildCitation(), ...further] });

  it('for everybody can be looked into, followed up and deleted', async () => {
    const body = await toMessage(openBot(), outcomeOf(answer), { asker: ASKER, isPrivate: false, phrases });
    expect(body.content).toMatch(/^> “\*\*Maj\. Gen\. Aharon Haliva\*\* is the first/u);
    expect(body.content.endsWith('-# ❔ Who resigned?')).toBe(true);
    expect(buttonsOf(body)).toEqual([
      { kind: 'context', generation, article: 0, sentence: 3 },
      {
        kind: 'more',
        generation,
        places: [
          [0, 4],
          [0, 5],
        ],
      },
      { kind: 'follow-up' },
      { kind: 'delete', asker: ASKER },
    ]);
  });

  it('for one person can be shared', async () => {
    const body = await toMessage(openBot(), outcomeOf(answer), { asker: ASKER, isPrivate: true, phrases });
    expect(buttonsOf(body)).toEqual([
      expect.objectContaining({ kind: 'context' }),
      expect.objectContaining({ kind: 'more' }),
      { kind: 'share', asker: ASKER },
      { kind: 'follow-up' },
    ]);
  });

  it('from articles that have changed since has no buttons for their sentences', async () => {
    const bot = openBot({ scope: () => buildScope({ generation: 'changed1' }) });
    const body = await toMessage(bot, outcomeOf(answer), { asker: ASKER, isPrivate: false, phrases });
    expect(buttonsOf(body)).toEqual([{ kind: 'follow-up' }, { kind: 'delete', asker: ASKER }]);
  });

  it('has no buttons for an article that is gone', async () => {
    const bot = openBot({ sources: async () => [buildSource({ id: 'other' })] });
    const body = await toMessage(bot, outcomeOf(answer), { asker: ASKER, isPrivate: false, phrases });
    expect(buttonsOf(body)).toEqual([{ kind: 'follow-up' }, { kind: 'delete', asker: ASKER }]);
  });

  it('to a follow-up repeats the complete question', async () => {
    const followUp = { understoodAs: 'When did Haliva resign?', previous: { question: 'Who?', persons: [] } };
    const outcome = outcomeOf({ ...answer, question: 'and when?', followUp });
    const { content } = await toMessage(openBot(), outcome, { asker: ASKER, isPrivate: false, phrases });
    expect(content.endsWith('-# ❔ When did Haliva resign?')).toBe(true);
  });
});

describe('other outcomes as a message', () => {
  const page = { kind: 'page', command: 'search', since: null, before: '2024-05-01' } as const;

  it('have pages', async () => {
    const outcome = says([
      { ...page, page: 1, direction: 'previous' },
      { ...page, page: 3, direction: 'next' },
    ]);
    const body = await toMessage(openBot(), outcome, { asker: ASKER, isPrivate: true, phrases });
    expect(buttonsOf(body)).toEqual([
      { ...page, generation, page: 1, direction: 'previous' },
      { ...page, generation, page: 3, direction: 'next' },
    ]);
  });

  it('have a change to confirm', async () => {
    const outcome = says([{ kind: 'settings', change: { answers: 'thread' } }]);
    const body = await toMessage(openBot(), outcome, { asker: ASKER, isPrivate: true, phrases });
    expect(buttonsOf(body)).toEqual([
      { kind: 'confirm-settings', change: { answers: 'thread' } },
      { kind: 'cancel' },
    ]);
  });

  it('have no row of buttons without any', async () => {
    const body = await toMessage(openBot(), says([]), { asker: ASKER, isPrivate: true, phrases });
    expect(body).toEqual({ content: 'Words', components: [] });
  });
});

describe('the status of a bot', () => {
  it('has its answers, times, articles and connection', () => {
    const bot = openBot();
    bot.record.add(12);
    const gateway = { ping: 40, state: 'ready' };
    expect(statusOf(bot, gateway)).toEqual({
      version: '1.2.3',
      startedAt: '2026-11-22T11:40:00.000Z',
      answers: 1,
      latencyMs: { p50: 12, p95: 12 },
      gateway,
      scope: buildScope(),
    });
  });
});
