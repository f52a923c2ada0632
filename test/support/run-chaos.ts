import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../src/local/clock.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import { startBotProcess, logOf } from './bot-process.ts';
import { planChaos, type Mishap } from './chaos.ts';

/** What became of the questions that were asked in chaos. */
export interface ChaosReport {
  readonly strikes: number;
  /** Questions asked. */
  readonly asked: number;
  /** Those of them that were asked while the bot was connected and Discord took its requests. */
  readonly outside: number;
  /** Those of the latter that have an answer. */
  readonly answered: number;
  /** Questions with more than one answer, whenever they were asked. */
  readonly double: number;
  /** Messages of the bot that answer nothing. */
  readonly stray: number;
  /** How often the bot began a new session, its first one included. */
  readonly identifies: number;
  readonly resumes: number;
  readonly exitCode: number | null;
  /** What the bot's log has of faults in the bot, and what it wrote to standard error. */
  readonly faults: readonly string[];
}

/** Who asks: more people, channels and guilds than the limits of questions can be met by. */
const GUILDS = 4;
const CHANNELS_EACH = 4;
const MEMBERS = 40;
const QUESTION_EVERY_MS = 1_000;
/** Short, so that a connection that is not alive is noticed within the time of the test. */
const HEARTBEAT_MS = 3_000;
/** An answer may take so long: what is asked so shortly before an outage meets it. */
const ANSWER_MS = 1_000;
/** How long answers may come after the last question: a request that is never answered is given up after 5 s. */
const SETTLE_MS = 12_000;

const LOADING = 128;
const SAYS_ANSWER = /Haliva/u;

/** Times in which the bot is not connected, or its requests are refused. */
const watchOutages = (discord: LocalDiscord) => {
  const outages: { readonly fromMs: number; toMs: number }[] = [];
  let open: { readonly fromMs: number; toMs: number } | null = null;
  discord.log.listen(({ kind }) => {
    if (kind === 'disconnected' && open === null) {
      open = { fromMs: performance.now(), toMs: Number.POSITIVE_INFINITY };
      outages.push(open);
    } else if ((kind === 'resumed' || kind === 'connected') && open !== null) {
      open.toMs = performance.now();
      open = null;
    }
  });
  return {
    add: (forMs: number) =>
      outages.push({ fromMs: performance.now(), toMs: performance.now() + forMs + ANSWER_MS }),
    has: (ms: number) => outages.some(({ fromMs, toMs }) => ms >= fromMs - ANSWER_MS && ms <= toMs),
  };
};

const gather = (discord: LocalDiscord) => {
  const channels = Array.from({ length: GUILDS }, (_, i) => {
    const { id } = discord.addGuild({ name: `Guild ${i}`, ownerId: discord.addUser({ name: `owner-${i}` }) });
    return Array.from({ length: CHANNELS_EACH }, (_, n) => ({
      guildId: id,
      channel: discord.addChannel(id, `c-${n}`),
    }));
  });
  return Array.from({ length: MEMBERS }, (_, i) => {
    const place = channels[i % GUILDS]?.[Math.floor(i / GUILDS) % CHANNELS_EACH];
    const person = discord.person(discord.addUser({ name: `member-${i}` }));
    if (place !== undefined) discord.join(place.guildId, person.id);
    return { person, channel: place?.channel ?? '' };
  });
};

/**
 * Lets people ask the running bot, a question a second, by mention and by command in turns, while the gateway and the
 * requests fail as the seed has it; then lets everything work again and ends the bot.
 */
export const runChaos = async (seed: number, durationMs: number): Promise<ChaosReport> => {
  const { discord, bot } = await startBotProcess({ heartbeatMs: HEARTBEAT_MS, clock: systemClock });
  const { faults, log, state, botId } = discord;
  const members = gather(discord);
  const outages = watchOutages(discord);
  const connectedBefore = log.all.filter(({ kind }) => kind === 'connected').length;
  const startedMs = performance.now();
  const until = (atMs: number) => delay(Math.max(0, startedMs + atMs - performance.now()));

  const strike = (mishap: Mishap): void => {
    if (mishap.kind === 'gateway') discord.strike(mishap.fault);
    else if (mishap.kind === 'event')
      faults.add({ gateway: mishap.moment as Uppercase<string>, times: 1, fault: mishap.fault });
    else if (mishap.kind === 'request') faults.add({ request: mishap.route, times: 1, fault: mishap.fault });
    else {
      outages.add(mishap.forMs);
      faults.add({ request: '*', fault: mishap.fault });
      setTimeout(() => faults.clear(), mishap.forMs);
    }
  };

  const strikes = planChaos(seed, durationMs);
  const striking = (async () => {
    for (const { atMs, mishap } of strikes) {
      await until(atMs);
      strike(mishap);
    }
  })();

  const asked: { readonly id: string; readonly atMs: number }[] = [];
  for (let turn = 0; turn * QUESTION_EVERY_MS < durationMs; turn += 1) {
    await until(turn * QUESTION_EVERY_MS);
    const member = members[turn % members.length];
    if (member === undefined) break;
    const { person, channel } = member;
    const atMs = performance.now();
    const id =
      turn % 2 === 0
        ? person.say(channel, `${discord.botMention} Who resigned?`).id
        : person.run(channel, 'ask', { question: 'Who resigned?' }).interaction.id;
    asked.push({ id, atMs });
  }
  await striking;
  faults.clear();
  await delay(SETTLE_MS);

  const answers = new Map(asked.map(({ id }) => [id, 0]));
  let stray = 0;
  for (const { wire } of state.messages.values()) {
    if (wire.author.id !== botId || ((wire.flags ?? 0) & LOADING) !== 0) continue;
    const of = wire.message_reference?.message_id ?? wire.interaction_metadata?.id ?? '';
    const count = answers.get(of);
    if (count === undefined || !SAYS_ANSWER.test(wire.content)) stray += 1;
    else answers.set(of, count + 1);
  }
  bot.signal('SIGTERM');
  const exitCode = await bot.ended;
  const outside = asked.filter(({ atMs }) => !outages.has(atMs));
  const count = (kind: string): number => log.all.filter((event) => event.kind === kind).length;
  return {
    strikes: strikes.length,
    asked: asked.length,
    outside: outside.length,
    answered: outside.filter(({ id }) => (answers.get(id) ?? 0) > 0).length,
    double: [...answers.values()].filter((each) => each > 1).length,
    stray,
    identifies: count('connected') - connectedBefore + 1,
    resumes: count('resumed'),
    exitCode,
    faults: [
      ...logOf(bot)
        .filter(({ text }) => ['fault', 'an event could not be handled'].includes(String(text)))
        .map((line) => JSON.stringify(line)),
      ...(bot.stderr() === '' ? [] : [bot.stderr()]),
    ],
  };
};
