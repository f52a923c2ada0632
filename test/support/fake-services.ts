import type { Clock, Services } from '../../src/domain/services.ts';
import { buildArticle } from './articles.ts';
import {
  buildAnswer,
  buildCitation,
  buildExplanation,
  buildFound,
  buildRefreshReport,
  buildScope,
  buildSource,
} from './builders.ts';

/** A clock that stands still until a test moves it. */
export const createFakeClock = (): Clock & { readonly advance: (ms: number) => void } => {
  let elapsedMs = 0;
  return {
    now: () => new Date(Date.UTC(2026, 10, 22, 11, 40) + elapsedMs),
    monotonicMs: () => elapsedMs,
    advance: (ms) => {
      elapsedMs += ms;
    },
  };
};

/** Services that answer every question in the same way; `changes` replace what a test is about. */
export const createFakeServices = (changes: Partial<Services> = {}): Services => ({
  ask: async (question) => buildAnswer({ question }),
  explain: async (question) => buildExplanation({ answer: buildAnswer({ question }) }),
  passage: async ({ quote }) => ({
    sentences: [
      { text: 'Before.', cited: false, startsParagraph: true },
      { text: quote, cited: true, startsParagraph: false },
      { text: 'After.', cited: false, startsParagraph: false },
    ],
  }),
  sources: async () => [buildSource()],
  skipped: () => [],
  scope: () => buildScope(),
  search: async (words) => buildFound({ words }),
  checkQuotation: async (text) => ({
    kind: 'exact',
    text,
    citations: [buildCitation()],
    scope: buildScope(),
  }),
  article: async (number) => (number === 0 ? buildArticle('haliva', 'It rained. It snowed.') : null),
  citation: async (_article, sentence) => buildCitation({ sentence, emphasis: [] }),
  refresh: async ({ dryRun = false } = {}) => buildRefreshReport({ dryRun }),
  clock: createFakeClock(),
  close: async () => {},
  ...changes,
});
