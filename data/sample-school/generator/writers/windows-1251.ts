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

/** Where Kazakh letters stand in KZ-1048, which is otherwise like windows-1251. */
const KAZAKH: Readonly<Record<string, number>> = {
  Қ: 0x8d,
  қ: 0x9d,
  Һ: 0x8e,
  һ: 0x9e,
  Ұ: 0xa1,
  ұ: 0xa2,
  Ә: 0xa3,
  ә: 0xbc,
  Ө: 0xa5,
  ө: 0xb4,
  Ғ: 0xaa,
  ғ: 0xba,
  Ү: 0xaf,
  ү: 0xbf,
  І: 0xb2,
  і: 0xb3,
  Ң: 0xbd,
  ң: 0xbe,
};

/** Text in the encoding that Russian spreadsheets write. @throws RangeError for a character that it does not have */
export const windows1251 = (text: string): Uint8Array => oneByte(text, OTHERS);

/** Text in the encoding that old Kazakh spreadsheets write. @throws RangeError for a character that it does not have */
export const kz1048 = (text: string): Uint8Array => oneByte(text, { ...OTHERS, ...KAZAKH });

function oneByte(text: string, others: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= FIRST_LETTER && code <= LAST_LETTER) return code - FIRST_LETTER + 0xc0;
    const other = others[char];
    if (other === undefined) throw new RangeError(`has no byte of its own: ${char}`);
    return other;
  });
}
