import { refreshText } from '../src/render/refresh-text.ts';
import { says, type Command } from './command.ts';

/** Reads the articles anew. */
export const refresh: Command = {
  name: 'refresh',
  summary: 'Read the articles anew and say what changed',
  usage: '',
  run: async (_argument, { services, onProgress }) => {
    // Removed articles have their titles only before, added ones only after.
    const before = await services.sources();
    const report = await services.refresh({ onProgress });
    const after = await services.sources();
    const titles = new Map([...before, ...after].map(({ id, title }) => [id, title]));
    return says(refreshText(report, titles));
  },
};
