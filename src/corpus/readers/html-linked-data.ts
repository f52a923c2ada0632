import type { HtmlDocument } from './html-node.ts';

/** What a page's linked data (JSON-LD) says of the article, as given there. */
export interface LinkedData {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly lang: string | null;
}

const SCRIPTS_MAX = 10;
const SCRIPT_MAX_CHARS = 300_000;
/** Objects looked at in one script: an article stands near the top. */
const OBJECTS_MAX = 2000;

/** The first object of the page's linked data that has a headline or a day of publication. */
export function readLinkedData(document: HtmlDocument): LinkedData {
  let count = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (++count > SCRIPTS_MAX) break;
    const found = findArticle(parse(script.textContent ?? ''));
    if (found !== null) return found;
  }
  return { title: null, date: null, publisher: null, lang: null };
}

function parse(json: string): unknown {
  if (json.length > SCRIPT_MAX_CHARS) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Breadth first, so that the article itself comes before those it mentions. */
function findArticle(root: unknown): LinkedData | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < OBJECTS_MAX; at++) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    const entries = new Map<string, unknown>(Object.entries(value));
    const date = textOf(entries.get('datePublished'));
    const title = textOf(entries.get('headline'));
    if (date !== null || title !== null) {
      const lang = textOf(entries.get('inLanguage'));
      return { title, date, publisher: nameOf(entries.get('publisher')), lang };
    }
    for (const inner of entries.values()) if (queue.length < OBJECTS_MAX) queue.push(inner);
  }
  return null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : textOf(value);
