import type { QuotationCheck } from '../domain/quotation.ts';
import { foldWhiteSpace } from '../text/characters.ts';
import { searchWords, type SearchParts } from './search-words.ts';

/** Whether the articles have these words, and where. */
export async function checkQuotation(parts: SearchParts, asked: string): Promise<QuotationCheck> {
  const text = asked.trim();
  const { citations, scope } = await searchWords(parts, text, { count: 50 });
  const wanted = foldWhiteSpace(text).toLowerCase();
  const places = citations.flatMap((citation) => {
    const start = citation.quote.toLowerCase().indexOf(wanted);
    return start < 0 ? [] : { ...citation, emphasis: [{ start, end: start + wanted.length }] };
  });
  if (wanted !== '' && places.length > 0)
    return { kind: 'exact', text, citations: places.slice(0, 4), scope };
  return { kind: 'not-found', text, closest: citations[0] ?? null, scope };
}
