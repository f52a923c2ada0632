import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedLine } from '../../../../src/discord/paint/asked-line.ts';
import { link } from '../../../../src/discord/paint/link.ts';
import { cleanText, escapeText, guardLine } from '../../../../src/discord/paint/markdown.ts';
import { askedQuestion } from '../../../../src/page/client/markdown/asked-question.ts';
import type { BlockNode, InlineNode } from '../../../../src/page/client/markdown/nodes.ts';
import { parseMarkdown } from '../../../../src/page/client/markdown/parse-markdown.ts';
import { plainText } from '../../../../src/page/client/markdown/plain-text.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const SHORT = { paragraph: 'p', small: 'small', quote: 'quote', fence: 'pre', item: 'li' } as const;
const INLINE = { bold: 'b', italic: 'i', underline: 'u', strike: 's', spoiler: 'spoiler' } as const;

/** Nodes in a form that is short to write down. */
const sketchInline = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `code(${node.text})`;
        case 'link':
          return `link(${node.href}: ${sketchInline(node.children)})`;
        case 'time':
          return `time(${node.ms} ${node.style})`;
        case 'mention':
          return `${node.of}(${node.name})`;
        default:
          return `${INLINE[node.kind]}(${sketchInline(node.children)})`;
      }
    })
    .join('');

const sketch = (blocks: readonly BlockNode[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'fence':
          return `pre(${block.text})`;
        case 'quote':
          return `quote(${sketch(block.blocks)})`;
        case 'heading':
          return `h${block.level}(${sketchInline(block.children)})`;
        case 'item':
          return `li${block.depth}(${block.marker} ${sketchInline(block.children)})`;
        default:
          return `${SHORT[block.kind]}(${sketchInline(block.children)})`;
      }
    })
    .join(' ');

const allInline = (blocks: readonly BlockNode[]): InlineNode[] => {
  const within = (nodes: readonly InlineNode[]): InlineNode[] =>
    nodes.flatMap((node) => ('children' in node ? [node, ...within(node.children)] : [node]));
  return blocks.flatMap((block) => {
    if (block.kind === 'fence') return [];
    return block.kind === 'quote' ? allInline(block.blocks) : within(block.children);
  });
};

const letters = (text: string): string => text.replaceAll(/[^a-zA-Z]/gu, '');
const countNodes = (content: string): number => allInline(parseMarkdown(content)).length;

