import { UserError } from '../src/domain/errors.ts';
import { explanationText } from '../src/render/explanation-text.ts';
import { COMMAND_DEFAULTS, optionsAfter, type Command } from './command.ts';

/** Shows how the last answer came about. */
export const explain: Command = {
  ...COMMAND_DEFAULTS,
  name: 'explain',
  surfaces: ['terminal'],
  usage: '[QUESTION]',
  options: [{ name: 'question', kind: 'text', isRequired: false }],
  isLimited: true,
  run: async (input, context) => {
    const { services, phrases, lastAnswer, askOptions } = context;
    const given = input.text('question');
    const question = given === '' ? lastAnswer?.question : given;
    if (question === undefined) throw new UserError(phrases.errors.nothingToExplain);
    // The last question leans on what it leaned on then, a new one on the last.
    const previous = lastAnswer?.followUp?.previous;
    const again = previous === undefined ? askOptions : { ...askOptions, previous };
    const explanation = await services.explain(question, given === '' ? again : optionsAfter(context));
    return {
      reply: explanationText(explanation, phrases),
      answer: explanation.answer,
      asked: question,
      actions: [],
    };
  },
};
