import type { ArticleDraft, Omission } from '../../domain/article.ts';
import { readDateline } from '../metadata/dateline.ts';
import type { Fields } from '../metadata/fields.ts';
import { bareDraft, refuse, textReader, type Reader } from '../reader.ts';
import { readBlocks, type HtmlBlock } from './html-blocks.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { isElement, walk, type HtmlDocument, type HtmlNode } from './html-node.ts';
import { markPromotions } from './html-promotions.ts';
import { isTooLargePage } from './html-size.ts';

/** Article extraction takes minutes on deeper or larger pages; these are read as a whole. */
const EXTRACTION_MAX_DEPTH = 100;
const EXTRACTION_MAX_ELEMENTS = 20_000;
/**
 * Extraction writes the page and parses it anew, and what has to be escaped then becomes a node of its own, of which
 * half a million take two minutes. A long encyclopaedia page has 20,000.
 */
const EXTRACTION_MAX_ESCAPED = 20_000;
const ESCAPED = /[&<>\u00A0]/gu;

const TOO_LARGE = {
  reason: 'has more markup than can be parsed in seconds',
  remedy: 'Save only the article of the page, or its text as .txt.',
};

/** HTML: the article is taken out of the page, its text block by block. Nothing of the page is run or fetched. */
export const readHtml: Reader = textReader(async (html, context) => {
  if (isTooLargePage(html)) return refuse(context, TOO_LARGE);
  const { parseHTML } = await import('linkedom');
  const document: HtmlDocument = parseHTML(completePage(html)).document;
  markPromotions(document.documentElement);
  const fields = readHtmlMetadata(document);
  // Read first: extraction takes elements out of the page.
  const page = readBlocks(document.documentElement);
  const article = isExtractable(document) ? await extractArticle(document) : [];
  const blocks = article.length > 0 ? article : page;
  const { text, omissions } = joinBlocks(blocks.filter((block) => block.text !== fields.title));
  const draft: ArticleDraft = { ...bareDraft(text, context), ...fields, omissions, lineMapping: null };
  return { drafts: [{ ...draft, ...readDate(fields, page) }], skipped: [] };
}, declaredEncoding);

/** How many blocks below the title may say when the page was published. */
const DATELINE_MAX_BLOCKS = 8;

/** Extraction often takes a line such as "Updated: April 22, 2024" out of the article; it is still on the page. */
function readDate(fields: Fields, page: readonly HtmlBlock[]): Pick<ArticleDraft, 'date' | 'dateSource'> {
  if (fields.date !== null) return { date: fields.date, dateSource: 'metadata' };
  const title = page.findIndex(({ text }) => text === fields.title);
  if (title === -1) return { date: null, dateSource: null };
  const below = joinBlocks(page.slice(title + 1, title + 1 + DATELINE_MAX_BLOCKS));
  const date = readDateline(below.text, 0, fields.url);
  return { date, dateSource: date === null ? null : 'dateline' };
}

/** The parser wants a root element; what is saved from a browser's selection has none. */
function completePage(html: string): string {
  if (/<html[\s>]/iu.test(html)) return html;
  return /<(?:body|head)[\s>]/iu.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}

/** The blocks of the article's part of a page; none when it cannot be told from the rest. */
async function extractArticle(document: HtmlDocument): Promise<HtmlBlock[]> {
  const { Readability } = await import('@mozilla/readability');
  try {
    const reader = new Readability<HtmlNode>(document, { serializer: (node) => node, disableJSONLD: true });
    const article = reader.parse()?.content ?? null;
    return article === null ? [] : readBlocks(article);
  } catch {
    return [];
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
  if (deepest > EXTRACTION_MAX_DEPTH || elements > EXTRACTION_MAX_ELEMENTS) return false;
  return (document.documentElement.textContent?.match(ESCAPED)?.length ?? 0) <= EXTRACTION_MAX_ESCAPED;
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
