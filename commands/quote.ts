import { UserError } from '../src/domain/errors.ts';
import type { QuotationCheck } from '../src/domain/quotation.ts';
import { quotationText } from '../src/render/quotation-text.ts';
import { COMMAND_DEFAULTS, type Action, type Command } from './command.ts';

/** Longest quotation taken, in UTF-16 code units: that of a message. */
export const QUOTATION_MAX_CHARS = 2000;

const contextOf = (check: QuotationCheck): Action[] => {
  if (check.kind === 'differing') return [{ kind: 'context', citation: check.citation }];
  const citation = check.kind === 'exact' ? check.citations[0] : check.closest;
  return citation === undefined || citation === null ? [] : [{ kind: 'context', citation }];
};

/** Says whether the articles have a quotation word for word, and where they differ from it. */
export const quote: Command = {
  ...COMMAND_DEFAULTS,
  name: 'quote',
  usage: 'TEXT',
  options: [{ name: 'text', kind: 'text', isRequired: true, maxChars: QUOTATION_MAX_CHARS }],
  isLimited: true,
  messageMenu: true,
  run: async (input, { services, phrases }) => {
    const { errors } = phrases;
    const text = input.text('text');
    if (text === '') throw new UserError(errors.noQuotation);
    if (text.length > QUOTATION_MAX_CHARS)
      throw new UserError(errors.quotationTooLong(text.length, QUOTATION_MAX_CHARS));
    const check = await services.checkQuotation(text);
    return {
      reply: quotationText(check, phrases),
      answer: null,
      asked: text,
      actions: [...contextOf(check), { kind: 'share' }],
    };
  },
};
