import { createAnswerer } from '../src/answer/answerer.ts';
import type { AnswerModels } from '../src/answer/models.ts';
import type { Article } from '../src/domain/article.ts';
import type { Services } from '../src/domain/services.ts';
import { createMiniSearchEngine } from '../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';

/** Articles that can be asked, without the files they came from. */
export interface Asker extends Pick<Services, 'ask' | 'close'> {
  readonly sentences: number;
}

/** Indexes articles that are read already. */
export async function createAsker(articles: readonly Article[], models: AnswerModels): Promise<Asker> {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  const { sentences } = await engine.rebuild(articles);
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  const scope = {
    articles: articles.length,
    sentences,
    firstDate: null,
    lastDate: null,
    refreshedAt: '',
    generation: '',
  };
  const { answer } = createAnswerer({ engine, analyzer, models, clock, scope: () => scope });
  return { ask: answer, close: engine.close, sentences };
}
