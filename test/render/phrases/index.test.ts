import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/render/phrases/index.ts';

describe('phrasesFor', () => {
  it.each(['en-US', 'en-GB', 'ja', '', 'constructor'])('gives English for %j', (locale) => {
    expect(phrasesFor(locale).language).toBe('en');
  });
});
