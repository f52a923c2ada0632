import { parseArgs } from 'node:util';

const OPTIONS = {
  json: { type: 'boolean' },
  questions: { type: 'string' },
  articles: { type: 'string' },
  top: { type: 'string' },
  explain: { type: 'boolean' },
  'keep-promotions': { type: 'boolean' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Most citations that may be asked for. */
export const TOP_MAX = 50;

type OptionName = keyof typeof OPTIONS;

/** What has to follow an option that takes a value. */
const WANTED: Partial<Record<OptionName, string>> = {
  questions: 'a file of questions, or - for standard input',
  articles: 'a file or folder',
  top: `a whole number from 1 to ${TOP_MAX}`,
};

/** A command line taken apart; what the parts mean together is not looked at. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  /** The values of each option in order; empty where its value is missing. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  /** Unknown options, and values that are missing or too many. */
  readonly problems: readonly string[];
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** A value that is rather the next option; "-" alone means standard input, and no option is a number. */
const looksLikeOption = (value: string): boolean => /^-\D/.test(value);

/** Takes a command line apart, with all problems of its form. */
export const readCommandLine = (argv: readonly string[]): CommandLine => {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    // Strict parsing would stop at the first problem.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags = new Set<OptionName>();
  const values = new Map<OptionName, string[]>();
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) {
      problems.push(`${rawName} is not an option.`);
    } else if (OPTIONS[name].type === 'boolean') {
      flags.add(name);
      if (value !== undefined) problems.push(`--${name} takes no value, but "${value}" was given.`);
    } else {
      const given = values.get(name) ?? [];
      values.set(name, given);
      if (value !== undefined && value !== '' && (inlineValue || !looksLikeOption(value))) given.push(value);
      else problems.push(`--${name} needs ${WANTED[name] ?? 'a value'} after it.`);
    }
  }
  return { words, flags, values, problems };
};
