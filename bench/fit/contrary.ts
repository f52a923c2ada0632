import type { Question } from '../../src/answer/analyze-question.ts';
import { isNoDenial } from '../../src/answer/features/tense.ts';
import type { Random } from './random.ts';

/**
 * Share of the questions whose right sentence is shown a second time as if it said the contrary, and then is wrong.
 * Encyclopaedias hardly ever deny or demand, so that nothing else would teach that neither "has not resigned" nor
 * "is asked to resign" answers who resigned.
 */
const CONTRARY_SHARE = 0.2;

/** Makes rows of what right sentences would be if they said the contrary; most are `null`. */
export type MakeContrary = (question: Question, right: ArrayLike<number>) => Float32Array | null;

/** For rows with these inputs. */
export function createContrary(inputs: readonly string[], random: Random): MakeContrary {
  const placeOf = (name: string): number => inputs.indexOf(name);
  const [negated, open, happened] = [placeOf('negated'), placeOf('open'), placeOf('happened')];
  return (question, right) => {
    const chance = random();
    if (chance >= CONTRARY_SHARE || !isNoDenial(question)) return null;
    const contrary = Float32Array.from(right);
    if (question.tense !== 'past' || chance < CONTRARY_SHARE / 2) contrary[negated] = 1;
    else {
      contrary[open] = 1;
      contrary[happened] = 0;
    }
    return contrary;
  };
}
