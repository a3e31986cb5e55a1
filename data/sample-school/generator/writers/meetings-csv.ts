import type { RegisterRow } from '../events/rows.ts';
import { csvRow, linesOf } from './csv.ts';
import { registerOf } from './register.ts';
import { windows1251 } from './windows-1251.ts';

export interface WrittenMeetings {
  readonly bytes: Uint8Array;
  /** The line on which each row begins. */
  readonly lines: ReadonlyMap<RegisterRow, number>;
}

/** The book of meetings of the school office, as a spreadsheet saves it. */
export function writeMeetings(rows: readonly RegisterRow[]): WrittenMeetings {
  const { headers, cells } = registerOf(rows);
  const texts = [headers, ...cells].map((row) => csvRow(row));
  const lines = new Map<RegisterRow, number>();
  let line = 1 + linesOf(texts[0]);
  for (const [index, row] of rows.entries()) {
    lines.set(row, line);
    line += linesOf(texts[index + 1]);
  }
  return { bytes: windows1251(`${texts.join('\n').replaceAll('\n', '\r\n')}\r\n`), lines };
}
