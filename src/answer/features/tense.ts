import type { IndexedText } from '../../search/search-engine.ts';
import { isContent } from '../../text/content-terms.ts';
import type { Question } from '../analyze-question.ts';
import { isPastForm, PAST_AUXILIARIES } from '../asked-tense.ts';
import type { SentenceView } from './candidate-view.ts';
import type { FeatureFamily } from './feature-family.ts';
import type { TermLookup } from './matches.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OPEN_AUXILIARIES = words('to will would may might could should must can cannot');
const NEGATIONS = words(
  "not no never nor neither yet without hardly cannot didn't hasn't haven't wasn't weren't won't don't doesn't isn't aren't denied denies refused refuses declined failed",
);

/** How far left of a word the auxiliary is looked for that governs it. */
const AUXILIARY_WINDOW = 3;
/** A word that stands for one of the question's from this closeness on is taken for it. */
const SAME_MIN = 0.4;

/** Whether the sentence says that it happened, where the question asks what happened; or what may, where it asks that. */
export const tense: FeatureFamily = {
  name: 'tense',
  features: [
    {
      name: 'happened',
      meaning: 'the past is asked for: share of what is asked about in the past here, 0 to 1',
    },
    {
      name: 'open',
      meaning: 'the past is asked for: share of it that only may happen here ("to resign"), 0 to 1',
    },
    { name: 'open-too', meaning: 'the future is asked for: share of it that may happen here, 0 to 1' },
    {
      name: 'negated',
      meaning: 'share of what is asked about that is denied here, where that is no answer, 0 to 1',
    },
    { name: 'asks-past', meaning: 'what happened is asked for, 0 or 1' },
    { name: 'asks-open', meaning: 'what may happen is asked for, 0 or 1' },
  ],
  extract(question, view) {
    const asksOpen = question.tense === 'open';
    const asksPast = question.tense === 'past';
    const { past, open, negated } = mentions(question, view);
    return [
      asksPast ? past : 0,
      asksPast ? open : 0,
      asksOpen ? open : 0,
      negated > 0 && isNoDenial(question) ? negated : 0,
      asksPast ? 1 : 0,
      asksOpen ? 1 : 0,
    ];
  },
};

/** Whether a sentence that denies what is asked about does not answer: "who resigned" is not asked for who has not. */
export const isNoDenial = ({ type, words: asked }: Pick<Question, 'type' | 'words'>): boolean =>
  type !== 'yes-no' && !asked.some((word) => NEGATIONS.has(word));

/** How the sentence speaks of what is asked about, names and numbers apart: shares of its weight. */
function mentions(
  question: Question,
  { candidate, own }: SentenceView,
): { past: number; open: number; negated: number } {
  const text = candidate.analyzed;
  const total = question.terms.reduce((sum, term) => sum + (isPredicate(term) ? term.weight : 0), 0);
  const shares = { past: 0, open: 0, negated: 0 };
  if (total === 0) return shares;
  for (let at = 0; at < text.shapes.length; at++) {
    const found = own.looked[at] as TermLookup | null;
    const weight = found === null ? 0 : weightOf(question, found);
    if (weight === 0) continue;
    if (isGoverned(text, at, NEGATIONS)) shares.negated += weight;
    if (isGoverned(text, at, OPEN_AUXILIARIES)) shares.open += weight;
    else if (isPastForm(text.words[at] as string) || isGoverned(text, at, PAST_AUXILIARIES))
      shares.past += weight;
  }
  return {
    past: Math.min(1, shares.past / total),
    open: Math.min(1, shares.open / total),
    negated: Math.min(1, shares.negated / total),
  };
}

const isPredicate = ({ isName, isNumber }: Question['terms'][number]): boolean => !isName && !isNumber;

/** The weight of the question's term that a word is or stands for; 0 for names, numbers and strangers. */
function weightOf({ terms }: Question, { index, ties }: TermLookup): number {
  const own = index < 0 ? undefined : terms[index];
  if (own !== undefined) return isPredicate(own) ? own.weight : 0;
  let best = 0;
  for (const tie of ties) {
    const term = terms[tie.index];
    if (term !== undefined && isPredicate(term) && tie.closeness >= SAME_MIN)
      best = Math.max(best, term.weight * tie.closeness);
  }
  return best;
}

function isGoverned(text: IndexedText, at: number, auxiliaries: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - AUXILIARY_WINDOW); i--) {
    if (!isContent(text, i) && auxiliaries.has(text.words[i] as string)) return true;
  }
  return false;
}
