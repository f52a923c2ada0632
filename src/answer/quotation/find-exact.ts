import type { Article } from '../../domain/article.ts';
import type { SearchEngine } from '../../search/search-engine.ts';
import type { Analyzer } from '../../text/analyzer.ts';
import { unitsAround, type ArticleUnit } from './article-units.ts';
import type { QuotedPlace } from './cite-place.ts';
import type { QuotationUnit } from './quotation-units.ts';

/** Places where the longest run of words stands that are looked at closely. */
const LOOKED_AT_MAX = 2_000;
/** Units of articles that are looked at closely: behind the longest run may stand a thousand signs. */
const LOOKED_AT_UNITS_MAX = 50_000;

/** A text that is looked for, with its units. */
export interface AskedQuotation {
  readonly text: string;
  readonly units: readonly QuotationUnit[];
}

/** A word of letters only, which the index knows by the same letters wherever it stands. */
const PLAIN_WORD = /^\p{L}{2,}$/u;

/** The first `limit` places where articles have the units of a text one behind the other. */
export async function findExact(
  engine: Pick<SearchEngine, 'phrase'>,
  analyzer: Analyzer,
  { text, units: asked }: AskedQuotation,
  limit: number,
): Promise<QuotedPlace[]> {
  const run = longestRun(asked);
  const words = run.flatMap(({ key }) => analyzer.analyze(key).words);
  const searched = words.length > 0 ? words : analyzer.analyze(text).words;
  const before = run[0] === undefined ? asked.length : asked.indexOf(run[0]);
  const needed = { before, after: asked.length };
  const places = new Map<string, QuotedPlace>();
  let lookedAt = 0;
  for (const { article, sentence } of await engine.phrase(searched, LOOKED_AT_MAX)) {
    const units = unitsAround(article, sentence, needed);
    lookedAt += units.length;
    for (const place of placesIn(article, units, asked)) places.set(`${article.id}\n${place.start}`, place);
    if (places.size >= limit || lookedAt > LOOKED_AT_UNITS_MAX) break;
  }
  return [...places.values()].slice(0, limit);
}

/** The longest run of neighbouring plain words; of signs and numbers the index may know other forms. */
function longestRun(asked: readonly QuotationUnit[]): readonly QuotationUnit[] {
  let longest: readonly QuotationUnit[] = [];
  for (let from = 0; from < asked.length; from++) {
    let to = from;
    while (isPlain(asked, to)) to += 1;
    if (to - from > longest.length) longest = asked.slice(from, to);
    from = to;
  }
  return longest;
}

/** A word that touches a number before it is one with it in the index: "5th". */
function isPlain(units: readonly QuotationUnit[], i: number): boolean {
  const unit = units[i];
  if (unit === undefined || !PLAIN_WORD.test(unit.key)) return false;
  const previous = units[i - 1];
  return previous === undefined || previous.end < unit.start || !previous.isWord;
}

/** Where units of an article are those asked for. */
function* placesIn(
  article: Article,
  units: readonly ArticleUnit[],
  asked: readonly QuotationUnit[],
): Generator<QuotedPlace> {
  for (let from = 0; from + asked.length <= units.length; from++) {
    if (!asked.every(({ key }, i) => units[from + i]?.key === key)) continue;
    const [first, last] = [units[from], units[from + asked.length - 1]];
    if (first === undefined || last === undefined) return;
    yield {
      article,
      start: first.start,
      end: last.end,
      firstSentence: first.sentence.index,
      lastSentence: last.sentence.index,
    };
  }
}
