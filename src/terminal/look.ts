import type { Look } from './paint.ts';

/** Widest text, in columns: longer rows are hard to read. */
const COLUMNS_MAX = 100;
const COLUMNS_DEFAULT = 80;

/** What is asked of a stream to find out how it shows text. */
export interface ScreenStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Colour on a terminal only. `NO_COLOR` (any value) forbids it, `FORCE_COLOR` (any but 0 and false) wants
 * it even elsewhere; where both are set, `NO_COLOR` wins.
 */
const wantsColour = (stream: ScreenStream, env: Readonly<Record<string, string | undefined>>): boolean => {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
};

/** How `stream` shows text now; asked anew for every reply, since windows are resized. */
export const lookOf = (stream: ScreenStream, env: Readonly<Record<string, string | undefined>>): Look => ({
  columns: stream.isTTY === true ? Math.min(stream.columns || COLUMNS_DEFAULT, COLUMNS_MAX) : Infinity,
  colour: wantsColour(stream, env),
});
