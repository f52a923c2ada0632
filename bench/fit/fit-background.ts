import { sentenceText, type Article } from '../../src/domain/article.ts';
import type { BackgroundFile } from '../../src/answer/models.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { contentTerms } from '../../src/text/content-terms.ts';
import { Shape } from '../../src/text/word-shape.ts';

/** Stems in fewer sentences than this are not listed. */
const LISTED_MIN = 4;
const LOWER_CASE_WORD = /^[a-z]{3,}$/u;

/** Counts in how many sentences each stem occurs, and lists the words. */
export function fitBackground(articles: readonly Article[], analyzer: Analyzer): BackgroundFile {
  const frequency = new Map<string, number>();
  const words = new Map<string, number>();
  const capitals = new Map<string, number>();
  let sentences = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      sentences += 1;
      const analyzed = analyzer.analyze(sentenceText(article, sentence));
      const { terms, shapes, words: written } = analyzed;
      for (const word of written) if (LOWER_CASE_WORD.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
      terms.forEach((term, i) => {
        const shape = shapes[i] ?? 0;
        if ((shape & Shape.initial) !== 0) return;
        capitals.set(term, (capitals.get(term) ?? 0) + ((shape & Shape.capital) !== 0 ? 1 : -1));
      });
      const distinct = new Set(contentTerms(analyzed));
      for (const term of distinct) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const listed = [...frequency]
    .filter(([, count]) => count >= LISTED_MIN)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    sentences,
    names: listed.flatMap(([term]) => ((capitals.get(term) ?? 0) > 0 ? [term] : [])).sort(),
    words: [...words].flatMap(([word, count]) => (count >= LISTED_MIN ? [word] : [])).sort(),
    terms: listed.map(([term]) => term),
    counts: listed.map(([, count]) => count),
  };
}
