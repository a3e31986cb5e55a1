/** Latin capitals that look like Cyrillic ones, and the letter they stand for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  Ё: 'Е',
};
const LETTERS = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');
const PLAIN = /^[!-~]+$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A cell as typed: without invisible characters and outer spaces, letters composed. */
export function clean(text: string): string {
  // Most ids and codes have nothing to clean.
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').trim().normalize('NFC');
}

/**
 * The form in which headers and labels are compared: case, ё, Latin look-alikes, kinds of dashes, runs of spaces and
 * closing punctuation make no difference. For comparison only, never shown.
 */
export function fold(text: string): string {
  return clean(text)
    .toUpperCase()
    .replace(LETTERS, (letter) => LOOKALIKES[letter])
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s:.*]+$/, '');
}
