import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';

/** What people read about a variable; the problems of `parseConfig`, `--help` and `.env.example` use it. */
export interface VariableText {
  /** What it does, in one or two sentences. */
  readonly description: string;
  /** What may be given, to follow "allowed: ". */
  readonly allowed: string;
  /** What holds if it is not given, as it would be written. */
  readonly default: string;
}

const texts = z.registry<VariableText>();

const variable = <Value>(text: VariableText, schema: z.ZodType<Value, string>) =>
  schema.prefault(text.default).register(texts, text);

const wholeNumber = (description: string, defaultValue: number, maximum: number) =>
  variable(
    { description, default: String(defaultValue), allowed: `a whole number from 1 to ${maximum}` },
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(maximum)),
  );

const oneOf = <const Value extends string>(
  description: string,
  values: readonly [Value, ...Value[]],
  defaultValue: Value,
) =>
  variable(
    { description, default: defaultValue, allowed: values.join(', ') },
    z.string().pipe(z.enum(values)),
  );

/** All configuration: one environment variable a key. An empty variable counts as not given. */
const configSchema = z.object({
  ARTICLES: variable(
    {
      description:
        'Files and folders with the articles, separated by commas. A path that has a comma in it can be given with --articles.',
      default: 'seeds',
      allowed: 'one or more paths, separated by commas',
    },
    z
      .string()
      .transform((paths) => paths.split(',').flatMap((path) => path.trim() || []))
      .pipe(z.array(z.string()).min(1)),
  ),
  MAX_FILE_BYTES: wholeNumber(
    'Larger files are skipped, in bytes. A .jsonl file holds many articles and may be ten times as large.',
    10_000_000,
    1_000_000_000,
  ),
  MAX_FILES: wholeNumber('Files beyond this many are skipped.', 100_000, 10_000_000),
  MAX_DEPTH: wholeNumber('Folders nested deeper than this are skipped.', 16, 1000),
  PROMOTIONS: oneOf(
    'Whether promotions in the articles ("Also Read | ...") are left out of what is searched and quoted.',
    ['omit', 'keep'],
    'omit',
  ),
  LOG_LEVEL: oneOf(
    'How much is said on standard error; info names every file that cannot be used, debug shows where in the program a fault arose.',
    ['error', 'warn', 'info', 'debug'],
    'warn',
  ),
});

/** Validated configuration. */
export type Config = z.output<typeof configSchema>;

/** Environment variables as node:process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables in the order of the schema, with what people read about each. */
export const CONFIG_VARIABLES: readonly (VariableText & { readonly name: string })[] = Object.entries(
  configSchema.shape,
).flatMap(([name, schema]) => {
  const text = texts.get(schema);
  return text === undefined ? [] : [{ name, ...text }];
});

/**
 * The configuration that an environment gives.
 * @throws ConfigError that names every unusable variable, what was given and what is allowed.
 */
export const parseConfig = (env: Environment): Config => {
  const given = CONFIG_VARIABLES.map(({ name }) => [name, env[name]?.trim() || undefined] as const);
  const parsed = configSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  throw new ConfigError(
    CONFIG_VARIABLES.filter(({ name }) => wrong.has(name)).map(
      ({ name, allowed }) => `${name} is "${env[name] ?? ''}"; allowed: ${allowed}.`,
    ),
  );
};
