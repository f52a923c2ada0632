import { createAnswerer } from '../src/answer/answerer.ts';
import type { AnswerModels } from '../src/answer/models.ts';
import { createMiniSearchEngine } from '../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { CALIBRATION_CORPORA, type AskedCorpus } from './calibration-corpora.ts';
import { judgeAnswers, summarizeQuality, type Judged, type Quality } from './measure-quality.ts';
import { readModels } from './read-models.ts';

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
  const models = await readModels();
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
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  const { sentences } = await engine.rebuild(articles);
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  const scope = { articles: articles.length, sentences, firstDate: null, lastDate: null, refreshedAt: '' };
  const { answer } = createAnswerer({ engine, analyzer, models, clock, scope: () => scope });
  const judged = await judgeAnswers((question) => answer(question, { top: 1 }), questions);
  await engine.close();
  return judged;
}
