import { discordHelpText, helpText } from '../src/render/help-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Lists what can be asked and the commands of this front end. */
export const help: Command = {
  ...COMMAND_DEFAULTS,
  name: 'help',
  visibility: 'private',
  run: async (_input, { offered, phrases, place }) =>
    says(place === null ? helpText(offered, phrases) : discordHelpText(offered, phrases)),
};
