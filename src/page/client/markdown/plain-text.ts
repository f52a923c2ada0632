import type { BlockNode, InlineNode } from './nodes.ts';

const inlineText = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text;
        case 'time':
          return new Date(node.ms).toISOString().slice(0, 10);
        case 'mention':
          return `@${node.name}`;
        default:
          return inlineText(node.children);
      }
    })
    .join('');

/** What blocks say, without how they look: a line each. */
export const plainText = (blocks: readonly BlockNode[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'fence') return block.text;
      return block.kind === 'quote' ? plainText(block.blocks) : inlineText(block.children);
    })
    .join('\n');
