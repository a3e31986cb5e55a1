import { getLocation, type JSONPath } from 'jsonc-parser';
import type { EditionEntry } from '../../schemas/editions.ts';
import { fingerprintOfBytes } from '../language/canonical.ts';

/** A byte of a frozen edition that is not the published one. */
export interface ChangedByte {
  /** From 0. */
  readonly offset: number;
  /** From 1, in characters of the published text. */
  readonly line: number;
  readonly column: number;
  /** The byte that is there and the one that was published, as characters where they are ASCII. */
  readonly found: string;
  readonly published: string;
  /** Keys down to the value that holds it. */
  readonly path: JSONPath;
}

/**
 * The one byte in which an altered edition differs from the published one. The sums of the list say which it must be;
 * with it put back the text must have the published digest, so the answer is proved and not guessed.
 *
 * @returns `undefined` if more than one byte differs
 */
export function changedByte(
  bytes: Uint8Array,
  entry: Pick<EditionEntry, 'sha256' | 'bytes' | 'sum' | 'weighted'>,
): ChangedByte | undefined {
  if (bytes.length !== entry.bytes) return undefined;
  let sum = -entry.sum;
  let weighted = -entry.weighted;
  bytes.forEach((byte, offset) => {
    sum += byte;
    weighted += byte * offset;
  });
  // The difference of the sums is that of the byte; weighted, it is that times the offset.
  const offset = weighted === 0 ? 0 : weighted / sum;
  if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length) return undefined;
  const mended = Uint8Array.from(bytes);
  mended[offset] = bytes[offset] - sum;
  if (fingerprintOfBytes(mended) !== entry.sha256) return undefined;
  const decoder = new TextDecoder();
  const text = decoder.decode(mended);
  // A continuation byte of UTF-8 stands in the character that begins before it.
  let start = offset;
  while (start > 0 && (mended[start] & 0xc0) === 0x80) start--;
  const before = decoder.decode(mended.subarray(0, start));
  return {
    offset,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    found: shown(bytes[offset]),
    published: shown(mended[offset]),
    path: getLocation(text, before.length + 1).path,
  };
}

function shown(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `«${String.fromCharCode(byte)}»` : `0x${byte.toString(16).padStart(2, '0')}`;
}
