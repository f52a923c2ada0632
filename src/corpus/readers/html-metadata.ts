import { normaliseField, NO_FIELDS, type FieldName, type Fields } from '../metadata/fields.ts';
import { readLinkedData, type LinkedData } from './html-linked-data.ts';
import type { HtmlDocument } from './html-node.ts';

/** Names of `<meta>` elements for each field, the most trustworthy first. */
const META_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title'],
  date: [
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish-date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'sailthru.date',
    'parsely-pub-date',
  ],
  url: ['og:url'],
  publisher: ['og:site_name', 'application-name', 'publisher', 'dc.publisher'],
  lang: ['og:locale', 'language', 'content-language'],
};

/** What a page says of its article, in linked data, `<meta>` and the elements made for it. */
export function readHtmlMetadata(document: HtmlDocument): Fields {
  const meta = readMeta(document);
  const data = readLinkedData(document);
  const publisher = pick('publisher', [...named(meta, 'publisher'), data.publisher]);
  return {
    title: readTitle(document, meta, data, publisher),
    date: pick('date', [
      data.date,
      ...named(meta, 'date'),
      ...attributes(document, 'time[datetime]', 'datetime'),
    ]),
    url: pick('url', [...attributes(document, 'link[rel="canonical"]', 'href'), ...named(meta, 'url')]),
    publisher,
    lang: pick('lang', [document.documentElement.getAttribute('lang'), ...named(meta, 'lang'), data.lang]),
  };
}

type Candidates = readonly (string | null)[];

function pick(field: FieldName, candidates: Candidates): string | null {
  for (const candidate of candidates) {
    const value = normaliseField(field, candidate);
    if (value !== null) return value;
  }
  return NO_FIELDS[field];
}

/** Content by `property`, `name` or `itemprop`, in lower case; the first of each counts. */
function readMeta(document: HtmlDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content');
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && content !== null && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

const named = (meta: ReadonlyMap<string, string>, field: FieldName): Candidates =>
  META_NAMES[field].map((name) => meta.get(name) ?? null);

const attributes = (document: HtmlDocument, selector: string, name: string): Candidates =>
  Array.from(document.querySelectorAll(selector), (element) => element.getAttribute(name));

const texts = (document: HtmlDocument, selector: string): Candidates =>
  Array.from(document.querySelectorAll(selector), (element) => element.textContent);

/** "Headline | Publisher", "Headline - Publisher": the shorter ending is the site's name. */
const SITE_ENDING = /\s[|–—-]\s[^|–—]{1,40}$/u;

function readTitle(
  document: HtmlDocument,
  meta: ReadonlyMap<string, string>,
  data: LinkedData,
  publisher: string | null,
) {
  const headings = texts(document, 'h1');
  const title = pick('title', [
    ...named(meta, 'title'),
    data.title,
    headings.length === 1 ? (headings[0] ?? null) : null,
  ]);
  if (title !== null) return withoutPublisher(title, publisher);
  const windowTitle = pick('title', texts(document, 'title'));
  return windowTitle === null ? pick('title', headings) : windowTitle.replace(SITE_ENDING, '');
}

function withoutPublisher(title: string, publisher: string | null): string {
  const ending = SITE_ENDING.exec(title);
  const isPublisher =
    publisher !== null && ending?.[0].toLowerCase().endsWith(publisher.toLowerCase()) === true;
  return ending === null || !isPublisher || ending.index === 0 ? title : title.slice(0, ending.index);
}
