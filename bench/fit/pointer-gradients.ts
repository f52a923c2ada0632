import type { PointerWeights } from '../../src/answer/pointer/pointer-network.ts';
import { encodeExample, unitsOfQuestion } from './encode-example.ts';
import { addEncoderGradients, noErrors } from './encoder-gradients.ts';
import type { TrainingParameters } from './encoder-parameters.ts';
import type { PointerExample } from './pointer-examples.ts';
import { softmaxLoss } from './softmax-loss.ts';
import { addWordErrors, scoreWords } from './score-words.ts';

/** Examples that are known this well have nothing to teach. */
const LOSS_MIN = 0.02;

/**
 * Adds the gradients of one example to `gradients`, which has a place for each weight; returns its loss: -ln of the
 * softmax share of the answer's words among all that may answer.
 */
export function addPointerGradients(
  example: PointerExample,
  parameters: TrainingParameters<PointerWeights>,
  gradients: Float32Array,
): number {
  const values = encodeExample(example, unitsOfQuestion(example, parameters), parameters);
  const scores = scoreWords(example.places, values, parameters);
  const { gradients: wrong, loss } = softmaxLoss(scores, example.labels);
  if (loss < LOSS_MIN) return loss;
  const errors = noErrors(example.vectors.length * parameters.form.units);
  addWordErrors(example.places, wrong, values, errors, parameters, gradients);
  addEncoderGradients(example, example, values, errors, parameters, gradients);
  return loss;
}
