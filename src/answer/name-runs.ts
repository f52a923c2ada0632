import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import { trimSpan } from './grow-span.ts';

const CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'de',
  'la',
  'van',
  'von',
  'der',
  'bin',
  'al',
  'el',
  'and',
]);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at from to near into outside across around through'.split(' '),
);
/** Words that stand before names and name nobody by themselves. */
const OFFICES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sir gen lt col maj sgt capt rep sen gov prime minister president judge justice king queen pope chief'.split(
    ' ',
  ),
);

/**
 * Runs of capitalised words that bring a name which the question lacks, with "of" and the like inside them and
 * titles before them. For a place, runs behind "in", "at" … come first; for a person, runs of two words and more,
 * or behind an office; for a group, runs of two words and more,
 * or the only one.
 */
export function nameRuns(
  quote: string,
  analyzed: AnalyzedTokens,
  asked: ReadonlySet<string>,
  type: 'person' | 'group' | 'place',
): Span[] {
  const runs = capitalRuns(quote, analyzed).filter((run) =>
    range(run).some((i) => !asked.has(analyzed.terms[i] ?? '') && !OFFICES.has(analyzed.words[i] ?? '')),
  );
  const preferred = runs.filter((run) => isPreferred(run, analyzed, type));
  // One name alone needs no preference.
  const chosen = preferred.length === 0 && runs.length === 1 && type === 'group' ? runs : preferred;
  return chosen.map(([from, to]) =>
    trimSpan({ start: analyzed.tokens[from]?.start ?? 0, end: analyzed.tokens[to - 1]?.end ?? 0 }, quote),
  );
}

type Run = readonly [from: number, to: number];

const range = ([from, to]: Run): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function capitalRuns(quote: string, { tokens, shapes, words }: AnalyzedTokens): Run[] {
  const runs: Run[] = [];
  const isName = (i: number): boolean =>
    ((shapes[i] ?? 0) & (Shape.capital | Shape.calendar | Shape.number)) === Shape.capital &&
    ((shapes[i] ?? 0) & Shape.stop) === 0;
  // A name ends at a comma, bracket or quotation mark; a full stop inside is an abbreviation ("Maj. Gen.").
  const isJoined = (i: number): boolean =>
    /^(?:\.? |-|’s |'s )$/u.test(quote.slice(tokens[i]?.end ?? 0, tokens[i + 1]?.start ?? 0));
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(i)) continue;
    let end = i + 1;
    for (;;) {
      if (end < tokens.length && isJoined(end - 1) && isName(end)) end += 1;
      else if (
        end + 1 < tokens.length &&
        isJoined(end - 1) &&
        CONNECTORS.has(words[end] ?? '') &&
        isJoined(end) &&
        isName(end + 1)
      )
        end += 2;
      else break;
    }
    runs.push([i, end]);
    i = end - 1;
  }
  return runs;
}

function isPreferred(
  [from, to]: Run,
  { words }: AnalyzedTokens,
  type: 'person' | 'group' | 'place',
): boolean {
  if (type === 'place') return PLACE_PREPOSITIONS.has(words[from - 1] ?? '');
  if (type === 'group') return to - from >= 2;
  return to - from >= 2 || OFFICES.has(words[from - 1] ?? '');
}
