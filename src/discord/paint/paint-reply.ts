import type { Line, Reply } from '../../render/reply.ts';
import { askedLine } from './asked-line.ts';
import { paintCut } from './cut-segments.ts';
import { guardLine, quoteBlock, subtext } from './markdown.ts';

/** What Discord takes in one message, in UTF-16 units. */
const CONTENT_MAX_UNITS = 2_000;

/** Kept free for a line above an answer that is shared. */
const SPARE_UNITS = 100;

/** Longest painted line. A quote, its title, date and link stay together below Discord's limit. */
const LINE_MAX_UNITS = 800;

const ELLIPSIS = '…';

const paintLine = ({ segments, role }: Line): string => {
  const painted = paintCut(segments, LINE_MAX_UNITS);
  if (painted.trim() === '') return '';
  if (role === 'quote') return quoteBlock(painted);
  return role === 'small' ? subtext(painted) : guardLine(painted);
};

/** A line that says more about the one before it, such as where a quote comes from. */
const isContinued = (line: Line | undefined): boolean =>
  line !== undefined && (line.indent > 0 || line.role === 'small') && line.segments.length > 0;

/** How many lines fit into `budget` units without parting a line from those that belong to it. */
const countFitting = (lines: readonly Line[], painted: readonly string[], budget: number): number => {
  let units = 0;
  const over = painted.findIndex((line) => {
    units += line.length + 1;
    return units > budget;
  });
  if (over < 0) return lines.length;
  let count = over;
  while (count > 1 && isContinued(lines[count])) count -= 1;
  return count <= 1 && isContinued(lines[1]) ? over : count;
};

/**
 * A reply as the text of one message: what does not fit is left out at the end, which "…" marks; too long lines are
 * cut around their emphasis. What was asked stands last, to be read back by `readAsked`. Nothing in it pings, and
 * no text becomes markup or a link.
 */
export const paintReply = ({
  reply,
  asked,
}: {
  readonly reply: Reply;
  readonly asked: string | null;
}): string => {
  const last = asked === null || asked.trim() === '' ? [] : [askedLine(asked)];
  const budget = CONTENT_MAX_UNITS - SPARE_UNITS - last.join('').length - 1;
  const painted = reply.lines.map(paintLine);
  const fits = painted.join('\n').length <= budget;
  const count = fits ? painted.length : countFitting(reply.lines, painted, budget - ELLIPSIS.length - 1);
  const shown = painted.slice(0, count).join('\n').trim();
  return [shown, ...(count < painted.length ? [ELLIPSIS] : []), ...last]
    .filter((line) => line !== '')
    .join('\n');
};
