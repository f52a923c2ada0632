import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEveryReply, previousOf } from '../support/every-reply.ts';
import { openGrownLibrary, type GrownLibrary } from '../support/grown-library.ts';
import { FAMILIES, hostileQuestion, slowQuestions } from '../support/hostile-questions.ts';

/** `test/nightly/hostile-questions.nightly.ts` asks more of them, of more articles, and measures. */
const SENTENCES = 3_000;
const QUESTIONS = 200;
const SEED = 20_261_122;
const CHARS = 1_000;

let library: GrownLibrary;

beforeAll(async () => {
  library = await openGrownLibrary(SENTENCES);
});
afterAll(() => library.close());

describe('hostile questions', () => {
  it('of any kind show nothing that they should not, whatever is asked and wherever it is shown', async () => {
    const { services, vocabulary } = library;
    const { problemsOf } = createEveryReply(services);
    const previous = await previousOf(services, 'Who was the first president?');
    for (const question of fc.sample(hostileQuestion(vocabulary), { numRuns: QUESTIONS, seed: SEED }))
      expect([question, ...(await problemsOf(question, previous))]).toEqual([question]);
  });

  it.each(Object.keys(FAMILIES))('such as %s are answered or refused', async (name) => {
    const { services, vocabulary } = library;
    const { problemsOf } = createEveryReply(services);
    const text = FAMILIES[name]?.(vocabulary)(CHARS) ?? '';
    expect(text).toHaveLength(CHARS);
    expect(await problemsOf(text, { question: text, persons: [text.slice(0, 40)] })).toEqual([]);
  });

  it('that slow search engines down most end in a sound answer', async () => {
    const { services, vocabulary } = library;
    for (const [name, question] of slowQuestions(vocabulary)) {
      const { citations, confidence } = await services.ask(question);
      expect([name, Number.isFinite(confidence), citations.length <= 4]).toEqual([name, true, true]);
    }
  });
});
