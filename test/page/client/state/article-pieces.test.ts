import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePieces } from '../../../../src/page/client/state/article-pieces.ts';

const span = (max: number) =>
  fc
    .tuple(fc.nat(max), fc.nat(max))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

describe('articlePieces', () => {
  it('tells sentences, what is left out, and what stands between', () => {
    const omission = { start: 4, end: 7, kind: 'promotion', rule: 'also read' };
    expect(
      articlePieces({
        text: 'One.Ad. Two.',
        sentences: [
          [0, 4],
          [8, 12],
        ],
        omissions: [omission],
      }),
    ).toEqual([
      { text: 'One.', sentence: 0, omitted: null },
      { text: 'Ad.', sentence: null, omitted: 'also read' },
      { text: ' ', sentence: null, omitted: null },
      { text: 'Two.', sentence: 1, omitted: null },
    ]);
  });

  it('makes up the whole article, letter by letter, whatever the spans', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(span(50)),
        fc.array(span(50)),
        (text, spans, left) => {
          const sentences = spans.filter(([, end]) => end <= text.length);
          const omissions = left
            .filter(([, end]) => end <= text.length)
            .map(([start, end]) => ({ start, end, kind: 'markup', rule: '' }));
          const pieces = articlePieces({ text, sentences, omissions });
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
