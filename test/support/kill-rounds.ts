import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRandom } from '../../bench/fit/random.ts';

/** How a bot is killed over and over. */
export interface KillOptions {
  /** An empty folder. */
  readonly folder: string;
  /** At least 50 articles that differ from one another. */
  readonly texts: readonly string[];
  /** How often it is killed at a random moment of a refresh. */
  readonly kills: number;
  /** Calls at which it kills itself: "rename", "after rename". */
  readonly points: readonly string[];
  /** From how many sentences on its library is stored. */
  readonly minSentences: number;
  readonly seed: number;
}

/** What was seen after the kills. */
export interface KillReport {
  readonly restarts: number;
  /** Restarts with exactly the articles that are there. */
  readonly exact: number;
  /** From the start of the process to the first possible answer, milliseconds. */
  readonly slowestMs: number;
  /** The most processor time that a process took until then, milliseconds: what `slowestMs` is on an idle machine. */
  readonly mostCpuMs: number;
  /** Files of the cache beside the snapshot, after a restart. */
  readonly leftovers: readonly string[];
  /** What the restarted bots complained of. */
  readonly notices: readonly string[];
  /** Random kills that came before the refresh had said that it ended; the others came while it was being stored. */
  readonly duringRefresh: number;
}

interface Message {
  readonly kind: 'open' | 'refreshed';
  readonly generation: string;
  readonly notices?: readonly string[];
  readonly cpuMs?: number;
}

/** A bot in a process of its own. */
interface Child {
  readonly process: ChildProcess;
  readonly next: () => Promise<Message | null>;
  readonly ended: Promise<void>;
}

/**
 * Kills a bot (`kill -9`) at random moments of refreshes that add, change and remove articles, and at named points;
 * starts it again each time. It needs what `npm run build` leaves.
 */
export async function killOverAndOver(options: KillOptions): Promise<KillReport> {
  const { folder, texts, kills, points, minSentences, seed } = options;
  const [articles, cache, clean] = [join(folder, 'articles'), join(folder, 'cache'), join(folder, 'clean')];
  mkdirSync(articles);
  const random = createRandom(seed);
  const start = (cacheFolder: string, point = ''): Child =>
    startChild([articles, cacheFolder, String(minSentences), point]);

  // What the articles are in either state, as a bot without a cache finds them.
  const generations: string[] = [];
  for (const state of [0, 1]) {
    writeState(articles, texts, state);
    const child = start(join(clean, String(state)));
    generations.push((await child.next())?.generation ?? '');
    await end(child);
  }
  let state = 0;
  const change = (): void => {
    state = 1 - state;
    writeState(articles, texts, state);
  };

  // How long it takes when nobody is killed.
  change();
  let child = start(cache);
  await child.next();
  change();
  const begunMs = performance.now();
  await end(child, 'refresh\n');
  const refreshMs = performance.now() - begunMs;

  let [exact, slowestMs, mostCpuMs, duringRefresh] = [0, 0, 0, 0];
  const notices: string[] = [];
  const leftovers: string[] = [];
  const rounds = [...Array.from({ length: kills }, () => null), ...points];
  child = start(cache);
  await child.next();
  for (const point of rounds) {
    if (point === null) {
      change();
      child.process.stdin?.write('refresh\n');
      const refreshed = child.next();
      await delay(random() * refreshMs);
      child.process.kill('SIGKILL');
      if ((await refreshed) === null) duringRefresh += 1;
      await child.ended;
    } else {
      await end(child);
      change();
      child = start(cache, point);
      await child.next();
      await end(child, 'refresh\n');
    }
    const startedMs = performance.now();
    child = start(cache);
    const restarted = await child.next();
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    mostCpuMs = Math.max(mostCpuMs, restarted?.cpuMs ?? 0);
    if (restarted?.generation === generations[state]) exact += 1;
    notices.push(...(restarted?.notices ?? []));
    const own = `.${child.process.pid ?? ''}.tmp`;
    leftovers.push(...readdirSync(cache).filter((name) => !name.endsWith('.bin') && !name.endsWith(own)));
  }
  await end(child);
  return { restarts: rounds.length, exact, slowestMs, mostCpuMs, leftovers, notices, duringRefresh };
}

/** Lets a bot do one last thing, and end; or be killed meanwhile. */
async function end(child: Child, last = ''): Promise<void> {
  child.process.stdin?.end(last);
  await child.ended;
}

const CHILD = join(import.meta.dirname, 'refresh-child.mjs');

function startChild(args: readonly string[]): Child {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  // A killed process closes its end.
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async next() {
      const { done, value } = await lines.next();
      return done === true ? null : (JSON.parse(value) as Message);
    },
    ended: new Promise((resolve) => {
      child.once('close', () => resolve());
    }),
  };
}

/** In state 1, of a hundred articles two are gone, two are new and two are others than in state 0. */
function writeState(folder: string, texts: readonly string[], state: number): void {
  for (const [i, text] of texts.entries()) {
    const path = join(folder, `${i}.txt`);
    const place = i % 50;
    if (place === state) rmSync(path, { force: true });
    else if (place < 3) writeFileSync(path, place === 2 ? `${text}\n\nThis is state ${state}.` : text);
    else if (state === 0) writeFileSync(path, text, { flag: 'w' });
  }
}

const delay = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
