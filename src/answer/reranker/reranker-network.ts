import { checkWeights } from '../check-weights.ts';
import { encoderSizes, type EncoderForm, type EncoderNetwork } from '../encoder/encoder-network.ts';

/** How many units a fitted reranker has: the confidence has an input for each. */
export const RERANKER_UNITS = 16;

/**
 * Weights of the reranker: an encoder's, and those that make one number of a sentence's words:
 * `strongest · max_i g_i + mean · mean_i g_i`, with the units g of its words behind the layers, unit by unit.
 */
export interface RerankerNetwork extends EncoderNetwork {
  readonly strongest: readonly number[];
  readonly mean: readonly number[];
}

/** The lists of a reranker's weights. */
export type RerankerWeights = Exclude<keyof RerankerNetwork, keyof EncoderForm>;

/** How long each list is. */
export const rerankerSizes = (form: EncoderForm): Readonly<Record<RerankerWeights, number>> => ({
  ...encoderSizes(form),
  strongest: form.units,
  mean: form.units,
});

/** @throws UserError when the weights were fitted for other features or vectors. */
export const checkReranker = (network: RerankerNetwork, dimensions: number): void =>
  checkWeights(network, rerankerSizes(network), dimensions, 'reranker');
