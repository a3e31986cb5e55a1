import { clockOf, russianDate } from '../calendar.ts';
import type { RegisterRow } from '../events/rows.ts';

/** A register as a table of texts, and where its rows stand in it. */
export interface Register {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

type Column = readonly [string, (row: RegisterRow) => string | undefined];

const COLUMNS: readonly Column[] = [
  [
    'Дата',
    ({ at, trouble }) => (trouble === 'unreadable-date' ? `31${russianDate(at.day).slice(2)}` : russianDate(at.day)),
  ],
  ['Время', ({ at: { minute } }) => (minute === undefined ? undefined : clockOf(minute))],
  ['Событие', ({ event }) => event],
  ['Роль', ({ role }) => role],
  ['Исполнитель', ({ person }) => person],
  ['Класс', ({ classes = [] }) => classes.join(', ')],
  ['Ученик', ({ pupil }) => pupil],
  ['Педагог', ({ teacher }) => teacher],
  ['Номер дела', ({ case: number }) => number],
  ['Форма', ({ form }) => form],
  ['Кому', ({ to }) => to],
  ['Участники', ({ participants }) => participants],
  ['Документы', ({ documents }) => documents],
  ['Какие документы', ({ papers }) => papers],
  ['Примечание', ({ note }) => note],
];

/** The columns that a register uses; a row that stands twice is the same in every cell. */
export function registerOf(rows: readonly RegisterRow[]): Register {
  const used = COLUMNS.filter(([, cell]) => rows.some((row) => (cell(row) ?? '') !== ''));
  const cells: string[][] = [];
  for (const row of rows) {
    const repeated = row.trouble === 'twice' ? cells.at(-1) : undefined;
    cells.push(repeated ?? used.map(([, cell]) => cell(row) ?? ''));
  }
  return { headers: used.map(([header]) => header), cells };
}
