import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { Bot } from './bot.ts';
import { reportFault } from './report-fault.ts';

/** The settings of a guild; the defaults in a direct message, and where they cannot be read: questions need no database. */
export const settingsOf = async (
  { settings, logger }: Pick<Bot, 'settings' | 'logger'>,
  guildId: string | null,
): Promise<Settings> => {
  if (guildId === null) return DEFAULT_SETTINGS;
  try {
    return await settings.read(guildId);
  } catch (error) {
    reportFault(logger, error, 'settings');
    return DEFAULT_SETTINGS;
  }
};
