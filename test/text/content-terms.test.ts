import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { contentTerms, isContent } from '../../src/text/content-terms.ts';

describe('contentTerms', () => {
  const analyzed = createAnalyzer().analyze('The ferry to the island and the ferry back');

  it('leaves function words out and keeps order and repetitions', () => {
    expect(contentTerms(analyzed)).toEqual(['ferri', 'island', 'ferri', 'back']);
  });

  it('tells a content word from a function word', () => {
    expect(isContent(analyzed, 0)).toBe(false);
    expect(isContent(analyzed, 1)).toBe(true);
  });
});
