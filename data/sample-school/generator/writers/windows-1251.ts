const OTHERS: Readonly<Record<string, number>> = {
  Ё: 0xa8,
  ё: 0xb8,
  '№': 0xb9,
  '«': 0xab,
  '»': 0xbb,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
};
const FIRST_LETTER = 'А'.charCodeAt(0);
const LAST_LETTER = 'я'.charCodeAt(0);

/** Text in the encoding that Russian spreadsheets write. @throws RangeError for a character that it does not have */
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= FIRST_LETTER && code <= LAST_LETTER) return code - FIRST_LETTER + 0xc0;
    const other = OTHERS[char];
    if (other === undefined) throw new RangeError(`not in windows-1251: ${char}`);
    return other;
  });
}
