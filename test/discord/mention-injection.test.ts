import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACKS, hostileText } from '../support/hostile-text.ts';
import { injectIntoCommands, injectIntoTalk } from '../support/mention-injection.ts';

/** `test/nightly/mention-injection.nightly.ts` has thousands. */
const TEXTS = [...ATTACKS, ...fc.sample(hostileText(), { numRuns: 20, seed: 20_261_122 })];

describe('whatever people and articles write', () => {
  it.each([
    ['in commands, buttons and forms', injectIntoCommands],
    ['in free questions', injectIntoTalk],
  ])('%s, nobody is notified', async (_where, inject) => {
    const { messages, careless, pings } = await inject(TEXTS);
    expect(messages).toBeGreaterThan(TEXTS.length);
    expect({ careless, pings }).toEqual({ careless: [], pings: [] });
  });
});
