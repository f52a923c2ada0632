/** Sentences up to this many characters are named whole; longer ones by their first and last words. */
const WHOLE_SENTENCE_MAX_CHARS = 60;
const EDGE_WORDS = 4;

/** A text fragment that the URL brings along gives way to ours. */
const OLD_DIRECTIVE = /:~:.*$/su;
/**
 * A link to the very sentence: a text fragment (https://wicg.github.io/scroll-to-text-fragment), which browsers
 * scroll to and highlight. Where the page has changed since, the link still opens the page.
 */
export function permalink(url: string, sentence: string): string {
  const page = url.replace(OLD_DIRECTIVE, '');
  const words = sentence.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return page;
  const whole = words.join(' ');
  const directive =
    whole.length <= WHOLE_SENTENCE_MAX_CHARS || words.length <= 2 * EDGE_WORDS
      ? encodeFragment(whole)
      : `${encodeFragment(words.slice(0, EDGE_WORDS).join(' '))},${encodeFragment(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Percent-encodes, "-" too: next to a comma it has a meaning in the directive. Lone surrogates are replaced. */
const encodeFragment = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('-', '%2D')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
