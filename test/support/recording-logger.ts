import type { Logger } from '../../src/domain/logger.ts';

/** One line that a logger was given. */
export interface LoggedLine {
  readonly level: keyof Logger;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A logger that keeps what it is given. */
export interface RecordingLogger extends Logger {
  readonly lines: readonly LoggedLine[];
  /** The first line with `text` in it, written already or later. */
  readonly waitFor: (text: string) => Promise<LoggedLine>;
}

/** A logger without lines. */
export const createRecordingLogger = (): RecordingLogger => {
  const lines: LoggedLine[] = [];
  const waiting = new Set<(line: LoggedLine) => void>();
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (fields, text) => {
      const line = { level, fields, text };
      lines.push(line);
      for (const notice of waiting) notice(line);
    };
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    waitFor: (text) =>
      new Promise((resolve) => {
        const notice = (line: LoggedLine): void => {
          if (line.text.includes(text)) resolve(line);
        };
        for (const line of lines) notice(line);
        waiting.add(notice);
      }),
  };
};
