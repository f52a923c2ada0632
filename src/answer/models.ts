import { CONFIDENCE_INPUTS } from './confidence.ts';
import { FEATURES } from './features/feature-families.ts';
import { checkInputs, type Network } from './network.ts';
import { createTermRelations, type TermRelations } from './term-relations.ts';
import type { BackgroundFrequencies } from './term-weights.ts';

/** Everything that was learned; all of it is JSON in the repository, written by `npm run fit`. */
export interface AnswerModels {
  readonly background: BackgroundFrequencies;
  readonly relations: TermRelations;
  readonly ranker: Network;
  readonly confidence: Network;
}

/** The files of the models, in `src/answer/models`. */
export const MODEL_FILES = {
  background: 'background.json',
  relations: 'term-relations.json',
  ranker: 'ranker.json',
  confidence: 'confidence.json',
} as const;

/** The JSON texts of the files. */
export type ModelTexts = Readonly<Record<keyof typeof MODEL_FILES, string>>;

/** Parses the model files. @throws UserError when weights were fitted for other features than the code has. */
export function parseModels(texts: ModelTexts): AnswerModels {
  return {
    background: parseBackground(texts.background),
    relations: parseRelations(texts.relations),
    ranker: checkInputs(
      (JSON.parse(texts.ranker) as { network: Network }).network,
      FEATURES.map(({ name }) => name),
      MODEL_FILES.ranker,
    ),
    confidence: checkInputs(
      (JSON.parse(texts.confidence) as { network: Network }).network,
      CONFIDENCE_INPUTS.map(({ name }) => name),
      MODEL_FILES.confidence,
    ),
  };
}

function parseBackground(text: string): BackgroundFrequencies {
  const { sentences, frequency } = JSON.parse(text) as { sentences: number; frequency: Record<string, number> };
  return { sentences, frequency: new Map(Object.entries(frequency)) };
}

function parseRelations(text: string): TermRelations {
  const { related } = JSON.parse(text) as { related: Record<string, Record<string, number>> };
  return createTermRelations(
    new Map(Object.entries(related).map(([term, others]) => [term, new Map(Object.entries(others))])),
  );
}
