import type { IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches } from '../features/matches.ts';
import { answerPlaces, featuresAt } from '../reader/describe-tokens.ts';
import { neighbourClass } from '../reader/token-classes.ts';
import { TOKEN_FEATURES_EACH } from '../reader/token-features.ts';
import { OWN_CLASS, PREDICATE_DISTANCE, WORD_FEATURES_EACH } from './encoder-network.ts';
import { PREDICATE_FEATURES_EACH, predicateDistances } from './predicate-distances.ts';

/** All words of a sentence. */
export interface DescribedWords {
  /** `WORD_FEATURES_EACH` features for each word. */
  readonly features: Uint16Array;
  /** The places of the words that may belong to the answer, ascending. */
  readonly places: readonly number[];
}

/** Describes all words of a sentence for one question, function words and the question's own words too. */
export function wordDescriber(question: Question): (text: IndexedText, own: Matches) => DescribedWords {
  const describe = featuresAt(question);
  return (text, own) => {
    const all = own.looked.map((_, at) => at);
    const each = describe(text, own, all);
    const predicate = predicateDistances(question, own);
    const features = new Uint16Array(all.length * WORD_FEATURES_EACH);
    for (const at of all) {
      const from = at * TOKEN_FEATURES_EACH;
      const to = at * WORD_FEATURES_EACH;
      features.set(each.subarray(from, from + TOKEN_FEATURES_EACH), to);
      for (let i = 0; i < PREDICATE_FEATURES_EACH; i++)
        features[to + TOKEN_FEATURES_EACH + i] =
          PREDICATE_DISTANCE + (predicate[at * PREDICATE_FEATURES_EACH + i] as number);
      features[(at + 1) * WORD_FEATURES_EACH - 1] = OWN_CLASS + neighbourClass(text, at);
    }
    return { features, places: answerPlaces(question, own) };
  };
}
