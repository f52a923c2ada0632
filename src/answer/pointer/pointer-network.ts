import { checkWeights } from '../check-weights.ts';
import { encoderSizes, type EncoderForm, type EncoderNetwork } from '../encoder/encoder-network.ts';

/**
 * Weights of the pointer: an encoder's, and those that make a score of each word: `score_i = direct·h_i + output·g_i`,
 * with its units h before the layers and g behind them.
 */
export interface PointerNetwork extends EncoderNetwork {
  readonly direct: readonly number[];
  readonly output: readonly number[];
}

/** The lists of a pointer's weights. */
export type PointerWeights = Exclude<keyof PointerNetwork, keyof EncoderForm>;

/** How long each list is. */
export const pointerSizes = (form: EncoderForm): Readonly<Record<PointerWeights, number>> => ({
  ...encoderSizes(form),
  direct: form.units,
  output: form.units,
});

/** @throws UserError when the weights were fitted for other features or vectors. */
export const checkPointer = (network: PointerNetwork, dimensions: number): void =>
  checkWeights(network, pointerSizes(network), dimensions, 'pointer');
