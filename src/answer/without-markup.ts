const MARKDOWN_LINK = /!?\[([^[\]]{1,300})\]\([^()\s]{0,1000}\)/gu;
const MARKDOWN_MARKS =
  /(?<![\p{L}\p{N}])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?![\p{L}\p{N}])|(?<!\S)\|(?!\S)/gu;

/** A sentence of a Markdown file as a page shows it: without marks for emphasis, code, links and table cells. */
export const withoutMarkup = (sentence: string): string =>
  sentence.replace(MARKDOWN_LINK, '$1').replace(MARKDOWN_MARKS, '');
