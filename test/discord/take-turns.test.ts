import { describe, expect, it } from 'vitest';
import { takeTurns } from '../../src/discord/take-turns.ts';
import { buildAnswer } from '../support/builders.ts';

describe('questions that take turns', () => {
  it('are begun in their order, and what else was waiting comes between two', async () => {
    const happened: string[] = [];
    const ask = takeTurns(async (question) => {
      happened.push(question);
      // As a message that was received, or one that can be sent now.
      setImmediate(() => happened.push(`after ${question}`));
      return buildAnswer({ question });
    });
    const answers = await Promise.all(['one', 'two', 'three'].map((question) => ask(question)));
    expect(answers.map(({ question }) => question)).toEqual(['one', 'two', 'three']);
    expect(happened).toEqual(['one', 'after one', 'two', 'after two', 'three']);
  });

  it('do not wait for one that takes long, nor fail with one that fails', async () => {
    const ask = takeTurns(async (question) => {
      if (question === 'wrong') throw new Error('broken');
      if (question === 'long') await new Promise(() => {});
      return buildAnswer({ question });
    });
    const [wrong, , right] = ['wrong', 'long', 'short'].map((question) => ask(question));
    const [failed, short] = await Promise.allSettled([wrong, right]);
    expect(failed).toMatchObject({ status: 'rejected', reason: new Error('broken') });
    expect(short).toMatchObject({ status: 'fulfilled', value: { question: 'short' } });
  });
});
