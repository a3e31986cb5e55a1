import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { DAY_MS } from '../../../../validator/time/zone.ts';
import { repacked } from '../../../sample-school/generator/writers/repacked.ts';
import type { BookRow } from '../rows/rows.ts';

export interface WrittenBook {
  readonly bytes: Uint8Array;
  /** The row of the sheet in which each row stands. */
  readonly lines: ReadonlyMap<BookRow, number>;
}

const SHEET = 'Журнал координатора';
const TITLE: CellValue[][] = [['Журнал координатора по работе с родителями, 2023/24 учебный год']];
const HEADERS = [
  'Номер записи',
  'Дата',
  'Время',
  'Событие',
  'Роль',
  'Исполнитель',
  'Класс',
  'Педагог',
  'Номер дела',
  'Форма',
  'Темы',
  'Участники',
  'К какой записи',
  'Кто подписал',
  'Примечание',
];
const MERGES = [{ startRow: 0, startCol: 0, endRow: 0, endCol: HEADERS.length - 1 }];
const COLUMNS = [
  { width: 13 },
  { width: 11, numFmt: 'dd.mm.yyyy' },
  { width: 8, numFmt: 'hh:mm' },
  { width: 34 },
  { width: 44 },
  { width: 11 },
  { width: 10 },
  { width: 9 },
  { width: 12 },
  { width: 18 },
  { width: 30 },
  { width: 60 },
  { width: 14 },
  { width: 24 },
  { width: 22 },
];
/** Bytes must be the same whenever and wherever they are made. */
const MADE = new Date(Date.UTC(2024, 6, 1, 9));
const ZIP_TIME = '2024-07-01T09:00:00';

/** The coordinator's book as a workbook with real dates and times of the school's clock. */
export async function writeBook(rows: readonly BookRow[]): Promise<WrittenBook> {
  const lines = new Map<BookRow, number>();
  const cells: CellValue[][] = [...TITLE, HEADERS];
  for (const row of rows) {
    cells.push(cellsOf(row));
    lines.set(row, cells.length);
  }
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Справка', rows: [['Вымышленная школа: ни одного настоящего человека здесь нет.']] },
      { name: SHEET, rows: cells, columns: COLUMNS, merges: MERGES, freezePane: { rows: 2 } },
    ],
    properties: { title: 'Журнал координатора (вымышленная школа)', created: MADE, modified: MADE },
  });
  return { bytes: repacked(bytes, ZIP_TIME), lines };
}

function cellsOf(row: BookRow): CellValue[] {
  const { at, trouble } = row;
  const date = trouble === 'unreadable-date' ? '31.11.2023' : new Date(at.day * DAY_MS);
  const texts = [
    row.event,
    row.role,
    row.person,
    row.classes?.join(', '),
    row.host,
    row.ref,
    row.form,
    row.topics?.join('; '),
    row.participants?.join('; '),
    row.about,
    row.signed,
    row.note,
  ];
  return [
    row.id ?? null,
    date,
    at.minute === undefined ? null : at.minute / (24 * 60),
    ...texts.map((text) => (text === undefined || text === '' ? null : text)),
  ];
}
