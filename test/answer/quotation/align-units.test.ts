import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignUnits } from '../../../src/answer/quotation/align-units.ts';
import { quotationUnits, type QuotationUnit } from '../../../src/answer/quotation/quotation-units.ts';
import { isStopWord } from '../../../src/text/stop-words.ts';

const isStop = ({ key }: QuotationUnit): boolean => isStopWord(key);
const align = (asked: string, own: string) => alignUnits(quotationUnits(asked), quotationUnits(own), isStop);

/** "=" for units that are the same, "-" for asked ones alone, "+" for the article's alone. */
const shown = (asked: string, own: string): string =>
  align(asked, own)
    .map((step) => {
      if (step.own === null) return `-${step.asked?.key}`;
      return step.asked === null ? `+${step.own.key}` : step.own.key;
    })
    .join(' ');

describe('alignUnits', () => {
  it.each([
    ['the ferry sank', 'On Monday the ferry sank near Hesper.', 'the ferry sank'],
    ['ferry number 7 sank', 'The ferry number 9 sank.', 'ferry number -7 +9 sank'],
    ['the ferry sank', 'The old ferry never sank.', 'the +old ferry +never sank'],
    ['the ferry nearly sank', 'The ferry sank.', 'the ferry -nearly sank'],
  ])('aligns %j with %j', (asked, own, expected) => {
    expect(shown(asked, own)).toBe(expected);
  });

  it('does not reach across half a sentence for a function word', () => {
    expect(shown('the mayor of Hesper resigned', 'The council said on Monday that Hesper resigned')).toBe(
      '-the -mayor -of hesper resigned',
    );
  });

  it('keeps all asked units, and a stretch of the article, in order', () => {
    const text = fc.array(fc.constantFrom('the', 'of', 'ferry', 'sank', '7', ','), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (asked, own) => {
        const [askedUnits, ownUnits] = [quotationUnits(asked.join(' ')), quotationUnits(own.join(' '))];
        const steps = alignUnits(askedUnits, ownUnits, isStop);
        expect(steps.flatMap((step) => step.asked ?? [])).toEqual(askedUnits);
        const stretch = steps.flatMap((step) => step.own ?? []);
        const from = stretch[0] === undefined ? 0 : ownUnits.indexOf(stretch[0]);
        expect(stretch).toEqual(ownUnits.slice(from, from + stretch.length));
        const pairs = steps.filter((step) => step.asked !== null && step.own !== null);
        expect(pairs.map((step) => step.own?.key)).toEqual(pairs.map((step) => step.asked?.key));
      }),
    );
  });
});
