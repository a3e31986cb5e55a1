import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { RegisterRow } from '../events/rows.ts';
import { registerOf } from './register.ts';
import { repacked } from './repacked.ts';

/** Bytes must be the same whenever and wherever they are made. */
const MADE = new Date(Date.UTC(2026, 7, 31, 9));
const ZIP_TIME = '2026-08-31T09:00:00';

/** The reports of class teachers and teachers, a sheet with headers in its first row and dates typed as text. */
export async function writeReports(rows: readonly RegisterRow[]): Promise<Uint8Array> {
  const { headers, cells } = registerOf(rows);
  const texts = cells.map((row): CellValue[] => row.map((cell) => (cell === '' ? null : cell)));
  const bytes = await writeXlsx({
    sheets: [{ name: 'Отчёты', rows: [[...headers], ...texts], freezePane: { rows: 1 } }],
    properties: { title: 'Отчёты классных руководителей (вымышленная школа)', created: MADE, modified: MADE },
  });
  return repacked(bytes, ZIP_TIME);
}
