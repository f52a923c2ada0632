import { UserError } from '../src/domain/errors.ts';
import { statusText } from '../src/render/status-text.ts';
import { COMMAND_DEFAULTS, says, type Command } from './command.ts';

/** Shows how the running bot does. */
export const status: Command = {
  ...COMMAND_DEFAULTS,
  name: 'status',
  surfaces: ['discord'],
  visibility: 'private',
  run: async (_input, { phrases, place }) => {
    if (place === null) throw new UserError(phrases.errors.onlyInServers);
    return says(statusText(place.status(), phrases));
  },
};
