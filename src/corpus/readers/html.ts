import type { ArticleDraft, Omission } from '../../domain/article.ts';
import { bareDraft, refuse, textReader, type Reader } from '../reader.ts';
import { readBlocks, type HtmlBlock } from './html-blocks.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { isElement, walk, type HtmlDocument, type HtmlNode } from './html-node.ts';
import { markPromotions } from './html-promotions.ts';

/** A long encyclopaedia page has 30,000 tags. Parsing time grows faster than their number when they nest. */
const TAGS_MAX = 100_000;
const ENTITIES_MAX = 500_000;
/** Article extraction takes minutes on deeper or larger pages; these are read as a whole. */
const EXTRACTION_MAX_DEPTH = 100;
const EXTRACTION_MAX_ELEMENTS = 20_000;

const TOO_MUCH_MARKUP = {
  reason: `has more than ${TAGS_MAX} tags or ${ENTITIES_MAX} entities`,
  remedy: 'Save only the article of the page, or its text as .txt.',
};

/** HTML: the article is taken out of the page, its text block by block. Nothing of the page is run or fetched. */
export const readHtml: Reader = textReader(async (html, context) => {
  if (count(html, '<') > TAGS_MAX || count(html, '&') > ENTITIES_MAX) return refuse(context, TOO_MUCH_MARKUP);
  const { parseHTML } = await import('linkedom');
  const parse = (): HtmlDocument => {
    const document: HtmlDocument = parseHTML(completePage(html)).document;
    markPromotions(document.documentElement);
    return document;
  };
  const document = parse();
  const fields = readHtmlMetadata(document);
  const article = await extractArticle(document);
  const extracted = article === null ? [] : readBlocks(article);
  // Extraction takes elements out of the page that it works on: the whole page has to be parsed anew.
  const blocks = extracted.length > 0 ? extracted : readBlocks(parse().documentElement);
  const { text, omissions } = joinBlocks(blocks.filter((block) => block.text !== fields.title));
  const draft: ArticleDraft = {
    ...bareDraft(text, context),
    ...fields,
    dateSource: fields.date === null ? null : 'metadata',
    omissions,
    lineMapping: null,
  };
  return { drafts: [draft], skipped: [] };
}, declaredEncoding);

function count(html: string, character: string): number {
  let found = 0;
  for (let at = html.indexOf(character); at !== -1; at = html.indexOf(character, at + 1)) found++;
  return found;
}

/** The parser wants a root element; what is saved from a browser's selection has none. */
function completePage(html: string): string {
  if (/<html[\s>]/iu.test(html)) return html;
  return /<(?:body|head)[\s>]/iu.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}

/** The article's part of a page, or `null` when it cannot be told from the rest. */
async function extractArticle(document: HtmlDocument): Promise<HtmlNode | null> {
  if (!isExtractable(document)) return null;
  const { Readability } = await import('@mozilla/readability');
  try {
    return (
      new Readability<HtmlNode>(document, {
        serializer: (node) => node,

        disableJSONLD: true,
      }).parse()?.content ?? null
    );
  } catch {
    return null;
  }
}

function isExtractable(document: HtmlDocument): boolean {
  let deepest = 0;
  let elements = 0;
  walk(document.documentElement, {
    enter: (node, depth) => {
      deepest = Math.max(deepest, depth);
      elements++;
      return isElement(node) && deepest <= EXTRACTION_MAX_DEPTH;
    },
  });
  return deepest <= EXTRACTION_MAX_DEPTH && elements <= EXTRACTION_MAX_ELEMENTS;
}

function joinBlocks(blocks: readonly HtmlBlock[]): Pick<ArticleDraft, 'text' | 'omissions'> {
  const omissions: Omission[] = [];
  let length = 0;
  for (const { text, isPromotion } of blocks) {
    const end = length + text.length;
    if (isPromotion) omissions.push({ start: length, end, kind: 'promotion', rule: 'marked by the page' });
    length = end + BLOCK_SEPARATOR.length;
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK_SEPARATOR), omissions };
}

const BLOCK_SEPARATOR = '\n\n';

const ENCODING_SEARCH_BYTES = 2048;
const META_CHARSET = /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,30})/iu;

/** The encoding that a page names in its head. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, ENCODING_SEARCH_BYTES)).toString('latin1');
  return META_CHARSET.exec(head)?.[1] ?? null;
}
