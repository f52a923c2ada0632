import { join } from 'node:path';
import { createHandlers } from '../discord/handlers.ts';
import { runBot } from '../discord/run-bot.ts';
import { UserError } from '../domain/errors.ts';
import type { Logger } from '../domain/logger.ts';
import type { Services } from '../domain/services.ts';
import { startLocalDiscord, type LocalDiscord } from '../local/local-discord.ts';
import { readPageFiles, type PageFiles } from '../page/server/page-files.ts';
import { startPageServer, type PageServer } from '../page/server/start-page-server.ts';
import { APPROVED_INTENTS, buildScene } from '../page/world/build-scene.ts';
import { suggestQuestions } from '../page/world/suggest-questions.ts';
import { createWorkingCopy, type WorkingCopy } from '../page/world/working-copy.ts';
import { openSettingsStore, type SettingsStore } from '../storage/settings-store.ts';
import type { Output } from '../terminal/output.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import type { StartInvocation } from './arguments.ts';
import { createBotLogger } from './bot-logger.ts';
import type { Config } from './config.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Lifecycle } from './lifecycle.ts';
import { listenForEnd, type End } from './listen-for-end.ts';
import { logLineText } from './log-line.ts';
import { openBrowser } from './open-browser.ts';
import { openServices, requireArticles, type Surroundings } from './open-services.ts';
import { readVersion } from './package-root.ts';
import { systemTimers } from './system-timers.ts';
import { warnOfSkipped } from './warn-of-skipped.ts';
import { closeWatched, watchOver } from './watch-over.ts';

/** How long the process may take to end by itself once all is done. */
const LEAVE_WITHIN_MS = 1_000;
/** How long the bot may take to come up. */
const READY_WITHIN_MS = 30_000;

/** What the local page is started with. */
export interface StartPageOptions extends Surroundings {
  readonly invocation: StartInvocation;
  readonly config: Config;
  /** Where the address is said, and where the log goes. */
  readonly output: Output;
  readonly errors: Output;
  readonly lifecycle: Lifecycle;
  readonly progress: ProgressBar;
}

/** What has to be closed in the end, the latest first. */
interface Opened {
  readonly keep: <T>(thing: T, close: (thing: T) => Promise<void>) => T;
  readonly closeAll: () => Promise<void>;
}

const createOpened = (): Opened => {
  const closers: (() => Promise<void>)[] = [];
  return {
    keep: (thing, close) => {
      closers.unshift(() => close(thing));
      return thing;
    },
    closeAll: async () => {
      for (const close of closers) await close();
    },
  };
};

const readBuiltPage = async (packageRoot: string): Promise<PageFiles> => {
  try {
    return await readPageFiles(join(packageRoot, 'dist', 'page'));
  } catch (error) {
    throw new UserError('The local page has not been built. Run npm run build, then npm start again.', {
      cause: error,
    });
  }
};

/** The bot as it runs on Discord; only the address that it connects to is another one. */
const runLocally = async (
  { config, clock, packageRoot }: StartPageOptions,
  { apiUrl, token }: LocalDiscord,
  parts: { readonly services: Services; readonly settings: SettingsStore; readonly logger: Logger },
  signal: AbortSignal,
): Promise<void> =>
  runBot({
    ...parts,
    clock,
    version: await readVersion(packageRoot),
    logQuestions: config.LOG_QUESTIONS,
    token,
    apiUrl,
    contentIntent: true,
    timers: systemTimers,
    signal,
    onAlive: () => undefined,
    createHandlers,
  });

/** Puts everything together; gives the page, and the bot's run, which ends when it is stopped. */
const open = async (
  options: StartPageOptions,
  services: Services,
  workingCopy: WorkingCopy,
  logger: Logger,
  { signal }: End,
  opened: Opened,
): Promise<{ readonly page: PageServer; readonly running: Promise<void> }> => {
  const { config, cwd, packageRoot } = options;
  const files = await readBuiltPage(packageRoot);
  const discord = opened.keep(await startLocalDiscord({ approvedIntents: APPROVED_INTENTS }), (one) =>
    one.close(),
  );
  const scene = buildScene(discord);
  const url = `file:${join(workingCopy.folder, 'settings.db')}`;
  const settings = opened.keep(await openSettingsStore({ url, cwd, logger }), (one) => one.close());
  const { guildId, channelId } = scene.questions;
  await settings.change(guildId, { addQuestionChannel: channelId }, { id: scene.moderatorId });
  const suggestions = suggestQuestions(services).catch((err: unknown) => {
    logger.error({ err }, 'no questions can be suggested');
    return [];
  });
  const parts = {
    discord,
    scene,
    services,
    workingCopy,
    suggestions,
    files,
    questionChannels: async (id: string) => (await settings.read(id)).questionChannels,
    onFault: (err: unknown) => logger.error({ err }, 'a request of the page failed'),
  };
  const page = opened.keep(await startPageServer(parts, { port: config.PORT }), (one) => one.close());
  const running = runLocally(options, discord, { services, settings, logger }, signal);
  const published = discord.log.waitFor(
    'the commands of the bot',
    (event) => (event.kind === 'commands' ? true : undefined),
    { timeoutMs: READY_WITHIN_MS },
  );
  await Promise.race([published, running]);
  return { page, running };
};

/**
 * Serves the local page, with the bot on a Discord of this machine, until the process is asked to end.
 * @throws UserError for whatever somebody has to put right.
 */
export const startPage = async (options: StartPageOptions): Promise<ExitCode> => {
  const { invocation, config, output, errors, lifecycle, progress } = options;
  const logger = await createBotLogger({
    write: (line) => void errors.write(logLineText(line)),
    level: config.LOG_LEVEL ?? 'warn',
    secrets: [],
  });
  const end = listenForEnd(lifecycle, logger);
  const opened = createOpened();
  try {
    const workingCopy = opened.keep(await createWorkingCopy(), (one) => one.remove());
    const opening = openServices(invocation, config, { ...options, logger }, progress, [workingCopy.added]);
    const services = await Promise.race([opening, end.stopped]);
    if (services === null) return end.exitCode();
    opened.keep(services, (one) => one.close());
    opened.keep(await watchOver(services, logger, options), (watch) => closeWatched(services, watch));
    warnOfSkipped(services.skipped(), invocation.mode, 'warn', (text) => logger.warn({}, text));
    requireArticles(services, invocation, config);
    const { page, running } = await open(options, services, workingCopy, logger, end, opened);
    if (!end.signal.aborted) {
      await output.write(
        `Verbatim is at ${page.url}\nOpen that in a browser, and ask. Ctrl-C ends it. To ask in the terminal instead: npm run ask\n`,
      );
      if (invocation.open) {
        openBrowser(
          page.url,
          () => void errors.write('The browser could not be opened. Open the address yourself.\n'),
        );
      }
    }
    await running;
    return end.exitCode();
  } finally {
    await opened.closeAll();
    lifecycle.leaveWithin(LEAVE_WITHIN_MS);
  }
};
