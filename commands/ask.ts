import type { Answer, SourceSummary } from '../src/domain/answer.ts';
import { UserError } from '../src/domain/errors.ts';
import { findArticles } from '../src/domain/find-article.ts';
import type { Services } from '../src/domain/services.ts';
import { answerText, shownCitations } from '../src/render/answer-text.ts';
import { displayText } from '../src/render/display-text.ts';
import { limitLines } from '../src/render/limits-text.ts';
import type { Phrases } from '../src/render/phrases/phrases.ts';
import { COMMAND_DEFAULTS, daysOf, optionsAfter, type Action, type Command } from './command.ts';

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

/** The one article that was named by id or title. */
const articleOf = async (
  called: string,
  services: Services,
  { errors }: Phrases,
): Promise<SourceSummary | null> => {
  if (called === '') return null;
  const [found, ...others] = findArticles(await services.sources(), called);
  if (found === undefined) throw new UserError(errors.noSuchArticle(displayText(called)));
  if (others.length > 0) throw new UserError(errors.severalArticles(displayText(called)));
  return found;
};

/** Answers a question with the sentence of the articles that says it. */
export const ask: Command = {
  ...COMMAND_DEFAULTS,
  name: 'ask',
  usage: 'QUESTION',
  options: [
    { name: 'question', kind: 'text', isRequired: true, maxChars: QUESTION_MAX_CHARS },
    { name: 'article', kind: 'text', isRequired: false, suggests: 'articles' },
    { name: 'since', kind: 'date', isRequired: false },
    { name: 'before', kind: 'date', isRequired: false },
    { name: 'private', kind: 'flag', isRequired: false },
  ],
  isLimited: true,
  messageMenu: true,
  run: async (input, context) => {
    const { services, phrases } = context;
    const { errors } = phrases;
    const question = input.text('question');
    if (question === '') throw new UserError(errors.noQuestion);
    if (question.length > QUESTION_MAX_CHARS)
      throw new UserError(errors.questionTooLong(question.length, QUESTION_MAX_CHARS));
    const article = await articleOf(input.text('article'), services, phrases);
    const days = daysOf(input, phrases);
    const answer = await services.ask(question, {
      ...optionsAfter(context),
      ...(article === null ? {} : { article: article.id }),
      ...days,
    });
    const { lines } = answerText(answer, phrases);
    return {
      reply: { lines: [...lines, ...limitLines(days, article?.title ?? null, phrases)] },
      answer,
      asked: question,
      actions: answerActions(answer),
    };
  },
};
