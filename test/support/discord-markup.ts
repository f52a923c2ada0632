/** What Discord makes of the text of a message, besides plain letters. */
export interface Markup {
  /** Addresses that can be clicked, of links with and without a label. */
  readonly links: readonly string[];
  /** What stands in angle brackets: mentions, timestamps, emoji. */
  readonly mentions: readonly string[];
  readonly timestamps: readonly string[];
  readonly headings: number;
  readonly lists: number;
  readonly codes: number;
  readonly spoilers: number;
  /** Bold, italic, underlined and crossed out. */
  readonly emphasised: readonly string[];
  /** Addresses that Discord makes invitations or gifts of, wherever they stand. */
  readonly invitations: number;
  /** Characters that cannot be seen, or that turn the direction of text. */
  readonly invisible: number;
}

const INVITATION = /discord(?:app)?\.(?:gg|gift|com|new)/giu;
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F})\u200D|\p{Surrogate}/gu;

const BLOCKS = /^\s*(?:>>>? ?|> )*\s*(?:(?<heading>#{1,3}\s|-#\s)|(?<list>[-*+]\s|\d+\.\s))/u;

/** Constructs within a line, in the order in which Discord tries them at each place. */
const INLINE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['escape', /^\\[^0-9A-Za-z\s]/u],
  ['timestamp', /^<t:-?\d+(?::[tTdDfFR])?>/u],
  ['mention', /^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|\/[^>]+:\d+|id:\w+)>/u],
  ['mention', /^@(?:everyone|here)/u],
  ['link', /^<([^\s:>]+:\/[^\s>]+)>/u],
  ['link', /^\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?([^\s<>]+)>?\s*\)/u],
  ['link', /^(https?:\/\/[^\s<]+)/u],
  ['code', /^`+/u],
  ['spoiler', /^\|\|/u],
  ['emphasis', /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/u],
  ['emphasis', /^(?:\*|_|~~)(?=\S)[^*_~]/u],
];

/** Reads the text of a message as Discord does, as far as it matters to what can be smuggled in. */
export function readMarkup(content: string): Markup {
  const found: [kind: string, text: string][] = [];
  const scan = (text: string): void => {
    for (let at = 0; at < text.length;) {
      const rest = text.slice(at);
      const match = INLINE.map(([kind, pattern]) => ({ kind, match: pattern.exec(rest) })).find(
        (each) => each.match !== null,
      );
      const whole = match?.match?.[0] ?? rest.charAt(0);
      if (match !== undefined) found.push([match.kind, match.match?.[1] ?? whole]);
      if (match?.kind === 'emphasis') scan(match.match?.[1] ?? '');
      at += whole.length;
    }
  };
  const lines = content.split('\n');
  for (const line of lines) scan(line);
  const of = (kind: string): string[] => found.flatMap(([each, text]) => (each === kind ? [text] : []));
  const blocks = lines.map((line) => BLOCKS.exec(line)?.groups);
  return {
    links: of('link'),
    mentions: of('mention'),
    timestamps: of('timestamp'),
    headings: blocks.filter((groups) => groups?.['heading'] !== undefined).length,
    lists: blocks.filter((groups) => groups?.['list'] !== undefined).length,
    codes: of('code').length,
    spoilers: of('spoiler').length,
    emphasised: of('emphasis'),
    invitations: [...content.matchAll(INVITATION)].length,
    invisible: [...content.matchAll(INVISIBLE)].length,
  };
}

/** A text without any markup. */
export const NO_MARKUP: Markup = {
  links: [],
  mentions: [],
  timestamps: [],
  headings: 0,
  lists: 0,
  codes: 0,
  spoilers: 0,
  emphasised: [],
  invitations: 0,
  invisible: 0,
};
