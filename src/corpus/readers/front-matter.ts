import type { Span } from '../../domain/article.ts';
import { utcDate } from '../metadata/dates.ts';
import { normaliseField, type FieldName } from '../metadata/fields.ts';
import { fieldOfKey, type HeaderField } from '../metadata/header-labels.ts';
import { linesOf } from '../spans.ts';

/** The block of metadata that some Markdown files begin with. */
export interface FrontMatter extends Span {
  readonly fields: ReadonlyMap<HeaderField, string>;
  readonly id: string | null;
  /** It cannot be parsed: the article is served without what it says. */
  readonly isBroken: boolean;
}

/** Parsing time may grow with nesting: no article says so much of itself. */
const FRONT_MATTER_MAX_CHARS = 8192;
const ALIASES_MAX = 20;
const ID_MAX_CHARS = 200;
/** "---" is YAML, "+++" is TOML; "---js" is code to some tools, and here never more than characters to leave out. */
const OPENING = /^(---|\+\+\+)([a-z]{0,12})\s{0,8}$/u;

/** The front matter at the beginning of a text, or `null`. Only YAML is parsed: no tag, no code, few aliases. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const block = findBlock(text);
  if (block === null) return null;
  const { start, end } = block;
  const span = { start, end, fields: new Map<HeaderField, string>(), id: null, isBroken: false };
  if (!block.isYaml) return span;
  const value = await parseYaml(text.slice(block.contentStart, block.contentEnd));
  if (value === undefined) return { ...span, isBroken: true };
  if (value === null) return span;
  // Prose between two rules ("---") is YAML too: one long text, not a list of keys.
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  return { ...span, ...readKeys(value) };
}

/** The value of a YAML text; `undefined` when it has none. */
async function parseYaml(yaml: string): Promise<unknown> {
  if (isNestedTooDeep(yaml)) return undefined;
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(yaml, {
      schema: 'core',
      customTags: [],
      stringKeys: true,
      uniqueKeys: false,
    });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch {
    return undefined;
  }
}

const BRACKETS_MAX = 200;
const MARKS_PER_LINE_MAX = 20;
const INDENT_MAX_CHARS = 60;
const BRACKET = /[[{]/gu;
const MARK = /[-?:](?=\s|$)/gu;
const INDENT = /^\s*/u;

/** The parser recurses: 16 KB of "- - - …" end the whole process, past any `catch`. */
const isNestedTooDeep = (yaml: string): boolean =>
  (yaml.match(BRACKET)?.length ?? 0) > BRACKETS_MAX ||
  yaml
    .split('\n')
    .some(
      (line) =>
        (INDENT.exec(line)?.[0].length ?? 0) > INDENT_MAX_CHARS ||
        (line.match(MARK)?.length ?? 0) > MARKS_PER_LINE_MAX,
    );

interface Block extends Span {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly isYaml: boolean;
}

function findBlock(text: string): Block | null {
  let opening: { readonly fence: string; readonly language: string; readonly contentStart: number } | null =
    null;
  for (const { start, end } of linesOf(text)) {
    if (start > FRONT_MATTER_MAX_CHARS) return null;
    const line = text.slice(start, Math.min(end, start + 80));
    if (opening === null) {
      const match = OPENING.exec(line);
      if (match === null) return null;
      opening = { fence: match[1] ?? '', language: match[2] ?? '', contentStart: end };
    } else if (line.trimEnd() === opening.fence || (opening.fence === '---' && line.trimEnd() === '...')) {
      const isYaml = opening.fence === '---' && /^(?:|ya?ml)$/u.test(opening.language);
      return { start: 0, end, contentStart: opening.contentStart, contentEnd: start, isYaml };
    }
  }
  return null;
}

function readKeys(value: object): Pick<FrontMatter, 'fields' | 'id'> {
  const fields = new Map<HeaderField, string>();
  let id: string | null = null;
  for (const [key, given] of Object.entries(value)) {
    if (key.toLowerCase() === 'id' && (typeof given === 'string' || typeof given === 'number')) {
      id = String(given).trim().slice(0, ID_MAX_CHARS) || null;
    }
    const field = fieldOfKey(key);
    if (field === null || field === 'ignored' || fields.has(field)) continue;
    const normal = normaliseField(kindOf(field), given instanceof Date ? utcDate(given) : given);
    if (normal !== null) fields.set(field, normal);
  }
  return { fields, id };
}

const kindOf = (field: Exclude<HeaderField, 'ignored'>): FieldName => (field === 'updated' ? 'date' : field);
