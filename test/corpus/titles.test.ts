import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveTitle } from '../../src/corpus/titles.ts';

describe('deriveTitle', () => {
  it.each([
    ['Spy chief resigns.', 'Spy chief resigns'],
    ['Who knew what, and when?', 'Who knew what, and when?'],
    ['  Spy\n chief   resigns … ', 'Spy chief resigns'],
    [
      'The Israeli military on Monday said the chief of its intelligence unit has resigned after taking responsibility for failures.',
      'The Israeli military on Monday said the chief of its intelligence unit has resigned',
    ],
    [
      'The central bank kept its key rate unchanged on Friday, saying that inflation was still far above the target it had set itself.',
      'The central bank kept its key rate unchanged on Friday',
    ],
    [
      'JERUSALEM, April 22 (Reuters) - Israel’s military intelligence chief has resigned.',
      'Israel’s military intelligence chief has resigned',
    ],
    ['TALLINN, 2 July 2024 — Estonia will raise its taxes.', 'Estonia will raise its taxes'],
    ['BERLIN, Sept. 9, 2024 /PRNewswire/ -- A firm grows.', 'A firm grows'],
    ['MA\u0301LAGA, 2 July 2024 — A port opens.', 'A port opens'],
    ['London — 25.04.2024.', ''],
    ['GAZA, Oct. 7, 2023, was quiet at first.', 'GAZA, Oct. 7, 2023, was quiet at first'],
    ['**Spy chief** [resigns](https://example.org/a) over `failures`', 'Spy chief resigns over failures'],
    [
      '"I carry that black day with me ever since, day after day, night after night," the general wrote in his letter.',
      'I carry that black day with me ever since, day after day, night after night',
    ],
    ['safe\u202Etxt.exe', 'safetxt.exe'],
    ['…', ''],
    ['***', ''],
  ])('makes a title of %j', (sentence, title) => {
    expect(deriveTitle(sentence)).toBe(title);
  });

  it('is short, whole-worded and without punctuation at its end', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'said',
      'and',
      'Haliva',
      'which',
      'resigned,',
      '"No',
      'more"',
      '–',
      'U.S.',
      '(AP)',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const sentence = words.join(' ');
        const title = deriveTitle(sentence);
        expect(title.length).toBeLessThanOrEqual(90);
        expect(title).not.toMatch(/[.,;:–(-]$/u);
        if (title === '') return;
        const plain = sentence.replaceAll('"', '');
        expect(` ${plain} `).toMatch(new RegExp(`[ ]${escapeRegExp(title.replaceAll('"', ''))}[ .,]`, 'u'));
      }),
    );
  });

  it('cuts one endless word between characters', () => {
    expect(deriveTitle('🙂x'.repeat(200))).toMatch(/^(?:🙂x)+🙂?$/u);
  });
});

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
