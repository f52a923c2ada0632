import type { RefreshReport } from '../domain/corpus.ts';
import { count, displayText, shorten } from './display-text.ts';
import { dim, heading, line, markedLine, type Line, type Reply } from './reply.ts';
import { skippedLines } from './skipped-text.ts';
import { scopeText } from './scope-text.ts';

/** How many articles of a kind are named; the rest are counted. */
const NAMED_MAX = 10;
const TITLE_MAX_CHARS = 120;

const namedLines = (title: string, ids: readonly string[], titles: ReadonlyMap<string, string>): Line[] =>
  ids.length === 0
    ? []
    : [
        line(0, heading(`${title}:`)),
        ...ids
          .slice(0, NAMED_MAX)
          .map((id) => markedLine(2, '- ', shorten(titles.get(id) ?? displayText(id), TITLE_MAX_CHARS))),
        ...(ids.length > NAMED_MAX
          ? [line(2, dim(`and ${(ids.length - NAMED_MAX).toLocaleString('en')} more`))]
          : []),
      ];

/**
 * What a refresh changed, what there is now, and the notes about files. `titles` has the titles by article
 * id, those of removed articles too; an article that it lacks is named by its id.
 */
export const refreshText = (report: RefreshReport, titles: ReadonlyMap<string, string>): Reply => {
  const { added, changed, removed, unchanged, scope, skipped, ms } = report;
  return {
    lines: [
      line(
        0,
        `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged (${Math.round(ms).toLocaleString('en')} ms).`,
      ),
      ...namedLines('Added', added, titles),
      ...namedLines('Changed', changed, titles),
      ...namedLines('Removed', removed, titles),
      line(0, `Now ${scopeText(scope)}, ${count(scope.sentences, 'sentence')}.`),
      ...skippedLines(skipped),
    ],
  };
};
