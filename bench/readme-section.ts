const markers = (name: string): { opening: string; closing: string } => ({
  opening: `<!-- bench:${name} -->`,
  closing: `<!-- /bench:${name} -->`,
});

/**
 * The README with the text between a section's markers replaced, all else kept.
 * @throws Error when the README has no such section
 */
export function replaceSection(readme: string, name: string, content: string): string {
  const { opening, closing } = markers(name);
  const start = readme.indexOf(opening);
  const end = readme.indexOf(closing, start);
  if (start < 0 || end < 0)
    throw new Error(`bench/README.md has no "${opening}" with a "${closing}" behind it.`);
  return `${readme.slice(0, start + opening.length)}\n\n${content.trim()}\n\n${readme.slice(end)}`;
}
