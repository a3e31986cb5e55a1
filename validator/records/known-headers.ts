import { logColumns, type LogColumn } from '../../schemas/activity-log.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { fold } from './fold.ts';

/** Headers under which schools keep what a log needs, the most telling first. */
export const logHeaders: Readonly<Record<LogColumn, readonly string[]>> = {
  id: ['Идентификатор', 'Номер записи', 'Код записи'],
  time: ['Дата и время', 'Дата, время', 'Дата события', 'Дата', 'Когда'],
  activity: ['Вид события', 'Событие', 'Вид', 'Действие', 'Тип события', 'Что произошло'],
  role: ['Роль', 'Кто', 'Должность'],
  actor: ['Псевдоним', 'Исполнитель', 'Сотрудник', 'Код сотрудника'],
  school: ['Школа', 'Организация'],
  class: ['Класс', 'Классы'],
  student: ['Ученик', 'Ученики', 'Обучающийся', 'Учащийся', 'Код ученика'],
  family: ['Семья', 'Семьи', 'Код семьи'],
  parent: ['Родитель', 'Код родителя'],
  teacher: ['Учитель', 'Педагог', 'Код учителя'],
  case: ['Обращение', 'Номер обращения', '№ обращения', 'Дело', 'Номер дела'],
  refers: ['Ссылка', 'Ссылки', 'К какой записи', 'О каком событии'],
  form: ['Форма', 'Канал', 'Способ', 'Форма взаимодействия', 'Способ связи', 'Форма связи'],
  topic: ['Тема', 'Темы'],
  counterparty: ['Кому', 'С кем', 'Адресат', 'Вторая сторона'],
  participants: ['Участники', 'Участник', 'Кто участвовал'],
  documents: ['Документы', 'Документ'],
  outcome: ['Итог', 'Исход', 'Результат'],
  language: ['Язык'],
  note: ['Примечание', 'Примечания', 'Комментарий', 'Комментарии', 'Заметка', 'Заметки'],
};

/** Beside a column of dates these hold the time of day. */
export const dateHeaders: readonly string[] = ['Дата события', 'Дата', 'Когда'];
export const hourHeaders: readonly string[] = ['Время', 'Время события', 'Час', 'Часы'];

/** Running numbers: they start anew in every file and name nothing. */
export const ignoredHeaders: readonly string[] = [
  '№',
  '№ п/п',
  'п/п',
  'N',
  'No',
  'Номер по порядку',
  'Порядковый номер',
];

/** The columns of a log and the attributes of the vocabulary, by their names and headers. */
export interface KnownFields {
  /** Log columns and declared attributes. */
  readonly fields: ReadonlySet<string>;
  /** Folded header → field; for several headers of a field the smaller rank is the more telling. */
  readonly headers: ReadonlyMap<string, { readonly field: string; readonly rank: number }>;
  readonly hours: ReadonlySet<string>;
  /** Headers that may hold a date without its time. */
  readonly dates: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
}

export function knownFields(vocabulary: Vocabulary): KnownFields {
  const headers = new Map<string, { field: string; rank: number }>();
  const add = (header: string, field: string, rank: number): void => {
    const key = fold(header);
    if (key !== '' && !headers.has(key)) headers.set(key, { field, rank });
  };
  // The contract's own names first: nothing may take them.
  for (const column of logColumns) add(column, column, 0);
  const attributes = Object.values(vocabulary.activities).flatMap((activity) =>
    Object.entries(activity.attributes ?? {}),
  );
  for (const [name] of attributes) add(name, name, 0);
  for (const column of logColumns) for (const [i, header] of logHeaders[column].entries()) add(header, column, i + 1);
  for (const [name, attribute] of attributes) add(attribute.label, name, 1);
  return {
    fields: new Set<string>([...logColumns, ...attributes.map(([name]) => name)]),
    headers,
    hours: new Set(hourHeaders.map(fold)),
    dates: new Set(dateHeaders.map(fold)),
    ignored: new Set(ignoredHeaders.map(fold)),
  };
}
