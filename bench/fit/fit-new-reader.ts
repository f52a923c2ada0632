import type { AnswerModels } from '../../src/answer/models.ts';
import type { ReaderNetwork } from '../../src/answer/reader/reader-network.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
import type { Article } from '../../src/domain/article.ts';
import type { FitParts } from './fit-parts.ts';
import type { RelationTable } from './fit-relations.ts';
import { readerExamples } from './reader-examples.ts';
import { trainReader } from './train-reader.ts';

const READER_UNITS = 16;
const READER_EPOCHS = 4;

/** Fits and writes a reader. The relations must not have been learned from these articles. */
export async function fitNewReader(
  articles: readonly Article[],
  relations: RelationTable,
  known: Pick<AnswerModels, 'background' | 'vectors'>,
  { analyzer, random, questionsOf, news, files, log }: FitParts,
): Promise<ReaderNetwork> {
  const knowledge = { ...known, relations: createTermRelations(toRelationsFile(relations)) };
  const parts = { analyzer, knowledge, random };
  const examples = [
    ...(await readerExamples({ ...parts, articles, questions: articles.flatMap(questionsOf) })),
    ...(await readerExamples({ ...parts, ...news })),
  ];
  log(`reader: ${examples.length} questions`);
  const fitted = trainReader(examples, {
    units: READER_UNITS,
    dimensions: known.vectors.dimensions,
    epochs: READER_EPOCHS,
    random,
    onEpoch: (epoch, loss) => log(`  reader epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  });
  await files.writeReader(fitted);
  return fitted;
}
