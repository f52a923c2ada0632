/** What went wrong, in words for people. */
export const problemText = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong on this page.';
