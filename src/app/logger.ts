import { withoutControls } from '../render/display-text.ts';
import type { Config } from './config.ts';

/** How important a message is. */
type Level = Config['LOG_LEVEL'];

const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'debug'];

/** Says things on standard error, one line each, down to the level that is wanted. */
export type Logger = Readonly<Record<Level, (text: string) => void>>;

const PREFIXES: Readonly<Record<Level, string>> = {
  error: 'error: ',
  warn: 'warning: ',
  info: '',
  debug: 'debug: ',
};

/** A logger that writes through `write`; control characters in its texts (file names) are taken out. */
export const createLogger = (write: (text: string) => void, level: Level): Logger => {
  const say = (at: Level) => (text: string) => {
    if (LEVELS.indexOf(at) > LEVELS.indexOf(level)) return;
    for (const line of text.split('\n')) write(`${PREFIXES[at]}${withoutControls(line)}\n`);
  };
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
};
