import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildScope } from '../support/builders.ts';
import { createFolder } from '../support/folder.ts';
import { packageRoot } from '../support/imports.ts';

/** A thread that opens, and then ends of itself. */
const ENDING_THREAD = `
import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ kind: 'state', scope: ${JSON.stringify(buildScope())}, skipped: [] });
parentPort.postMessage({ kind: 'open' });
setTimeout(() => { throw new Error('lightning'); }, 100);
`;

/** The built program with another thread in the place of its own. */
const createProgram = (thread: string): string => {
  const root = createFolder({
    'package.json': '{"version":"1.2.3","type":"module"}',
    'seeds/x.txt': 'It rained.',
  });
  cpSync(join(packageRoot, 'dist'), join(root, 'dist'), { recursive: true });
  symlinkSync(join(packageRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'dist', 'bundle', 'services-thread.js'), thread);
  return root;
};

it('a thread that ends again and again ends the process, in the exit code of a fault', () => {
  const root = createProgram(ENDING_THREAD);
  const { SystemRoot = '' } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'bundle', 'main.js')], {
    cwd: root,
    env: { SystemRoot },
    encoding: 'utf8',
  });
  expect(stderr).toContain('a fault that nobody caught: stopping');
  expect(stderr.match(/the thread that answers ended; another one is started/gu)).toHaveLength(2);
  expect(status).toBe(1);
});
