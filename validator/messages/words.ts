import type { Reason, Status } from '../../schemas/regulation.ts';
import type { NearMissReason } from '../../schemas/report.ts';
import type { Term } from '../../schemas/norm.ts';
import { plural, pluralEn, type Language } from './message.ts';

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

export const statusWords: Words<Status> = {
  satisfied: { ru: 'соблюдено', en: 'satisfied' },
  violated: { ru: 'нарушено', en: 'violated' },
  pending: { ru: 'срок не истёк', en: 'pending' },
  undetermined: { ru: 'установить нельзя', en: 'undetermined' },
  judgement: { ru: 'решает человек', en: 'for a person to judge' },
  'not-applicable': { ru: 'не применяется', en: 'not applicable' },
  waived: { ru: 'освобождено', en: 'waived' },
};

/** Why it cannot be said. */
export const reasonWords: Words<Reason> = {
  'activity-not-exported': { ru: 'таких событий в выгрузке нет', en: 'the export contains no such events' },
  'no-coverage': { ru: 'журнал полон не за все нужные дни', en: 'the log is not full for all the days needed' },
  'rejected-row': { ru: 'решающая строка не прочитана', en: 'a row that decides could not be read' },
  'missing-attribute': {
    ru: 'не хватает данных в строке или составе',
    en: 'data is missing in a row or in the roster',
  },
  'day-precision': { ru: 'указан день без времени', en: 'a day is given without a time' },
  'open-decision': { ru: 'школа не приняла решение', en: 'the school has not taken a decision' },
};

export const nearMissWords: Words<NearMissReason> = {
  'form-not-listed': { ru: 'формы нет в перечне пункта', en: 'the clause does not list the form' },
  'form-not-valid': { ru: 'форма в этот день не действовала', en: 'the form was not valid on that day' },
  topic: { ru: 'другая тема', en: 'another topic' },
  role: { ru: 'действовал не тот', en: 'another role acted' },
  counterparty: { ru: 'обращено не к тому', en: 'towards someone else' },
  outcome: { ru: 'другой исход', en: 'another outcome' },
  condition: { ru: 'не выполнено условие нормы', en: "the norm's condition is not met" },
  early: { ru: 'раньше, чем нужно', en: 'too early' },
  late: { ru: 'позже срока', en: 'late' },
  'other-case': { ru: 'другое обращение', en: 'another case' },
  'other-class': { ru: 'другой класс', en: 'another class' },
  'other-student': { ru: 'другой ученик или семья', en: 'another pupil or family' },
  'unread-key': {
    ru: 'строка не прочитана, и к кому она относится, неизвестно: исправьте её и проверьте снова',
    en: 'the row could not be read, and whom it is about is not known: mend it and check again',
  },
  'blank-key': { ru: 'строка не связана: нет номера', en: 'the row is not linked: its key is blank' },
  'blank-attribute': { ru: 'не заполнена нужная колонка', en: 'a column that is needed is blank' },
  unlinked: { ru: 'не указано, о какой строке речь', en: 'the row does not say which row it is about' },
};

export const subjectWords: Words<string> = {
  school: { ru: 'школа', en: 'school' },
  class: { ru: 'класс', en: 'class' },
  student: { ru: 'ученик', en: 'pupil' },
  family: { ru: 'семья', en: 'family' },
  parent: { ru: 'родитель', en: 'parent' },
  teacher: { ru: 'педагог', en: 'teacher' },
  case: { ru: 'обращение', en: 'case' },
  document: { ru: 'документ', en: 'document' },
  event: { ru: 'событие', en: 'event' },
  'teacher×class': { ru: 'педагог и класс', en: 'teacher and class' },
  'parent×student': { ru: 'родитель и ученик', en: 'parent and pupil' },
};

const unitForms: Readonly<Record<Term['unit'], { ru: readonly [string, string, string]; en: string }>> = {
  hour: { ru: ['час', 'часа', 'часов'], en: 'hour' },
  'calendar-day': { ru: ['календарный день', 'календарных дня', 'календарных дней'], en: 'calendar day' },
  'working-day': { ru: ['рабочий день', 'рабочих дня', 'рабочих дней'], en: 'working day' },
  'school-day': { ru: ['учебный день', 'учебных дня', 'учебных дней'], en: 'school day' },
  week: { ru: ['неделя', 'недели', 'недель'], en: 'week' },
  month: { ru: ['месяц', 'месяца', 'месяцев'], en: 'month' },
  year: { ru: ['год', 'года', 'лет'], en: 'year' },
};

