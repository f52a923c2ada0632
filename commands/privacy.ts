import { privacyText } from '../src/render/privacy-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Says what is stored and how to erase it. */
export const privacy: Command = {
  ...COMMAND_DEFAULTS,
  name: 'privacy',
  surfaces: ['discord'],
  visibility: 'private',
  run: async (_input, { phrases }) => says(privacyText(phrases)),
};
