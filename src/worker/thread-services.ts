import type { Progress } from '../domain/corpus.ts';
import { TooBroadError } from '../domain/errors.ts';
import type { Clock, Services } from '../domain/services.ts';
import { keepThread, type KeepThreadParts, type KeptThread } from './keep-thread.ts';
import { OPENING, type KnownState, type QuestionKind } from './messages.ts';
import { createRefreshes } from './refreshes.ts';
import type { WorkMeasures } from './time-limits.ts';
import { createTurns } from './turns.ts';

/** What services in a thread need. */
export interface ThreadServicesParts
  extends Pick<KeepThreadParts, 'startThread' | 'memoryMb' | 'logger' | 'onBroken'>, WorkMeasures {
  readonly clock: Clock;
  /** How far reading has come before there are answers. */
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Services that live in a thread of their own, so that neither a question nor a refresh holds up this one. A question
 * that takes too much time or memory ends that thread, and fails with a `TooBroadError`; another thread is started, in
 * which those who wait get their turn and a refresh that was under way is begun again.
 *
 * @throws UserError if the articles cannot be opened
 */
export async function createThreadServices(parts: ThreadServicesParts): Promise<Services> {
  const { startThread, memoryMb, logger, clock, timers, cpuMs, onProgress, onBroken } = parts;
  let known: KnownState | null = null;
  let kept: KeptThread | null = null;
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  const turns = createTurns({ timers, cpuMs, nextId, onOverdue: () => kept?.replace() });
  const refreshes = createRefreshes(nextId);
  const refuse = (why: Error): void => {
    turns.refuse(why);
    refreshes.refuse(why);
  };

  kept = await keepThread({
    startThread,
    timers,
    memoryMb,
    logger,
    onOpen: ({ post }) => {
      refreshes.begin(post);
      turns.begin(post);
    },
    onMessage: (message) => {
      if (message.kind === 'state') known = message;
      else if (message.kind === 'log') logger?.[message.level](message.fields, message.text);
      else if (message.kind === 'progress' && message.id === OPENING) onProgress(message.progress);
      else {
        refreshes.hear(message);
        turns.hear(message);
      }
    },
    onLost: (why, isMemory) => {
      refreshes.lose();
      // A refresh takes far more memory than a question.
      return turns.lose(isMemory ? new TooBroadError() : why, isMemory && refreshes.isRunning());
    },
    onBroken: (why) => {
      refuse(why);
      onBroken(why);
    },
  });

  const stateNow = (): KnownState => {
    if (known === null) throw new Error('The thread of the articles did not say what it has.');
    return known;
  };
  const asking = <K extends QuestionKind>(kind: K): Services[K] =>
    // One function for all: what goes in and what comes out is what the same function of the thread takes and gives.
    ((...given: readonly unknown[]) => turns.ask(kind, given)) as Services[K];

  return {
    ask: asking('ask'),
    explain: asking('explain'),
    passage: asking('passage'),
    sources: asking('sources'),
    search: asking('search'),
    checkQuotation: asking('checkQuotation'),
    article: asking('article'),
    citation: asking('citation'),
    skipped: () => stateNow().skipped,
    scope: () => stateNow().scope,
    refresh: refreshes.refresh,
    clock,
    close: async () => {
      refuse(new Error('The articles are closed.'));
      await kept?.close();
    },
  };
}
