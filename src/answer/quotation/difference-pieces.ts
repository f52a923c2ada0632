import type { QuotationPiece } from '../../domain/quotation.ts';
import { removeDangerousCharacters } from '../../text/characters.ts';
import type { Comparison } from './compare-quotation.ts';
import type { QuotationUnit } from './quotation-units.ts';

type Step = Comparison['steps'][number];

const kindOf = ({ asked, own }: Step): QuotationPiece['kind'] => {
  if (asked === null) return 'article-only';
  return own === null ? 'asked-only' : 'same';
};

/**
 * The stretches of a comparison in order; where the two differ, the asked words come first. Each reaches to the next
 * unit of its text, so that the article's pieces put together are its words as they stand.
 */
export function differencePieces(asked: string, { place, steps }: Comparison): QuotationPiece[] {
  const askedUnits = steps.flatMap((step) => step.asked ?? []);
  const ownUnits = steps.flatMap((step) => step.own ?? []);
  const askedText = textOf(asked, askedUnits, asked.length);
  const ownText = textOf(place.article.text, ownUnits, place.end);
  return grouped(steps).map(({ kind, steps: group }) => ({
    kind,
    text: removeDangerousCharacters(
      kind === 'asked-only'
        ? askedText(group.flatMap((step) => step.asked ?? []))
        : ownText(group.flatMap((step) => step.own ?? [])),
    ),
  }));
}

/** The text of neighbouring units up to the one behind them, or to the end. */
function textOf(
  text: string,
  units: readonly QuotationUnit[],
  end: number,
): (group: readonly QuotationUnit[]) => string {
  return (group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return '';
    return text.slice(first.start, units[units.indexOf(last) + 1]?.start ?? end);
  };
}

interface Group {
  readonly kind: QuotationPiece['kind'];
  readonly steps: Step[];
}

/** Neighbouring steps of one kind together. */
function grouped(steps: readonly Step[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const kind = kindOf(step);
    const last = groups.at(-1);
    if (last?.kind === kind) last.steps.push(step);
    else groups.push({ kind, steps: [step] });
  }
  return groups;
}
