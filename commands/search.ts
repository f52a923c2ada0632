import { UserError } from '../src/domain/errors.ts';
import { limitLines } from '../src/render/limits-text.ts';
import { searchText } from '../src/render/search-text.ts';
import { COMMAND_DEFAULTS, daysOf, pageActions, pageOf, type Command } from './command.ts';

/** Longest search taken, in UTF-16 code units. */
export const WORDS_MAX_CHARS = 200;
/** Sentences on a page. */
const PAGE_SIZE = 5;
/** Room for a page in a message of Discord, with some to spare for marks. */
const MESSAGE_CHARS = 1800;

/** Finds sentences by words, best first. */
export const search: Command = {
  ...COMMAND_DEFAULTS,
  name: 'search',
  usage: 'WORDS [since:DAY] [before:DAY] [page:NUMBER]',
  options: [
    { name: 'words', kind: 'text', isRequired: true, maxChars: WORDS_MAX_CHARS },
    { name: 'since', kind: 'date', isRequired: false },
    { name: 'before', kind: 'date', isRequired: false },
    { name: 'page', kind: 'text', isRequired: false },
  ],
  isLimited: true,
  run: async (input, { services, phrases, place }) => {
    const { errors } = phrases;
    const words = input.text('words');
    if (words === '') throw new UserError(errors.noWords);
    if (words.length > WORDS_MAX_CHARS)
      throw new UserError(errors.wordsTooLong(words.length, WORDS_MAX_CHARS));
    const page = pageOf(input, phrases);
    const days = daysOf(input, phrases);
    const found = await services.search(words, {
      ...days,
      offset: (page - 1) * PAGE_SIZE,
      count: PAGE_SIZE,
    });
    const { lines } = searchText(found, phrases, place === null ? Infinity : MESSAGE_CHARS);
    return {
      reply: { lines: [...lines, ...limitLines(days, null, phrases)] },
      answer: null,
      asked: words,
      actions: pageActions('search', page, Math.ceil(found.total / PAGE_SIZE), days),
    };
  },
};
