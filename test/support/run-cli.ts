import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

/** Runs the compiled program as users do, in a process of its own, with none of this one's settings. */
export async function runCli(
  args: readonly string[],
  { cwd, input = '', env = {}, nodeOptions = [], unbundled = false }: CliOptions,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const entry = unbundled ? UNBUNDLED_ENTRY : ENTRY;
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" before the tests.`);
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, entry, ...args], {
    cwd,
    env: { PATH, SystemRoot, ...env },
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  child.stdin.end(input);
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { exitCode, stdout, stderr };
}
