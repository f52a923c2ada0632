import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/page/client/markdown/parse-markdown.ts';
import { quotedWords } from '../../../../src/page/client/markdown/quoted-words.ts';

describe('quotedWords', () => {
  it.each([
    ['“He **resigned** on Monday.”', '“He resigned on Monday.”'],
    [String.raw`2\. “She \*did\* not.”`, '“She *did* not.”'],
    ['… and the longer part of a sentence …', 'and the longer part of a sentence'],
    ['“The beginning is longer … end”', '“The beginning is longer'],
    ['', ''],
  ])('of %j are %j', (content, words) => {
    expect(quotedWords(parseMarkdown(content))).toBe(words);
  });
});
