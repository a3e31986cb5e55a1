/** The letter of a column in a spreadsheet: 0 → `A`, 26 → `AA`. */
export function letterOf(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of a column letter, `A` → 0; `undefined` if it is none. */
export function indexOfLetter(letter: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letter)) return undefined;
  let index = 0;
  for (const char of letter.toUpperCase()) index = index * 26 + char.charCodeAt(0) - 64;
  return index - 1;
}
