import { ConfigError, UserError } from '../domain/errors.ts';
import type { Clock } from '../domain/services.ts';
import { withoutControls } from '../render/display-text.ts';
import { lookOf, type ScreenStream } from '../terminal/look.ts';
import { createOutput, type Output } from '../terminal/output.ts';
import { createProgressBar } from '../terminal/progress-bar.ts';
import { parseArguments, type AskingInvocation, type StartInvocation } from './arguments.ts';
import { parseConfig, type Config, type Environment, type LogLevel } from './config.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Lifecycle } from './lifecycle.ts';
import { loadEnv } from './load-env.ts';
import { createLogger, withFields, type Logger } from './logger.ts';
import { openServices, requireArticles, type CreateServices } from './open-services.ts';
import { readVersion } from './package-root.ts';
import { reportFault } from './report-fault.ts';
import { serve } from './serve.ts';
import { warnOfSkipped } from './warn-of-skipped.ts';

/** What the program is given by its surroundings. */
export interface RunOptions {
  /** The command line without the program's own name. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly stdin: NodeJS.ReadableStream & ScreenStream;
  readonly stdout: NodeJS.WritableStream & ScreenStream;
  readonly stderr: NodeJS.WritableStream & ScreenStream;
  /** Absolute; the current folder. */
  readonly cwd: string;
  /** Absolute; the folder with package.json. */
  readonly packageRoot: string;
  readonly clock: Clock;
  readonly createServices: CreateServices;
  /** For what runs until it is stopped: in a thread of their own. */
  readonly createLastingServices: CreateServices;
  readonly lifecycle: Lifecycle;
}

/** How much is said in the terminal, where answers are seen anyway. */
const TERMINAL_LEVEL: LogLevel = 'warn';

/** What `read` gives, or `null` with its problems added to `problems`. */
const collectProblems = <T>(read: () => T, problems: string[]): T | null => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return null;
  }
};

const answerQuestions = async (
  invocation: AskingInvocation,
  config: Config,
  logger: Logger,
  output: Output,
  { env, stdin, stdout, stderr, cwd, packageRoot, clock, createServices }: RunOptions,
): Promise<ExitCode> => {
  const startProgress = () => createProgressBar(stderr, stderr.isTTY === true, clock);
  const surroundings = { cwd, packageRoot, clock, createServices, logger: withFields(logger) };
  const services = await openServices(invocation, config, surroundings, startProgress());
  try {
    warnOfSkipped(services.skipped(), invocation.mode, config.LOG_LEVEL ?? TERMINAL_LEVEL, logger.warn);
    requireArticles(services, invocation, config);
    return await serve(invocation, { services, stdin, stdout, output, env, cwd, logger, startProgress });
  } finally {
    await services.close();
  }
};

const runOnDiscord = async (
  invocation: StartInvocation,
  config: Config,
  token: string,
  output: Output,
  { stdout, stderr, cwd, packageRoot, clock, createLastingServices, lifecycle }: RunOptions,
): Promise<ExitCode> => {
  // Loaded only here: one question should not pay for what the bot needs.
  const { startBot } = await import('./start-bot.ts');
  const progress = createProgressBar(stderr, stderr.isTTY === true, clock);
  const surroundings = { cwd, packageRoot, clock, createServices: createLastingServices };
  const isScreen = stdout.isTTY === true;
  return startBot({ invocation, config, token, output, isScreen, lifecycle, progress, ...surroundings });
};

const servePage = async (
  invocation: StartInvocation,
  config: Config,
  output: Output,
  errors: Output,
  { stderr, cwd, packageRoot, clock, createLastingServices, lifecycle }: RunOptions,
): Promise<ExitCode> => {
  const { startPage } = await import('./start-page.ts');
  const progress = createProgressBar(stderr, stderr.isTTY === true, clock);
  const surroundings = { cwd, packageRoot, clock, createServices: createLastingServices };
  return startPage({ invocation, config, output, errors, lifecycle, progress, ...surroundings });
};

/** Does what the command line asks for and gives the exit code. Never rejects. */
export const run = async (options: RunOptions): Promise<ExitCode> => {
  const output = createOutput(options.stdout);
  const errors = createOutput(options.stderr);
  const say = (text: string): void => {
    void errors.write(text);
  };
  const { columns } = lookOf(options.stderr, options.env);
  let logger = createLogger(say, TERMINAL_LEVEL, columns);
  let isBot = false;
  try {
    const problems: string[] = [];
    const invocation = collectProblems(() => parseArguments(options.argv), problems);
    if (invocation?.mode === 'help') {
      const { helpText } = await import('./help-text.ts');
      await output.write(helpText());
      return EXIT.answered;
    }
    if (invocation?.mode === 'version') {
      await output.write(`${await readVersion(options.packageRoot)}\n`);
      return EXIT.answered;
    }
    const env = await loadEnv(options.env, options.cwd);
    isBot = invocation?.mode === 'start' && (env['DISCORD_TOKEN'] ?? '').trim() !== '';
    const config = collectProblems(() => parseConfig(env), problems);
    if (invocation === null || config === null) {
      throw new ConfigError([...problems, 'What can be given: npm run ask -- --help']);
    }
    logger = createLogger(say, config.LOG_LEVEL ?? TERMINAL_LEVEL, columns);
    const { DISCORD_TOKEN: token } = config;
    const exitCode =
      invocation.mode !== 'start'
        ? await answerQuestions(invocation, config, logger, output, { ...options, env })
        : token === null
          ? await servePage(invocation, config, output, errors, options)
          : await runOnDiscord(invocation, config, token, output, options);
    const failure = output.failure();
    if (failure !== null) throw failure;
    return exitCode;
  } catch (error) {
    if (error instanceof UserError) {
      say(`${error.message.split('\n').map(withoutControls).join('\n')}\n`);
      return isBot ? EXIT.configuration : EXIT.usage;
    }
    say(`${reportFault(error, logger)}\n`);
    return EXIT.fault;
  }
};
