import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldForComparison, readQuestions, type GoldQuestion } from '../bench/collection.ts';
import { createServices } from '../src/app/create-services.ts';
import { findPackageRoot } from '../src/app/package-root.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../src/corpus/read-corpus.ts';
import type { Answer } from '../src/domain/answer.ts';
import type { Services } from '../src/domain/services.ts';

const packageRoot = findPackageRoot(import.meta.url);

/** What the file says of a question beyond the gold answers. */
type SeedQuestion = GoldQuestion & { readonly kind: string };

interface Asked {
  readonly gold: SeedQuestion;
  readonly answer: Answer;
}

const isRightAmong = ({ gold, answer }: Asked, first: number): boolean =>
  answer.citations.slice(0, first).some(({ quote }) => {
    const folded = foldForComparison(quote);
    return gold.answers.some((words) => folded.includes(foldForComparison(words)));
  });

const isRight = (asked: Asked): boolean => isRightAmong(asked, 1);

const isClaimed = ({ answer }: Asked): boolean => answer.outcome === 'answer';

/** For a failure's message: what was asked and what came first. */
const shown = ({ gold, answer }: Asked): string =>
  `${gold.id} ${gold.question} → ${answer.outcome} ${answer.confidence.toFixed(2)}: ${answer.citations[0]?.quote ?? '–'}`;

describe('the questions about the seed article', () => {
  let services: Services;
  let asked: Asked[] = [];

  beforeAll(async () => {
    services = await createServices({
      paths: [join(packageRoot, 'seeds')],
      cwd: packageRoot,
      corpusOptions: DEFAULT_CORPUS_OPTIONS,
      packageRoot,
      clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    });
    const questions = (await readQuestions(
      join(packageRoot, 'test', 'data', 'seed-questions.jsonl'),
    )) as SeedQuestion[];
    asked = await Promise.all(
      questions.map(async (gold) => ({ gold, answer: await services.ask(gold.question) })),
    );
  });
  afterAll(() => services.close());

  const answerable = (): Asked[] => asked.filter(({ gold }) => gold.answerable);
  const unanswerable = (): Asked[] => asked.filter(({ gold }) => !gold.answerable);

  it('are at least 40 that it answers and 20 that it does not', () => {
    expect(answerable().length).toBeGreaterThanOrEqual(40);
    expect(unanswerable().length).toBeGreaterThanOrEqual(20);
  });

  it('have words to find where the article answers, which it has', () => {
    expect(answerable().filter(({ gold }) => gold.answers.length === 0)).toEqual([]);
    expect(unanswerable().filter(({ gold }) => gold.answers.length > 0)).toEqual([]);
  });

  it('have a right citation among the first three in at least 94 % of those that it answers', () => {
    const wrong = answerable().filter((one) => !isRightAmong(one, 3));
    const share = 1 - wrong.length / answerable().length;
    expect(share, `wrong:\n${wrong.map(shown).join('\n')}`).toBeGreaterThanOrEqual(0.94);
  });

  it('have a right first citation in at least 84 % of those that it answers', () => {
    const wrong = answerable().filter((one) => !isRight(one));
    const share = 1 - wrong.length / answerable().length;
    expect(share, `wrong:\n${wrong.map(shown).join('\n')}`).toBeGreaterThanOrEqual(0.84);
  });

  it('do not end in "answer" in at least 84 % of those that it does not', () => {
    const claimed = unanswerable().filter(isClaimed);
    const share = 1 - claimed.length / unanswerable().length;
    expect(share, `claimed:\n${claimed.map(shown).join('\n')}`).toBeGreaterThanOrEqual(0.84);
  });

  it('never bring a promotion up, least of all when they ask about one', () => {
    const promotions = asked.filter(({ gold }) => gold.kind === 'promotion');
    const quotes = asked.flatMap(({ answer }) => answer.citations.map(({ quote }) => quote));
    expect(promotions.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => /Also Read|Infosys|Nifty|Nafrat|Rajasthan/iu.test(quote))).toEqual([]);
    expect(promotions.filter(isClaimed).map(shown)).toEqual([]);
  });
});
