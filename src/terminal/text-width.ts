/** Marks (variation selectors too) and joiners, take no column of their own. */
const ZERO_WIDTH = /^(?:\p{M}|\p{Cf})$/u;
/** East Asian wide and full-width characters, and pictographs: two columns in nearly every terminal. */
const DOUBLE_WIDTH =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

/** Columns that `text` takes in a terminal. An estimate: terminals differ over rare characters. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) {
    const isAscii = character.charCodeAt(0) < 0x7f;
    if (isAscii) width += 1;
    else if (DOUBLE_WIDTH.test(character)) width += 2;
    else if (!ZERO_WIDTH.test(character)) width += 1;
  }
  return width;
};
