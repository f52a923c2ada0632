import type { Logger as FieldLogger } from '../domain/logger.ts';
import { withoutControls } from '../render/display-text.ts';
import { LOG_LEVELS, type LogLevel } from './config.ts';
import { wrapText } from './wrap-text.ts';

/** Says things on standard error, one line each, down to the level that is wanted. */
export type Logger = Readonly<Record<LogLevel, (text: string) => void>>;

/** What the second and later rows of a line begin with. */
const HANG = '  ';

const PREFIXES: Readonly<Record<LogLevel, string>> = {
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
  level: LogLevel,
  columns: number = Infinity,
): Logger => {
  const say = (at: LogLevel) => (text: string) => {
    if (LOG_LEVELS.indexOf(at) > LOG_LEVELS.indexOf(level)) return;
    for (const line of text.split('\n')) {
      const rows = wrapText(`${PREFIXES[at]}${withoutControls(line)}`, columns - HANG.length);
      write(`${rows.join(`\n${HANG}`)}\n`);
    }
  };
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
};

/** The same for whoever says fields too, which nobody reads in a terminal. */
export const withFields = ({ error, warn, info, debug }: Logger): FieldLogger => ({
  error: (_, text) => error(text),
  warn: (_, text) => warn(text),
  info: (_, text) => info(text),
  debug: (_, text) => debug(text),
});
