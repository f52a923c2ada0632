import { UserError } from '../src/domain/errors.ts';
import { refreshText } from '../src/render/refresh-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Reads the articles anew, or only says what that would change. */
export const refresh: Command = {
  ...COMMAND_DEFAULTS,
  name: 'refresh',
  usage: '[dry-run]',
  options: [{ name: 'dry-run', kind: 'flag', isRequired: false }],
  audience: 'moderators',
  visibility: 'private',
  isSlow: true,
  isLimited: true,
  run: async (input, { services, phrases, onProgress }) => {
    // Removed articles have their titles only before, added ones only after.
    const before = await services.sources();
    const dryRun = input.flag('dry-run') ?? false;
    const report = await services.refresh({ onProgress, dryRun }).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(phrases.errors.refreshFailed(error.message), { cause: error });
    });
    const after = await services.sources();
    const titles = new Map([...before, ...after].map(({ id, title }) => [id, title]));
    return says(refreshText(report, titles, phrases));
  },
};
