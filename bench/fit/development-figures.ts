import { join } from 'node:path';
import type { AnswerModels } from '../../src/answer/models.ts';
import { readArticles } from '../collection.ts';
import { createAsker } from '../create-asker.ts';
import { readEvery } from '../measure-collection.ts';
import { measureQuality, type Quality } from '../measure-quality.ts';

/** The collection that nothing is fitted on. */
const DEVELOPMENT = join('bench', 'data', 'squad-dev');
/** One question of so many is asked: enough to tell a good fit from a bad one. */
const EVERY = 5;
/** Citations that are looked at. */
const TOP = 10;

/** What is reached on the development collection, as it is kept in the model files; shares from 0 to 1. */
export type DevelopmentFigures = Omit<Quality, 'msP50' | 'msP95'>;

/** Asks every fifth development question. */
export async function measureDevelopment(models: AnswerModels): Promise<DevelopmentFigures> {
  const asker = await createAsker(await readArticles(join(DEVELOPMENT, 'articles.jsonl')), models);
  const files = ['questions.jsonl', 'off-corpus.jsonl'].map((file) => join(DEVELOPMENT, file));
  const questions = await readEvery(files, EVERY);
  const {
    msP50: _p50,
    msP95: _p95,
    ...figures
  } = await measureQuality((question) => asker.ask(question, { top: TOP }), questions);
  await asker.close();
  return figures;
}
