/**
 * A stretch of text in one style, which says how it is meant; each surface decides how that looks. Its `text`
 * alone says everything; what else it has lets a surface show it in a way of its own.
 */
export type Segment =
  | { readonly text: string; readonly style: 'plain' | 'strong' | 'dim' | 'heading' }
  /** Signs around `strong` words, for where there are no styles. */
  | { readonly text: string; readonly style: 'mark' }
  /** `href` is a web address, or `null` (a file and line); `label` is to be read where addresses can be hidden. */
  | { readonly text: string; readonly style: 'link'; readonly href: string | null; readonly label?: string }
  /** `text` spells the day, or the day and time, of `iso`. */
  | { readonly text: string; readonly style: 'date'; readonly iso: string }
  /** A channel, role or person of Discord, by id. */
  | { readonly text: string; readonly style: 'mention'; readonly of: MentionKind; readonly id: string };

/** What of Discord can be pointed at. */
export type MentionKind = 'channel' | 'role' | 'person';

/** What a line is: a sentence of an article, words of less weight (where a quote comes from), or any other. */
export type LineRole = 'text' | 'quote' | 'small';

/** A line before wrapping. */
export interface Line {
  readonly segments: readonly Segment[];
  /** Columns to the left of the whole line. */
  readonly indent: number;
  /** Further columns to the left of its second and later rows, where it has to be wrapped. */
  readonly hang: number;
  readonly role: LineRole;
}

/** What a front end shows, as plain data. An empty `lines` shows nothing. */
export interface Reply {
  readonly lines: readonly Line[];
}

const styled =
  (style: 'plain' | 'strong' | 'dim' | 'heading') =>
  (text: string): Segment => ({ text, style });

/** Words like any other. */
const plain = styled('plain');
/** Words to be noticed: the answering words of a quote. */
export const strong = styled('strong');
/** Words of less weight: where a quote comes from. */
export const dim = styled('dim');
/** Signs that set off what stands between them, where styles may be missing. */
export const mark = (text: string): Segment => ({ text, style: 'mark' });
/** The heading of a group of lines. */
export const heading = styled('heading');

/** A web address. `label` is to be read in its place where addresses can be hidden. */
export const webLink = (address: string, label?: string): Segment => ({
  text: address,
  style: 'link',
  href: address,
  ...(label === undefined ? {} : { label }),
});

/** A file, or a file and line. */
export const fileLink = (place: string): Segment => ({ text: place, style: 'link', href: null });

/** The day of an ISO date as `text` spells it. */
export const dated = (text: string, iso: string): Segment => ({ text, style: 'date', iso });

/** A channel, role or person. Where it cannot be pointed at, its id is shown. */
export const mention = (of: MentionKind, id: string): Segment => ({ text: id, style: 'mention', of, id });

/** A line that starts `indent` columns from the left; strings are plain text. */
export const line = (indent: number, ...segments: readonly (Segment | string)[]): Line => ({
  segments: segments.map((segment) => (typeof segment === 'string' ? plain(segment) : segment)),
  indent,
  hang: 0,
  role: 'text',
});

/** A line of less weight: its words are dim, its dates and links are seen as such. */
export const smallLine = (indent: number, ...segments: readonly (Segment | string)[]): Line => ({
  ...line(indent, ...segments.map((segment) => (typeof segment === 'string' ? dim(segment) : segment))),
  role: 'small',
});

/** A line whose wrapped rows stand below what follows its `marker` ("2. "). */
export const markedLine = (
  indent: number,
  marker: string,
  ...segments: readonly (Segment | string)[]
): Line => ({ ...line(indent, dim(marker), ...segments), hang: marker.length });

/** The line as a sentence of an article. */
export const asQuote = (line: Line): Line => ({ ...line, role: 'quote' });

/** An empty line between groups. */
export const BLANK: Line = line(0);

/** A reply of one plain line. */
export const message = (text: string): Reply => ({ lines: [line(0, text)] });
