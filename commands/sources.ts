import { sourcesText } from '../src/render/sources-text.ts';
import { says, type Command } from './command.ts';

/** Lists the articles, their dates, and what could not be used. */
export const sources: Command = {
  name: 'sources',
  summary: 'List the articles, or those with WORDS in their title, date or file',
  usage: '[WORDS]',
  run: async (filter, { services }) =>
    says(sourcesText(await services.sources(), services.skipped(), services.scope(), filter)),
};
