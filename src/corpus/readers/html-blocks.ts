import { isElement, isText, walk, type HtmlElement, type HtmlNode } from './html-node.ts';
import { isMarkedPromotion } from './html-promotions.ts';

/** A paragraph, heading, list entry or table cell of a page. */
export interface HtmlBlock {
  readonly text: string;
  /** The page marks it as a promotion. */
  readonly isPromotion: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Elements that begin and end a block; all others run on within one. */
const BLOCKS =
  words(`address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr
  ul`);
/** Elements that hold no text of an article. */
const SKIPPED =
  words(`audio button canvas dialog embed head iframe input math menu nav noscript object option script select
  style svg template textarea title video`);
/** The text of a page's part, block by block, white space folded as a browser does. Scripts never get here. */
export function readBlocks(root: HtmlNode): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let text = '';
  let promotion: HtmlNode | null = null;
  let preformatted: HtmlNode | null = null;
  const flush = (): void => {
    const block = foldBlock(text);
    if (block !== '') blocks.push({ text: block, isPromotion: promotion !== null });
    text = '';
  };
  walk(root, {
    enter: (node) => {
      if (isText(node))
        text += preformatted === null ? foldLineBreaks(node.textContent) : (node.textContent ?? '');
      if (!isElement(node)) return false;
      if (SKIPPED.has(node.localName) || isHidden(node)) return false;
      if (node.localName === 'br') text += '\n';
      if (BLOCKS.has(node.localName)) flush();
      if (node.localName === 'pre') preformatted ??= node;
      if (promotion === null && isMarkedPromotion(node)) {
        flush();
        promotion = node;
      }
      return true;
    },
    leave: (node) => {
      if (node === promotion || (isElement(node) && BLOCKS.has(node.localName))) flush();
      if (node === promotion) promotion = null;
      if (node === preformatted) preformatted = null;
    },
  });
  flush();
  return blocks;
}

const LINE_BREAKS = /[\t\n\f\r]/gu;
const SPACES = /[ \t\f\r]+/gu;
const LINE_ENDS = / ?\n ?/gu;
const SEVERAL_LINES = /\n{2,}/gu;

const foldLineBreaks = (text: string | null): string => (text ?? '').replace(LINE_BREAKS, ' ');

/** Only the line breaks of `<br>` and `<pre>` are left by now. */
const foldBlock = (text: string): string =>
  text.replace(SPACES, ' ').replace(LINE_ENDS, '\n').replace(SEVERAL_LINES, '\n').trim();

const isHidden = (element: HtmlElement): boolean =>
  element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true';
