import { ask } from './ask.ts';
import { context } from './context.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { refresh } from './refresh.ts';
import { sources } from './sources.ts';

/** The one list of commands; every front end, and `/help`, derive theirs from it. */
export const COMMANDS: readonly Command[] = [ask, context, explain, sources, refresh, help];
