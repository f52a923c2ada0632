import { describe, expect, it } from 'vitest';
import { askedTexts } from '../../../src/answer/quotation/asked-texts.ts';

const WORDS = 'The ferry was cancelled on Tuesday.';

describe('askedTexts', () => {
  it.each([
    `"${WORDS}"`,
    `“${WORDS}”`,
    `„${WORDS}“`,
    `« ${WORDS} »`,
    `‘${WORDS}’`,
    `  ${WORDS}\n`,
    `> ${WORDS}`,
    `>>> "${WORDS}"`,
  ])('takes the marks around %j away', (asked) => {
    expect(askedTexts(asked)).toEqual({ whole: [WORDS], within: [] });
  });

  it.each([
    `“${WORDS}” – Anna Brandt`,
    `"${WORDS}" -- Anna Brandt, mayor, 2024`,
    `"${WORDS}"\n— Anna Brandt`,
    `“${WORDS}” (Reuters)`,
    `"${WORDS}", said Anna Brandt.`,
    `"${WORDS}" she told us`,
    `${WORDS} — Anna Brandt`,
    `${WORDS} (Reuters, 2024)`,
  ])('takes the attribution of %j away', (asked) => {
    expect(askedTexts(asked).whole).toContain(WORDS);
  });

  it('looks into the longest quotation of a text that has one', () => {
    const asked = `The "mayor" said: "${WORDS}" Is that right?`;
    expect(askedTexts(asked)).toEqual({ whole: [asked], within: [WORDS] });
  });

  it('does not take a title for a quotation, nor a clause for an attribution', () => {
    for (const asked of ['They sang "Yesterday" and left.', 'He left - and nobody knew - the town.'])
      expect(askedTexts(asked)).toEqual({ whole: [asked], within: [] });
  });

  it('finds nothing in nothing', () => {
    for (const asked of ['', '  ', '> ', '\n']) expect(askedTexts(asked)).toEqual({ whole: [], within: [] });
  });
});
