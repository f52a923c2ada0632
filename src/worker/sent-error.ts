import { ConfigError, TooBroadError, UserError } from '../domain/errors.ts';

/** An error on its way between threads, where it would lose its class and most of its causes. */
export interface SentError {
  /** Which class it had: errors for people keep theirs, since their text may be shown. */
  readonly type: 'config' | 'too broad' | 'user' | 'other';
  readonly name: string;
  readonly message: string;
  readonly stack: string | null;
  readonly code: string | null;
  /** Of a configuration that cannot be used. */
  readonly problems: readonly string[];
  readonly cause: SentError | null;
}

const CAUSES_MAX = 4;

const typeOf = (error: Error): SentError['type'] => {
  if (error instanceof ConfigError) return 'config';
  if (error instanceof TooBroadError) return 'too broad';
  return error instanceof UserError ? 'user' : 'other';
};

/** Takes an error, or whatever else was thrown, apart. */
export const takeApart = (error: unknown, depth = 0): SentError => {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { name, message, stack, cause } = thrown;
  return {
    type: typeOf(thrown),
    name,
    message,
    stack: stack ?? null,
    code: 'code' in thrown ? String(thrown.code) : null,
    problems: thrown instanceof ConfigError ? thrown.problems : [],
    cause: cause === undefined || depth >= CAUSES_MAX ? null : takeApart(cause, depth + 1),
  };
};

const rebuild = ({ type, message, problems }: SentError, options: ErrorOptions): Error => {
  if (type === 'config') return new ConfigError(problems);
  if (type === 'too broad') return new TooBroadError();
  return type === 'user' ? new UserError(message, options) : new Error(message, options);
};

/** The error as it was: class, text, name, code, stack and causes. */
export const putTogether = (sent: SentError): Error => {
  const { name, stack, code, cause } = sent;
  const error = rebuild(sent, cause === null ? {} : { cause: putTogether(cause) });
  if (stack !== null) error.stack = stack;
  // Where the class has its name already, it stays.
  if (error.name !== name) Object.defineProperty(error, 'name', { value: name, configurable: true });
  return code === null ? error : Object.assign(error, { code });
};
