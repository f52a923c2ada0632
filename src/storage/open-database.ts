import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { UserError } from '../domain/errors.ts';
import { SETTINGS_VERSION } from './settings-row.ts';

const FILE_SCHEME = 'file:';

/** How long another process may hold the file before an access fails. */
const BUSY_TIMEOUT_MS = 2_000;

/** One row a guild. `version` says in which form `settings` is written. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS guild_settings (
  guild_id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  settings TEXT NOT NULL
)`;

/** What to call a database in messages: no user, password or query, which may hold a token. */
const nameOf = (url: string): string => {
  const bare = url.split(/[?#]/u)[0] ?? '';
  return bare.replace(/^([a-z]{1,10}:\/\/)[^/]*@/u, '$1');
};

/** An error of the database, as something that the person who runs the bot can put right. */
export const databaseError = (url: string, cause: unknown): UserError => {
  const name = nameOf(url);
  const reason = cause instanceof Error ? `${cause.name} ${cause.message}` : '';
  const advice = /NOTADB|CORRUPT|malformed|JSON/u.test(reason)
    ? 'it is damaged, or no database. Move it away, and a new one is made with default settings, or restore a copy'
    : /READONLY|readonly/u.test(reason)
      ? 'it may not be written. Give the account that runs the bot write access to the file and its folder, or name another in DATABASE_URL'
      : /FULL|disk is full/u.test(reason)
        ? 'the disk is full. Make room, then start again'
        : /BUSY|LOCKED|locked/u.test(reason)
          ? 'another process is holding it. Stop that one, or name another in DATABASE_URL'
          : url.startsWith(FILE_SCHEME)
            ? 'it cannot be opened. Check that the folder is there and that the account that runs the bot may write to it, or name another in DATABASE_URL'
            : 'it does not answer. Check the address and the token in DATABASE_URL, and that the server runs';
  return new UserError(`The settings in ${name} cannot be used: ${advice}.`, { cause });
};

/** Refuses what a later version of the program wrote. */
const refuseNewer = async (database: Client, url: string): Promise<void> => {
  const { rows } = await database.execute('SELECT MAX(version) AS version FROM guild_settings');
  const newest = Number(rows[0]?.['version'] ?? 0);
  if (newest <= SETTINGS_VERSION) return;
  throw new UserError(
    `The settings in ${nameOf(url)} were written by a newer Verbatim (form ${newest}; this one knows ${SETTINGS_VERSION}). Update the program, or name another database in DATABASE_URL.`,
  );
};

/** The address with its file made absolute, and the folder for it made. */
const prepareFile = async (url: string, cwd: string): Promise<string> => {
  if (!url.startsWith(FILE_SCHEME)) return url;
  const file = resolve(cwd, url.slice(FILE_SCHEME.length).replace(/^\/\/(?=\/)/u, ''));
  await mkdir(dirname(file), { recursive: true });
  // The library decodes the path of an address.
  return `${FILE_SCHEME}${file.replaceAll('\\', '/').replaceAll(/[%?#]/gu, encodeURIComponent)}`;
};

/**
 * Opens the database and makes its table where there is none.
 * @param url `file:PATH` (relative to `cwd`) or the address of a server (`libsql:`, `https:`, `http:`)
 * @throws UserError if it cannot be used, with what to do.
 */
export const openDatabase = async (url: string, cwd: string): Promise<Client> => {
  let database: Client | null = null;
  try {
    const prepared = await prepareFile(url, cwd);
    database = createClient({ url: prepared, intMode: 'number' });
    if (prepared.startsWith(FILE_SCHEME)) {
      await database.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      // What is deleted is overwritten in the file too.
      await database.execute('PRAGMA secure_delete = ON');
    }
    await database.execute(SCHEMA);
    await refuseNewer(database, url);
    // An empty change tells at the start, rather than at the first real one, that the file cannot be written.
    await database.execute("DELETE FROM guild_settings WHERE guild_id = ''");
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof UserError ? error : databaseError(url, error);
  }
};
