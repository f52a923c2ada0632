import type { Client } from '@libsql/client';
import type { Logger } from '../domain/logger.ts';
import { applyChange, DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../domain/settings.ts';
import { databaseError, openDatabase } from './open-database.ts';
import { readSettings, SETTINGS_VERSION, writeSettings } from './settings-row.ts';

/** Keeps the settings of guilds. Every function rejects with a `UserError` where the database fails. */
export interface SettingsStore {
  /** The settings of a guild, or the defaults; from memory after the first time. */
  readonly read: (guildId: string) => Promise<Settings>;
  /** Changes settings, writes to the log who did, and gives them as they are now. */
  readonly change: (
    guildId: string,
    change: SettingsChange,
    by: { readonly id: string },
  ) => Promise<Settings>;
  /** Forgets a guild for good: in memory, in the database and on the disk. */
  readonly forgetGuild: (guildId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where settings are kept. */
export interface SettingsStoreOptions {
  /** `file:PATH`, or the address of a libSQL server. */
  readonly url: string;
  /** Absolute; what a relative path counts from. */
  readonly cwd: string;
  readonly logger: Logger;
}

const fetchSettings = async (database: Client, guildId: string): Promise<Settings> => {
  const { rows } = await database.execute({
    sql: 'SELECT settings FROM guild_settings WHERE guild_id = ?',
    args: [guildId],
  });
  const stored = rows[0]?.['settings'];
  return typeof stored === 'string' ? readSettings(stored) : DEFAULT_SETTINGS;
};

const UPSERT = `INSERT INTO guild_settings (guild_id, version, settings) VALUES (?, ?, ?)
  ON CONFLICT (guild_id) DO UPDATE SET version = excluded.version, settings = excluded.settings`;

/**
 * Opens the store of settings.
 * @throws UserError if the database cannot be used, with what to do.
 */
export const openSettingsStore = async ({
  url,
  cwd,
  logger,
}: SettingsStoreOptions): Promise<SettingsStore> => {
  const database = await openDatabase(url, cwd);
  const known = new Map<string, Settings>();
  let latest: Promise<unknown> = Promise.resolve();

  /** One access after another, so that two changes at once both count. */
  const inTurn = <T>(access: () => Promise<T>): Promise<T> => {
    const turn = latest.then(access).catch((error: unknown) => {
      throw databaseError(url, error);
    });
    latest = turn.catch(() => undefined);
    return turn;
  };

  return {
    read: async (guildId) =>
      known.get(guildId) ??
      inTurn(async () => {
        const settings = known.get(guildId) ?? (await fetchSettings(database, guildId));
        known.set(guildId, settings);
        return settings;
      }),
    change: (guildId, change, by) =>
      inTurn(async () => {
        const settings = applyChange(await fetchSettings(database, guildId), change);
        await database.execute({
          sql: UPSERT,
          args: [guildId, SETTINGS_VERSION, writeSettings(settings)],
        });
        known.set(guildId, settings);
        logger.info({ guild: guildId, by: by.id, change }, 'settings changed');
        return settings;
      }),
    forgetGuild: (guildId) =>
      inTurn(async () => {
        known.delete(guildId);
        await database.execute({ sql: 'DELETE FROM guild_settings WHERE guild_id = ?', args: [guildId] });
      }),
    close: async () => {
      await latest;
      database.close();
    },
  };
};
