import { ask } from './ask.ts';
import { context } from './context.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { refresh } from './refresh.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';

/** The one list of commands; every front end, and `/help`, derive theirs from it. */
export const COMMANDS: readonly Command[] = [
  ask,
  context,
  explain,
  search,
  quote,
  sources,
  refresh,
  settings,
  help,
  privacy,
  status,
];
