import { ask } from '../../commands/ask.ts';
import type { Command, CommandOutcome } from '../../commands/command.ts';
import { explain } from '../../commands/explain.ts';
import { quote } from '../../commands/quote.ts';
import { search } from '../../commands/search.ts';
import { createBot, statusOf, type Bot } from '../../src/discord/bot.ts';
import { saying } from '../../src/discord/messages/compose-outcome.ts';
import { toMessage } from '../../src/discord/to-message.ts';
import { UserError } from '../../src/domain/errors.ts';
import { asPrevious, type PreviousQuestion } from '../../src/domain/previous-question.ts';
import type { Services } from '../../src/domain/services.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { messageProblems } from '../../src/local/limits/message.ts';
import { parseMarkdown } from '../../src/page/client/markdown/parse-markdown.ts';
import { answerJson, jsonLine } from '../../src/render/answer-json.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import type { Phrases } from '../../src/render/phrases/phrases.ts';
import { paint } from '../../src/terminal/paint.ts';
import { createMemorySettings, SILENT_LOGGER } from './bot-parts.ts';
import { NO_MARKUP, readMarkup } from './discord-markup.ts';
import { createTestTimers } from './test-timers.ts';

/** Gives text to the commands that take it, shows what they say everywhere, and tells what is wrong with that. */
export interface EveryReply {
  /**
   * Nothing, where all is well: of `/ask` and, taking turns, one of the others. `previous` is what the question may
   * lean on.
   */
  readonly problemsOf: (question: string, previous?: PreviousQuestion) => Promise<readonly string[]>;
}

const OTHERS: readonly Command[] = [search, quote, explain];
const LOCALES = ['en-US', 'de', 'es-ES', 'fr'];
const ASKER = '123456789012345678';
/** What no terminal may be sent: controls but for the line break, changes of direction. */
const STEERING = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** Everything that shows what these services say. */
export function createEveryReply(services: Services): EveryReply {
  const bot = createBot({
    services,
    timers: createTestTimers(),
    settings: createMemorySettings(),
    clock: services.clock,
    logger: SILENT_LOGGER,
    version: '0.0.0',
    logQuestions: false,
  });
  let turn = 0;
  return {
    async problemsOf(question, previous) {
      const problems: string[] = [];
      const phrases = phrasesFor(LOCALES[turn % LOCALES.length] ?? '');
      const other = OTHERS[turn++ % OTHERS.length] ?? search;
      for (const command of [ask, other]) {
        const outcome = await outcomeOf(bot, command, question, previous, phrases);
        const found = await shownEverywhere(bot, outcome, phrases);
        problems.push(...found.map((problem) => `/${command.name}: ${problem}`));
      }
      return problems;
    },
  };
}

async function outcomeOf(
  bot: Bot,
  command: Command,
  text: string,
  previous: PreviousQuestion | undefined,
  phrases: Phrases,
): Promise<CommandOutcome> {
  const [first] = command.options;
  try {
    return await command.run(
      { text: (name) => (name === first?.name ? text.trim() : ''), flag: () => null, date: () => null },
      {
        services: bot.services,
        phrases,
        lastAnswer: null,
        askOptions: previous === undefined ? {} : { previous },
        offered: [],
        onProgress: () => undefined,
        place: {
          guildId: null,
          settings: DEFAULT_SETTINGS,
          readsMessages: true,
          status: () => statusOf(bot, { ping: null, state: 'ready' }),
        },
      },
    );
  } catch (error) {
    if (error instanceof UserError) return saying(error.message);
    throw error;
  }
}

/** Shows a reply on Discord, on the page, in the terminal and as JSON; says what is wrong in any of them. */
async function shownEverywhere(bot: Bot, outcome: CommandOutcome, phrases: Phrases): Promise<string[]> {
  const { content, components } = await toMessage(bot, outcome, {
    asker: ASKER,
    isPrivate: false,
    phrases,
  });
  const problems = messageProblems({ content, components }).map(({ path, message }) => `${path} ${message}`);
  if (content.trim() === '') problems.push('the message is empty');
  // Words to be noticed, and small and quoted lines, are the bot's own.
  const found = { ...readMarkup(content), emphasised: [], headings: 0, timestamps: [] };
  if (JSON.stringify(found) !== JSON.stringify(NO_MARKUP))
    problems.push(`markup ${JSON.stringify(found)} in ${JSON.stringify(content)}`);
  parseMarkdown(content);
  for (const columns of [20, 80, Infinity]) {
    const shown = paint(outcome.reply, { columns, colour: false });
    if (STEERING.test(shown)) problems.push(`the terminal is steered by ${JSON.stringify(shown)}`);
  }
  if (outcome.answer !== null) JSON.parse(jsonLine(answerJson(outcome.answer, '1')));
  return problems;
}

/** What a question may lean on, of an answer to another one. */
export const previousOf = async (services: Services, question: string): Promise<PreviousQuestion> =>
  asPrevious(await services.ask(question));
