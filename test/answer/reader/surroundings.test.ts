import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../src/answer/reader/surroundings.ts';
import { EDGE, neighbourClass, NEIGHBOUR_COUNT } from '../../../src/answer/reader/token-classes.ts';
import { TOKEN_FEATURE } from '../../../src/answer/reader/token-features.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { lookAt } from '../../support/evidence.ts';

const SENTENCE = 'He left because of the old port.';

async function around(surface: string) {
  const { analyzed } = await lookAt('who', SENTENCE);
  const at = createAnalyzer()
    .analyze(SENTENCE)
    .tokens.findIndex((token) => token.surface === surface);
  const features = new Uint16Array(4);
  const looked = surroundings(analyzed);
  looked.write(at, features, 0);
  const [before, after, second, governor] = features;
  return {
    before: (before ?? 0) - TOKEN_FEATURE.before,
    after: (after ?? 0) - TOKEN_FEATURE.after,
    second: (second ?? 0) - TOKEN_FEATURE['second before'],
    governor: (governor ?? 0) - TOKEN_FEATURE.governor,
    marker: looked.markerBefore(at),
    classAt: (place: number) => neighbourClass(analyzed, place),
  };
}

describe('surroundings', () => {
  it('tell the neighbours of a word', async () => {
    const { before, after, second, classAt } = await around('old');
    expect([second, before, after]).toEqual([classAt(3), classAt(4), classAt(6)]);
  });

  it('end at the edges', async () => {
    const first = await around('He');
    expect([first.second, first.before]).toEqual([EDGE, EDGE]);
    expect((await around('port')).after).toBe(EDGE);
  });

  it('tell the function word that governs it, determiners apart', async () => {
    const { governor, classAt } = await around('port');
    expect(governor).toBe(classAt(3));
    expect((await around('He')).governor).toBe(NEIGHBOUR_COUNT);
  });

  it('tell the word that announces a reason', async () => {
    expect((await around('port')).marker).toBe(1);
    expect((await around('left')).marker).toBe(0);
  });
});
