import { contentTerms } from '../text/content-terms.ts';
import type { Question } from './analyze-question.ts';
import type { Evidence } from './rank.ts';

/** Evidence kept for a citation, with the near-duplicates that were folded into it. */
export interface SelectedEvidence {
  readonly evidence: Evidence;
  /** Near-duplicates in other articles, best first. */
  readonly duplicates: readonly Evidence[];
  /** Its score is close enough to the best one's to be shown beside it. */
  readonly supports: boolean;
}

/** Sentences that share this much of their content words (Jaccard) say the same. */
const DUPLICATE_OVERLAP = 0.8;
/** In articles that are copies of each other, this much is enough: an editor changed a word or two. */
const COPY_OVERLAP = 0.5;
/** A sentence this far behind the best one, in odds a tenth as likely, adds nothing but noise. */
export const SUPPORT_MARGIN = Math.log(10);
/** For a question after the latest state, scores this close to the best count as equal, and the newest wins. */
export const LATEST_MARGIN = 1.5;

/**
 * The best `top` pieces of evidence, near-duplicates collapsed. Behind the first one only such supports it as
 * `maySupport` admits.
 */
export function selectEvidence(
  ranked: readonly Evidence[],
  top: number,
  maySupport: (evidence: Evidence) => boolean = () => true,
): SelectedEvidence[] {
  const selected: {
    evidence: Evidence;
    terms: ReadonlySet<string>;
    numbers: string;
    duplicates: Evidence[];
  }[] = [];
  for (const evidence of ranked) {
    const terms = new Set(contentTerms(evidence.candidate.analyzed));
    const numbers = numbersOf(terms);
    const same = selected.find((kept) => {
      if (kept.numbers !== numbers) return false;
      const isCopy =
        originalOf(kept.evidence) === originalOf(evidence) && !isSameArticle(kept.evidence, evidence);
      return overlap(kept.terms, terms) >= (isCopy ? COPY_OVERLAP : DUPLICATE_OVERLAP);
    });
    if (same !== undefined) {
      if (!isSameArticle(same.evidence, evidence)) same.duplicates.push(evidence);
    } else if (selected.length < top) selected.push({ evidence, terms, numbers, duplicates: [] });
  }
  const best = selected[0]?.evidence.score ?? 0;
  return selected.map(({ evidence, duplicates }, i) => ({
    evidence,
    duplicates,
    supports: i === 0 || (best - evidence.score <= SUPPORT_MARGIN && maySupport(evidence)),
  }));
}

/** Puts the newest first among the best when the question is after the latest state. */
export function preferLatest(question: Question, ranked: readonly Evidence[]): readonly Evidence[] {
  const best = ranked[0];
  if (!question.wantsLatest || best === undefined) return ranked;
  const close = ranked.filter(({ score }) => best.score - score <= LATEST_MARGIN);
  const rest = ranked.slice(close.length);
  return [...close.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.score - a.score), ...rest];
}

const originalOf = ({ candidate }: Evidence): string => candidate.article.copyOf ?? candidate.article.id;

const isSameArticle = (a: Evidence, b: Evidence): boolean =>
  a.candidate.article.id === b.candidate.article.id;

const dateOf = ({ candidate }: Evidence): string => candidate.article.date ?? '';

/** "Killed 7" and "killed 9" share nearly all their words and are two statements. */
const numbersOf = (terms: ReadonlySet<string>): string =>
  [...terms]
    .filter((term) => /^\d/u.test(term))
    .sort()
    .join(' ');

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = a.size <= b.size ? a : b;
  const larger = smaller === a ? b : a;
  if (smaller.size < COPY_OVERLAP * larger.size || larger.size === 0) return 0;
  let shared = 0;
  for (const term of smaller) if (larger.has(term)) shared += 1;
  return shared / (a.size + b.size - shared);
}
