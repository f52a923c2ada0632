import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';
import { hostileText } from '../support/hostile-text.ts';
import { injectIntoCommands, injectIntoTalk } from '../support/mention-injection.ts';

const TEXTS = 5_000;
/** So many to one bot, which remembers what it was asked. */
const AT_ONCE = 250;
const SEED = 20_261_122;

describe('thousands of hostile texts', () => {
  it.each([
    ['in commands, buttons and forms', injectIntoCommands],
    ['in free questions', injectIntoTalk],
  ])('%s notify nobody', async (where, inject) => {
    const texts = fc.sample(hostileText(), { numRuns: TEXTS, seed: SEED });
    let written = 0;
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const { messages, careless, pings } = await inject(texts.slice(from, from + AT_ONCE));
      written += messages;
      expect({ careless, pings }).toEqual({ careless: [], pings: [] });
    }
    printFigure(`hostile texts ${where}`, `${TEXTS}, ${written} messages of the bot, nobody notified`);
  });
});
