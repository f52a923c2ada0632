import { sentenceText, type Article } from '../../src/domain/article.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';

/** Stems in fewer sentences than this are not listed. */
const LISTED_MIN = 4;

/** Counts in how many sentences each stem occurs, most frequent first. */
export function fitBackground(articles: readonly Article[], analyzer: Analyzer): { sentences: number; frequency: [string, number][] } {
  const frequency = new Map<string, number>();
  let sentences = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      sentences += 1;
      const { terms, shapes } = analyzer.analyze(sentenceText(article, sentence));
      const distinct = new Set(terms.filter((_, i) => ((shapes[i] ?? 0) & Shape.stop) === 0));
      for (const term of distinct) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const listed = [...frequency].filter(([, count]) => count >= LISTED_MIN);
  return { sentences, frequency: listed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) };
}
