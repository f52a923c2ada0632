import { helpText } from '../src/render/help-text.ts';
import { says, type Command } from './command.ts';

/** Lists what can be asked and the commands of this front end. */
export const help: Command = {
  name: 'help',
  summary: 'List the commands',
  usage: '',
  run: async (_argument, { offered }) => says(helpText(offered)),
};
