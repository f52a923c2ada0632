import type { ArticleDraft, DateSource } from '../domain/article.ts';
import { utcDate } from './metadata/dates.ts';
import { readDateline } from './metadata/dateline.ts';
import { readHeader } from './metadata/read-header.ts';
import { findPromotions } from './promotions/find-promotions.ts';
import { contentStart, tidyOmissions } from './spans.ts';

export interface CompletionOptions {
  /** When the file was last changed: its day is the last resort for a date. */
  readonly modified: Date;
  /** Searches and quotes promotions like the article's own words. */
  readonly keepPromotions: boolean;
}

/** Adds what can be told from the text itself, whatever its format: a stray header, a dateline, promotions. */
export function completeDraft(
  draft: ArticleDraft,
  { modified, keepPromotions }: CompletionOptions,
): ArticleDraft {
  const own = tidyOmissions(draft.omissions);
  const header = readHeader(draft.text, contentStart(draft.text, own));
  const headed = tidyOmissions([...own, ...header.omissions]);
  const found = keepPromotions ? headed : tidyOmissions([...headed, ...findPromotions(draft.text)]);
  const omissions = keepPromotions ? found.filter(({ kind }) => kind !== 'promotion') : found;
  const url = draft.url ?? header.fields.url;
  const metadataDate = draft.date ?? header.fields.date;
  const dateline =
    metadataDate === null ? readDateline(draft.text, contentStart(draft.text, headed), url) : null;
  return {
    ...draft,
    title: draft.title ?? header.fields.title,
    publisher: draft.publisher ?? header.fields.publisher,
    lang: draft.lang ?? header.fields.lang,
    url,
    ...firstDate([
      [metadataDate, 'metadata'],
      [dateline, 'dateline'],
      [utcDate(modified), 'file'],
    ]),
    omissions,
  };
}

function firstDate(
  dates: readonly (readonly [string | null, DateSource])[],
): Pick<ArticleDraft, 'date' | 'dateSource'> {
  const found = dates.find(([date]) => date !== null);
  return found === undefined ? { date: null, dateSource: null } : { date: found[0], dateSource: found[1] };
}
