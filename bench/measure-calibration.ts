import type { AnswerModels } from '../src/answer/models.ts';
import { CALIBRATION_CORPORA, type AskedCorpus } from './calibration-corpora.ts';
import { createAsker } from './create-asker.ts';
import { judgeAnswers, summarizeQuality, type Judged, type Quality } from './measure-quality.ts';
import { loadModels } from '../src/app/load-models.ts';
import { findPackageRoot } from '../src/app/package-root.ts';

/** The answers of all corpora of one kind together. */
export interface CalibrationRow {
  readonly corpora: number;
  /** Mean of the corpora. */
  readonly sentences: number;
  readonly quality: Quality;
}

/** Asks each corpus of a row of `CALIBRATION_CORPORA`. */
export async function measureCalibration(name: string, root: string, every: number): Promise<CalibrationRow> {
  const asked = (await CALIBRATION_CORPORA[name]?.(root, every)) ?? [];
  const models = await loadModels(findPackageRoot(import.meta.url));
  const judged: Judged[] = [];
  for (const corpus of asked) judged.push(...(await judgeCorpus(corpus, models)));
  const sentences = asked.flatMap(({ articles }) => articles).flatMap((article) => article.sentences);
  return {
    corpora: asked.length,
    sentences: Math.round(sentences.length / Math.max(1, asked.length)),
    quality: summarizeQuality(judged),
  };
}

async function judgeCorpus({ articles, questions }: AskedCorpus, models: AnswerModels): Promise<Judged[]> {
  const asker = await createAsker(articles, models);
  const judged = await judgeAnswers((question) => asker.ask(question, { top: 1 }), questions);
  await asker.close();
  return judged;
}
