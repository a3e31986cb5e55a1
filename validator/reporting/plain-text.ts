// Built from numbers: the characters themselves would be invisible here.
const chars = (...ranges: readonly (readonly [number, number])[]): string =>
  ranges.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('');

/** Marks that turn the direction of a line or take no place in it. */
const INVISIBLE = new RegExp(
  `[${chars([0xad, 0xad], [0x61c, 0x61c], [0x200b, 0x200b], [0x200e, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x206f], [0xfeff, 0xfeff])}]`,
  'g',
);
/** What moves the cursor or talks to a terminal: C0, DEL and C1, after white space is gone; and what is no character. */
const CONTROL = new RegExp(`[${chars([0, 0x1f], [0x7f, 0x9f], [0xfffe, 0xffff])}]`, 'g');

/**
 * Text of a log or a roster on one line and without characters that steer a terminal or turn the direction of writing:
 * white space becomes one space, direction marks go, other control characters and lone surrogates show as U+FFFD.
 */
export function oneLine(text: string): string {
  return harmless(text).trim();
}

/** The same with a space kept at either end. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(CONTROL, '\uFFFD');
}
