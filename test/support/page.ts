import { request, type OutgoingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { createServices } from '../../src/app/create-services.ts';
import { systemTimers } from '../../src/app/system-timers.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import { createHandlers } from '../../src/discord/handlers.ts';
import { runBot } from '../../src/discord/run-bot.ts';
import type { Services } from '../../src/domain/services.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { PageEvent } from '../../src/page/protocol/events.ts';
import type { Suggestion } from '../../src/page/protocol/world.ts';
import type { PageFiles } from '../../src/page/server/page-files.ts';
import { eventsPath } from '../../src/page/protocol/paths.ts';
import type { PageParts } from '../../src/page/server/page-parts.ts';
import { startPageServer } from '../../src/page/server/start-page-server.ts';
import { APPROVED_INTENTS, buildScene, type Scene } from '../../src/page/world/build-scene.ts';
import { createWorkingCopy } from '../../src/page/world/working-copy.ts';
import { createMemorySettings, SILENT_LOGGER } from './bot-parts.ts';
import { createFakeServices } from './fake-services.ts';
import { createFolder } from './folder.ts';
import { packageRoot } from './imports.ts';
import { openDiscord } from './local-discord.ts';

/** What the server answered. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: () => Record<string, never>;
}

/** A page that is served for one test. */
export interface TestPage {
  readonly parts: PageParts;
  readonly discord: LocalDiscord;
  readonly scene: Scene;
  readonly services: Services;
  readonly url: string;
  /** Ids of the people. */
  readonly nora: string;
  readonly iris: string;
  readonly milo: string;
  /** Ids of the channels of Nora's and Iris' guild, and of Milo's. */
  readonly questions: string;
  readonly general: string;
  readonly lounge: string;
  readonly get: (path: string, headers?: OutgoingHttpHeaders) => Promise<PageAnswer>;
  readonly post: (path: string, body: string | Buffer, headers?: OutgoingHttpHeaders) => Promise<PageAnswer>;
  /** Does something as somebody. */
  readonly act: (fields: object) => Promise<PageAnswer>;
  /** Looks on as somebody; `next` is the next event that fits. */
  readonly watch: (person: string, lastEventId?: number) => Promise<Watcher>;
  /** What nobody expected. */
  readonly faults: readonly unknown[];
}

interface Watcher {
  readonly next: (fits: (event: PageEvent) => boolean) => Promise<PageEvent & { readonly id: number | null }>;
}

const send = (
  url: URL,
  method: string,
  headers: OutgoingHttpHeaders,
  body?: string | Buffer,
): Promise<PageAnswer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text, json: () => JSON.parse(text) as Record<string, never> });
        });
    });
    sent.once('error', reject);
    sent.end(body);
  });

const watchStream = async (url: string, lastEventId?: number): Promise<Watcher> => {
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const response = await fetch(url, {
    signal: ended.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
  });
  if (response.body === null) throw new Error('There is no stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return block;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream ended');
      text += value;
    }
  };
  return {
    next: async (fits) => {
      for (;;) {
        const block = await read();
        const data = /^data: (.*)$/mu.exec(block)?.[1];
        if (data === undefined) continue;
        const event = JSON.parse(data) as PageEvent;
        const id = /^id: (\d+)$/mu.exec(block)?.[1];
        if (fits(event)) return { ...event, id: id === undefined ? null : Number(id) };
      }
    },
  };
};

/** Lets the real bot run until the test ends. */
const startBot = async (
  discord: LocalDiscord,
  services: Services,
  settings: ReturnType<typeof createMemorySettings>,
) => {
  const stopping = new AbortController();
  const running = runBot({
    services,
    settings,
    clock: services.clock,
    logger: SILENT_LOGGER,
    version: '1.2.3',
    logQuestions: false,
    token: discord.token,
    apiUrl: discord.apiUrl,
    contentIntent: true,
    timers: systemTimers,
    signal: stopping.signal,
    onAlive: () => undefined,
    createHandlers,
  });
  onTestFinished(async () => {
    stopping.abort();
    await running;
  });
  await discord.log.waitFor('commands', (event) => (event.kind === 'commands' ? true : undefined));
};

/** What a test of the page is about. */
export interface PageChanges {
  /** Articles by file name; without any, the services are fakes and there is no bot. */
  readonly articles?: Readonly<Record<string, string>>;
  readonly services?: Partial<Services>;
  /** The page itself; without it there is an empty one. */
  readonly files?: PageFiles;
  readonly suggestions?: readonly Suggestion[];
  readonly requestMs?: number;
  readonly checkMs?: number;
}

const NO_PAGE: PageFiles = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') }],
]);

/** Serves a page to one test. */
export async function openPage({
  articles,
  services: changes,
  files = NO_PAGE,
  suggestions = [{ question: 'Who resigned?', isAnswered: true }],
  ...server
}: PageChanges = {}): Promise<TestPage> {
  const discord = await openDiscord({ approvedIntents: APPROVED_INTENTS });
  const scene = buildScene(discord);
  const workingCopy = await createWorkingCopy();
  onTestFinished(() => workingCopy.remove());
  const { guildId, channelId } = scene.questions;
  const settings = createMemorySettings({ [guildId]: { questionChannels: [channelId] } });
  const real = async (files: Readonly<Record<string, string>>): Promise<Services> =>
    createServices({
      paths: ['news', workingCopy.added],
      cwd: createFolder(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [`news/${name}`, text])),
      ),
      corpusOptions: DEFAULT_CORPUS_OPTIONS,
      packageRoot,
      clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    });
  const services =
    articles === undefined ? createFakeServices(changes) : { ...(await real(articles)), ...changes };
  if (articles !== undefined) await startBot(discord, services, settings);
  const faults: unknown[] = [];
  const parts: PageParts = {
    discord,
    scene,
    services,
    workingCopy,
    suggestions: Promise.resolve(suggestions),
    questionChannels: async (id) => (await settings.read(id)).questionChannels,
    files,
    onFault: (error) => faults.push(error),
  };
  const page = await startPageServer(parts, { port: 0, ...server });
  onTestFinished(() => page.close());
  const [nora = '', iris = '', milo = ''] = scene.people.map(({ id }) => id);
  const channelNamed = (name: string): string =>
    [...discord.state.channels.values()].find((channel) => channel.name === name)?.id ?? '';
  const post: TestPage['post'] = (path, body, headers = {}) =>
    send(new URL(path, page.url), 'POST', { 'content-type': 'application/json', ...headers }, body);
  return {
    parts,
    discord,
    scene,
    services,
    url: page.url,
    nora,
    iris,
    milo,
    questions: channelId,
    general: channelNamed('general'),
    lounge: channelNamed('lounge'),
    get: (path, headers = {}) => send(new URL(path, page.url), 'GET', headers),
    post,
    act: (fields) => post('/api/act', JSON.stringify(fields)),
    watch: (person, lastEventId) => watchStream(`${page.url}${eventsPath(person)}`, lastEventId),
    faults,
  };
}
