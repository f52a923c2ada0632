/** Marks of Discord and of mail before a line that is quoted. */
const QUOTED_LINE = /^[^\S\n]{0,8}>[> ]{0,8}/gmu;
const MARKS = '"“”„«»';
const OUTER_MARKS = new RegExp(`^[${MARKS}‘']([^${MARKS}]+)[${MARKS}’']$`, 'u');
/** What stands between quotation marks. */
const INNER = new RegExp(`[${MARKS}]([^${MARKS}]{2,})[${MARKS}]`, 'gu');
/** Words between quotation marks with a little behind them: who said so, or where. */
const QUOTED_FIRST = new RegExp(`^[${MARKS}]([^${MARKS}]{2,})[${MARKS}][^${MARKS}]{0,80}$`, 'u');
/** "– Aharon Haliva, 2024", "(Reuters)", ", said Haliva" behind the words: short, and nothing follows. */
const ATTRIBUTION =
  /\s(?:[-–—~]{1,2}\s?\p{Lu}[^–—\n]{1,80}|\(\p{Lu}[^()\n]{1,80}\))$|,\s(?:(?:he|she|they|it) (?:said|says)|(?:said|says|according to) [^.\n]{2,60})\.?$/u;
/** A stretch between quotation marks may be what is meant from this many words on; fewer are a title or a nickname. */
const INNER_WORDS_MIN = 3;

/** What a person may have meant by a text that holds a quotation. */
export interface AskedTexts {
  /** The whole of it, and the whole without an attribution behind it. */
  readonly whole: readonly string[];
  /** The longest stretch between quotation marks, where that is something else. */
  readonly within: readonly string[];
}

/** Takes the marks around a quotation and the attribution behind it away; none of the texts is empty. */
export function askedTexts(asked: string): AskedTexts {
  const text = asked.replace(QUOTED_LINE, '').trim();
  const unquoted = withoutMarks(text);
  const attributed = QUOTED_FIRST.exec(text)?.[1]?.trim() ?? withoutMarks(unquoted.replace(ATTRIBUTION, ''));
  const whole = [...new Set([unquoted, attributed])].filter((each) => each !== '');
  const [longest = ''] = [...unquoted.matchAll(INNER)]
    .map(([, inner = '']) => inner.trim())
    .toSorted((a, b) => b.length - a.length);
  const isMeant = longest.split(/\s+/u).length >= INNER_WORDS_MIN && !whole.includes(longest);
  return { whole, within: isMeant ? [longest] : [] };
}

const withoutMarks = (text: string): string => OUTER_MARKS.exec(text)?.[1]?.trim() ?? text;
