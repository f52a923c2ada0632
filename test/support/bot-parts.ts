import type { LimitSettings } from '../../src/discord/limits.ts';
import type { Logger } from '../../src/domain/logger.ts';
import { applyChange, DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { SettingsStore } from '../../src/storage/settings-store.ts';

const NO_LIMIT = { questions: 100_000, windowMs: 60_000 };
/** People may ask as often as they like. */
export const NO_LIMITS: LimitSettings = { person: NO_LIMIT, channel: NO_LIMIT, guild: NO_LIMIT };

const nothing = (): void => {};

/** Says nothing. */
export const SILENT_LOGGER: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Settings that last as long as the test. */
export const createMemorySettings = (
  initial: Readonly<Record<string, Partial<Settings>>> = {},
): SettingsStore => {
  const kept = new Map<string, Settings>(
    Object.entries(initial).map(([id, settings]) => [id, { ...DEFAULT_SETTINGS, ...settings }]),
  );
  const read = async (guildId: string): Promise<Settings> => kept.get(guildId) ?? DEFAULT_SETTINGS;
  return {
    read,
    change: async (guildId, change) => {
      const settings = applyChange(await read(guildId), change);
      kept.set(guildId, settings);
      return settings;
    },
    forgetGuild: async (guildId) => {
      kept.delete(guildId);
    },
    close: async () => {},
  };
};
