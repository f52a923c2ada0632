import { UserError } from '../src/domain/errors.ts';
import { shownCitations } from '../src/render/answer-text.ts';
import { passageText } from '../src/render/passage-text.ts';
import { says, type Command } from './command.ts';

/** Sentences shown before and after the citation. */
const NEIGHBOURS = 2;

/** Shows a citation of the last answer among its neighbours. */
export const context: Command = {
  name: 'context',
  summary: 'Show the sentences around the last quote, or around quote NUMBER of the last answer',
  usage: '[NUMBER]',
  run: async (argument, { services, lastAnswer }) => {
    const citations = lastAnswer === null ? [] : shownCitations(lastAnswer);
    if (citations.length === 0) throw new UserError('There is no quote to show yet. Ask a question first.');
    const number = argument === '' ? 1 : Number(argument);
    const citation = citations[number - 1];
    if (citation === undefined) {
      throw new UserError(`The last answer has quotes 1 to ${citations.length}. Write: /context 1`);
    }
    return says(passageText(await services.passage(citation, NEIGHBOURS, NEIGHBOURS), citation));
  },
};
