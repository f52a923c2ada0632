import type { Answer } from '../src/domain/answer.ts';
import { UserError } from '../src/domain/errors.ts';
import { answerText, shownCitations } from '../src/render/answer-text.ts';
import { COMMAND_DEFAULTS, optionsAfter, type Action, type Command } from './command.ts';

/** Longest question taken, in UTF-16 code units. Longer ones are pasted texts. */
export const QUESTION_MAX_CHARS = 1000;

/** How many further citations are offered behind the answer. */
const MORE_MAX = 5;

/** What can be done next with an answer. */
export const answerActions = (answer: Answer): Action[] => {
  const shown = shownCitations(answer);
  const [first] = shown;
  const further = first === undefined ? [] : answer.citations.filter((citation) => !shown.includes(citation));
  return [
    ...(first === undefined ? [] : [{ kind: 'context', citation: first } as const]),
    ...(further.length === 0 ? [] : [{ kind: 'more', citations: further.slice(0, MORE_MAX) } as const]),
    { kind: 'share' },
    { kind: 'follow-up' },
  ];
};

/** Answers a question with the sentence of the articles that says it. */
export const ask: Command = {
  ...COMMAND_DEFAULTS,
  name: 'ask',
  usage: 'QUESTION',
  options: [{ name: 'question', kind: 'text', isRequired: true, maxChars: QUESTION_MAX_CHARS }],
  messageMenu: true,
  run: async (input, context) => {
    const { errors } = context.phrases;
    const question = input.text('question');
    if (question === '') throw new UserError(errors.noQuestion);
    if (question.length > QUESTION_MAX_CHARS)
      throw new UserError(errors.questionTooLong(question.length, QUESTION_MAX_CHARS));
    const answer = await context.services.ask(question, optionsAfter(context));
    return {
      reply: answerText(answer, context.phrases),
      answer,
      asked: question,
      actions: answerActions(answer),
    };
  },
};
