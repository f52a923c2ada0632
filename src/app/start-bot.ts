import { createHandlers } from '../discord/handlers.ts';
import { runBot } from '../discord/run-bot.ts';
import { openSettingsStore } from '../storage/settings-store.ts';
import type { Output } from '../terminal/output.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import type { AskingInvocation } from './arguments.ts';
import { createBotLogger } from './bot-logger.ts';
import type { Config } from './config.ts';
import type { ExitCode } from './exit-codes.ts';
import { createHealthFile } from './health-file.ts';
import type { Lifecycle } from './lifecycle.ts';
import { listenForEnd } from './listen-for-end.ts';
import { logLineText } from './log-line.ts';
import { openServices, requireArticles, type Surroundings } from './open-services.ts';
import { readVersion } from './package-root.ts';
import { systemTimers } from './system-timers.ts';
import { warnOfSkipped } from './warn-of-skipped.ts';
import { closeWatched, watchOver } from './watch-over.ts';

/** How long the process may take to end once the connection is closed; a hung request or database would keep it. */
const LEAVE_WITHIN_MS = 500;

/** What the bot on Discord is started with. */
export interface StartBotOptions extends Surroundings {
  readonly invocation: AskingInvocation;
  readonly config: Config;
  readonly token: string;
  /** Where the log goes. */
  readonly output: Output;
  /** Whether somebody reads the log at a terminal. */
  readonly isScreen: boolean;
  readonly lifecycle: Lifecycle;
  readonly progress: ProgressBar;
}

/**
 * Runs the bot on Discord until the process is asked to end.
 * @throws UserError for whatever somebody has to put right.
 */
export const startBot = async (options: StartBotOptions): Promise<ExitCode> => {
  const { invocation, config, token, output, isScreen, lifecycle, progress, cwd, clock, packageRoot } =
    options;
  const logger = await createBotLogger({
    write: (line) => void output.write(isScreen ? logLineText(line) : line),
    level: config.LOG_LEVEL ?? 'info',
    secrets: [token],
  });
  const { signal, stopped, exitCode } = listenForEnd(lifecycle, logger);
  const health = createHealthFile(config.HEALTH_FILE, { cwd, clock, logger });
  const settings = await openSettingsStore({ url: config.DATABASE_URL, cwd, logger });
  try {
    const opening = openServices(invocation, config, { ...options, logger }, progress);
    const services = await Promise.race([opening, stopped]);
    if (services === null) return exitCode();
    const watch = await watchOver(services, logger, options);
    try {
      warnOfSkipped(services.skipped(), invocation.mode, 'warn', (text) => logger.warn({}, text));
      requireArticles(services, invocation, config);
      await runBot({
        services,
        settings,
        clock,
        logger,
        version: await readVersion(packageRoot),
        logQuestions: config.LOG_QUESTIONS,
        token,
        apiUrl: config.DISCORD_API_URL,
        contentIntent: config.MESSAGE_CONTENT,
        timers: systemTimers,
        signal,
        onAlive: health.touch,
        createHandlers,
      });
      return exitCode();
    } finally {
      await closeWatched(services, watch);
    }
  } finally {
    lifecycle.leaveWithin(LEAVE_WITHIN_MS);
    health.remove();
    await settings.close();
    logger.info({}, 'stopped');
  }
};
