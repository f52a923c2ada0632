import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { percentile } from '../../bench/percentile.ts';
import { EN } from '../../src/render/phrases/en.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { Person } from '../../src/local/people/person.ts';
import { startBotProcess } from '../support/bot-process.ts';
import { printFigure } from '../support/figure.ts';
import { TOWN_ARTICLES } from '../support/town-articles.ts';

const MEMBERS = 50;
const CHANNELS = 10;
const FLOOD = 500;
/** A member asks every so often; meanwhile the flooder says as many as come to that. */
const EVERY_MS = 100;
/** Answers sooner than this are at once; a machine that does other things as well is not to fail the test. */
const AT_ONCE_MS = 100;
const REQUESTS_MAX = 45;

const WAIT = EN.refusals.tooManyFromYou(0).slice(0, 20);

/** A guild of its own, so that what was asked before does not count. */
const gather = (discord: LocalDiscord, name: string) => {
  const owner = discord.addUser({ name });
  const { id } = discord.addGuild({ name, ownerId: owner });
  const channels = Array.from({ length: CHANNELS }, (_, i) => discord.addChannel(id, `${name}-${i}`));
  const join = (who: string): Person => {
    const person = discord.person(discord.addUser({ name: who }));
    discord.join(id, person.id);
    return person;
  };
  const members = Array.from({ length: MEMBERS }, (_, i) => ({
    person: join(`${name}-${i}`),
    channel: channels[i % CHANNELS] ?? '',
  }));
  return { members, channels, flooder: join(`${name}-flooder`) };
};

/** All members ask once, one after the other; milliseconds until each is answered. */
const askAll = async (
  discord: LocalDiscord,
  { members, channels, flooder }: ReturnType<typeof gather>,
  flood: number,
): Promise<readonly number[]> => {
  const waits: Promise<number>[] = [];
  const each = flood / members.length;
  for (const { person, channel } of members) {
    for (let n = 0; n < each; n += 1)
      flooder.say(channels[n % CHANNELS] ?? '', `${discord.botMention} Who resigned?`);
    const startedMs = performance.now();
    const { answer } = person.say(channel, `${discord.botMention} Who is the mayor of Port Ellery?`);
    waits.push(answer().then(() => performance.now() - startedMs));
    await delay(EVERY_MS);
  }
  return Promise.all(waits);
};

/** The most requests within any second. */
const busiestSecond = (momentsMs: readonly number[]): number =>
  Math.max(0, ...momentsMs.map((from) => momentsMs.filter((ms) => ms >= from && ms < from + 1_000).length));

describe('500 mentions by one person', () => {
  it('slow down nobody else, and are answered by a word', async () => {
    const { discord } = await startBotProcess({ articles: TOWN_ARTICLES });
    await askAll(discord, gather(discord, 'warm'), 0);
    const unloaded = percentile(await askAll(discord, gather(discord, 'calm'), 0), 0.95);
    const scene = gather(discord, 'flooded');
    const sentMs: number[] = [];
    discord.log.listen(({ kind }) => kind === 'request' && sentMs.push(performance.now()));
    const loaded = percentile(await askAll(discord, scene, FLOOD), 0.95);
    await discord.delivered();
    const toFlooder = [...discord.state.messages.values()].filter(
      ({ wire }) => wire.referenced_message?.author.id === scene.flooder.id,
    );
    const told = toFlooder.filter(({ wire }) => wire.content.startsWith(WAIT)).length;
    printFigure('flood, others’ p95 without', `${unloaded.toFixed(0)} ms`);
    printFigure('flood, others’ p95 with', `${loaded.toFixed(0)} ms`);
    printFigure('flood, flooder answered', `${toFlooder.length - told}, told ${told}`);
    printFigure('flood, requests in the busiest second', String(busiestSecond(sentMs)));
    expect(loaded).toBeLessThanOrEqual(2 * Math.max(unloaded, AT_ONCE_MS));
    // The flood may lie across the end of a window of 20 seconds.
    expect([1, 2]).toContain(told);
    expect(toFlooder.length).toBeLessThanOrEqual(6 * told);
    expect(busiestSecond(sentMs)).toBeLessThanOrEqual(REQUESTS_MAX);
  });
});
