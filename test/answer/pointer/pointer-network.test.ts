import { describe, expect, it } from 'vitest';
import { checkPointer } from '../../../src/answer/pointer/pointer-network.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { buildPointerNetwork } from '../../support/evidence.ts';

describe('checkPointer', () => {
  it('accepts weights of the right sizes', () => {
    expect(() => checkPointer(buildPointerNetwork(3), 3)).not.toThrow();
  });

  it('refuses weights for other features, and names them', () => {
    expect(() => checkPointer(buildPointerNetwork(3, { features: [1] }), 3)).toThrow(
      /features.*npm run fit/u,
    );
    expect(() => checkPointer(buildPointerNetwork(3, { features: [1] }), 3)).toThrow(UserError);
  });

  it('refuses weights for other vectors', () => {
    expect(() => checkPointer(buildPointerNetwork(3), 4)).toThrow(UserError);
  });
});
