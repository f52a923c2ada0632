// Prints how many tests passed and failed, from vitest's JSON report: node test/support/summary.mjs FILE
import { readFileSync } from 'node:fs';

/** A suite that failed without a failed test in it did not load: it counts as one failure. */
const failedToLoad = ({ testResults = [] }) =>
  testResults.filter(
    ({ status, assertionResults = [] }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;

const summarise = (file) => {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + failedToLoad(report),
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which report? Write: node test/support/summary.mjs reports/vitest.json\n');
  process.exitCode = 2;
} else {
  try {
    const { passed, failed, skipped } = summarise(file);
    const parts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
    process.stdout.write(`${parts.join(', ')}\n`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${file} is not a report of vitest: ${error.message}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exitCode = 1;
  }
}
