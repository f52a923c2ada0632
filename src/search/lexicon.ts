/** Numbers for the words and terms of an index, so that a sentence is kept as numbers and each string once. */
export interface Lexicon {
  /** The number of a string: 0, 1, 2 … in the order in which they were first asked for. */
  readonly numberOf: (text: string) => number;
  /** The same, but -1 for a string that has no number yet. */
  readonly find: (text: string) => number;
  /** The string with a number that `numberOf` gave. */
  readonly textOf: (number: number) => string;
  readonly textsOf: (numbers: Uint32Array) => string[];
  /** How many strings have a number. */
  readonly size: () => number;
}

/** An empty lexicon. It forgets nothing: an index that is built anew begins with a new one. */
export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    find: (text) => numbers.get(text) ?? -1,
    textOf: (number) => texts[number] as string,
    textsOf(numbers) {
      const found: string[] = [];
      for (let i = 0; i < numbers.length; i++) found.push(texts[numbers[i] as number] as string);
      return found;
    },
    size: () => texts.length,
  };
}
