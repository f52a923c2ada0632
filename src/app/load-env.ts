import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../domain/errors.ts';
import type { Environment } from './config.ts';
import { errorCode } from './error-code.ts';

/**
 * `env` completed by the `.env` of `folder`; what `env` has wins, unless it is empty. A missing file is fine.
 * @throws ConfigError if the file is there but cannot be read.
 */
export const loadEnv = async (env: Environment, folder: string): Promise<Environment> => {
  const file = join(folder, '.env');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return env;
    throw new ConfigError([
      `.env cannot be read (${code ?? 'unknown error'}). Make it a readable file or remove it.`,
    ]);
  }
  // Loaded only where there is a file: most starts save the time.
  const { parse } = await import('dotenv');
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  return { ...parse(text.replace(/^\uFEFF/, '')), ...Object.fromEntries(given) };
};
