import { describe, expect, it } from 'vitest';
import { matchDistances } from '../../../src/answer/reader/match-distances.ts';
import {
  TOKEN_FEATURE,
  TOKEN_FEATURES_EACH,
  type TokenFeatureGroup,
} from '../../../src/answer/reader/token-features.ts';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';

const analyzer = createAnalyzer();
const knowledge = buildKnowledge({
  relations: createTermRelations({ terms: ['resign'], related: ['quit 60'] }),
});

async function seenFrom(surface: string, text: string, sentence: string): Promise<readonly number[]> {
  const { question, own } = await lookAt(text, sentence, knowledge);
  const at = analyzer.analyze(sentence).tokens.findIndex((token) => token.surface === surface);
  const seen = new Uint16Array(TOKEN_FEATURES_EACH);
  matchDistances(question, own).write(at, seen, 0);
  return [...seen];
}

describe('matchDistances', () => {
  it.each([
    ['the term on the right', 'chief', 'Who resigned?', 'The chief resigned.', 'term right', 0],
    ['nothing on the left', 'chief', 'Who resigned?', 'The chief resigned.', 'term left', 6],
    ['a name three words off', 'chief', 'Who leads Israel?', 'In Israel sits the chief.', 'name left', 2],
    ['a related word', 'chief', 'Who resigned?', 'The chief quit.', 'similar right', 0],
    ['no related word', 'chief', 'Who resigned?', 'The chief left.', 'similar right', 6],
    [
      'the last term beside it',
      'chief',
      'Who resigned today over failures?',
      'Over failures the chief went.',
      'matched left',
      2,
    ],
    ['the weightiest match', 'chief', 'Who resigned?', 'The chief has resigned.', 'heaviest right', 1],
  ] as const)('sees %s', async (_name, surface, text, sentence, group: TokenFeatureGroup, value) => {
    expect(await seenFrom(surface, text, sentence)).toContain(TOKEN_FEATURE[group] + value);
  });
});
