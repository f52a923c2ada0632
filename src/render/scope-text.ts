import type { CorpusScope } from '../domain/corpus.ts';
import { longDate, longDateTime } from './dates.ts';
import { count } from './display-text.ts';

/** "12 articles from 1 March 2024 to 22 April 2024". */
export const scopeText = ({ articles, firstDate, lastDate }: CorpusScope): string => {
  const counted = count(articles, 'article');
  if (articles === 0) return counted;
  if (firstDate === null || lastDate === null) return `${counted} without a date`;
  if (firstDate === lastDate) return `${counted} of ${longDate(firstDate)}`;
  return `${counted} from ${longDate(firstDate)} to ${longDate(lastDate)}`;
};

/** What was searched and how fresh it is, as one sentence. */
export const scopeSentence = (scope: CorpusScope): string =>
  `Searched ${scopeText(scope)}, refreshed ${longDateTime(scope.refreshedAt)}.`;
