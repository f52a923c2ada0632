import type { Progress } from '../domain/corpus.ts';
import type { Logger } from '../domain/logger.ts';
import type { Clock, Services } from '../domain/services.ts';
import { OPENING, type FromThread, type QuestionMessage, type ToThread } from './messages.ts';
import { takeApart } from './sent-error.ts';

/** The thread's end of the line to the main thread. */
export interface Line {
  readonly post: (message: FromThread) => void;
  readonly listen: (hear: (message: ToThread) => void) => void;
  /** Nothing more is heard or said; the thread ends when it has nothing else to do. */
  readonly hangUp: () => void;
}

/** What the services of a thread are opened with, besides what the main thread says. */
export interface ThreadParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onProgress: (progress: Progress) => void;
}

/** Progress is told at most this often, milliseconds: a message for each file would be work for both threads. */
const PROGRESS_EVERY_MS = 50;

/** Tells of progress now and then; always of the end of a stage. */
const sparingly = (clock: Clock, tell: (progress: Progress) => void): ((progress: Progress) => void) => {
  let toldMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const nowMs = clock.monotonicMs();
    if (progress.done !== progress.total && nowMs - toldMs < PROGRESS_EVERY_MS) return;
    toldMs = nowMs;
    tell(progress);
  };
};

const loggerTo = ({ post }: Line): Logger => {
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (fields, text) => {
      const { err, ...others } = fields;
      // An error is no plain value: what it says is sent in its place.
      const plain = err === undefined ? others : { ...others, reason: takeApart(err).message };
      post({ kind: 'log', level, fields: plain, text });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** Opens services and does what the main thread asks for, until it ends this thread. Never rejects. */
export async function answerCalls(
  line: Line,
  clock: Clock,
  open: (parts: ThreadParts) => Promise<Services>,
): Promise<void> {
  const { post } = line;
  const progressOf = (id: number): ((progress: Progress) => void) =>
    sparingly(clock, (progress) => post({ kind: 'progress', id, progress }));
  const tellState = ({ scope, skipped }: Services): void =>
    post({ kind: 'state', scope: scope(), skipped: skipped() });

  const reply = async (id: number, work: Promise<unknown>): Promise<void> => {
    try {
      post({ kind: 'reply', id, value: await work });
    } catch (error) {
      post({ kind: 'failure', id, error: takeApart(error) });
    }
  };

  const answer = (services: Services, { id, asks, given }: QuestionMessage): Promise<void> => {
    post({ kind: 'begun', id });
    const ask = services[asks] as (...values: readonly unknown[]) => Promise<unknown>;
    return reply(id, ask(...given));
  };

  const refresh = async (services: Services, id: number, dryRun: boolean): Promise<unknown> => {
    const report = await services.refresh({ dryRun, onProgress: progressOf(id) });
    // Said before the report, so that whoever has the report finds the state that it tells of.
    tellState(services);
    return report;
  };

  const close = async (services: Services): Promise<void> => {
    await services
      .close()
      .catch((error: unknown) => loggerTo(line).error({ err: error }, 'not closed properly'));
    post({ kind: 'closed' });
  };

  try {
    const services = await open({ clock, logger: loggerTo(line), onProgress: progressOf(OPENING) });
    tellState(services);
    line.listen((message) => {
      if (message.kind === 'question') void answer(services, message);
      else if (message.kind === 'close') void close(services);
      else void reply(message.id, refresh(services, message.id, message.dryRun));
    });
    post({ kind: 'open' });
  } catch (error) {
    post({ kind: 'unusable', error: takeApart(error) });
    line.hangUp();
  }
}