/** «5 рабочих дней», “5 working days”. */
export function termWords(term: Pick<Term, 'amount' | 'unit'>, language: Language): string {
  const forms = unitForms[term.unit];
  return `${term.amount} ${language === 'ru' ? plural(term.amount, forms.ru) : pluralEn(term.amount, forms.en)}`;
}

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const monthNames = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];

/** «12 мая 2026», or as it is in English. With `weekday`: «12 мая 2026, вторник». @param text `2026-05-12` or `2026-05-12T18:00` */
export function dateWords(text: string, language: Language, weekday = false): string {
  const [date, time] = text.split('T');
  const [year, month, day] = date.split('-').map(Number);
  const tail = time === undefined ? '' : `, ${time}`;
  if (language === 'en') return `${date}${tail}`;
  const name = weekday ? `, ${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}` : '';
  return `${day} ${months[month - 1]} ${year}${name}${tail}`;
}

const periodWords: Readonly<Record<string, { ru: string; en: string }>> = {
  'half-year': { ru: 'полугодие', en: 'half-year' },
  quarter: { ru: 'четверть', en: 'quarter' },
  trimester: { ru: 'триместр', en: 'trimester' },
  'attestation-period': { ru: 'аттестационный период', en: 'attestation period' },
};

/** Periods that a school calendar names. */
export const namedWords: Readonly<Record<string, { ru: string; en: string }>> = {
  'school-year': { ru: 'учебный год', en: 'school year' },
  lessons: { ru: 'учебное время', en: 'lessons' },
  'start-of-year': { ru: 'начало учебного года', en: 'start of the school year' },
  'before-year': { ru: 'перед учебным годом', en: 'before the school year' },
  'after-year': { ru: 'после учебного года', en: 'after the school year' },
};

/** The name of a window instance: «2-е полугодие 2025/26», «октябрь 2025», «1–30 сентября 2025». */
export function windowWords(
  window: { kind: string; ordinal: number; year: string; from: string; to: string; name?: string | undefined },
  language: Language,
): string {
  const period = periodWords[window.kind];
  if (period) {
    const suffix =
      language === 'ru' ? (window.kind === 'quarter' ? '-я' : window.kind === 'half-year' ? '-е' : '-й') : '.';
    return `${window.ordinal}${suffix} ${period[language]} ${window.year}`;
  }
  const named = namedWords[window.name ?? window.kind];
  if (named) return `${named[language]} ${window.year}`;
  if (window.kind === 'month') {
    const [year, month] = window.from.split('-').map(Number);
    return language === 'ru' ? `${monthNames[month - 1]} ${year}` : window.from.slice(0, 7);
  }
  if (window.from === window.to) return dateWords(window.from, language);
  return rangeWords(window.from, window.to, language);
}

/** «1–30 сентября 2025», «1 сентября – 30 ноября 2025». */
export function rangeWords(from: string, to: string, language: Language): string {
  if (language === 'en') return `${from} – ${to}`;
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number);
  const [toYear, toMonth] = to.split('-').map(Number);
  if (fromYear === toYear && fromMonth === toMonth) return `${fromDay}–${dateWords(to, language)}`;
  if (fromYear === toYear) return `${fromDay} ${months[fromMonth - 1]} – ${dateWords(to, language)}`;
  return `${dateWords(from, language)} – ${dateWords(to, language)}`;
}

export const checkabilityWords: Words<'checked' | 'needs-decision' | 'evidence-only' | 'text-only'> = {
  checked: { ru: 'проверяется', en: 'checked' },
  'needs-decision': { ru: 'проверяется, когда школа приняла решения', en: 'checked once the school has decided' },
  'evidence-only': { ru: 'решает человек по записям', en: 'a person judges by the records' },
  'text-only': { ru: 'по журналу не проверяется', en: 'not checked by a log' },
};
