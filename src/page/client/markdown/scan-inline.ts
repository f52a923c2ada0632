import type { InlineNode, TimeStyle } from './nodes.ts';
import { safeHref } from './safe-href.ts';

/** A mark that may begin or end a style. */
export type Mark = '**' | '__' | '*' | '_' | '~~' | '||';

/** A piece of a line. */
export type Token =
  | { readonly kind: 'node'; readonly node: InlineNode }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly canOpen: boolean; readonly canClose: boolean }
  /** A link whose label is still to be read. */
  | { readonly kind: 'label'; readonly label: string; readonly href: string };

/** A token, and where it ends. */
interface Found {
  readonly token: Token;
  readonly end: number;
}

/** Farthest moment that JavaScript knows, in seconds. */
const SECONDS_MAX = 8.64e12;

const ESCAPE = /\\([^0-9A-Za-z\s])/uy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy;
const MENTION = /<(@&|@!?|#)(\d{1,21})>/uy;
const COMMAND = /<\/([^\n:<>]{1,100}):\d{1,21}>/uy;
const EMOJI = /<a?(:\w{1,32}:)\d{1,21}>/uy;
const EVERYONE = /@(?:everyone|here)/uy;
const ANGLED = /<(https?:\/\/[^\s<>]{1,2048})>/iuy;
const BARE = /https?:\/\/[^\s<>]{1,2048}/iuy;
const LABELLED = /\[((?:\\.|[^\\[\]\n]){1,500})\]\((?:<([^\s<>]{1,2048})>|([^\s<>()]{1,2048}))\)/uy;
const CODE = /(`{1,2})(?!`)([^\n]{1,2000}?)(?<!`)\1(?!`)/uy;
const MARK = /\*\*|__|~~|\|\||\*|_/uy;
const TRAILING = /(?<![.,:;!?"'”’)\]])[.,:;!?"'”’)\]]+$/u;

const WORD = /[\p{L}\p{N}]/u;
const BLANK = /\s/u;

const node = (node: InlineNode): Token => ({ kind: 'node', node });
const text = (text: string): Token => node({ kind: 'text', text });
const MENTIONED = { '@&': 'role', '@': 'person', '@!': 'person', '#': 'channel' } as const;

const isMentionSign = (sign: string): sign is keyof typeof MENTIONED => sign in MENTIONED;

const linkToken = (address: string): Token | null => {
  const href = safeHref(address);
  return href === null ? null : node({ kind: 'link', href, children: [{ kind: 'text', text: address }] });
};

const markToken = (line: string, mark: Mark, start: number): Token => {
  const before = line[start - 1] ?? ' ';
  const after = line[start + mark.length] ?? ' ';
  const isInside = mark === '_' && WORD.test(before) && WORD.test(after);
  return {
    kind: 'mark',
    mark,
    canOpen: !isInside && !BLANK.test(after),
    canClose: !isInside && (mark.length > 1 || !BLANK.test(before)),
  };
};

/** What a match at its place is, or `null`. */
type Reader = (match: RegExpExecArray, line: string) => Token | null;

/** In the order in which they are tried; each pattern stays where it is put. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [ESCAPE, ([, sign = '']) => text(sign)],
  [CODE, ([, , code = '']) => node({ kind: 'code', text: code })],
  [
    TIME,
    ([, seconds, style = 'f']) =>
      Math.abs(Number(seconds)) > SECONDS_MAX
        ? null
        : node({ kind: 'time', ms: Number(seconds) * 1_000, style: style as TimeStyle }),
  ],
  [
    MENTION,
    ([, sign = '', name = '']) =>
      isMentionSign(sign) ? node({ kind: 'mention', of: MENTIONED[sign], name }) : null,
  ],
  [COMMAND, ([, name = '']) => node({ kind: 'mention', of: 'command', name })],
  [EMOJI, ([, name = '']) => text(name)],
  [EVERYONE, ([name]) => node({ kind: 'mention', of: 'everyone', name: name.slice(1) })],
  [ANGLED, ([, address = '']) => linkToken(address)],
  [
    LABELLED,
    ([, label = '', angled, plain]) => {
      const href = safeHref(angled ?? plain ?? '');
      return href === null ? null : { kind: 'label', label, href };
    },
  ],
  [MARK, (match, line) => markToken(line, match[0] as Mark, match.index)],
];

const bareLink = (line: string, at: number): Found | null => {
  BARE.lastIndex = at;
  const [whole = ''] = BARE.exec(line) ?? [];
  const address = whole.replace(TRAILING, '');
  const token = address === '' ? null : linkToken(address);
  return token === null ? null : { token, end: at + address.length };
};

const tokenAt = (line: string, at: number): Found | null => {
  for (const [pattern, reader] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const token = match === null ? null : reader(match, line);
    if (match !== null && token !== null) return { token, end: at + match[0].length };
  }
  return bareLink(line, at);
};

/** Signs that a token other than plain text can begin with. */
const SPECIAL = /[\\`<@[*_~|h]/giu;

/** Cuts a text into what it is made of, in order; nothing is lost. */
export const scanInline = (line: string): readonly Token[] => {
  const tokens: Token[] = [];
  let start = 0;
  let at = 0;
  for (;;) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(line);
    if (special === null) break;
    const found = tokenAt(line, special.index);
    at = special.index + 1;
    if (found === null) continue;
    if (special.index > start) tokens.push(text(line.slice(start, special.index)));
    tokens.push(found.token);
    start = found.end;
    at = found.end;
  }
  if (start < line.length) tokens.push(text(line.slice(start)));
  return tokens;
};
