import type { Article } from '../src/domain/article.ts';
import { foldForComparison, type GoldQuestion } from './collection.ts';
import type { Random } from './fit/random.ts';

/** Draws for each question wanted, after which fewer are given. */
const TRIES_EACH = 20;

/**
 * Questions that were asked of other articles, and none of whose answers stands in this one; as unanswerable ones,
 * at most `count` of them, none twice.
 */
export function foreignQuestions(
  article: Article,
  pool: readonly GoldQuestion[],
  count: number,
  random: Random,
): GoldQuestion[] {
  const text = foldForComparison(article.text);
  const chosen = new Set<GoldQuestion>();
  for (let tries = 0; tries < count * TRIES_EACH && chosen.size < count; tries++) {
    const gold = pool[Math.floor(random() * pool.length)];
    if (gold === undefined || gold.article === article.id) continue;
    if (gold.answers.every((answer) => !text.includes(foldForComparison(answer)))) chosen.add(gold);
  }
  return [...chosen].map((gold) => ({ ...gold, answerable: false }));
}
