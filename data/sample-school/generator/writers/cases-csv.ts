import type { CaseRow } from '../events/rows.ts';
import { csvRow, linesOf } from './csv.ts';
import { momentText } from './moment-text.ts';
import { windows1251 } from './windows-1251.ts';

export interface WrittenCases {
  readonly bytes: Uint8Array;
  /** The line on which each row begins. */
  readonly lines: ReadonlyMap<CaseRow, number>;
}

const COLUMNS: readonly (readonly [string, (row: CaseRow) => string])[] = [
  ['№ случая', ({ number }) => number],
  ['Что это', ({ kind }) => kind],
  ['Класс', ({ class: name }) => name],
  ['Замечено', ({ noticed }) => momentText(noticed)],
  ['Кто заметил', ({ noticedBy }) => noticedBy],
  ['Сотрудник', ({ person }) => person],
  ['Кому сообщено', ({ to }) => to],
  ['Когда сообщено', ({ told }) => momentText(told)],
  ['Как сообщено', ({ toldBy }) => toldBy],
  ['Родителям сообщено', parentsText],
  ['Подробности', ({ details }) => details],
];

/** The journal of cases: a row for each case, a column for each time that somebody was told. */
export function writeCases(rows: readonly CaseRow[]): WrittenCases {
  const texts = [csvRow(COLUMNS.map(([header]) => header))];
  const lines = new Map<CaseRow, number>();
  let line = 2;
  for (const row of rows) {
    const text = csvRow(COLUMNS.map(([, cell]) => cell(row)));
    texts.push(text);
    lines.set(row, line);
    line += linesOf(text);
  }
  return { bytes: windows1251(`${texts.join('\n').replaceAll('\n', '\r\n')}\r\n`), lines };
}

function parentsText({ parentsTold, trouble }: CaseRow): string {
  const text = momentText(parentsTold);
  return trouble === 'unreadable-date' ? `31${text.slice(2)}` : text;
}
