import type { CorpusScope } from '../domain/corpus.ts';
import type { Slot } from './compose.ts';
import { dayPiece, timePiece } from './dates.ts';
import type { Phrases } from './phrases/phrases.ts';

/** "12 articles from 1 March 2024 to 22 April 2024". */
export const scopeText = (
  { articles, firstDate, lastDate }: CorpusScope,
  phrases: Phrases,
  slot: Slot,
): string => {
  const counted = phrases.counts.articles(articles);
  if (articles === 0) return counted;
  if (firstDate === null || lastDate === null) return phrases.scope.undated(counted);
  const first = dayPiece(firstDate, phrases, slot);
  if (firstDate === lastDate) return phrases.scope.ofDay(counted, first);
  return phrases.scope.between(counted, first, dayPiece(lastDate, phrases, slot));
};

/** What was searched and how fresh it is, as one sentence. */
export const scopeSentence = (scope: CorpusScope, phrases: Phrases, slot: Slot): string =>
  phrases.scope.searched(scopeText(scope, phrases, slot), timePiece(scope.refreshedAt, phrases, slot));
