import { join } from 'node:path';
import { squadFolder } from '../carried-collections.ts';
import type { GoldQuestion } from '../collection.ts';
import { createRandom } from '../fit/random.ts';
import { makeTypo } from '../make-typo.ts';
import { markdownTable, percent, pointsLost } from '../markdown-table.ts';
import { readEvery } from '../measure-collection.ts';
import { measureQuality, type Quality } from '../measure-quality.ts';
import { openArticles } from '../open-articles.ts';
import { CHAT_WORDINGS, wrapInChat } from '../wrap-in-chat.ts';
import { definePart } from './part.ts';

interface RobustnessTask {
  readonly folder: string;
  readonly every: number;
}

/** A way of asking, and what came of it. */
interface Asked {
  readonly name: string;
  readonly quality: Quality;
}

const SEED = 20_261_122;
/** Every question is asked three times, so only every other one is asked. */
const STRIDE = 2;

/** The same questions misspelt, and wrapped in chat. */
export const robustness = definePart<RobustnessTask, Asked[]>({
  name: 'robustness',
  async run({ root, every }, measure) {
    const task = { folder: squadFolder(root), every: every * STRIDE };
    const asked = await measure('typos and chat', task);
    const count = asked[0]?.quality.inCorpus ?? 0;
    const wordings = CHAT_WORDINGS.map((wording) => `“${wording}”`).join(', ');
    return `${robustnessTable(asked)}\n\n${count} questions. The wordings, taking turns: ${wordings}.`;
  },
  async measure({ folder, every }) {
    const { services } = await openArticles(join(folder, 'articles.jsonl'));
    const questions = await readEvery([join(folder, 'questions.jsonl')], every);
    const asked: Asked[] = [];
    for (const [name, changed] of waysOfAsking(questions))
      asked.push({ name, quality: await measureQuality((text) => services.ask(text, { top: 10 }), changed) });
    await services.close();
    return asked;
  },
});

/** The questions as they are, misspelt, and in chat wordings. Deterministic. */
export function waysOfAsking(
  questions: readonly GoldQuestion[],
): (readonly [name: string, changed: readonly GoldQuestion[]])[] {
  const random = createRandom(SEED);
  const reworded = (change: (question: string, i: number) => string): GoldQuestion[] =>
    questions.map((gold, i) => ({ ...gold, question: change(gold.question, i) }));
  return [
    ['as written', questions],
    ['one typo in one word', reworded((question) => makeTypo(question, random))],
    ['wrapped in chat', reworded(wrapInChat)],
  ];
}

const robustnessTable = (asked: readonly Asked[]): string =>
  markdownTable(
    ['questions', 'P@1, %', 'points lost', 'R@3, %', 'points lost', 'claimed, %', 'of these right, %'],
    asked.map(({ name, quality }) => [
      name,
      percent(quality.p1),
      pointsLost(asked[0]?.quality.p1 ?? null, quality.p1),
      percent(quality.r3),
      pointsLost(asked[0]?.quality.r3 ?? null, quality.r3),
      percent(quality.claimed),
      percent(quality.claimedRight),
    ]),
  );
