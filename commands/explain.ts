import { UserError } from '../src/domain/errors.ts';
import { explanationText } from '../src/render/explanation-text.ts';
import { optionsAfter, type Command } from './command.ts';

/** Shows how the last answer came about. */
export const explain: Command = {
  name: 'explain',
  summary: 'Show how the last answer, or the answer to a question, came about',
  usage: '[QUESTION]',
  run: async (argument, context) => {
    const { services, lastAnswer, askOptions } = context;
    const question = argument === '' ? lastAnswer?.question : argument;
    if (question === undefined)
      throw new UserError('There is no answer to explain yet. Ask a question first.');
    // The last question leans on what it leaned on then, a new one on the last.
    const previous = lastAnswer?.followUp?.previous;
    const again = previous === undefined ? askOptions : { ...askOptions, previous };
    const explanation = await services.explain(question, argument === '' ? again : optionsAfter(context));
    return { reply: explanationText(explanation), answer: explanation.answer };
  },
};
