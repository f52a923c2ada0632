import type { Progress } from '../../domain/corpus.ts';
import type { Bot } from '../bot.ts';
import { progressText } from '../../render/progress-text.ts';
import { paintReply } from '../paint/paint-reply.ts';
import type { AnswerableInteraction } from '../respond.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';

/** Discord takes five edits in five seconds; the last of them has to be left for the result. */
const INTERVAL_MS = 2_000;

/** Shows how far long work has come. */
export interface ProgressReport {
  readonly report: (progress: Progress) => void;
  /** Nothing is shown any more once this resolves. */
  readonly stop: () => Promise<void>;
}

/** Shows progress in the deferred answer to an interaction: never two edits at once, never too many. */
export const createProgressReport = (
  bot: Bot,
  interaction: AnswerableInteraction,
  phrases: Phrases,
): ProgressReport => {
  let editing: Promise<unknown> | null = null;
  let latestMs = Number.NEGATIVE_INFINITY;
  let isOver = false;
  return {
    report: (progress) => {
      const nowMs = bot.clock.monotonicMs();
      if (isOver || editing !== null || nowMs - latestMs < INTERVAL_MS) return;
      latestMs = nowMs;
      const content = paintReply({ reply: progressText(progress, phrases), asked: null });
      editing = bot.send.answer(interaction, { content, components: [] }, true).finally(() => {
        editing = null;
      });
    },
    stop: async () => {
      isOver = true;
      await editing;
    },
  };
};
