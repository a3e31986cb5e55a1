/** East Asian wide and full-width forms and emoji take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /\p{M}|\p{Cf}|\p{Cc}/u;

/** Columns that text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Text of at most `width` columns; what does not fit is cut with an ellipsis. `from`: which end is kept. */
export function fitted(text: string, width: number, from: 'start' | 'end' = 'start'): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return '';
  const chars = Array.from(text);
  if (from === 'end') chars.reverse();
  let kept = '';
  for (const char of chars) {
    const longer = from === 'start' ? kept + char : char + kept;
    if (widthOf(longer) > width - 1) break;
    kept = longer;
  }
  return from === 'start' ? `${kept}…` : `…${kept}`;
}

/** Text filled up with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
