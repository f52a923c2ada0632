import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';

/** What people read about a variable; the problems of `parseConfig`, `--help` and `.env.example` use it. */
export interface VariableText {
  /** What it does, in one or two sentences. */
  readonly description: string;
  /** What may be given, to follow "allowed: ". */
  readonly allowed: string;
  /** What holds if it is not given, as it would be written; empty: nothing does. */
  readonly default: string;
  /** Never shown, not even where it is wrong. */
  readonly isSecret?: boolean;
}

/** How important something said has to be, the most important first. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** One of the levels. */
export type LogLevel = (typeof LOG_LEVELS)[number];

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

const yesOrNo = (description: string) =>
  variable(
    { description, default: 'false', allowed: 'true, false' },
    z
      .string()
      .pipe(z.enum(['true', 'false']))
      .transform((value) => value === 'true'),
  );

/** What may be left out; `null` then. */
const optional = (text: Omit<VariableText, 'default'>, pattern: RegExp) =>
  variable(
    { ...text, default: '' },
    z
      .string()
      .regex(pattern)
      .or(z.literal(''))
      .transform((value) => value || null),
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
  LOG_LEVEL: variable(
    {
      description:
        'How much is said: in the terminal on standard error, by default warn; on Discord in the log, by default info, which writes a line an answer. info also names every file that cannot be used in the terminal, debug shows where in the program a fault arose.',
      default: '',
      allowed: LOG_LEVELS.join(', '),
    },
    z
      .enum(LOG_LEVELS)
      .or(z.literal(''))
      .transform((value) => value || null),
  ),
  DISCORD_TOKEN: optional(
    {
      description:
        'The token of your bot. With it, npm start connects to Discord; without it, npm start serves the local page.',
      allowed: 'a token as copied from the page Bot of your application, without spaces or quotation marks',
      isSecret: true,
    },
    /^[\w.-]{1,200}$/,
  ),
  MESSAGE_CONTENT: yesOrNo(
    'Whether the bot reads all messages of its channels, which only question channels need. "Message Content Intent" has to be switched on for the application; otherwise the bot goes on without it and says so.',
  ),
  DATABASE_URL: variable(
    {
      description:
        'Where the settings of servers are kept: file: and a path from the current folder, or the address of a libSQL server, libsql://HOST?authToken=TOKEN.',
      default: 'file:.data/verbatim.db',
      allowed: 'file: and a path, or an address that begins with libsql://, https:// or http://',
      isSecret: true,
    },
    z.string().regex(/^(?:file:.|(?:libsql|https?):\/\/.)/),
  ),
  CACHE_DIR: variable(
    {
      description:
        'The folder where the index of a large collection of articles (10,000 sentences and more) is kept, so that the next start need not build it anew; off keeps none. What is in it may be deleted at any time.',
      default: '.data/cache',
      allowed: 'a path, or off',
    },
    z
      .string()
      .regex(/^.{1,1000}$/)
      .transform((path) => (path === 'off' ? null : path)),
  ),
  WATCH: yesOrNo('Whether articles are read anew as soon as their files change, while the bot runs.'),
  LOG_QUESTIONS: yesOrNo('Whether the log of the bot may hold what people ask.'),
  PORT: wholeNumber(
    'The port of the local page, which npm start opens without a token; where it is taken, the next free one.',
    3000,
    65_535,
  ),
  HEALTH_FILE: optional(
    {
      description:
        'A file that the bot touches every 15 seconds while it hears from Discord, for a supervisor to look at.',
      allowed: 'a path',
    },
    /^.{1,1000}$/,
  ),
  DISCORD_API_URL: optional(
    {
      description: "The address of another Discord than Discord's own, without the version; for tests.",
      allowed: 'an address that begins with http:// or https://',
    },
    /^https?:\/\/[^\s/][^\s]{0,500}$/,
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
      ({ name, allowed, isSecret = false }) =>
        `${name} is ${isSecret ? 'not usable as it is' : `"${env[name] ?? ''}"`}; allowed: ${allowed}.`,
    ),
  );
};
