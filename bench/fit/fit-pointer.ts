import type { AnswerModels } from '../../src/answer/models.ts';
import { pointerSizes, type PointerNetwork } from '../../src/answer/pointer/pointer-network.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import type { Collection, GoldQuestion } from '../collection.ts';
import type { LearnRelations } from './learn-relations.ts';
import { createParameters, toEncoderNetwork } from './encoder-parameters.ts';
import { pointerExamples } from './pointer-examples.ts';
import { addPointerGradients } from './pointer-gradients.ts';
import { createRandom } from './random.ts';
import { trainEncoder } from './train-encoder.ts';

/** What a pointer is fitted on. */
export interface PointerFitting {
  readonly articles: readonly Article[];
  readonly questionsOf: (article: Article) => readonly GoldQuestion[];
  readonly news: Collection;
  readonly known: Pick<AnswerModels, 'background' | 'vectors'>;
  readonly learn: LearnRelations;
  readonly analyzer: Analyzer;
  readonly seed: number;
  readonly log: (line: string) => void;
}

const UNITS = 24;
const REACH = 3;
const LAYERS = 2;
const EPOCHS = 3;
/** How often the few news articles are asked, each time worded anew. */
const NEWS_ROUNDS = 4;

/**
 * Fits the pointer on all articles: no other model is fitted on what it says. Each half of them is read with the
 * relations that were learned from the other half, so that they are no better known than those of a new article.
 */
export async function fitPointer({
  articles,
  questionsOf,
  news,
  known,
  learn,
  analyzer,
  seed,
  log,
}: PointerFitting): Promise<PointerNetwork> {
  const random = createRandom(seed);
  const halves = [0, 1].map((half) => articles.filter((_, i) => i % 2 === half));
  const examples = [];
  for (const [half, some] of halves.entries()) {
    const relations = createTermRelations(toRelationsFile(learn(halves[1 - half] ?? [])));
    const parts = { analyzer, knowledge: { ...known, relations }, random };
    examples.push(
      ...(await pointerExamples({ ...parts, articles: some, questions: some.flatMap(questionsOf) })),
    );
    for (let round = half; round < NEWS_ROUNDS; round += halves.length)
      examples.push(...(await pointerExamples({ ...parts, ...news })));
  }
  log(`pointer: ${examples.length} questions`);
  const form = { units: UNITS, dimensions: known.vectors.dimensions, reach: REACH, layers: LAYERS };
  const sizes = pointerSizes(form);
  const parameters = createParameters(form, sizes, random);
  trainEncoder(examples, {
    parameters,
    addGradients: addPointerGradients,
    epochs: EPOCHS,
    random,
    onEpoch: (epoch, loss) => log(`  pointer epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  });
  return toEncoderNetwork(parameters, sizes);
}
