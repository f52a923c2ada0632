import type { Clock } from '../../domain/services.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';
import { isAddressed, type Heard } from './hear.ts';
import { createLimits, type LimitSettings, type Refusal } from './limits.ts';

/** Counts a question: null if it is taken. */
export type QuestionLimits = (heard: Heard) => Promise<Refusal | null>;

/** Limits of what people ask the bot, and apart from them of what it overhears: that must not use up the former. */
export function createQuestionLimits(clock: Clock, settings: LimitSettings): QuestionLimits {
  const addressed = createLimits(clock, settings);
  const overheard = createLimits(clock, settings);
  return (heard) => {
    const { author, channelId, guildId } = heard.message;
    return (isAddressed(heard) ? addressed : overheard).take({ personId: author.id, channelId, guildId });
  };
}

const MS_PER_SECOND = 1_000;

/** What is said to a question that is not taken; null where nothing is said. */
export function refusalText({ scope, waitMs, isFirst }: Refusal, heard: Heard): string | null {
  if (!isFirst || !isAddressed(heard)) return null;
  const { refusals }: Phrases = heard.phrases;
  const seconds = Math.ceil(waitMs / MS_PER_SECOND);
  if (scope === 'person') return refusals.tooManyFromYou(seconds);
  return scope === 'channel' ? refusals.tooManyInChannel(seconds) : refusals.tooManyInServer(seconds);
}
