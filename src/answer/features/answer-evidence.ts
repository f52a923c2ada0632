import type { Question } from '../analyze-question.ts';
import { ANSWER_TYPES, type AnswerType } from '../answer-type.ts';
import type { SentenceView } from './candidate-view.ts';
import { evidenceNearness } from './evidence-nearness.ts';
import type { FeatureFamily } from './feature-family.ts';
import { offersOf, type Offers } from './offers.ts';

/** Large counts say little more than small ones: 0 for none, 1 for one, towards 2 for many. */
const damp = (count: number): number => (2 * count) / (1 + count);

/** How strongly a sentence offers what is asked for, 0 to 2. */
function evidenceFor({ type, focus }: Question, offers: Offers, hasQuotation: boolean): number {
  switch (type) {
    case 'group':
      return damp(offers.names);
    case 'place':
      return damp(Math.max(offers.place, offers.names * 0.4));
    case 'date':
      return damp(focus === 'year' ? offers.year : offers.date);
    case 'quotation':
      return hasQuotation ? 1 : 0;
    case 'yes-no':
    case 'thing':
      return 0;
    default:
      return damp(offers[type]);
  }
}

const QUOTATION_MARK = /["“”«»]/u;

const hasQuotation = ({ candidate }: SentenceView): boolean =>
  QUOTATION_MARK.test(candidate.article.text.slice(candidate.sentence.start, candidate.sentence.end));

/** Types whose evidence has a feature of its own, so that each can have its own weight. */
const TYPED: readonly AnswerType[] = ANSWER_TYPES.filter((type) => type !== 'yes-no' && type !== 'thing');

/** Whether the sentence offers the kind of thing asked for, and what it brings that the question lacks. */
export const answerEvidence: FeatureFamily = {
  name: 'answer evidence',
  features: [
    { name: 'evidence', meaning: 'how strongly the sentence offers the kind of answer asked for, 0 to 2' },
    { name: 'evidence-absent', meaning: 'a kind is asked for and the sentence offers none of it, 0 or 1' },
    { name: 'evidence-near', meaning: 'how near such an answer stands to what is asked about it, 0 to 1' },
    ...TYPED.map((type) => ({
      name: `evidence-${type}`,
      meaning: `the same where a ${type} is asked for, else 0`,
    })),
    { name: 'thing-names', meaning: 'names brought where the kind is unknown, 0 to 2' },
    { name: 'thing-numbers', meaning: 'numbers brought where the kind is unknown, 0 to 2' },
    { name: 'novelty', meaning: 'share of content words that the question lacks, 0 to 1' },
    { name: 'brings-names', meaning: 'names that the question lacks, 0 to 2' },
    { name: 'brings-numbers', meaning: 'numbers and dates that the question lacks, 0 to 2' },
  ],
  extract(question, view) {
    const offers = offersOf(view.candidate.analyzed, view.own.termAt);
    const isTyped = TYPED.includes(question.type);
    const evidence = evidenceFor(question, offers, question.type === 'quotation' && hasQuotation(view));
    const isThing = question.type === 'thing';
    return [
      evidence,
      isTyped && evidence === 0 ? 1 : 0,
      evidenceNearness(question, view),
      ...TYPED.map((type) => (type === question.type ? evidence : 0)),
      isThing ? damp(offers.names) : 0,
      isThing ? damp(offers.number + offers.date) : 0,
      view.own.novel / Math.max(view.own.length, 1),
      damp(offers.names),
      damp(offers.number + offers.date),
    ];
  },
};
