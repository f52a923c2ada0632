import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './imports.ts';

/** What `npm start` runs, and the same as single modules. */
const ENTRY = join(packageRoot, 'dist', 'bundle', 'main.js');
const UNBUNDLED_ENTRY = join(packageRoot, 'dist', 'src', 'main.js');

interface CliOptions {
  /** Where it runs. */
  readonly cwd: string;
  /** What it reads from standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Runs the modules that the bundle was made of. */
  readonly unbundled?: boolean;
}

/** The compiled program, running in a process of its own. */
export interface RunningCli {
  /** What it has written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Its exit code, when it has ended and all that it wrote is here. */
  readonly ended: Promise<number | null>;
}

/** Keeps what comes from a stream. */
function collect(stream: NodeJS.ReadableStream): () => string {
  const pieces: string[] = [];
  stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  return () => pieces.join('');
}

/** Starts the compiled program as users do, in a process of its own, with none of this one's settings. */
export function startCli(
  args: readonly string[],
  { cwd, input = '', env = {}, nodeOptions = [], unbundled = false }: CliOptions,
): RunningCli {
  const entry = unbundled ? UNBUNDLED_ENTRY : ENTRY;
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" before the tests.`);
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, entry, ...args], {
    cwd,
    env: { PATH, SystemRoot, ...env },
  });
  child.stdin.end(input);
  return {
    stdout: collect(child.stdout),
    stderr: collect(child.stderr),
    signal: (name) => void child.kill(name),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    }),
  };
}

/** Runs the compiled program to its end. */
export async function runCli(
  args: readonly string[],
  options: CliOptions,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const { ended, stdout, stderr } = startCli(args, options);
  const exitCode = await ended;
  return { exitCode, stdout: stdout(), stderr: stderr() };
}
