import type { RefreshReport } from '../domain/corpus.ts';
import { compose } from './compose.ts';
import { displayText, shorten } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { line, markedLine, smallLine, type Line, type Reply } from './reply.ts';
import { skippedLines } from './skipped-text.ts';
import { scopeText } from './scope-text.ts';

/** How many articles of a kind are named; the rest are counted. */
const NAMED_MAX = 10;
const TITLE_MAX_CHARS = 120;

const namedLines = (
  mark: '+' | '~' | '−',
  ids: readonly string[],
  titles: ReadonlyMap<string, string>,
  phrases: Phrases,
): Line[] => [
  ...ids
    .slice(0, NAMED_MAX)
    .map((id) => markedLine(2, `${mark} `, shorten(titles.get(id) ?? displayText(id), TITLE_MAX_CHARS))),
  ...(ids.length > NAMED_MAX ? [smallLine(2, `${mark} ${phrases.counts.more(ids.length - NAMED_MAX)}`)] : []),
];

/**
 * What a refresh changed, or would change: articles added (+), changed (~) and removed (−), what there is
 * then, and the notes about files. `titles` has the titles by article id, those of removed articles too; an
 * article that it lacks is named by its id.
 */
export const refreshText = (
  report: RefreshReport,
  titles: ReadonlyMap<string, string>,
  phrases: Phrases,
): Reply => {
  const { added, changed, removed, unchanged, scope, skipped, ms } = report;
  const { refresh, counts } = phrases;
  const duration = counts.milliseconds(ms);
  return {
    lines: [
      ...(report.shared ? [line(0, refresh.shared)] : []),
      ...(report.dryRun ? [line(0, refresh.dryRun)] : []),
      line(0, refresh.changes(added.length, changed.length, removed.length, unchanged, duration)),
      ...namedLines('+', added, titles, phrases),
      ...namedLines('~', changed, titles, phrases),
      ...namedLines('−', removed, titles, phrases),
      line(
        0,
        ...compose((slot) =>
          phrases.scope[report.dryRun ? 'afterwards' : 'now'](
            scopeText(scope, phrases, slot),
            counts.sentences(scope.sentences),
          ),
        ),
      ),
      ...skippedLines(skipped, phrases),
    ],
  };
};
