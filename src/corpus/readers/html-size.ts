/** What makes a page costly to parse, counted without parsing it. */
interface HtmlSize {
  tags: number;
  /** Elements open at once, at most. */
  depth: number;
  /** Attributes of all tags; and those of one tag, at most. */
  attributes: number;
  attributesOfOneTag: number;
  entities: number;
}

/**
 * The parser's time and memory grow with these, with depth and attributes of one tag even as their square. A long
 * encyclopaedia page has 60,000 tags, 30 levels, 100,000 attributes and 20,000 entities.
 */
const MAX: Readonly<HtmlSize> = {
  tags: 200_000,
  depth: 2000,
  attributes: 500_000,
  attributesOfOneTag: 200,
  entities: 200_000,
};

/** Elements that may stay open without nesting: the next of the kind ends them, or they hold nothing. */
const UNNESTED: ReadonlySet<string> = new Set(
  `p li dt dd td th tr thead tbody tfoot option area base br col embed hr img input link meta param source track wbr
  path`.split(/\s+/u),
);

/** Whether a page is too large to parse in seconds. */
export function isTooLargePage(html: string): boolean {
  const size = measure(html);
  return (
    size.tags > MAX.tags ||
    size.depth > MAX.depth ||
    size.attributes > MAX.attributes ||
    size.attributesOfOneTag > MAX.attributesOfOneTag ||
    size.entities > MAX.entities
  );
}

const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const EQUALS = 0x3d;
const TAG_NAME = /^(\/?)([a-z][a-z0-9]{0,15})/iu;
const TAG_NAME_MAX_CHARS = 17;

function measure(html: string): HtmlSize {
  const size: HtmlSize = { tags: 0, depth: 0, attributes: 0, attributesOfOneTag: 0, entities: 0 };
  let depth = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === AMPERSAND) size.entities++;
    if (code !== LESS) continue;
    size.tags++;
    const tag = TAG_NAME.exec(html.slice(at + 1, at + 1 + TAG_NAME_MAX_CHARS));
    if (tag === null) {
      at = skipComment(html, at);
      continue;
    }
    const name = tag[2]?.toLowerCase() ?? '';
    if (!UNNESTED.has(name)) depth = Math.max(0, depth + (tag[1] === '' ? 1 : -1));
    size.depth = Math.max(size.depth, depth);
    const [attributes, last] = readTag(html, at + 1);
    size.attributes += attributes;
    size.attributesOfOneTag = Math.max(size.attributesOfOneTag, attributes);
    at = RAW.has(name) && tag[1] === '' ? skipRaw(html, name, last) : last;
  }
  return size;
}

/** Elements whose content holds no tags, whatever it looks like. */
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

/** The last offset before the tag that ends a script or style. */
function skipRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'giu');
  closing.lastIndex = from;
  return (closing.exec(html)?.index ?? html.length) - 1;
}

/** The last offset of a comment that begins at `at`, or `at` itself. One that is never closed goes on to the end. */
function skipComment(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at;
  const end = html.indexOf('-->', at + 2);
  return end === -1 ? html.length : end;
}

/** How many attributes a tag has, and where it ends: at its ">", or before the next tag. */
function readTag(html: string, from: number): [attributes: number, last: number] {
  let attributes = 0;
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return [attributes, at];
    if (code === LESS) break;
    if (code <= SPACE && html.charCodeAt(at + 1) > SPACE) attributes++;
    if (code === EQUALS) at = skipQuoted(html, at + 1) - 1;
  }
  return [attributes, at - 1];
}

/** The offset behind a quoted value, which may hold anything; `from` itself where none begins. */
function skipQuoted(html: string, from: number): number {
  const quote = html.charAt(from);
  if (quote !== '"' && quote !== "'") return from;
  const end = html.indexOf(quote, from + 1);
  return end === -1 ? html.length : end + 1;
}
