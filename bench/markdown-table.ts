/**
 * A Markdown table, its columns lined up as the formatter wants them: the first one is text, the others are figures
 * (right-aligned) unless `textColumns` says how many columns from the left are text.
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns = 1,
): string {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((cells) => (cells[column] ?? '').length)),
  );
  const aligned = (cells: readonly string[]): string =>
    line(
      widths.map((width, column) => {
        const cell = cells[column] ?? '';
        return column < textColumns ? cell.padEnd(width) : cell.padStart(width);
      }),
    );
  const rule = widths.map((width, column) =>
    column < textColumns ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [aligned(header), line(rule), ...rows.map(aligned)].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A share as per cent with one decimal, "–" where there is none. */
export const percent = (value: number | null): string => (value === null ? '–' : (value * 100).toFixed(1));

/** How many points one share is below another: "1.4"; negative where it is above. */
export const pointsLost = (from: number | null, to: number | null): string =>
  from === null || to === null ? '–' : ((from - to) * 100).toFixed(1).replace(/^-0\.0$/u, '0.0');
