import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { DAY_MS } from '../../../../validator/time/zone.ts';
import { clockOf } from '../calendar.ts';
import { dice } from '../dice.ts';
import type { WorkRow } from '../events/rows.ts';
import { repacked } from './repacked.ts';

export interface WrittenWork {
  readonly bytes: Uint8Array;
  /** The row of the sheet in which each row stands. */
  readonly lines: ReadonlyMap<WorkRow, number>;
}

/** The sheet of the log; before it stands one that a reader must pass over. */
export const SHEET = 'Журнал';

const TITLE: CellValue[][] = [
  ['Журнал работы классных руководителей с родителями'],
  ['2025/26 учебный год, с сентября по май'],
  ['Запись', null, null, null, 'Кто', null, 'О ком', null, null, 'Как', null, null, 'Связь', null],
];
const HEADERS = [
  'Номер записи',
  'Дата',
  'Время',
  'Событие',
  'Роль',
  'Исполнитель',
  'Класс',
  'Ученик',
  'Семья',
  'Форма',
  'Темы',
  'Участники',
  'К какой записи',
  'Примечание',
];
const MERGES = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 13 },
  { startRow: 1, startCol: 0, endRow: 1, endCol: 13 },
  { startRow: 2, startCol: 0, endRow: 2, endCol: 3 },
  { startRow: 2, startCol: 4, endRow: 2, endCol: 5 },
  { startRow: 2, startCol: 6, endRow: 2, endCol: 8 },
  { startRow: 2, startCol: 9, endRow: 2, endCol: 11 },
  { startRow: 2, startCol: 12, endRow: 2, endCol: 13 },
];
const COLUMNS = [
  { width: 12 },
  { width: 11, numFmt: 'dd.mm.yyyy' },
  { width: 8, numFmt: 'hh:mm' },
  { width: 44 },
  { width: 22 },
  { width: 12 },
  { width: 9 },
  { width: 14 },
  { width: 9 },
  { width: 38 },
  { width: 40 },
  { width: 30 },
  { width: 14 },
  { width: 34 },
];

/** Bytes must be the same whenever and wherever they are made. */
const MADE = new Date(Date.UTC(2026, 5, 1, 9));
const ZIP_TIME = '2026-06-01T09:00:00';

/** The book of the class teachers as a workbook with real dates and times. */
export async function writeClassWork(rows: readonly WorkRow[]): Promise<WrittenWork> {
  const lines = new Map<WorkRow, number>();
  const cells: CellValue[][] = [...TITLE, HEADERS];
  const roll = dice('class work cells');
  let number = 0;
  let repeated: CellValue[] = [];
  for (const row of rows) {
    if (row.trouble !== 'twice') {
      const time =
        row.at.minute === undefined ? null : roll.chance(0.1) ? clockOf(row.at.minute) : row.at.minute / (24 * 60);
      // An activity has the number that others refer to, or none; the rest are numbered as they come.
      const isActivity = row.participants !== undefined || /^(занятие|мероприятие)/.test(row.event);
      const id = isActivity ? (row.id ?? null) : `КР-${String(++number).padStart(4, '0')}`;
      repeated = [id, new Date(row.at.day * DAY_MS), time, ...textsOf(row)];
    }
    cells.push(repeated);
    lines.set(row, cells.length);
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Справка',
        rows: [['Вымышленная школа: ни одного настоящего человека здесь нет.'], [`Записи – на листе «${SHEET}».`]],
      },
      { name: SHEET, rows: cells, columns: COLUMNS, merges: MERGES, freezePane: { rows: 4 } },
    ],
    properties: { title: 'Журнал работы с родителями (вымышленная школа)', created: MADE, modified: MADE },
  });
  return { bytes: repacked(bytes, ZIP_TIME), lines };
}

function textsOf({
  event,
  role,
  person,
  classes = [],
  pupils = [],
  family,
  form,
  topics = [],
  participants,
  about,
  note,
}: WorkRow): (string | null)[] {
  const texts = [
    event,
    role,
    person,
    classes.join(', '),
    pupils.join(', '),
    family,
    form,
    topics.join('; '),
    participants,
    about,
    note,
  ];
  return texts.map((text) => (text === undefined || text === '' ? null : text));
}
