import { refreshText } from '../src/render/refresh-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Reads the articles anew. */
export const refresh: Command = {
  ...COMMAND_DEFAULTS,
  name: 'refresh',
  audience: 'moderators',
  isSlow: true,
  run: async (_input, { services, phrases, onProgress }) => {
    // Removed articles have their titles only before, added ones only after.
    const before = await services.sources();
    const report = await services.refresh({ onProgress });
    const after = await services.sources();
    const titles = new Map([...before, ...after].map(({ id, title }) => [id, title]));
    return says(refreshText(report, titles, phrases));
  },
};
