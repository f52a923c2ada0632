import type { Segment } from '../../render/reply.ts';
import { link } from './link.ts';
import { bold, escapeText } from './markdown.ts';
import { timestamp } from './timestamp.ts';

const SNOWFLAKE = /^\d{15,21}$/u;
const MENTIONS = { channel: '#', role: '@&', person: '@' } as const;

const paintSegment = (segment: Segment): string => {
  switch (segment.style) {
    case 'strong':
    case 'heading':
      return bold(escapeText(segment.text));
    case 'link':
      return segment.href === null
        ? escapeText(segment.text)
        : link(segment.label ?? segment.text, segment.href);
    case 'date':
      return timestamp(segment.iso, segment.text);
    case 'mention':
      return SNOWFLAKE.test(segment.id) ? `<${MENTIONS[segment.of]}${segment.id}>` : escapeText(segment.text);
    default:
      return escapeText(segment.text);
  }
};

/** Neighbours that look alike become one: the marks of two would run into each other. */
const joinAlike = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = [];
  for (const segment of segments) {
    // Discord has styles: signs in their place would be one too many.
    if (segment.text === '' || segment.style === 'mark') continue;
    const last = joined.at(-1);
    const style = segment.style === 'heading' ? 'strong' : segment.style === 'dim' ? 'plain' : segment.style;
    const isText = style === 'strong' || style === 'plain';
    if (isText && last?.style === style)
      joined[joined.length - 1] = { text: last.text + segment.text, style };
    else joined.push(isText ? { text: segment.text, style } : segment);
  }
  return joined;
};

/** The segments of one line in Discord's markup. Whatever their texts are, only their styles make any. */
export const paintSegments = (segments: readonly Segment[]): string =>
  joinAlike(segments).map(paintSegment).join('');
