import { defineConfig, type ViteUserConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

/** The tests of `npm test`: each ends within a minute. */
const EVERY_COMMIT: ViteUserConfig['test'] = {
  include: ['test/**/*.test.ts'],
  testTimeout: MINUTE_MS,
  reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
};

/** The tests of `npm run nightly`: one after the other, since they measure; with `gc()` for those that weigh the heap. */
const NIGHTLY: ViteUserConfig['test'] = {
  include: ['test/nightly/**/*.nightly.ts'],
  testTimeout: 60 * MINUTE_MS,
  hookTimeout: 10 * MINUTE_MS,
  fileParallelism: false,
  execArgv: ['--expose-gc'],
  reporters: ['default', ['json', { outputFile: 'reports/nightly.json' }]],
};

export default defineConfig(({ mode }) => ({ test: mode === 'nightly' ? NIGHTLY : EVERY_COMMIT }));
