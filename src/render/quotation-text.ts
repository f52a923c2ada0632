import type { QuotationCheck, QuotationPiece } from '../domain/quotation.ts';
import { citationLines } from './citation-text.ts';
import { compose } from './compose.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { line, markedLine, smallLine, strong, type Line, type Reply } from './reply.ts';
import { scopeSentence } from './scope-text.ts';

/** How many differences are spelled out; the rest are counted. */
const DIFFERENCES_MAX = 8;

/** A place where the two texts part: the words of each; '' where one has none. */
interface Difference {
  readonly asked: string;
  readonly article: string;
}

/** Neighbouring pieces that differ are one difference. */
const differencesOf = (pieces: readonly QuotationPiece[]): Difference[] => {
  const differences: Difference[] = [];
  let asked: string[] = [];
  let article: string[] = [];
  const end = (): void => {
    const difference = {
      asked: displayText(asked.join(' ')).trim(),
      article: displayText(article.join(' ')).trim(),
    };
    if (difference.asked !== '' || difference.article !== '') differences.push(difference);
    asked = [];
    article = [];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'asked-only') asked.push(text);
    else if (kind === 'article-only') article.push(text);
    else if (text.trim() !== '') end();
  }
  end();
  return differences;
};

const differenceLine = ({ asked, article }: Difference, { quotation }: Phrases): Line =>
  markedLine(
    2,
    '- ',
    ...compose((slot) => {
      if (article === '') return quotation.added(slot(strong(asked)));
      if (asked === '') return quotation.leftOut(slot(strong(article)));
      return quotation.replaced(slot(strong(asked)), slot(strong(article)));
    }),
  );

/** Differences that change what is said are called out, before all are listed. */
const differingLines = (
  { pieces, notes, citation }: QuotationCheck & { kind: 'differing' },
  phrases: Phrases,
): Line[] => {
  const { quotation, counts } = phrases;
  const differences = differencesOf(pieces);
  const further = differences.length - DIFFERENCES_MAX;
  return [
    line(0, strong(quotation.differing)),
    ...(['number', 'negation', 'name'] as const)
      .filter((note) => notes.includes(note))
      .map((note) => line(0, strong(quotation[note]))),
    ...differences.slice(0, DIFFERENCES_MAX).map((difference) => differenceLine(difference, phrases)),
    ...(further > 0 ? [smallLine(2, counts.more(further))] : []),
    line(0, quotation.article),
    ...citationLines(citation, null, phrases),
  ];
};

const exactLines = ({ citations }: QuotationCheck & { kind: 'exact' }, phrases: Phrases): Line[] => [
  line(0, strong(phrases.quotation.exact)),
  ...citations.flatMap((citation, index) => citationLines(citation, index === 0 ? null : index + 1, phrases)),
];

const notFoundLines = (
  { closest, scope }: QuotationCheck & { kind: 'not-found' },
  phrases: Phrases,
): Line[] => [
  line(0, strong(phrases.quotation.notFound)),
  ...(closest === null ? [] : [line(0, phrases.quotation.closest), ...citationLines(closest, null, phrases)]),
  smallLine(0, ...compose((slot) => scopeSentence(scope, phrases, slot), 'dim')),
];

/**
 * `/quote`: whether the articles have a quotation word for word, where they differ from it, or that they do
 * not have it. It compares words and never says whether they are true.
 */
export const quotationText = (check: QuotationCheck, phrases: Phrases): Reply => {
  if (check.kind === 'exact') return { lines: exactLines(check, phrases) };
  if (check.kind === 'differing') return { lines: differingLines(check, phrases) };
  return { lines: notFoundLines(check, phrases) };
};
