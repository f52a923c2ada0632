import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/domain/article.ts';
import { tidyOmissions } from '../../../src/corpus/spans.ts';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';
import { bytesOf, CONTEXT } from '../reading.ts';

async function read(text: string): Promise<ArticleDraft> {
  const { drafts } = await readMarkdown(bytesOf(text), CONTEXT);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

/** The pieces of text between the omissions, trimmed. */
async function pieces(markdown: string): Promise<string[]> {
  const { text, omissions } = await read(markdown);
  const found: string[] = [];
  let from = 0;
  for (const { start, end } of [...tidyOmissions(omissions), { start: text.length, end: text.length }]) {
    found.push(text.slice(from, start).trim());
    from = end;
  }
  return found.filter((piece) => piece !== '');
}

describe('readMarkdown', () => {
  it('reads YAML front matter', async () => {
    const draft = await read(
      '---\nid: 17\ntitle: "Spy: chief"\ndate: 2024-04-22\nlink: https://example.org/a\npublisher: AP\nlanguage: en\n---\nText.',
    );
    expect(draft).toMatchObject({
      id: '17',
      title: 'Spy: chief',
      date: '2024-04-22',
      dateSource: 'metadata',
      url: 'https://example.org/a',
      publisher: 'AP',
      lang: 'en',
    });
    expect(draft.omissions).toEqual([{ start: 0, end: 106, kind: 'metadata', rule: 'front matter' }]);
    expect(draft.text.slice(106)).toBe('\nText.');
  });

  it('takes the day of an update only when there is no other', async () => {
    expect(await read('---\nupdated: 2024-05-01\ndate: 2024-04-22\n---\nx')).toMatchObject({
      date: '2024-04-22',
    });
    expect(await read('---\nlast_updated: 2024-05-01\n---\nx')).toMatchObject({ date: '2024-05-01' });
  });

  it('never runs or reads front matter in another language', async () => {
    const draft = await read('---js\n{ title: process.exit(1) }\n---\nText.');
    expect(draft).toMatchObject({ title: null });
    expect(await pieces('---js\n{ title: process.exit(1) }\n---\nText.')).toEqual(['Text.']);
    expect(await pieces('+++\ntitle = "x"\n+++\nText.')).toEqual(['Text.']);
  });

  it('makes nothing of YAML tags', async () => {
    const draft = await read(
      '---\ntitle: !!js/function "function () { return 1 }"\ndate: !!timestamp 2024-04-22\n---\nText.',
    );
    expect(draft.text).toContain('Text.');
    expect(draft.date).toBe('2024-04-22');
  });

  it('serves an article whose front matter is broken, and says so', async () => {
    const { drafts, skipped } = await readMarkdown(bytesOf('---\ntitle: [a\n---\nText.'), CONTEXT);
    expect(drafts).toMatchObject([{ title: null }]);
    expect(skipped).toMatchObject([{ line: 1, reason: expect.stringContaining('front matter') }]);
  });

  it('stops at a bomb of aliases', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    ).join('\n');
    const { drafts } = await readMarkdown(bytesOf(`---\na0: &a0 [x]\n${levels}\n---\nText.`), CONTEXT);
    expect(drafts).toMatchObject([{ title: null }]);
  });

  it('takes prose between two rules for prose', async () => {
    expect(await pieces('---\nThe general resigned.\n---\nHe wrote a letter.')).toEqual([
      'The general resigned.',
      'He wrote a letter.',
    ]);
  });

  it.each([
    ['# Spy chief resigns\n\nText.', 'Spy chief resigns'],
    ['\n\n# **Spy** chief [resigns](https://example.org) #\n\nText.', 'Spy chief resigns'],
    ['Spy chief resigns\n=================\n\nText.', 'Spy chief resigns'],
    ['---\ntitle: spy chief resigns\n---\n# Spy chief resigns\n\nText.', 'spy chief resigns'],
  ])('takes the title out of %j', async (markdown, title) => {
    expect((await read(markdown)).title).toBe(title);
    expect(await pieces(markdown)).toEqual(['Text.']);
  });

  it.each([
    ['## Spy chief resigns\n\nText.', ['Spy chief resigns', 'Text.']],
    ['Text.\n\n# A chapter\n\nMore.', ['Text.', 'A chapter', 'More.']],
    ['---\ntitle: Given\n---\n# Another\n\nText.', ['Another', 'Text.']],
  ])('keeps a heading that is no title: %j', async (markdown, expected) => {
    expect(await pieces(markdown)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['# A\n## Two words ##\nText goes on.', ['Two words', 'Text goes on.']],
    ['- One.\n* Two.\n+ Three.\n1. Four.\n12) Five.', ['One.', 'Two.', 'Three.', 'Four.', 'Five.']],
    ['- One.\n  - Two.\n\n    Three.', ['One.', 'Two.\n\n    Three.']],
    ['> Quoted.\n> Again.\n>> Deeper.', ['Quoted.', 'Again.', 'Deeper.']],
    ['> - Both.', ['Both.']],
    ['> He said\n> that he left.', ['He said\n> that he left.']],
    ['One.\n\n***\n\nTwo.\n\n- - -\n\nThree.\n___', ['One.', 'Two.', 'Three.']],
    ['```js\nlet x;\n```\nText.', ['let x;', 'Text.']],
    ['~~~\n# not a heading\n~~~', ['# not a heading']],
    ['<!-- hidden -->\nText. <!-- more -->', ['Text.']],
    ['<!-- hidden\nstill\n-->\nText.', ['Text.']],
    ['<script>\nalert(1)\n</script>\nText.', ['Text.']],
    ['<div class="x">\n<p>Text one.</p>\n</div>\nTwo.', ['Text one.', 'Two.']],
    ['![A bridge](bridge.jpg "Title")\n\nText.', ['A bridge', 'Text.']],
    ['[![A bridge](a.jpg)](b.html)', ['A bridge']],
    ['[Read all about it](https://example.org/a)', ['Read all about it']],
    ['**Who resigned?**\n\n*Nobody.*\n\n__All__', ['Who resigned?', 'Nobody.', 'All']],
    ['[1]: https://example.org "x"\nText.', ['Text.']],
    ['| a | b |\n|---|:-:|\n| c | d |', ['| a | b |', '| c | d |']],
    [
      'A **bold** and [linked](https://example.org/a) `word` stays.',
      ['A **bold** and [linked](https://example.org/a) `word` stays.'],
    ],
    ['5 * 3 = 15, 2 - 1 = 1. #notaheading', ['5 * 3 = 15, 2 - 1 = 1. #notaheading']],
    ['In\n2024. The army left.', ['In', 'The army left.']],
    ['#', []],
    ['- \n> ', []],
  ])('leaves out what only formats in %j', async (markdown, expected) => {
    const shown = markdown.startsWith('# A\n') ? `Intro.\n\n${markdown.slice(4)}` : markdown;
    expect((await pieces(shown)).filter((piece) => piece !== 'Intro.')).toEqual(expected);
  });

  it('keeps the text as it is in the file', async () => {
    const text = '---\r\ntitle: x\r\n---\r\n\r\n> Quoted – “so”.\r\n';
    expect((await read(text)).text).toBe(text);
  });

  it('gives omissions inside the text, and loses nothing but marks and white space', async () => {
    const piece = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '```',
      '---',
      '<!--',
      '-->',
      '**',
      '![',
      '](',
      ')',
      '\n',
      '\n\n',
      'word ',
      '<p>',
      '</p>',
      '|',
      '= ',
      '    ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }),
        async (parts) => {
          const { text, omissions } = await read(`x ${parts.join('')}`);
          for (const { start, end } of omissions) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
