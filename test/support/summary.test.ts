import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFolder } from './folder.ts';

const SCRIPT = fileURLToPath(new URL('summary.mjs', import.meta.url));

const summarise = (content: string) => {
  const folder = createFolder({ 'report.json': content });
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, join(folder, 'report.json')], {
    encoding: 'utf8',
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
};

describe('summary.mjs', () => {
  it.each([
    ['all passed', { numPassedTests: 3, numFailedTests: 0 }, '3 passed, 0 failed', 0],
    ['one failed', { numPassedTests: 3, numFailedTests: 1 }, '3 passed, 1 failed', 1],
    [
      'some skipped',
      { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 },
      '3 passed, 0 failed, 2 skipped',
      0,
    ],
    ['nothing ran', { numPassedTests: 0, numFailedTests: 0 }, '0 passed, 0 failed', 1],
    [
      'a suite did not load',
      { numPassedTests: 3, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] },
      '3 passed, 1 failed',
      1,
    ],
    [
      'a failed test makes its suite fail',
      {
        numPassedTests: 3,
        numFailedTests: 1,
        testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
      },
      '3 passed, 1 failed',
      1,
    ],
  ])('counts when %s', (_name, report, lastLine, status) => {
    expect(summarise(JSON.stringify(report))).toEqual({ lastLine, status });
  });

  it('counts a report that cannot be read as a failure', () => {
    expect(summarise('{"numPassed')).toEqual({ lastLine: '0 passed, 1 failed', status: 1 });
  });
});
