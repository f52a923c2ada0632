import type { WordVectors } from '../../src/answer/word-vectors.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';
import type { Random } from './random.ts';

/** A word at least this similar could still mean the same. */
const STRANGER_MAX = 0.3;
const TRIES = 8;

/**
 * A near miss: the question with the word that matters most for what is asked, neither name nor number, exchanged for
 * one from another question that has nothing to do with it ("Who *replaced* Haliva" for "Who *interviewed* Haliva").
 * `null` when there is no such word.
 */
export function distortQuestion(
  question: string,
  other: string,
  analyzer: Analyzer,
  vectors: WordVectors,
  random: Random,
): string | null {
  const asked = ordinaryWords(question, analyzer);
  const foreign = ordinaryWords(other, analyzer);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const word = asked[Math.floor(random() * asked.length)];
    const stranger = foreign[Math.floor(random() * foreign.length)];
    if (word === undefined || stranger === undefined) return null;
    const [similarity] = vectors.comparedWith([word.term])(stranger.term);
    if (similarity === undefined || similarity > STRANGER_MAX || !vectors.has(stranger.term)) continue;
    return question.slice(0, word.start) + stranger.surface + question.slice(word.end);
  }
  return null;
}

interface OrdinaryWord {
  readonly term: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

function ordinaryWords(question: string, analyzer: Analyzer): OrdinaryWord[] {
  const { tokens, terms, shapes } = analyzer.analyze(question);
  const other = Shape.stop | Shape.capital | Shape.number | Shape.calendar;
  return tokens
    .map((token, i) => ({ ...token, term: terms[i] ?? '' }))
    .filter((_, i) => ((shapes[i] ?? 0) & other) === 0);
}
