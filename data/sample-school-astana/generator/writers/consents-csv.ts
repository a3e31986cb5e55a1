import { russianDate } from '../../../sample-school/generator/calendar.ts';
import { csvRow } from '../../../sample-school/generator/writers/csv.ts';
import { windows1251 } from '../../../sample-school/generator/writers/windows-1251.ts';
import type { ConsentDuty } from '../plan/consents.ts';

/** The list of signed forms: Windows-1251 and `;`, days without hours. */
export function writeConsents(consents: readonly ConsentDuty[]): Uint8Array {
  const rows = consents.map(({ at, parent, pupil, choice }) => [
    at === undefined ? '' : russianDate(at.day),
    parent.id,
    pupil.id,
    choice,
  ]);
  const texts = [['Дата подписи', 'Родитель', 'Ученик', 'Что выбрал'], ...rows].map((cells) => csvRow(cells));
  return windows1251(`${texts.join('\r\n')}\r\n`);
}
