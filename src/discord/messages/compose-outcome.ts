import { ask } from '../../../commands/ask.ts';
import type { CommandOutcome } from '../../../commands/command.ts';
import { UserError } from '../../domain/errors.ts';
import type { PreviousQuestion } from '../../domain/previous-question.ts';
import { errorText } from '../../render/error-text.ts';
import { message as messageReply } from '../../render/reply.ts';
import type { Bot } from '../bot.ts';
import { faultOutcome } from '../fault.ts';
import { isAddressed, type Heard } from './hear.ts';
import { placeOf } from './place-of.ts';

/**
 * From this confidence on a question is answered that was asked of nobody in particular. Those that were asked of the
 * bot get "answer" from `OUTCOME_CUTS.answer` on; here more is asked for, since people also chat ("how long will this
 * take?"), and an answer that nobody wanted is worse than none.
 */
const OVERHEARD_CONFIDENCE = 0.75;

/** Something said that answers no question. */
export const saying = (text: string): CommandOutcome => ({
  reply: messageReply(text),
  answer: null,
  asked: null,
  actions: [],
});

/**
 * What is said to a free question, by the command that answers all questions; null where it is better to keep silent.
 * What the asker can put right is said too, and that the program failed.
 */
export async function composeOutcome(
  bot: Bot,
  heard: Heard,
  previous: PreviousQuestion | null,
): Promise<CommandOutcome | null> {
  const { question, phrases } = heard;
  if (question === '') return saying(phrases.help.freely);
  try {
    const outcome = await ask.run(
      { text: (name) => (name === 'question' ? question : ''), flag: () => null, date: () => null },
      {
        services: bot.services,
        phrases,
        lastAnswer: null,
        askOptions: previous === null ? {} : { previous },
        offered: [],
        onProgress: () => {},
        place: placeOf(bot, heard),
      },
    );
    return isAddressed(heard) || isSure(outcome) ? outcome : null;
  } catch (error) {
    const outcome =
      error instanceof UserError
        ? saying(errorText(error, phrases))
        : faultOutcome(bot.logger, error, phrases);
    return isAddressed(heard) ? outcome : null;
  }
}

const isSure = ({ answer }: CommandOutcome): boolean =>
  answer !== null && answer.outcome === 'answer' && answer.confidence >= OVERHEARD_CONFIDENCE;
