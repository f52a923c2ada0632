import { pointerSizes } from '../../src/answer/pointer/pointer-network.ts';
import {
  RERANKER_UNITS,
  rerankerSizes,
  type RerankerNetwork,
} from '../../src/answer/reranker/reranker-network.ts';
import { createParameters, toEncoderNetwork } from './encoder-parameters.ts';
import type { Random } from './random.ts';
import type { RerankerExample } from './reranker-examples.ts';
import { addRerankerGradients } from './reranker-gradients.ts';
import { trainEncoder } from './train-encoder.ts';

const REACH = 3;
const LAYERS = 1;
const EPOCHS = 2;

/** Fits the reranker to what the ranker puts first. `dimensions` are those of the word vectors. */
export function fitReranker(
  examples: readonly RerankerExample[],
  dimensions: number,
  random: Random,
  log: (line: string) => void,
): RerankerNetwork {
  const form = { units: RERANKER_UNITS, dimensions, reach: REACH, layers: LAYERS };
  const sizes = rerankerSizes(form);
  const parameters = createParameters(form, { ...pointerSizes(form), ...sizes }, random);
  trainEncoder(examples, {
    parameters,
    addGradients: addRerankerGradients,
    epochs: EPOCHS,
    random,
    onEpoch: (epoch, loss) => log(`  reranker epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  });
  return toEncoderNetwork(parameters, sizes);
}
