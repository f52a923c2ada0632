import { describe, expect, it } from 'vitest';
import {
  TOKEN_FEATURE,
  TOKEN_FEATURE_COUNT,
  TOKEN_FEATURE_GROUPS,
  TOKEN_FEATURES_EACH,
  type TokenFeatureGroup,
} from '../../../src/answer/reader/token-features.ts';

describe('token features', () => {
  it('have each a number of their own, from 0 on without a gap', () => {
    const groups = Object.entries(TOKEN_FEATURE_GROUPS) as [TokenFeatureGroup, number][];
    const numbers = groups.flatMap(([group, size]) =>
      Array.from({ length: size }, (_, value) => TOKEN_FEATURE[group] + value),
    );
    expect(numbers).toEqual(Array.from({ length: TOKEN_FEATURE_COUNT }, (_, i) => i));
    expect(groups).toHaveLength(TOKEN_FEATURES_EACH);
  });
});
