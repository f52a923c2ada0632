import type { Logger } from '../../src/domain/logger.ts';

/** One line that a logger was given. */
export interface LoggedLine {
  readonly level: keyof Logger;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A logger that keeps what it is given. */
export const createRecordingLogger = (): Logger & { readonly lines: readonly LoggedLine[] } => {
  const lines: LoggedLine[] = [];
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (fields, text) => {
      lines.push({ level, fields, text });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
