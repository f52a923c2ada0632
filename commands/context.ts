import { UserError } from '../src/domain/errors.ts';
import { shownCitations } from '../src/render/answer-text.ts';
import { passageText } from '../src/render/passage-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Sentences shown before and after the citation. */
export const NEIGHBOURS = 2;

/** Shows a citation of the last answer among its neighbours. */
export const context: Command = {
  ...COMMAND_DEFAULTS,
  name: 'context',
  surfaces: ['terminal'],
  usage: '[NUMBER]',
  options: [{ name: 'number', kind: 'text', isRequired: false }],
  run: async (input, { services, phrases, lastAnswer }) => {
    const citations = lastAnswer === null ? [] : shownCitations(lastAnswer);
    if (citations.length === 0) throw new UserError(phrases.errors.noQuoteYet);
    const given = input.text('number');
    const citation = citations[given === '' ? 0 : Number(given) - 1];
    if (citation === undefined) throw new UserError(phrases.errors.noSuchQuote(citations.length));
    return says(passageText(await services.passage(citation, NEIGHBOURS, NEIGHBOURS), citation, phrases));
  },
};
