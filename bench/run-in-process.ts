import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a child process is asked to measure. */
export interface Task {
  readonly part: string;
  readonly input: unknown;
}

/** The option that the bench's own processes are started with. */
export const TASK_OPTION = 'measure';

/**
 * Measures in a process of its own, so that neither memory nor compiled code of one measurement colours the next.
 * @param script the file that was started, which knows `--measure`; @param heapMb the most that V8 may use, if not
 * its default.
 * @throws Error when the process ends without a result
 */
export async function runInProcess(script: string, task: Task, heapMb?: number): Promise<unknown> {
  const child = fork(script, [`--${TASK_OPTION}`, JSON.stringify(task)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`],
  });
  const exited = once(child, 'exit');
  const answered = once(child, 'message');
  const first = (await Promise.race([answered, exited.then(() => null)])) as [unknown] | null;
  await exited;
  if (first === null) throw new Error(`Measuring "${task.part}" ended without a result.`);
  return first[0];
}
