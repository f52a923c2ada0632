import type { AnalyzedText } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { TermRelations } from '../term-relations.ts';
import type { WordVectors } from '../word-vectors.ts';

/** What is known of words beyond their spelling. */
export interface WordKnowledge {
  readonly relations: TermRelations;
  readonly vectors: WordVectors;
}

/** Which of a question's terms a text has. */
export interface Matches {
  /** For each question term, how often it occurs. */
  readonly counts: readonly number[];
  /** For each question term, 1 where it stands in the very form of the question ("resigned", not "resign"). */
  readonly exact: readonly number[];
  /** For each token, the index of the question term it is, or -1. */
  readonly termAt: readonly number[];
  /** For each question term, how strongly a learned relation ties some word of the text to it, 0 to 1. */
  readonly related: readonly number[];
  /** For each question term, the cosine of the most similar word of the text, 0 to 1; 1 where it occurs. */
  readonly similar: readonly number[];
  /** For each question term, the mean cosine over the text's content words, -1 to 1. */
  readonly meanSimilar: readonly number[];
  /** Content tokens. */
  readonly length: number;
  /** Content tokens that are not in the question. */
  readonly novel: number;
}

/** Cosines below this are chance. */
const SIMILAR_MIN = 0.25;

/** How well a text stands for a question term: 1 where it has it, else by cosine or learned relation. */
export function closenessOf(matches: Matches, index: number): number {
  if ((matches.counts[index] ?? 0) > 0) return 1;
  const cosine = matches.similar[index] ?? 0;
  return Math.max(cosine < SIMILAR_MIN ? 0 : cosine, matches.related[index] ?? 0);
}

/** The same for a neighbour that may be lacking. */
export const closenessIn = (matches: Matches | null, index: number): number =>
  matches === null ? 0 : closenessOf(matches, index);

/** What a term of a text is to a question. */
export interface TermLookup {
  /** The question term that it is, or -1. */
  readonly index: number;
  /** The form that the question has it in; '' where it has not. */
  readonly word: string;
  /** Learned relations to question terms. */
  readonly relations: readonly (readonly [index: number, strength: number])[];
  /** Cosines with all question terms. */
  readonly cosines: readonly number[];
}

/** Looks every term up once: the sentences around the candidates share most of their words. */
export function createTermLookup(
  question: Question,
  { relations, vectors }: WordKnowledge,
): (term: string) => TermLookup {
  const asked = question.terms.map(({ term }) => term);
  const indexOf = new Map(asked.map((term, i) => [term, i]));
  const relationsOf = new Map<string, [number, number][]>();
  asked.forEach((term, q) => {
    for (const [other, strength] of relations.relatedTo(term)) {
      const entry = relationsOf.get(other);
      if (entry === undefined) relationsOf.set(other, [[q, strength]]);
      else entry.push([q, strength]);
    }
  });
  // Names and numbers stand for themselves: Tel Aviv is no other word for Israel, nor 8 for 7.
  const compare = vectors.comparedWith(
    question.terms.map(({ term, isName, isNumber }) => (isName || isNumber ? '' : term)),
  );
  const wordOf = (index: number): string =>
    question.terms[index]?.correction ?? question.terms[index]?.word ?? '';
  const known = new Map<string, TermLookup>();
  return (term) => {
    let found = known.get(term);
    if (found === undefined) {
      found = {
        index: indexOf.get(term) ?? -1,
        word: wordOf(indexOf.get(term) ?? -1),
        relations: relationsOf.get(term) ?? NONE,
        cosines: compare(term),
      };
      known.set(term, found);
    }
    return found;
  };
}

const NONE: TermLookup['relations'] = [];

/** Finds a question's terms, and words close to them, in a text. `asked` is how many terms the question has. */
export function matchTerms(
  { terms, shapes, words }: AnalyzedText,
  asked: number,
  lookUp: (term: string) => TermLookup,
): Matches {
  const [counts, related, similar, meanSimilar] = [zeros(asked), zeros(asked), zeros(asked), zeros(asked)];
  const exact = zeros(asked);
  const termAt: number[] = [];
  let length = 0;
  let novel = 0;
  for (let i = 0; i < terms.length; i++) {
    if (((shapes[i] as number) & Shape.stop) !== 0) {
      termAt.push(-1);
      continue;
    }
    length += 1;
    const { index, word, relations, cosines } = lookUp(terms[i] as string);
    termAt.push(index);
    if (index < 0) novel += 1;
    else {
      counts[index] = (counts[index] as number) + 1;
      if (words[i] === word) exact[index] = 1;
    }
    for (const [other, strength] of relations) related[other] = Math.max(related[other] as number, strength);
    for (let q = 0; q < asked; q++) {
      const cosine = cosines[q] as number;
      if (cosine > (similar[q] as number)) similar[q] = cosine;
      meanSimilar[q] = (meanSimilar[q] as number) + cosine;
    }
  }
  if (length > 0) for (let q = 0; q < asked; q++) meanSimilar[q] = (meanSimilar[q] as number) / length;
  return { counts, exact, termAt, related, similar, meanSimilar, length, novel };
}

// Plain arrays: for a handful of numbers a typed array costs more to allocate than to fill.
function zeros(length: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(0);
  return list;
}
