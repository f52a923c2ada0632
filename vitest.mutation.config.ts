import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` runs for each change of the code that keeps harm out: quick ones, in one process. */
export default defineConfig({
  test: {
    include: [
      'test/answer/permalink.test.ts',
      'test/app/redact.test.ts',
      'test/discord/custom-id.test.ts',
      'test/discord/paint/*.test.ts',
      'test/discord/permissions.test.ts',
      'test/discord/limits.test.ts',
      'test/page/server/{guard-request,guards,read-body,page-files}.test.ts',
      'test/render/{display-text,excerpt,quote-segments}.test.ts',
      'test/snapshot/**/*.test.ts',
      'test/text/characters.test.ts',
    ],
    testTimeout: 60_000,
  },
});
