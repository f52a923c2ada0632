import { parseArgs } from 'node:util';
import { TASK_OPTION, type Task } from './run-in-process.ts';

/** What the command line says. */
export interface BenchArguments {
  readonly help: boolean;
  /** Names of the parts to run, in the order given; empty for all. */
  readonly parts: readonly string[];
  readonly every: number;
  readonly growth: readonly number[];
  /** Folders to measure instead of the carried collections. */
  readonly data: readonly string[];
  /** Only print. */
  readonly print: boolean;
  /** What a process of the bench's own is to measure. */
  readonly task: Task | null;
}

/** @throws Error that says which option is wrong and what it takes */
export function readBenchArguments(args: readonly string[], parts: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      part: { type: 'string', multiple: true, default: [] },
      every: { type: 'string', default: '1' },
      growth: { type: 'string', default: '10000,100000' },
      data: { type: 'string', multiple: true, default: [] },
      print: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      [TASK_OPTION]: { type: 'string' },
    },
  });
  const task = values[TASK_OPTION];
  const asked = values.part.flatMap((names) => names.split(','));
  const unknown = asked.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new Error(`--part takes ${parts.join(', ')}, not "${unknown.join(', ')}".`);
  return {
    help: values.help,
    parts: asked,
    every: positive('--every', values.every),
    growth: values.growth.split(',').map((size) => positive('--growth', size)),
    data: values.data,
    print: values.print,
    task: typeof task === 'string' ? (JSON.parse(task) as Task) : null,
  };
}

function positive(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${option} takes whole numbers from 1, not "${value}".`);
  return number;
}
