/** Encodings of Russian that are not read, though their bytes would pass for windows-1251. */
const OLD = [
  { name: 'KOI8-R', label: 'koi8-r' },
  { name: 'CP866', label: 'ibm866' },
] as const;
export type OldEncoding = (typeof OLD)[number]['name'];

/** How often a letter occurs in Russian, in tenths of a per cent. */
const FREQUENCIES =
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ё2 ъ1';
const WEIGHTS = new Map(
  FREQUENCIES.split(' ').map((part) => [part.charAt(0), Math.log(Number(part.slice(1)) / 1000)] as const),
);
/** Anything but a Russian letter within a word. */
const STRANGE = Math.log(0.0005);

/** Words shorter than this may be dashes, quotes and signs. */
const SHORTEST = 3;
/** Fewer letters, or fewer different ones, tell nothing. */
const FEWEST = 12;
const FEWEST_KINDS = 8;
/** How much likelier, per letter, the words must be than as windows-1251; other languages of windows-1251 stay below. */
const LIKELIER = 0.5;

/**
 * The old encoding in which words of these bytes are Russian, where as windows-1251 they are not.
 *
 * @param bytes of a text in some one-byte encoding
 */
export function oldEncodingOf(bytes: Uint8Array): OldEncoding | undefined {
  const counts = new Int32Array(256);
  let letters = 0;
  for (let at = 0; at < bytes.length;) {
    let end = at;
    while (end < bytes.length && bytes[end] >= 0x80) end++;
    if (end - at >= SHORTEST) {
      for (let i = at; i < end; i++) counts[bytes[i]]++;
      letters += end - at;
    }
    at = end + 1;
  }
  if (letters < FEWEST || counts.filter((count) => count > 0).length < FEWEST_KINDS) return undefined;
  const usual = likelihood(counts, 'windows-1251');
  const [best] = OLD.map(({ name, label }) => ({ name, gain: (likelihood(counts, label) - usual) / letters })).sort(
    (a, b) => b.gain - a.gain,
  );
  return best.gain > LIKELIER ? best.name : undefined;
}

function likelihood(counts: Int32Array, label: string): number {
  const decoder = new TextDecoder(label);
  let sum = 0;
  for (let byte = 0x80; byte < 256; byte++) {
    if (counts[byte] === 0) continue;
    const letter = decoder.decode(Uint8Array.of(byte)).toLowerCase();
    sum += counts[byte] * (WEIGHTS.get(letter) ?? STRANGE);
  }
  return sum;
}
