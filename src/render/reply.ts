/** How a stretch of text is meant; each surface decides how that looks. */
export type Style = 'plain' | 'strong' | 'dim' | 'heading' | 'link';

/** A stretch of text in one style. */
export interface Segment {
  readonly text: string;
  readonly style: Style;
}

/** A line before wrapping. */
export interface Line {
  readonly segments: readonly Segment[];
  /** Columns to the left of the whole line. */
  readonly indent: number;
  /** Further columns to the left of its second and later rows, where it has to be wrapped. */
  readonly hang: number;
}

/** What a front end shows, as plain data. An empty `lines` shows nothing. */
export interface Reply {
  readonly lines: readonly Line[];
}

const styled =
  (style: Style) =>
  (text: string): Segment => ({ text, style });

/** Words to be noticed: the answering words of a quote. */
export const strong = styled('strong');
/** Words of less weight: where a quote comes from. */
export const dim = styled('dim');
/** The heading of a group of lines. */
export const heading = styled('heading');
/** A web address, or a file and line. */
export const link = styled('link');

/** A line that starts `indent` columns from the left; strings are plain text. */
export const line = (indent: number, ...segments: readonly (Segment | string)[]): Line => ({
  segments: segments.map((segment) =>
    typeof segment === 'string' ? { text: segment, style: 'plain' } : segment,
  ),
  indent,
  hang: 0,
});

/** A line whose wrapped rows stand below what follows its `marker` ("2. "). */
export const markedLine = (
  indent: number,
  marker: string,
  ...segments: readonly (Segment | string)[]
): Line => ({ ...line(indent, dim(marker), ...segments), hang: marker.length });

/** An empty line between groups. */
export const BLANK: Line = line(0);

/** A reply of one plain line. */
export const message = (text: string): Reply => ({ lines: [line(0, text)] });
