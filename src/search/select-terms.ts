/** At most this many terms of a question are searched, rarest first. */
export const QUERY_TERMS_MAX = 24;
/**
 * Postings that one question may touch. Rare terms come first, so what is left out are frequent terms of long
 * questions in large corpora, which cost most and tell least.
 */
export const POSTINGS_MAX = 60_000;

/** The distinct terms worth searching, rarest first, within both limits; never none where one is known. */
export function selectTerms(terms: Iterable<string>, frequency: ReadonlyMap<string, number>): string[] {
  const known = [...new Set(terms)]
    .map((term) => ({ term, postings: frequency.get(term) ?? 0 }))
    .filter(({ postings }) => postings > 0)
    .sort((a, b) => a.postings - b.postings || (a.term < b.term ? -1 : 1))
    .slice(0, QUERY_TERMS_MAX);
  const selected: string[] = [];
  let touched = 0;
  for (const { term, postings } of known) {
    touched += postings;
    if (selected.length > 0 && touched > POSTINGS_MAX) break;
    selected.push(term);
  }
  return selected;
}
