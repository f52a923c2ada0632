import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/text/stop-words.ts';

describe('isStopWord', () => {
  it.each(['the', 'who', "didn't", 'and', 'of', 'us', 'may', "he's", 'said'])('holds for "%s"', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['resign', 'never', 'two', 'first', 'last', 'new', 'wrote', 'The', ''])(
    'does not for "%s"',
    (word) => {
      expect(isStopWord(word)).toBe(false);
    },
  );
});
