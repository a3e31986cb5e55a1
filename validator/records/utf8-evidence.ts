/** What speaks for and against UTF-8 in a run of bytes. */
export interface Utf8Evidence {
  /** Well-formed sequences of two bytes and more. */
  readonly sequences: number;
  /** Bytes that belong to none. */
  readonly invalid: number;
  /** Bytes of a sequence that is well-formed so far and cut off by the end. */
  readonly cut: number;
  /** Offset of the first such sequence, −1 if there is none. */
  readonly firstSequence: number;
  /** Offset of the first invalid byte; of the end, if there is none. */
  readonly firstInvalid: number;
}

export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let sequences = 0;
  let invalid = 0;
  let cut = 0;
  let firstSequence = -1;
  let firstInvalid = bytes.length;
  const { length } = bytes;
  for (let i = 0; i < length;) {
    if (bytes[i] < 0x80) {
      i++;
      continue;
    }
    const size = sequenceLength(bytes, i);
    if (size > 0) {
      if (firstSequence < 0) firstSequence = i;
      sequences++;
      i += size;
    } else if (size < 0) {
      cut = length - i;
      break;
    } else {
      if (invalid === 0) firstInvalid = i;
      invalid++;
      i++;
    }
  }
  return { sequences, invalid, cut, firstSequence, firstInvalid };
}

/** Length of the well-formed sequence at an offset; 0 if there is none, −1 if the bytes end within it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  const size =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (size === 0) return 0;
  for (let i = 1; i < size; i++) {
    if (at + i >= bytes.length) return -1;
    const byte = bytes[at + i];
    // Overlong forms, surrogates and code points above U+10FFFF are no UTF-8.
    const low = i === 1 ? (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = i === 1 ? (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return size;
}
