import type { RefreshReport } from '../domain/corpus.ts';
import { count } from './display-text.ts';
import { line, type Reply } from './reply.ts';
import { skippedLines } from './skipped-text.ts';
import { scopeText } from './scope-text.ts';

/** What a refresh changed, what there is now, and which files were skipped and why. */
export const refreshText = (report: RefreshReport): Reply => {
  const { added, changed, removed, unchanged, scope, skipped, ms } = report;
  return {
    lines: [
      line(
        0,
        `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged (${Math.round(ms).toLocaleString('en')} ms).`,
      ),
      line(0, `Now ${scopeText(scope)}, ${count(scope.sentences, 'sentence')}.`),
      ...skippedLines(skipped),
    ],
  };
};
