import type { IndexedText, NumberedTexts } from '../../search/search-engine.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { Reader } from '../reader/reader.ts';
import type { TermRelations } from '../term-relations.ts';
import type { WordVectors } from '../word-vectors.ts';

/** What is known of words beyond their spelling. */
export interface WordKnowledge {
  readonly relations: TermRelations;
  readonly vectors: WordVectors;
}

/** What candidates are judged with. */
export interface Knowledge extends WordKnowledge {
  readonly reader: Reader;
}

/** Which of a question's terms a text has, or has a word for. Each list has one number for each question term. */
export interface Presence {
  /** How often it occurs. */
  readonly counts: readonly number[];
  /** How strongly a learned relation ties some word of the text to it, 0 to 1. */
  readonly related: readonly number[];
  /** How well the text stands for it: 1 where it occurs, else by cosine or learned relation, 0 to 1. */
  readonly closeness: readonly number[];
}

/** The same, and what else is to be known of a candidate. */
export interface Matches extends Presence {
  /** The mean cosine over the text's content words, -1 to 1. */
  readonly meanSimilar: readonly number[];
  /** What each token is to the question; `null` for function words. */
  readonly looked: readonly (TermLookup | null)[];
  /** For each token, the index of the question term it is, or -1. */
  readonly termAt: readonly number[];
  /** Content tokens. */
  readonly length: number;
  /** Content tokens that are not in the question. */
  readonly novel: number;
}

/** Cosines below this are chance. */
const SIMILAR_MIN = 0.25;

/** The closeness of a neighbour that may be lacking. */
export const closenessIn = (presence: Presence | null, index: number): number =>
  presence === null ? 0 : (presence.closeness[index] as number);

/** A question term that some other word stands for. */
interface Tie {
  readonly index: number;
  /** Strength of the learned relation, 0 where there is none. */
  readonly related: number;
  /** The better of relation and cosine, above 0. */
  readonly closeness: number;
}

/** What a term of a text is to a question. */
export interface TermLookup {
  /** The question term that it is, or -1. */
  readonly index: number;
  /** The number of its vector, or -1. */
  readonly vector: number;
  /** The question terms that it stands for in some degree. */
  readonly ties: readonly Tie[];
  /** Cosines with all question terms. */
  readonly cosines: readonly number[];
}

const NO_TIES: readonly Tie[] = [];

/** Looks up a term of a text. Each is looked up once: the sentences around the candidates share most words. */
export type LookUpTerm = (text: IndexedText, token: number) => TermLookup;

/** The lookups of one question. */
export function createTermLookup(question: Question, knowledge: WordKnowledge): LookUpTerm {
  const lookUp = lookUpIn(question, knowledge);
  const known = new Map<number, TermLookup>();
  return ({ termNumbers, lexicon }, token) => {
    const number = termNumbers[token] as number;
    let found = known.get(number);
    if (found === undefined) known.set(number, (found = lookUp(lexicon, number)));
    return found;
  };
}

function lookUpIn(
  question: Question,
  { relations, vectors }: WordKnowledge,
): (lexicon: NumberedTexts, number: number) => TermLookup {
  const indexOf = new Map(question.terms.map(({ term }, i) => [term, i]));
  const strengths = strengthsByTerm(question, relations);
  // Names and numbers stand for themselves: Tel Aviv is no other word for Israel, nor 8 for 7.
  const compare = vectors.comparedWith(
    question.terms.map(({ term, isName, isNumber }) => (isName || isNumber ? '' : term)),
  );
  return (lexicon, number) => {
    const term = lexicon.textOf(number);
    const vector = vectors.findNumbered(lexicon, number);
    const cosines = compare(term, vector);
    return { index: indexOf.get(term) ?? -1, vector, ties: tiesOf(cosines, strengths.get(term)), cosines };
  };
}

/** For each term that is related to one of the question's, the strength of its relation to each of them. */
function strengthsByTerm({ terms }: Question, relations: TermRelations): Map<string, number[]> {
  const strengths = new Map<string, number[]>();
  terms.forEach(({ term }, index) => {
    for (const [other, strength] of relations.relatedTo(term)) {
      const row = strengths.get(other) ?? zeros(terms.length);
      row[index] = strength;
      strengths.set(other, row);
    }
  });
  return strengths;
}

function tiesOf(cosines: readonly number[], strengths: readonly number[] | undefined): readonly Tie[] {
  let ties: Tie[] | null = null;
  for (let index = 0; index < cosines.length; index++) {
    const cosine = cosines[index] as number;
    const related = strengths?.[index] ?? 0;
    const closeness = Math.max(cosine < SIMILAR_MIN ? 0 : cosine, related);
    if (closeness > 0) (ties ??= []).push({ index, related, closeness });
  }
  return ties ?? NO_TIES;
}

/** Finds a question's terms, and words close to them, in a text. `asked` is how many terms the question has. */
export function findTerms(text: IndexedText, asked: number, lookUp: LookUpTerm): Presence {
  const { shapes } = text;
  const [counts, related, closeness] = [zeros(asked), zeros(asked), zeros(asked)];
  for (let i = 0; i < shapes.length; i++) {
    if (((shapes[i] as number) & Shape.stop) !== 0) continue;
    const { index, ties } = lookUp(text, i);
    if (index >= 0) counts[index] = (counts[index] as number) + 1;
    for (const tie of ties) {
      related[tie.index] = Math.max(related[tie.index] as number, tie.related);
      closeness[tie.index] = Math.max(closeness[tie.index] as number, tie.closeness);
    }
  }
  for (let q = 0; q < asked; q++) if ((counts[q] as number) > 0) closeness[q] = 1;
  return { counts, related, closeness };
}

/** Looks at a candidate closely. `presence` is what `findTerms` found in it. */
export function matchTerms(text: IndexedText, presence: Presence, lookUp: LookUpTerm): Matches {
  const { shapes } = text;
  const asked = presence.counts.length;
  const meanSimilar = zeros(asked);
  const looked: (TermLookup | null)[] = [];
  const termAt: number[] = [];
  let length = 0;
  let novel = 0;
  for (let i = 0; i < shapes.length; i++) {
    if (((shapes[i] as number) & Shape.stop) !== 0) {
      looked.push(null);
      termAt.push(-1);
      continue;
    }
    const found = lookUp(text, i);
    const { index, cosines } = found;
    looked.push(found);
    termAt.push(index);
    length += 1;
    if (index < 0) novel += 1;
    for (let q = 0; q < asked; q++) meanSimilar[q] = (meanSimilar[q] as number) + (cosines[q] as number);
  }
  if (length > 0) for (let q = 0; q < asked; q++) meanSimilar[q] = (meanSimilar[q] as number) / length;
  const { counts, related, closeness } = presence;
  // Spread, the presence would make an object that is several times slower to read.
  return { counts, related, closeness, meanSimilar, looked, termAt, length, novel };
}

// Plain arrays: for a handful of numbers a typed array costs more to allocate than to fill.
// oxlint-disable-next-line unicorn/no-new-array -- of just the length needed, where pushing reserves three times as much
const zeros = (length: number): number[] => new Array<number>(length).fill(0);
