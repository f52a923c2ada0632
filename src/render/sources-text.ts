import type { SourceSummary } from '../domain/answer.ts';
import type { CorpusScope, SkippedFile } from '../domain/corpus.ts';
import { articleDate, longDateTime } from './dates.ts';
import { count, displayText, shorten } from './display-text.ts';
import { BLANK, dim, line, link, markedLine, type Line, type Reply } from './reply.ts';
import { scopeText } from './scope-text.ts';
import { skippedLines } from './skipped-text.ts';

const SOURCES_SHOWN_MAX = 50;
const TITLE_MAX_CHARS = 120;

const sourceLines = (source: SourceSummary): Line[] => [
  markedLine(
    0,
    '- ',
    `${shorten(source.title, TITLE_MAX_CHARS)}${source.titleDerived ? ' (title from the first sentence)' : ''}`,
  ),
  line(
    2,
    dim(
      [
        articleDate(source),
        count(source.sentences, 'sentence'),
        ...(source.promotions === 0 ? [] : [`${count(source.promotions, 'promotion')} left out`]),
        ...(source.copyOf === null ? [] : [`copy of ${displayText(source.copyOf)}`]),
      ].join(' · '),
    ),
  ),
  ...(source.url === null ? [] : [line(2, link(displayText(source.url)))]),
  line(2, link(displayText(source.file))),
];

/** The sources in which every word of `filter` occurs (title, file, date, id), whatever its case. */
const matchingSources = (sources: readonly SourceSummary[], filter: string): readonly SourceSummary[] => {
  const words = filter.toLowerCase().split(' ').filter(Boolean);
  return sources.filter((source) => {
    const text = [source.title, source.file, source.date ?? '', source.id, source.url ?? '']
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

const noneText = (sources: readonly SourceSummary[], filter: string): string =>
  sources.length === 0 ? 'There are no articles.' : `No article matches “${displayText(filter)}”.`;

/** `/sources`: what is searched and what is not. `filter` narrows the list; '' lists all. */
export const sourcesText = (
  sources: readonly SourceSummary[],
  skipped: readonly SkippedFile[],
  scope: CorpusScope,
  filter: string,
): Reply => {
  const matching = matchingSources(sources, filter);
  const hidden = matching.length - SOURCES_SHOWN_MAX;
  return {
    lines: [
      ...(matching.length === 0 ? [line(0, noneText(sources, filter))] : []),
      ...matching.slice(0, SOURCES_SHOWN_MAX).flatMap(sourceLines),
      ...(hidden > 0
        ? [line(0, dim(`and ${count(hidden, 'more article')}: name a word to narrow the list`))]
        : []),
      BLANK,
      line(
        0,
        `${scopeText(scope)}, ${count(scope.sentences, 'sentence')}, refreshed ${longDateTime(scope.refreshedAt)}.`,
      ),
      ...(filter === '' ? skippedLines(skipped) : []),
    ],
  };
};
