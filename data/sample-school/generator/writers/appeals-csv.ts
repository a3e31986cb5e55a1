import type { AppealRow } from '../events/rows.ts';
import { csvRow, linesOf } from './csv.ts';
import { momentText } from './moment-text.ts';
import { windows1251 } from './windows-1251.ts';

/** The journal of appeals as a school exports it. */
export interface WrittenAppeals {
  readonly bytes: Uint8Array;
  /** The line on which each row begins; a row that stands twice has two. */
  readonly lines: ReadonlyMap<AppealRow, readonly number[]>;
}

/** One with a Latin letter: nobody sees the difference. */
const LATIN_K = 'K';

type Cell = (row: AppealRow) => string;
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['№ обращения', ({ duty }) => duty.number],
  ['Поступило', receivedText],
  ['Как поступило', ({ cameBy }) => cameBy],
  [`${LATIN_K}ласс`, classText],
  ['Ученик', ({ duty }) => (duty.names === 'class-and-pupil' || duty.names === 'pupil' ? duty.pupil.id : '')],
  ['Семья', ({ duty }) => (duty.names === 'family' ? duty.pupil.family : '')],
  ['Кто ведёт', ({ teacher }) => teacher],
  ['Суть обращения', ({ about }) => about],
  ['Меры приняты', ({ acted }) => momentText(acted)],
  ['Запрос коллегам', ({ inquired }) => momentText(inquired)],
  ['Кому запрос', ({ inquiredOf }) => inquiredOf],
  ['Передано администрации', ({ handedOn }) => momentText(handedOn)],
  ['Как передано', ({ handedOnBy }) => handedOnBy],
  ['Ответ дан', ({ answered }) => momentText(answered)],
  ['Способ ответа', ({ answeredBy }) => answeredBy],
  ['Вид ответа', ({ stage }) => stage],
  ['Итоговый ответ', ({ answeredAgain }) => momentText(answeredAgain)],
  ['Способ итогового ответа', ({ answeredAgainBy }) => answeredAgainBy],
  ['Решён', ({ solved }) => momentText(solved)],
  ['Отклик получен', ({ confirmed }) => momentText(confirmed)],
  ['Способ отклика', ({ confirmedBy }) => confirmedBy],
  ['Отклик', ({ reaction }) => reaction],
];
/** Where the torn row ends. */
const CELLS_LEFT = 4;

export function writeAppeals(rows: readonly AppealRow[]): WrittenAppeals {
  const texts = [csvRow(COLUMNS.map(([header]) => header))];
  const lines = new Map<AppealRow, number[]>();
  let line = 2;
  for (const row of rows) {
    const cells = COLUMNS.map(([, cell]) => cell(row));
    const { trouble } = row.duty;
    const text = csvRow(trouble === 'ragged' ? cells.slice(0, CELLS_LEFT) : cells);
    const times = trouble === 'twice' ? 2 : 1;
    for (let i = 0; i < times; i++) {
      texts.push(text);
      lines.set(row, [...(lines.get(row) ?? []), line]);
      line += linesOf(text);
    }
  }
  const answered = rows.filter((row) => row.answered !== undefined).length;
  const totals: Readonly<Record<string, string>> = {
    '№ обращения': 'Итого',
    'Как поступило': String(rows.length),
    'Ответ дан': String(answered),
  };
  texts.push(csvRow(COLUMNS.map(([header]) => totals[header] ?? '')));
  return { bytes: windows1251(`${texts.join('\n').replaceAll('\n', '\r\n')}\r\n`), lines };
}

function receivedText({ duty }: AppealRow): string {
  const text = momentText(duty.received);
  return duty.trouble === 'received-on-31-february' ? `31${text.slice(2)}` : text;
}

/** Every ninth was typed with a Latin A. */
function classText({ duty }: AppealRow): string {
  const name = duty.class ?? '';
  return Number(duty.number.slice(4)) % 9 === 0 ? name.replace('А', 'A') : name;
}
