import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { Person } from '../../src/local/people/person.ts';
import { startBotProcess, errorsOf } from './bot-process.ts';
import type { RunningCli } from './run-cli.ts';
import { TOWN_ARTICLES } from './town-articles.ts';
import { WEIGHING_OPTIONS, weightsIn, withoutWeights, type Weight } from './weighing.ts';

/** How much is said to the bot. */
export interface SoakSize {
  readonly messages: number;
  readonly people: number;
  readonly questions: number;
  readonly refreshes: number;
  /** How often the bot is weighed on the way. */
  readonly weights: number;
}

/** What became of it. */
export interface SoakReport {
  /** Questions that were answered. */
  readonly answered: number;
  /** Refreshes that told what they changed: one article each. */
  readonly refreshed: number;
  readonly weights: readonly Weight[];
  readonly exitCode: number | null;
  /** Errors in the log, and what was written to standard error. */
  readonly complaints: readonly string[];
}

/** So many that their limits of questions are not met. */
const GUILDS = 100;
const CHANNELS_EACH = 4;
const BATCH = 100;
/** Never within the soak: one that meets a heartbeat that was asked for would pass for a dead connection. */
const HEARTBEAT_MS = 3_600_000;
/** A prime: it leads through all guilds and most people. */
const ASKER_STRIDE = 7_919;

const CHATTER = ['good morning', 'lol', 'see you at the bridge', 'who else is coming tonight?', 'brb', '👍'];

/** One article is new or differs, as the file that the test writes. */
const REFRESHED = /1 (?:added|changed)/u;

interface Corner {
  readonly owner: Person;
  readonly channels: readonly string[];
}

const buildGuilds = (discord: LocalDiscord): readonly Corner[] =>
  Array.from({ length: GUILDS }, (_, i) => {
    const owner = discord.person(discord.addUser({ name: `owner-${i}` }));
    const { id } = discord.addGuild({ name: `Guild ${i}`, ownerId: owner.id });
    const channels = Array.from({ length: CHANNELS_EACH }, (_, n) => discord.addChannel(id, `c-${n}`));
    return { owner, channels };
  });

/** What the local Discord remembers only for tests, and would fill this process with. */
const forget = ({ state, log, requests }: LocalDiscord): void => {
  for (const map of [state.messages, state.interactions, state.nonces]) map.clear();
  (log.all as unknown[]).length = 0;
  (requests as unknown[]).length = 0;
};

interface Speaker {
  readonly person: Person;
  readonly channels: readonly string[];
}

const gatherPeople = (discord: LocalDiscord, corners: readonly Corner[], count: number): readonly Speaker[] =>
  Array.from({ length: count }, (_, i) => {
    const id = discord.addUser({ name: `member-${i}` });
    const channels = corners[i % corners.length]?.channels ?? [];
    discord.join(discord.state.channels.get(channels[0] ?? '')?.guildId ?? '', id);
    return { person: discord.person(id), channels };
  });

/** Makes one channel of each guild a question channel: what is said there is looked at more closely. */
const openQuestionChannels = async (corners: readonly Corner[]): Promise<void> => {
  for (const { owner, channels } of corners) {
    const [channel = ''] = channels;
    const { id } = await owner.run(channel, 'settings', { 'question-channel': channel }).reply();
    await owner.press(id, 'Change').acknowledged();
  }
};

/** Lets people talk, each in turn, with a question now and then. */
const createTalk = (discord: LocalDiscord, people: readonly Speaker[], { messages, questions }: SoakSize) => {
  let [said, asked] = [0, 0];

  const speak = <T>(turn: number, count: number, run: (person: Person, channel: string) => T): T | null => {
    const speaker = people[turn % people.length];
    const channel = speaker?.channels[Math.floor(count / GUILDS) % CHANNELS_EACH];
    return speaker === undefined || channel === undefined ? null : run(speaker.person, channel);
  };

  const ask = async (): Promise<unknown> => {
    const question = `Who opened the harbour bridge in ${1900 + (asked % 100)}?`;
    // Askers are taken from all guilds in turn, as speakers are.
    const answer = speak(asked * ASKER_STRIDE, asked, (person, channel) =>
      asked % 2 === 0
        ? person.say(channel, `${discord.botMention} ${question}`).answer()
        : person.run(channel, 'ask', { question }).reply(),
    );
    asked += 1;
    // Where the machine is so busy that the bot gets no turn for 3 seconds, a command goes unanswered.
    return answer?.catch(() => null);
  };

  return {
    /** A batch of messages; resolves to how many questions among them were answered. */
    batch: async (): Promise<number> => {
      const answers: Promise<unknown>[] = [];
      for (let n = 0; n < BATCH; n += 1, said += 1) {
        if (Math.floor(((said + 1) * questions) / messages) > asked) answers.push(ask());
        else
          speak(said, said, (person, channel) => person.say(channel, CHATTER[said % CHATTER.length] ?? ''));
      }
      await discord.delivered();
      return (await Promise.all(answers)).filter((answer) => answer !== null).length;
    },
  };
};

/** Has the articles read again, one of them changed. */
const refresh = async (discord: LocalDiscord, cwd: string, corner: Corner, text: string): Promise<void> => {
  writeFileSync(join(cwd, 'seeds', 'changing.txt'), text);
  const turn = corner.owner.run(corner.channels[1] ?? '', 'refresh');
  // Progress is shown first, in the place of the result.
  await discord.log.waitFor('the result of a refresh', (event) =>
    event.kind === 'edit' && REFRESHED.test(event.message.wire.content) ? true : undefined,
  );
  await turn.reply();
};

const weigh = async (bot: RunningCli): Promise<void> => {
  const before = weightsIn(bot.stderr()).length;
  bot.signal('SIGUSR2');
  while (weightsIn(bot.stderr()).length === before) await delay(100);
};

/** Whether the `step`th of `steps` is one of `times` that are spread over them evenly. */
const isTurn = (step: number, steps: number, times: number): boolean =>
  Math.floor(((step + 1) * times) / steps) > Math.floor((step * times) / steps);

/** Lets many people talk, with questions and refreshes between, and weighs the bot on the way. */
export const runSoak = async (size: SoakSize): Promise<SoakReport> => {
  const { discord, bot, cwd } = await startBotProcess({
    articles: TOWN_ARTICLES,
    env: { MESSAGE_CONTENT: 'true' },
    nodeOptions: WEIGHING_OPTIONS,
    approvedIntents: GatewayIntentBits.MessageContent,
    heartbeatMs: HEARTBEAT_MS,
  });
  const corners = buildGuilds(discord);
  const talk = createTalk(discord, gatherPeople(discord, corners, size.people), size);
  await openQuestionChannels(corners);
  const batches = Math.ceil(size.messages / BATCH);
  let [answered, refreshed] = [0, 0];
  for (let batch = 0; batch < batches; batch += 1) {
    answered += await talk.batch();
    const corner = corners[batch % corners.length];
    if (corner !== undefined && isTurn(batch, batches, size.refreshes)) {
      await refresh(discord, cwd, corner, `The council met for session ${batch} on Monday.\n`);
      refreshed += 1;
    }
    if (isTurn(batch, batches, size.weights)) await weigh(bot);
    forget(discord);
  }
  bot.signal('SIGTERM');
  const exitCode = await bot.ended;
  return {
    answered,
    refreshed,
    weights: weightsIn(bot.stderr()),
    exitCode,
    complaints: [...errorsOf(bot), ...withoutWeights(bot.stderr())],
  };
};
