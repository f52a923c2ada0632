import { UserError } from '../src/domain/errors.ts';
import { explanationText } from '../src/render/explanation-text.ts';
import type { Command } from './command.ts';

/** Shows how the last answer came about. */
export const explain: Command = {
  name: 'explain',
  summary: 'Show how the last answer, or the answer to a question, came about',
  usage: '[QUESTION]',
  run: async (argument, { services, lastAnswer, askOptions }) => {
    const question = argument === '' ? lastAnswer?.question : argument;
    if (question === undefined)
      throw new UserError('There is no answer to explain yet. Ask a question first.');
    const explanation = await services.explain(question, askOptions);
    return { reply: explanationText(explanation), answer: explanation.answer };
  },
};
