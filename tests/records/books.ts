import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook with sheets of rows. */
export function book(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  options: { since1904?: boolean; hidden?: string } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      hidden: name === options.hidden,
    })),
    dateSystem: options.since1904 ? '1904' : '1900',
  });
}

/** A workbook whose parts are changed by hand. */
export function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

export const text = (part: Uint8Array): string => new TextDecoder().decode(part);
export const part = strToU8;

/** Overwrites the size that the directory declares for a part. */
export function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + 24, size, true);
  }
  return copy;
}
