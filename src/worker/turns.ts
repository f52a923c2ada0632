import { TooBroadError } from '../domain/errors.ts';
import type { FromThread, QuestionKind, QuestionMessage } from './messages.ts';
import { putTogether } from './sent-error.ts';
import { whenWorked, type WorkMeasures } from './time-limits.ts';

/**
 * How much processor time one question may take, milliseconds. Common ones take 3 to 30 on a hundred thousand sentences.
 * On a busy machine that lasts longer, and is no fault of the question.
 */
export const QUESTION_DEADLINE_MS = 1_000;
/** How long one may take at most, however little of the processor it gets, milliseconds. */
const QUESTION_LONGEST_MS = 5_000;
const QUESTION_LIMITS = { workMs: QUESTION_DEADLINE_MS, longestMs: QUESTION_LONGEST_MS };
/**
 * How much processor time may go by while the thread leaves a question lying, milliseconds. A refresh beside it lets a question in every 20 ms, so
 * that a thread which takes this long does not go on at all.
 */
export const STALLED_AFTER_MS = 10_000;
const STALL_LIMITS = { workMs: STALLED_AFTER_MS, longestMs: 6 * STALLED_AFTER_MS };

interface Question {
  readonly message: QuestionMessage;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** It was asked of a thread before, which ended for a reason that may not have been this question. */
  isSpared: boolean;
}

interface Turn {
  readonly question: Question;
  hasBegun: boolean;
  cancelLimit: () => void;
}

/** The questions to a thread, which gets one at a time. */
export interface Turns {
  readonly ask: (asks: QuestionKind, given: readonly unknown[]) => Promise<unknown>;
  /** There is a thread: those who wait get their turn. */
  readonly begin: (post: (message: QuestionMessage) => void) => void;
  /** What the thread says of a question; other messages are passed over. */
  readonly hear: (message: FromThread) => void;
  /**
   * The thread is no more; those who wait wait for the next one. Gives whether it was a question that ended it: then
   * its asker gets `why`. One that the thread had not begun with gets another turn, as does, for once, any question where
   * it is in `doubt` whether it was to blame.
   */
  readonly lose: (why: Error, doubt: boolean) => boolean;
  /** There will be no thread: everybody who waits, and who asks from now on, gets `why`. */
  readonly refuse: (why: Error) => void;
}

/** What turns need. */
export interface TurnsParts extends WorkMeasures {
  /** A number that no other message to a thread has. */
  readonly nextId: () => number;
  /** The thread should be ended. */
  readonly onOverdue: () => void;
}

/** Turns that nobody waits for yet. */
export const createTurns = ({ nextId, onOverdue, ...measures }: TurnsParts): Turns => {
  const waiting: Question[] = [];
  let post: ((message: QuestionMessage) => void) | null = null;
  let turn: Turn | null = null;
  let refusal: Error | null = null;
  /** The thread is overdue because of a question whose asker has been told. */
  let isToBlame = false;

  const next = (): void => {
    if (post === null || turn !== null) return;
    const question = waiting.shift();
    if (question === undefined) return;
    const cancelLimit = whenWorked(measures, STALL_LIMITS, onOverdue);
    turn = { question, hasBegun: false, cancelLimit };
    post(question.message);
  };

  const endTurn = (): Question | null => {
    if (turn === null) return null;
    const { question, cancelLimit } = turn;
    cancelLimit();
    turn = null;
    return question;
  };

  const giveUp = (): void => {
    post = null;
    isToBlame = true;
    endTurn()?.reject(new TooBroadError());
    onOverdue();
  };

  return {
    ask: (asks, given) =>
      new Promise((resolve, reject) => {
        if (refusal !== null) {
          reject(refusal);
          return;
        }
        waiting.push({
          message: { kind: 'question', id: nextId(), asks, given },
          resolve,
          reject,
          isSpared: false,
        });
        next();
      }),
    begin: (toThread) => {
      post = toThread;
      isToBlame = false;
      next();
    },
    hear: (message) => {
      if (!('id' in message) || turn?.question.message.id !== message.id) return;
      if (message.kind === 'begun') {
        turn.hasBegun = true;
        turn.cancelLimit();
        turn.cancelLimit = whenWorked(measures, QUESTION_LIMITS, giveUp);
        return;
      }
      const question = endTurn();
      if (message.kind === 'reply') question?.resolve(message.value);
      if (message.kind === 'failure') question?.reject(putTogether(message.error));
      next();
    },
    lose: (why, doubt) => {
      post = null;
      const wasBegun = turn?.hasBegun ?? false;
      const question = endTurn();
      if (question === null) return isToBlame;
      const isGuilty = wasBegun && (question.isSpared || !doubt);
      question.isSpared = wasBegun;
      if (isGuilty) question.reject(why);
      else waiting.unshift(question);
      return isGuilty;
    },
    refuse: (why) => {
      refusal = why;
      post = null;
      endTurn()?.reject(why);
      for (const { reject } of waiting.splice(0)) reject(why);
    },
  };
};
