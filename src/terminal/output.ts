/** A stream that text can be written to without running ahead of its reader. */
export interface Output {
  /** Resolves when the stream can take more. Text for a reader who has gone away is dropped. */
  readonly write: (text: string) => Promise<void>;
  /** Nothing can be written any more: the reader has gone away (`| head`), or writing failed. */
  readonly isClosed: () => boolean;
  /** Why writing failed (a full disk), or `null`; a reader who goes away is no failure. */
  readonly failure: () => Error | null;
}

/** How systems say that the reader of a pipe has gone away. */
const READER_GONE = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/** Wraps a stream for writing; its `error` events end here. */
export const createOutput = (stream: NodeJS.WritableStream): Output => {
  let closed = false;
  let failure: Error | null = null;
  let waiting: (() => void)[] = [];
  const resume = (): void => {
    const resumed = waiting;
    waiting = [];
    for (const resolve of resumed) resolve();
  };
  const close = (): void => {
    closed = true;
    resume();
  };
  stream.on('drain', resume);
  stream.on('close', close);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!READER_GONE.has(error.code ?? '')) failure ??= error;
    close();
  });
  return {
    write: (text) => {
      if (closed || text === '' || stream.write(text)) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    isClosed: () => closed,
    failure: () => failure,
  };
};
