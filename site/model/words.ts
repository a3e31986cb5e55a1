import type { Clause, Regulation, Status } from '../../schemas/regulation.ts';
import type { Activity } from '../../schemas/vocabulary.ts';
import { logHeaders } from '../../validator/records/known-headers.ts';

/** What each verdict tells a teacher. */
export const statusHints: Readonly<Record<Status, string>> = {
  satisfied: 'Нужное записано и записано вовремя.',
  violated: 'Журнал за эти дни полон, а нужной записи нет или она позже срока.',
  pending: 'Время ещё есть: последний день не прошёл.',
  undetermined: 'Данных не хватает или школа не приняла решение. Это не нарушение и не соблюдение.',
  judgement: 'В тексте нет числа или срока: записи собраны, а оценит человек.',
  'not-applicable': 'Обязанности в этом случае нет.',
  waived: 'Школа освободила от этой обязанности и назвала причину.',
};

type Requirement = Clause['requirement'][number];

/** What kind of demand a clause makes. */
export const requirementWords: Readonly<Record<Requirement, string>> = {
  frequency: 'сколько-то раз за период',
  once: 'один раз',
  deadline: 'к сроку',
  'on-event': 'когда что-то случилось',
  'weekly-slots': 'в назначенные часы недели',
  'every-event': 'каждый раз',
  order: 'в нужном порядке',
  'as-needed': 'по необходимости',
  continuous: 'постоянно',
  prohibition: 'запрет',
  exception: 'исключение',
  state: 'так должно быть всегда',
  form: 'в нужной форме',
  principle: 'принцип',
  right: 'право',
};

/** The header under which a school keeps a column of a log, or the label of an attribute of the event. */
export function fieldLabel(field: string, activity: Activity | undefined): string {
  const { attributes = {} } = activity ?? {};
  if (Object.hasOwn(attributes, field)) return attributes[field].label;
  return Object.hasOwn(logHeaders, field) ? logHeaders[field as keyof typeof logHeaders][0].toLowerCase() : field;
}

/** The words of a cell: labels instead of codes, «да» and «нет» instead of flags. */
export function cellWords(
  value: string | number | boolean | readonly string[],
  field: string,
  activity: Activity | undefined,
  { vocabulary }: Pick<Regulation, 'vocabulary'>,
): string {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string')
    return value.map((item) => cellWords(item, field, activity, { vocabulary })).join(', ');
  const parts = value.split('|');
  if (parts.length > 1) return parts.map((item) => cellWords(item, field, activity, { vocabulary })).join(', ');
  const { attributes = {} } = activity ?? {};
  const values = Object.hasOwn(attributes, field) ? (attributes[field].values ?? {}) : {};
  if (Object.hasOwn(values, value)) return values[value];
  const [code, id] = value.split(':');
  for (const table of [vocabulary.forms, vocabulary.roles, vocabulary.topics, vocabulary.activities]) {
    if (Object.hasOwn(table, code)) return id === undefined ? table[code].label : `${table[code].label} ${id}`;
  }
  return value;
}

/** «Первая буква – прописная». */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
