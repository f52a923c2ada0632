import type { Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';
import type { Random } from './random.ts';

const LOWER_CASED = 0.3;
const KEYWORDS_ONLY = 0.08;

/** A question as people chat: often in lower case, now and then as bare keywords. */
export function varyQuestion(question: string, analyzer: Analyzer, random: Random): string {
  const chance = random();
  if (chance < KEYWORDS_ONLY) {
    const { tokens, shapes } = analyzer.analyze(question);
    const words = tokens.filter((_, i) => ((shapes[i] ?? 0) & Shape.stop) === 0).map(({ surface }) => surface);
    if (words.length >= 2) return words.join(' ').toLowerCase();
  }
  return chance < KEYWORDS_ONLY + LOWER_CASED ? question.toLowerCase() : question;
}
