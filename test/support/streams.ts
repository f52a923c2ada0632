import { PassThrough } from 'node:stream';

/** A stream that keeps what is written to it; `screen` says that it is a terminal. */
export type RecordedStream = PassThrough & {
  isTTY?: boolean;
  columns?: number;
  /** All that was written so far. */
  readonly text: () => string;
};

/** A stream that keeps what is written to it, as a terminal of 80 columns or (default) as a pipe. */
export const createRecorder = (kind: 'terminal' | 'pipe' = 'pipe'): RecordedStream => {
  const pieces: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (piece: Buffer) => pieces.push(piece.toString('utf8')));
  return Object.assign(stream, {
    text: () => pieces.join(''),
    ...(kind === 'terminal' ? { isTTY: true, columns: 80 } : {}),
  });
};

/** A stream with `text` to be read, then its end; as a terminal it stays open for `write`. */
export const createInput = (
  text = '',
  kind: 'terminal' | 'pipe' = 'pipe',
): PassThrough & { isTTY?: boolean } => {
  const stream = new PassThrough();
  if (kind === 'terminal') return Object.assign(stream, { isTTY: true });
  stream.end(text);
  return stream;
};
