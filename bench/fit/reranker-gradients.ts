import type { PointerWeights } from '../../src/answer/pointer/pointer-network.ts';
import { poolWords, type PooledWords } from '../../src/answer/reranker/pool-words.ts';
import type { RerankerWeights } from '../../src/answer/reranker/reranker-network.ts';
import { add } from './add-value.ts';
import { encodeExample, unitsOfQuestion } from './encode-example.ts';
import { addEncoderGradients, noErrors, type UnitErrors } from './encoder-gradients.ts';
import type { TrainingParameters } from './encoder-parameters.ts';
import type { RerankerExample } from './reranker-examples.ts';
import { addWordErrors, scoreWords } from './score-words.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** The reranker's weights, and in training a pointer's too. */
export type TrainedWeights = RerankerWeights | PointerWeights;

/**
 * How much it counts to find the words that answer among those of all candidates. They are not shown, but who finds
 * them has understood the question: without this task, what is learned from an encyclopaedia serves news less well.
 */
const WORDS_COUNT = 0.3;

/**
 * Adds the gradients of one example to `gradients`; returns its loss: -ln of the softmax share of the right candidates,
 * the ranker's scores included, and a part of the same for the words that answer.
 */
export function addRerankerGradients(
  example: RerankerExample,
  parameters: TrainingParameters<TrainedWeights>,
  gradients: Float32Array,
): number {
  const { units } = parameters.form;
  const base = unitsOfQuestion(example, parameters);
  const read = example.candidates.map((candidate) => {
    const values = encodeExample(candidate, base, parameters);
    const pooled = poolWords(values.at(-1) as Float32Array, units);
    return { candidate, values, pooled, errors: noErrors(candidate.vectors.length * units) };
  });
  const judged = softmaxLoss(
    read.map(({ candidate, pooled }) => candidate.score + scoreSentence(pooled, parameters)),
    Uint8Array.from(example.candidates, ({ isRight }) => Number(isRight)),
  );
  read.forEach(({ pooled, values, errors }, i) =>
    addSentenceErrors(pooled, judged.gradients[i] as number, values, errors, parameters, gradients),
  );
  let { loss } = judged;
  const labels = Uint8Array.from(example.candidates.flatMap((candidate) => [...candidate.labels]));
  if (labels.includes(1)) {
    const words = softmaxLoss(
      read.flatMap(({ candidate, values }) => scoreWords(candidate.places, values, parameters)),
      labels,
    );
    loss += WORDS_COUNT * words.loss;
    const wrong = words.gradients.map((gradient) => WORDS_COUNT * gradient);
    let from = 0;
    for (const { candidate, values, errors } of read) {
      const to = from + candidate.places.length;
      addWordErrors(candidate.places, wrong.subarray(from, to), values, errors, parameters, gradients);
      from = to;
    }
  }
  for (const { candidate, values, errors } of read)
    addEncoderGradients(example, candidate, values, errors, parameters, gradients);
  return loss;
}

function scoreSentence(
  { strongest, mean }: PooledWords,
  { form: { units }, at, values: p }: TrainingParameters<TrainedWeights>,
): number {
  let score = 0;
  for (let k = 0; k < units; k++) {
    score += (p[at.strongest + k] as number) * (strongest[k] as number);
    score += (p[at.mean + k] as number) * (mean[k] as number);
  }
  return score;
}

/** Hands what is wrong with a sentence's score on, to the weights that made it and to the units of its words. */
function addSentenceErrors(
  { strongest, mean, strongestAt }: PooledWords,
  error: number,
  values: readonly Float32Array[],
  errors: UnitErrors,
  { form: { units }, at, values: p }: TrainingParameters<TrainedWeights>,
  gradients: Float32Array,
): void {
  const words = (values[0] as Float32Array).length / units;
  for (let k = 0; k < units; k++) {
    add(gradients, at.strongest + k, error * (strongest[k] as number));
    add(gradients, at.mean + k, error * (mean[k] as number));
    add(errors.top, (strongestAt[k] as number) * units + k, error * (p[at.strongest + k] as number));
    const ofEach = (error * (p[at.mean + k] as number)) / words;
    for (let word = 0; word < words; word++) add(errors.top, word * units + k, ofEach);
  }
}
