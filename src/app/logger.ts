import { withoutControls } from '../render/display-text.ts';
import type { Config } from './config.ts';
import { wrapText } from './wrap-text.ts';

/** How important a message is. */
type Level = Config['LOG_LEVEL'];

const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'debug'];

/** Says things on standard error, one line each, down to the level that is wanted. */
export type Logger = Readonly<Record<Level, (text: string) => void>>;

/** What the second and later rows of a line begin with. */
const HANG = '  ';

const PREFIXES: Readonly<Record<Level, string>> = {
  error: 'error: ',
  warn: 'warning: ',
  info: '',
  debug: 'debug: ',
};

/**
 * A logger that writes through `write`, in rows of at most `columns` (`Infinity`: never wrapped); control
 * characters in its texts (file names) are taken out.
 */
export const createLogger = (
  write: (text: string) => void,
  level: Level,
  columns: number = Infinity,
): Logger => {
  const say = (at: Level) => (text: string) => {
    if (LEVELS.indexOf(at) > LEVELS.indexOf(level)) return;
    for (const line of text.split('\n')) {
      const rows = wrapText(`${PREFIXES[at]}${withoutControls(line)}`, columns - HANG.length);
      write(`${rows.join(`\n${HANG}`)}\n`);
    }
  };
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
};
