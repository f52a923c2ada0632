import type { PointerWeights } from '../../src/answer/pointer/pointer-network.ts';
import { add } from './add-value.ts';
import type { UnitErrors } from './encoder-gradients.ts';
import type { TrainingParameters } from './encoder-parameters.ts';

/** Scores the words at some places as `createPointer` does; `values` are what `encodeExample` made of the sentence. */
export function scoreWords(
  places: readonly number[],
  values: readonly Float32Array[],
  { form: { units }, at, values: p }: TrainingParameters<PointerWeights>,
): number[] {
  const first = values[0] as Float32Array;
  const top = values.at(-1) as Float32Array;
  return places.map((place) => {
    let score = 0;
    for (let k = 0; k < units; k++) {
      score += (p[at.direct + k] as number) * (first[place * units + k] as number);
      score += (p[at.output + k] as number) * (top[place * units + k] as number);
    }
    return score;
  });
}

/** Hands what is wrong with those scores on, to the weights that made them and to the units of the words. */
export function addWordErrors(
  places: readonly number[],
  wrong: ArrayLike<number>,
  values: readonly Float32Array[],
  errors: UnitErrors,
  { form: { units }, at, values: p }: TrainingParameters<PointerWeights>,
  gradients: Float32Array,
): void {
  const first = values[0] as Float32Array;
  const top = values.at(-1) as Float32Array;
  places.forEach((place, n) => {
    const error = wrong[n] as number;
    for (let k = 0; k < units; k++) {
      const i = place * units + k;
      add(gradients, at.direct + k, error * (first[i] as number));
      add(gradients, at.output + k, error * (top[i] as number));
      add(errors.first, i, error * (p[at.direct + k] as number));
      add(errors.top, i, error * (p[at.output + k] as number));
    }
  });
}
