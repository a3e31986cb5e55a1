import { clockOf, russianDate, type Moment } from '../../../sample-school/generator/calendar.ts';
import { csvRow, linesOf } from '../../../sample-school/generator/writers/csv.ts';
import { kz1048 } from '../../../sample-school/generator/writers/windows-1251.ts';
import type { Appeal } from '../plan/appeals.ts';
import { languageWord } from '../rows/appeal-rows.ts';
import type { AppealRow } from '../rows/rows.ts';

export interface WrittenAppeals {
  readonly bytes: Uint8Array;
  /** The line on which each appeal begins. */
  readonly lines: ReadonlyMap<AppealRow, number>;
}

const PATHS: Readonly<Record<Appeal['path'], string>> = {
  'e-mail': 'эл. почта',
  'by-hand': 'нарочно',
  messenger: 'мессенджер',
  blank: '',
};

type Cell = (row: AppealRow) => string;
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['№ обращения', ({ appeal }) => appeal.number],
  ['Келіп түсті / Поступило', ({ appeal }) => momentText(appeal.received)],
  ['Жолы / Как', ({ appeal }) => PATHS[appeal.path]],
  ['Түрі / Вид', ({ kind }) => kind],
  ['Тілі / Язык', ({ appeal }) => languageWord(appeal)],
  ['Мазмұны / Суть', ({ about }) => about],
  ['Тіркелді / Зарегистрировано', ({ registered }) => momentText(registered)],
  ['Жауап берілді / Ответ дан', answeredText],
  ['Жауап жолы / Способ ответа', ({ answeredBy }) => answeredBy],
  ['Жауап тілі / Язык ответа', ({ answerLanguage }) => answerLanguage],
  ['Жауап түрі / Вид ответа', ({ stage }) => stage],
];

/** The journal of appeals as an old spreadsheet saves it: KZ-1048, `;`, days and hours of the school's clock. */
export function writeAppeals(rows: readonly AppealRow[]): WrittenAppeals {
  const texts = [csvRow(COLUMNS.map(([header]) => header))];
  const lines = new Map<AppealRow, number>();
  let line = 2;
  for (const row of rows) {
    const text = csvRow(COLUMNS.map(([, cell]) => cell(row)));
    lines.set(row, line);
    for (let i = 0; i < (row.appeal.twice === true ? 2 : 1); i++) {
      texts.push(text);
      line += linesOf(text);
    }
  }
  return { bytes: kz1048(`${texts.join('\n').replaceAll('\n', '\r\n')}\r\n`), lines };
}

function momentText(moment: Moment | undefined): string {
  if (moment === undefined) return '';
  return moment.minute === undefined ? russianDate(moment.day) : `${russianDate(moment.day)} ${clockOf(moment.minute)}`;
}

/** One was answered on a day that no year has. */
function answeredText({ appeal, answered }: AppealRow): string {
  return appeal.reply === 'date-unreadable' ? '30.02.2024 11:00' : momentText(answered);
}
