import { describe, expect, it } from 'vitest';
import { ANSWER_TYPES } from '../../../src/answer/answer-type.ts';
import { checkReader, typeNumber } from '../../../src/answer/reader/reader-network.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { buildReaderNetwork } from '../../support/evidence.ts';

describe('checkReader', () => {
  it('accepts weights of the right sizes', () => {
    expect(() => checkReader(buildReaderNetwork(3), 3)).not.toThrow();
  });

  it('refuses weights for other features, and names them', () => {
    expect(() => checkReader(buildReaderNetwork(3, { shared: [1] }), 3)).toThrow(/shared.*npm run fit/u);
    expect(() => checkReader(buildReaderNetwork(3, { shared: [1] }), 3)).toThrow(UserError);
  });

  it('refuses weights for other vectors', () => {
    expect(() => checkReader(buildReaderNetwork(3), 4)).toThrow(UserError);
  });
});

describe('typeNumber', () => {
  it('numbers the types without a gap', () => {
    expect(ANSWER_TYPES.map(typeNumber)).toEqual(ANSWER_TYPES.map((_, i) => i));
  });
});
