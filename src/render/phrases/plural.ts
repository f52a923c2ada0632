/** The forms of a phrase for an amount; languages need different ones of them. */
export interface PluralForms {
  readonly one: (amount: string) => string;
  readonly other: (amount: string) => string;
}

/** Writes an amount in a language: digits grouped as it does, and the form of the phrase that goes with it. */
export interface Amounts {
  readonly number: (amount: number) => string;
  readonly plural: (amount: number, forms: PluralForms) => string;
}

/** Amounts in the language of `locale`. */
export const createAmounts = (locale: string): Amounts => {
  const rules = new Intl.PluralRules(locale);
  const number = (amount: number): string => amount.toLocaleString(locale);
  return {
    number,
    plural: (amount, { one, other }) => (rules.select(amount) === 'one' ? one : other)(number(amount)),
  };
};
