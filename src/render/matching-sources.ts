import type { SourceSummary } from '../domain/answer.ts';

/** The sources in which every one of `words` occurs (title, file, date, id, address), whatever its case. */
export const matchingSources = (
  sources: readonly SourceSummary[],
  words: string,
): readonly SourceSummary[] => {
  const wanted = words.toLowerCase().split(' ').filter(Boolean);
  return sources.filter((source) => {
    const text = [source.title, source.file, source.date ?? '', source.id, source.url ?? '']
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
};
