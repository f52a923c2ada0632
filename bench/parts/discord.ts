import { squadFolder, collectionIn } from '../carried-collections.ts';
import type { GoldQuestion } from '../collection.ts';
import type { AskedQuestion } from '../crowd.ts';
import { markdownTable } from '../markdown-table.ts';
import { readEvery } from '../measure-collection.ts';
import type { BotMeasurement, DiscordPlace } from '../measure-bot.ts';
import type { CrowdMeasurement } from '../measure-crowd.ts';
import { openArticles } from '../open-articles.ts';
import { percentile } from '../percentile.ts';
import { definePart } from './part.ts';

interface BotTask extends DiscordPlace {
  /** File with the articles. */
  readonly articles: string;
}

const MEMBERS = 50;
const CHANNELS = 10;
/** Questions of each member; fewer with `--every`. */
const QUESTIONS_EACH = 20;

/** Many people who ask the bot on Discord at once. */
export const discord = definePart<BotTask, BotMeasurement>({
  name: 'discord',
  async run({ root, every }, measure) {
    const { articles, questions } = collectionIn(squadFolder(root), 1);
    const each = Math.max(1, Math.round(QUESTIONS_EACH / every));
    const asked = dealQuestions(await readEvery(questions, 1), MEMBERS, each);
    // Loaded only here: it would count as memory of the other parts.
    const { measureCrowd } = await import('../measure-crowd.ts');
    const measured = await measureCrowd(
      { members: MEMBERS, channels: CHANNELS },
      asked,
      ({ apiUrl, token }) =>
        measure(`${MEMBERS} members with ${each} questions each`, { apiUrl, token, articles }),
    );
    refuseLosses(measured);
    return `${crowdTable(measured)}\n\n${costs(measured)}`;
  },
  async measure({ articles, ...place }) {
    const { measureBot } = await import('../measure-bot.ts');
    const { services } = await openArticles(articles);
    try {
      return await measureBot(place, services);
    } finally {
      await services.close();
    }
  },
});

/** Questions for each member, taken evenly from all; what one member asks is not about one thing. */
export const dealQuestions = (
  all: readonly Pick<GoldQuestion, 'question'>[],
  members: number,
  each: number,
): readonly (readonly string[])[] => {
  const stride = all.length / (members * each);
  return Array.from({ length: members }, (_, member) =>
    Array.from({ length: each }, (_, turn) => {
      const gold = all[Math.floor((turn * members + member) * stride)];
      return gold?.question ?? '';
    }),
  );
};

/** @throws Error unless every question has exactly one answer, and nothing else was said. */
export function refuseLosses({ count, bot }: Pick<CrowdMeasurement, 'count' | 'bot'>): void {
  const { questions, answered, lost, double, stray } = count;
  const { answer, closest, none } = bot.outcomes;
  const logged = answer + closest + none;
  if (answered === questions && stray === 0 && logged === questions) return;
  throw new Error(
    `Of ${questions} questions ${answered} have one answer, ${lost} none, ${double} several; ${stray} messages answer no question; ${logged} answers are in the log.`,
  );
}

const WAYS = {
  command: (way: AskedQuestion['way']) => way === 'command',
  mention: (way: AskedQuestion['way']) => way === 'mention',
  both: () => true,
};

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

const crowdTable = ({ asked }: CrowdMeasurement): string =>
  markdownTable(
    ['asked by', 'questions', 'answers', 'acknowledged p50, ms', 'p95, ms', 'answered p50, ms', 'p95, ms'],
    Object.entries(WAYS).map(([name, isOne]) => {
      const those = asked.filter(({ way }) => isOne(way));
      const acknowledged = present(those.map(({ acknowledgedMs }) => acknowledgedMs));
      const answered = present(those.map(({ answeredMs }) => answeredMs));
      const times = [acknowledged, answered].flatMap((ms) => [percentile(ms, 0.5), percentile(ms, 0.95)]);
      return [name, String(those.length), String(answered.length), ...times.map((ms) => ms.toFixed(0))];
    }),
  );

function costs({ count, seconds, bot }: CrowdMeasurement): string {
  const { questions, lost, double } = count;
  const { outcomes, cpuMs, memoryMb, memoryMaxMb } = bot;
  const rate = (questions / seconds).toFixed(0);
  return [
    `${questions} questions, ${lost} lost, ${double} answered twice: ${outcomes.answer} with an answer, ${outcomes.closest} with the closest sentences, ${outcomes.none} not in the articles.`,
    `${rate} questions a second; ${(cpuMs / questions).toFixed(1)} ms of processor time for each in the bot's process,`,
    `whose memory was ${memoryMb.toFixed(0)} MB before connecting and at most ${memoryMaxMb.toFixed(0)} MB with the questions.`,
  ].join(' ');
}
