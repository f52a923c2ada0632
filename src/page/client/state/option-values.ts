import type { ActValues } from '../../protocol/acts.ts';
import type { WireOption } from '../../protocol/wire.ts';

/** What is typed into the fields of a command, by the names of its options. */
export type TypedValues = Readonly<Record<string, string>>;

const WHOLE_NUMBER = 4;
const YES_OR_NO = 5;
const NUMBER = 10;

/** What is wrong with what is typed into a field, or `null`. */
export const optionProblem = (option: WireOption, typed: string): string | null => {
  const { name, type, required = false, min_length: least = 0, max_length: most } = option;
  if (typed === '') return required ? `“${name}” has to be filled in.` : null;
  if (type === WHOLE_NUMBER || type === NUMBER) {
    const value = Number(typed);
    const isOfKind = type === NUMBER ? Number.isFinite(value) : Number.isSafeInteger(value);
    if (!isOfKind) return `“${name}” takes a ${type === NUMBER ? 'number' : 'whole number'}.`;
    if (value < (option.min_value ?? value)) return `“${name}” is at least ${option.min_value}.`;
    return value > (option.max_value ?? value) ? `“${name}” is at most ${option.max_value}.` : null;
  }
  if (typed.length < least) return `“${name}” takes at least ${least} characters.`;
  return most !== undefined && typed.length > most ? `“${name}” takes at most ${most} characters.` : null;
};

const valueOf = ({ type }: WireOption, typed: string): string | number | boolean => {
  if (type === YES_OR_NO) return typed === 'true';
  return type === WHOLE_NUMBER || type === NUMBER ? Number(typed) : typed;
};

/** The values that are sent: those that are filled in, each of its option's type. */
export const valuesToSend = (options: readonly WireOption[], typed: TypedValues): ActValues =>
  Object.fromEntries(
    options.flatMap((option) => {
      const text = typed[option.name] ?? '';
      return text === '' ? [] : [[option.name, valueOf(option, text)]];
    }),
  );
