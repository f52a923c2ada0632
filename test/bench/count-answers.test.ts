import { describe, expect, it } from 'vitest';
import { countAnswers } from '../../bench/count-answers.ts';

const BOT = { id: 'bot' };
const replyTo = (id: string) => ({ author: BOT, message_reference: { message_id: id } });
const answerTo = (id: string) => ({ author: BOT, interaction_metadata: { id } });

describe('answers', () => {
  it('count for the message that they reply to, or the command that they answer', () => {
    expect(countAnswers(['1', '2'], [answerTo('2'), replyTo('1')], 'bot')).toEqual({
      questions: 2,
      answered: 2,
      lost: 0,
      double: 0,
      stray: 0,
    });
  });

  it.each([
    ['lost', [replyTo('1')], { answered: 1, lost: 1, double: 0, stray: 0 }],
    ['double', [replyTo('1'), answerTo('2'), replyTo('1')], { answered: 1, lost: 0, double: 1, stray: 0 }],
    ['stray', [replyTo('1'), answerTo('2'), replyTo('3')], { answered: 2, lost: 0, double: 0, stray: 1 }],
    ['stray', [replyTo('1'), answerTo('2'), { author: BOT }], { answered: 2, lost: 0, double: 0, stray: 1 }],
  ])('that are %s are found', (_, messages, expected) => {
    expect(countAnswers(['1', '2'], messages, 'bot')).toMatchObject(expected);
  });

  it('of others do not count', () => {
    const message = { author: { id: 'anna' }, message_reference: { message_id: '1' } };
    expect(countAnswers(['1'], [message], 'bot')).toMatchObject({ answered: 0, lost: 1, stray: 0 });
  });
});
