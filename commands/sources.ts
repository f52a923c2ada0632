import { sourcesText } from '../src/render/sources-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Longest filter taken, in UTF-16 code units. */
const WORDS_MAX_CHARS = 100;

/** Lists the articles, their dates, and what could not be used. */
export const sources: Command = {
  ...COMMAND_DEFAULTS,
  name: 'sources',
  usage: '[WORDS]',
  options: [{ name: 'words', kind: 'text', isRequired: false, maxChars: WORDS_MAX_CHARS }],
  visibility: 'private',
  run: async (input, { services, phrases }) => {
    const listing = {
      sources: await services.sources(),
      skipped: services.skipped(),
      scope: services.scope(),
      words: input.text('words'),
    };
    return says(sourcesText(listing, phrases));
  },
};
