import type { WordVectors } from '../../src/answer/word-vectors.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';
import type { Random } from './random.ts';

const LOWER_CASED = 0.3;
const KEYWORDS_ONLY = 0.05;
/** Share of a paraphrased question's words that are exchanged. */
const EXCHANGED = 0.4;
const SIMILARITY_MIN = 0.55;
const CHOICES = 5;

/**
 * A question as people chat: often in other words than the article's, in lower case, now and then as bare keywords.
 * The questions fitted on were written with the paragraph in view and repeat its words far more than people do who
 * have not read it; exchanging words for ones alike in meaning makes up for that.
 */
export function varyQuestion(
  question: string,
  paraphrased: number,
  analyzer: Analyzer,
  vectors: WordVectors,
  random: Random,
): string {
  const worded = random() < paraphrased ? paraphrase(question, analyzer, vectors, random) : question;
  const chance = random();
  if (chance < KEYWORDS_ONLY) {
    const { tokens, shapes } = analyzer.analyze(worded);
    const words = tokens
      .filter((_, i) => ((shapes[i] ?? 0) & Shape.stop) === 0)
      .map(({ surface }) => surface);
    if (words.length >= 2) return words.join(' ').toLowerCase();
  }
  return chance < KEYWORDS_ONLY + LOWER_CASED ? worded.toLowerCase() : worded;
}

/** Exchanges some words that are neither names nor numbers for similar ones. */
function paraphrase(question: string, analyzer: Analyzer, vectors: WordVectors, random: Random): string {
  const { tokens, terms, shapes } = analyzer.analyze(question);
  const fixed = Shape.stop | Shape.capital | Shape.number | Shape.calendar;
  let text = '';
  let from = 0;
  tokens.forEach((token, i) => {
    if (((shapes[i] ?? 0) & fixed) !== 0 || random() >= EXCHANGED) return;
    const choices = vectors.neighbours(terms[i] ?? '', SIMILARITY_MIN, CHOICES);
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) return;
    text += question.slice(from, token.start) + choice[0];
    from = token.end;
  });
  return text + question.slice(from);
}
