import type { QuotationNote, QuotationPiece } from '../../domain/quotation.ts';
import type { AnalyzedTokens, Analyzer } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';

const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}{2,6}n['’ʼ]t)(?![\p{L}\p{N}])/giu;
const WORD = /[\p{L}\p{N}]/u;

/** Asked words and the article's at one place, one of them perhaps empty. */
interface Difference {
  readonly asked: string;
  readonly own: string;
}

/** In which ways the pieces of a comparison differ that matter most, in a fixed order. */
export function differenceNotes(
  pieces: readonly QuotationPiece[],
  analyzer: Analyzer,
  isName: (term: string) => boolean,
): QuotationNote[] {
  const differences = differencesOf(pieces).map(({ asked, own }) => ({
    asked: { text: asked, analyzed: analyzer.analyze(asked) },
    own: { text: own, analyzed: analyzer.analyze(own) },
  }));
  const isNameAt = ({ terms, shapes }: AnalyzedTokens, i: number): boolean =>
    hasShape(shapes[i], Shape.capital, Shape.stop | Shape.number) && isName(terms[i] ?? '');
  const holds: Record<QuotationNote, boolean> = {
    number: differences.some(({ asked, own }) => differ(asked.analyzed, own.analyzed, isNumberAt)),
    negation: differences.some(({ asked, own }) => negations(asked.text) !== negations(own.text)),
    name: differences.some(({ asked, own }) => differ(asked.analyzed, own.analyzed, isNameAt)),
    'left-out': differences.some(({ asked, own }) => !WORD.test(asked.text) && WORD.test(own.text)),
    added: differences.some(({ asked, own }) => WORD.test(asked.text) && !WORD.test(own.text)),
  };
  return (Object.keys(holds) as QuotationNote[]).filter((note) => holds[note]);
}

const isNumberAt = ({ shapes }: AnalyzedTokens, i: number): boolean => hasShape(shapes[i], Shape.number, 0);

const hasShape = (shape = 0, wanted: number, unwanted: number): boolean =>
  (shape & wanted) !== 0 && (shape & unwanted) === 0;

/** Neighbouring pieces that are not the same in both. */
function differencesOf(pieces: readonly QuotationPiece[]): Difference[] {
  const differences: { asked: string; own: string }[] = [];
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'same') return;
    const previous = pieces[i - 1];
    if (previous === undefined || previous.kind === 'same') differences.push({ asked: '', own: '' });
    const last = differences.at(-1);
    if (last !== undefined) last[kind === 'asked-only' ? 'asked' : 'own'] += text;
  });
  return differences;
}

/** Whether asked words have others of a kind than the article's; what was only left out is no other. */
function differ(
  asked: AnalyzedTokens,
  own: AnalyzedTokens,
  isOfKind: (analyzed: AnalyzedTokens, i: number) => boolean,
): boolean {
  if (asked.terms.length === 0) return false;
  const termsOf = (analyzed: AnalyzedTokens): string =>
    analyzed.terms
      .filter((_, i) => isOfKind(analyzed, i))
      .toSorted()
      .join(' ');
  return termsOf(asked) !== termsOf(own);
}

const negations = (text: string): number => text.match(NEGATION)?.length ?? 0;
