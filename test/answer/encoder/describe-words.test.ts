import { describe, expect, it } from 'vitest';
import { wordDescriber } from '../../../src/answer/encoder/describe-words.ts';
import {
  OWN_CLASS,
  WORD_FEATURE_COUNT,
  WORD_FEATURES_EACH,
} from '../../../src/answer/encoder/encoder-network.ts';
import { neighbourClass } from '../../../src/answer/reader/token-classes.ts';
import { TOKEN_FEATURE } from '../../../src/answer/reader/token-features.ts';
import { lookAt } from '../../support/evidence.ts';

async function describeSentence(text: string, sentence: string) {
  const { question, analyzed, own } = await lookAt(text, sentence);
  const { features, places } = wordDescriber(question)(analyzed, own);
  const featuresOf = (at: number): number[] => [
    ...features.subarray(at * WORD_FEATURES_EACH, (at + 1) * WORD_FEATURES_EACH),
  ];
  return { analyzed, places, features, featuresOf };
}

describe('wordDescriber', () => {
  it('describes all words, and tells those that may answer', async () => {
    const { places, features } = await describeSentence('Who resigned?', 'On Monday the chief resigned.');
    expect(features).toHaveLength(5 * WORD_FEATURES_EACH);
    expect(places).toEqual([1, 3]);
    expect(Math.max(...features)).toBeLessThan(WORD_FEATURE_COUNT);
  });

  it('tells which function word one is', async () => {
    const { analyzed, featuresOf } = await describeSentence('Who resigned?', 'On Monday the chief resigned.');
    for (const at of analyzed.words.keys()) {
      expect(featuresOf(at).at(-1)).toBe(OWN_CLASS + neighbourClass(analyzed, at));
    }
    expect(featuresOf(2).at(-1)).not.toBe(featuresOf(0).at(-1));
  });

  it('compares no function word with the noun asked for', async () => {
    const { featuresOf } = await describeSentence('Which bridge fell?', 'The old bridge fell.');
    expect(featuresOf(0)).toContain(TOKEN_FEATURE['focus cosine']);
    expect(featuresOf(1)).not.toContain(TOKEN_FEATURE['focus cosine']);
  });
});
