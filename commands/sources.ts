import { countSourcePages, sourcesPageText } from '../src/render/sources-page-text.ts';
import { sourcesText } from '../src/render/sources-text.ts';
import { COMMAND_DEFAULTS, pageActions, pageOf, says, type Command } from './command.ts';

/** Longest filter taken, in UTF-16 code units. */
const WORDS_MAX_CHARS = 100;

/** Lists the articles, their dates, and what could not be used; page by page where room is short. */
export const sources: Command = {
  ...COMMAND_DEFAULTS,
  name: 'sources',
  usage: '[WORDS]',
  options: [
    { name: 'words', kind: 'text', isRequired: false, maxChars: WORDS_MAX_CHARS },
    { name: 'page', kind: 'text', isRequired: false },
  ],
  visibility: 'private',
  run: async (input, { services, phrases, place }) => {
    const words = input.text('words');
    const listing = {
      sources: await services.sources(),
      skipped: services.skipped(),
      scope: services.scope(),
      words,
    };
    if (place === null) return says(sourcesText(listing, phrases));
    const pages = countSourcePages(listing);
    const page = Math.min(pageOf(input, phrases), pages);
    return {
      reply: sourcesPageText(listing, page, phrases),
      answer: null,
      asked: words === '' ? null : words,
      actions: pageActions('sources', page, pages),
    };
  },
};
