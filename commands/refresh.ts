import { refreshText } from '../src/render/refresh-text.ts';
import { says, type Command } from './command.ts';

/** Reads the articles anew. */
export const refresh: Command = {
  name: 'refresh',
  summary: 'Read the articles anew and say what changed',
  usage: '',
  run: async (_argument, { services, onProgress }) => says(refreshText(await services.refresh(onProgress))),
};
