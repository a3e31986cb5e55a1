import { russianDate, type Day } from '../calendar.ts';
import type { School } from '../roster.ts';
import { csvRow } from './csv.ts';

/** The tables of the roster by file name. */
export function writeRoster({ classes, pupils, staff, absences, parents }: School): Record<string, Uint8Array> {
  const hasCategories = pupils.some(({ category }) => category !== undefined);
  return {
    'classes.csv': table(
      ['Класс', 'Параллель', 'Классный руководитель', 'С', 'По'],
      classes.flatMap(({ name, grade, teachers }) =>
        teachers.map(({ person, from, to }) => [name, String(grade), person, dateText(from), dateText(to)]),
      ),
    ),
    'students.csv': table(
      ['Ученик', 'Класс', 'Семья', 'Зачислен', 'Выбыл', ...(hasCategories ? ['Категории'] : [])],
      pupils.flatMap(({ id, family, stays, category = '' }) =>
        stays.map((stay) => [
          id,
          stay.class,
          family,
          dateText(stay.from),
          dateText(stay.to),
          ...(hasCategories ? [category] : []),
        ]),
      ),
    ),
    'staff.csv': table(
      ['Сотрудник', 'Роль', 'Класс', 'С', 'По'],
      staff.map(({ person, role, class: classes = '', from, to }) => [
        person,
        role,
        classes,
        dateText(from),
        dateText(to),
      ]),
    ),
    'absences.csv': table(
      ['Сотрудник', 'С', 'По', 'Замещает'],
      absences.map(({ person, from, to, substitute }) => [person, dateText(from), dateText(to), substitute]),
    ),
    'parents.csv': table(
      ['Родитель', 'Ученик', 'Семья'],
      parents.map(({ id, pupil, family }) => [id, pupil, family]),
    ),
  };
}

/** UTF-8 with a byte order mark, so that a spreadsheet opens it as it should. */
function table(headers: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${[headers, ...rows].map((row) => csvRow(row)).join('\r\n')}\r\n`);
}

const dateText = (date: Day | undefined): string =>
  date === undefined || !Number.isFinite(date) ? '' : russianDate(date);