describe('parseMarkdown', () => {
  it.each([
    ['plain', 'p(plain)'],
    ['', ''],
    ['one\ntwo', 'p(one\ntwo)'],
    ['**bold** and *italic* and _italic_', 'p(b(bold) and i(italic) and i(italic))'],
    ['__under__ ~~gone~~ ||hidden||', 'p(u(under) s(gone) spoiler(hidden))'],
    ['***both***', 'p(b(i(both)))'],
    ['**bold *and* italic**', 'p(b(bold i(and) italic))'],
    ['*italic **and** bold*', 'p(i(italic b(and) bold))'],
    ['**never closed', 'p(**never closed)'],
    ['**a *b** c', 'p(b(a *b) c)'],
    ['****', 'p(****)'],
    ['2 * 3 * 4', 'p(2 * 3 * 4)'],
    ['snake_case_name', 'p(snake_case_name)'],
    ['`**code**` ``a`b``', 'p(code(**code**) code(a`b))'],
    ['\\*not\\* \\_it\\_ \\\\', 'p(*not* _it_ \\)'],
    ['C:\\dir', 'p(C:\\dir)'],
    ['# one\n## two\n### three\n#### four', 'h1(one) h2(two) h3(three) p(#### four)'],
    ['\\# no heading', 'p(# no heading)'],
    ['#tag', 'p(#tag)'],
    ['-# small **print**', 'small(small b(print))'],
    ['> a\n> b\nc', 'quote(p(a\nb)) p(c)'],
    ['> a\n\n> b', 'quote(p(a)) quote(p(b))'],
    ['> > a', 'quote(p(> a))'],
    ['> -# small', 'quote(small(small))'],
    ['a\n>>> b\n> c', 'p(a) quote(p(b\n> c))'],
    ['>no', 'p(>no)'],
    ['- a\n  * b\n1. c', 'li0(• a) li1(• b) li0(1. c)'],
    ['1986. A year', 'li0(1986. A year)'],
    ['1986\\. A year', 'p(1986. A year)'],
    ['a\n```ts\nlet **x**;\n```\nb', 'p(a) pre(let **x**;) p(b)'],
    ['```one line```', 'pre(one line)'],
    ['```never closed', 'p(```never closed)'],
    ['\\`\\`\\`no\\`\\`\\`', 'p(```no```)'],
    ['<t:1713787200:D>', 'p(time(1713787200000 D))'],
    ['<t:-5> <t:1:x> <t:9999999999999:R>', 'p(time(-5000 f) <t:1:x> <t:9999999999999:R>)'],
    ['<@123> <@!123> <@&4> <#5>', 'p(person(123) person(123) role(4) channel(5))'],
    ['</ask:123> @everyone', 'p(command(ask) everyone(everyone))'],
    ['<:smile:123>', 'p(:smile:)'],
    ['[read *it*](<https://a.example/x>)', 'p(link(https://a.example/x: read i(it)))'],
    ['[read](https://a.example/x) on', 'p(link(https://a.example/x: read) on)'],
    ['[x](javascript:alert(1))', 'p([x](javascript:alert(1)))'],
    ['[x](<data:text/html,x>)', 'p([x](<data:text/html,x>))'],
    ['[x](https://me:secret@a.example)', 'p([x](https://me:secret@a.example))'],
    ['<https://a.example/>', 'p(link(https://a.example/: https://a.example/))'],
    ['See https://a.example/b_c_d.', 'p(See link(https://a.example/b_c_d: https://a.example/b_c_d).)'],
    ['https\\://a.example', 'p(https://a.example)'],
    ['<script>alert(1)</script>', 'p(<script>alert(1)</script>)'],
  ])('reads %j', (content, expected) => {
    expect(sketch(parseMarkdown(content))).toBe(expected);
  });

  it('shows text that the bot escaped letter by letter', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const painted = guardLine(escapeText(text));
        expect(plainText(parseMarkdown(painted))).toBe(cleanText(text).trim());
        expect(new Set(allInline(parseMarkdown(painted)).map(({ kind }) => kind)).size).toBeLessThan(2);
      }),
    );
  });

  it('makes nothing but the nodes of its list, and links to web pages only, of whatever it is given', () => {
    const kinds = new Set([
      'text',
      'bold',
      'italic',
      'underline',
      'strike',
      'spoiler',
      'code',
      'link',
      'time',
      'mention',
    ]);
    fc.assert(
      fc.property(hostileText(30), (content) => {
        const nodes = allInline(parseMarkdown(content));
        expect(nodes.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
        const links = nodes.filter((node) => node.kind === 'link');
        expect(links.filter(({ href }) => !/^https?:$/u.test(new URL(href).protocol))).toEqual([]);
        const times = nodes.filter((node) => node.kind === 'time');
        expect(times.filter(({ ms }) => Number.isNaN(new Date(ms).getTime()))).toEqual([]);
      }),
    );
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab*_~|`\\ \n>-#()[]')) }), (content) => {
        fc.pre(!content.includes('```'));
        expect(letters(plainText(parseMarkdown(content)))).toBe(letters(content));
      }),
    );
  });

  it('links what the bot links, under the same label', () => {
    const painted = link('The *article* of today', 'https://news.example/a_b?c=(d)#:~:text=a%20b');
    const [paragraph] = parseMarkdown(painted);
    expect(paragraph).toEqual({
      kind: 'paragraph',
      children: [
        {
          kind: 'link',
          href: 'https://news.example/a_b?c=%28d%29#:~:text=a%20b',
          children: [{ kind: 'text', text: expect.stringMatching(/^The +article +of today$/u) as string }],
        },
      ],
    });
  });

  it('takes a time in proportion to its input', () => {
    for (const part of ['**', '*a', '_a ', '[', '[a](', '`', '<t:', '> ', '||a', '```', '\\']) {
      expect(countNodes(part.repeat(2_000))).toBeLessThanOrEqual(4_001);
    }
  });
});

describe('askedQuestion', () => {
  it('reads back what the bot repeats of the question', () => {
    fc.assert(
      fc.property(hostileText(), (question) => {
        fc.pre(cleanText(question).trim() !== '' && question.length < 200);
        expect(askedQuestion(`An answer.\n${askedLine(question)}`)).toBe(cleanText(question).trim());
      }),
    );
  });

  it('is null without that line', () => {
    expect(askedQuestion('Not in the articles.')).toBeNull();
    expect(askedQuestion('-# small print')).toBeNull();
  });
});
