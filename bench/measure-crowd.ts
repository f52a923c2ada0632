import { startLocalDiscord, type LocalDiscord } from '../src/local/local-discord.ts';
import { countAnswers, type AnswerCount } from './count-answers.ts';
import { askAsCrowd, gatherCrowd, type AskedQuestion, type CrowdSize } from './crowd.ts';
import type { BotMeasurement, DiscordPlace } from './measure-bot.ts';

/** What a crowd saw of the bot, and what the bot measured meanwhile. */
export interface CrowdMeasurement {
  readonly asked: readonly AskedQuestion[];
  readonly count: AnswerCount;
  /** From the first question to the last answer, seconds. */
  readonly seconds: number;
  readonly bot: BotMeasurement;
}

/** How long an answer is waited for before it counts as lost. */
const WAIT_MS = 60_000;

/**
 * Lets a crowd ask a bot on a local Discord. `questions[i]` are those of member i. `run` runs the bot until it is
 * removed from its server, which is when all questions have been answered.
 */
export async function measureCrowd(
  size: CrowdSize,
  questions: readonly (readonly string[])[],
  run: (place: DiscordPlace) => Promise<BotMeasurement>,
): Promise<CrowdMeasurement> {
  const discord = await startLocalDiscord({ waitMs: WAIT_MS });
  try {
    const { guildId, members } = gatherCrowd(discord, size);
    const ask = async () => {
      try {
        await published(discord);
        const started = performance.now();
        const asked = await askAsCrowd(discord, members, questions);
        return { asked, seconds: (performance.now() - started) / 1000 };
      } finally {
        discord.expel(guildId);
      }
    };
    const [{ asked, seconds }, bot] = await Promise.all([ask(), run(discord)]);
    const messages = [...discord.state.messages.values()].map(({ wire }) => wire);
    const ids = asked.map(({ id }) => id);
    return { asked, seconds, bot, count: countAnswers(ids, messages, discord.botId) };
  } finally {
    await discord.close();
  }
}

/** Resolves when the bot has told Discord its commands, which it does once it is connected. */
const published = ({ log }: LocalDiscord): Promise<true> =>
  log.waitFor('the commands of the bot', ({ kind }) => (kind === 'commands' ? true : undefined));
