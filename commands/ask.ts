import { UserError } from '../src/domain/errors.ts';
import { answerText } from '../src/render/answer-text.ts';
import { optionsAfter, type Command } from './command.ts';

/** Longest question taken in a conversation, in UTF-16 code units. Longer ones are pasted texts. */
export const QUESTION_MAX_CHARS = 1000;

/** Answers a question with the sentence of the articles that says it. */
export const ask: Command = {
  name: 'ask',
  summary: 'Answer a question in the words of the articles',
  usage: 'QUESTION',
  run: async (question, context) => {
    if (question === '')
      throw new UserError('There is no question. Write it after the command: /ask Who resigned?');
    if (question.length > QUESTION_MAX_CHARS) {
      throw new UserError(
        `That question has ${question.length.toLocaleString('en')} characters; at most ${QUESTION_MAX_CHARS.toLocaleString('en')} are taken. Please ask it in a sentence or two.`,
      );
    }
    const answer = await context.services.ask(question, optionsAfter(context));
    return { reply: answerText(answer), answer };
  },
};
