import { message, plural, pluralEn, type Language } from './message.ts';
import { dateWords, reasonWords, statusWords } from './words.ts';
import type { Reason, Status } from '../../schemas/regulation.ts';

/** «12 нарушений» */
const violationsRu = (n: number): string => `${n} ${plural(n, ['нарушение', 'нарушения', 'нарушений'])}`;
const findingsRu = (n: number): string => `${n} ${plural(n, ['вывод', 'вывода', 'выводов'])}`;
const findingsEn = (n: number): string => `${n} ${pluralEn(n, 'finding')}`;
const casesRu = (n: number): string => `${n} ${plural(n, ['случае', 'случаях', 'случаях'])}`;
const rowsRu = (n: number): string => `${n} ${plural(n, ['строка', 'строки', 'строк'])}`;
const rowsEn = (n: number): string => `${n} ${pluralEn(n, 'row')}`;
const daysRu = (n: number): string => `${n} ${plural(n, ['день', 'дня', 'дней'])}`;
const daysEn = (n: number): string => `${n} ${pluralEn(n, 'day')}`;

interface ReasonCount {
  readonly reason: Reason;
  readonly count: number;
}
const reasonsRu = (list: readonly ReasonCount[]): string =>
  list.map(({ reason, count }) => `${reasonWords[reason].ru} – ${count}`).join('; ');
const reasonsEn = (list: readonly ReasonCount[]): string =>
  list.map(({ reason, count }) => `${reasonWords[reason].en}: ${count}`).join('; ');

interface StatusCount {
  readonly status: Status;
  readonly count: number;
}

type Origin = 'profile' | 'calendar' | 'recommended' | 'open';
const originCounts: Readonly<Record<Origin, Readonly<Record<Language, string>>>> = {
  profile: { ru: 'принято школой', en: 'taken by the school' },
  calendar: { ru: 'взято из календаря', en: 'from the calendar' },
  recommended: { ru: 'по рекомендации', en: 'as recommended' },
  open: { ru: 'не решено', en: 'open' },
};

/** Sentences of the reports. */
export const reportingMessages = {
  'report-violated': message<{ count: number }>(
    (p) => `${violationsRu(p.count)}.`,
    (p) => `${p.count} ${pluralEn(p.count, 'violation')}.`,
  ),
  'report-none-violated': message<Record<string, never>>(
    () => 'Нарушений не найдено.',
    () => 'No violation was found.',
  ),
  'report-undetermined': message<{ count: number; violated: number }>(
    (p) =>
      p.violated > 0
        ? `Ещё в ${casesRu(p.count)} установить нельзя, есть ли нарушение.`
        : `Но это не значит, что их нет: в ${casesRu(p.count)} установить нельзя.`,
    (p) =>
      p.violated > 0
        ? `In ${p.count} more ${pluralEn(p.count, 'case')} it cannot be said whether there is one.`
        : `That does not mean there are none: in ${p.count} ${pluralEn(p.count, 'case')} it cannot be said.`,
  ),
  'report-why': message<{ reasons: readonly ReasonCount[] }>(
    (p) => `Почему: ${reasonsRu(p.reasons)}.`,
    (p) => `Why: ${reasonsEn(p.reasons)}.`,
  ),
  'report-none-undetermined': message<{ asOf: string }>(
    (p) => `Всё, что наступило по ${dateWords(p.asOf, 'ru')}, удалось проверить.`,
    (p) => `Everything due by ${dateWords(p.asOf, 'en')} could be checked.`,
  ),
  'report-empty': message<Record<string, never>>(
    () => 'Проверять было нечего: ни одной обязанности не возникло.',
    () => 'There was nothing to check: no duty arose.',
  ),
  'report-pending': message<{ count: number }>(
    (p) => `Срок ещё не истёк: ${p.count}.`,
    (p) => `Not due yet: ${p.count}.`,
  ),
  'report-unread': message<{ count: number }>(
    (p) => `Не прочитано: ${rowsRu(p.count)}.`,
    (p) => `Not read: ${rowsEn(p.count)}.`,
  ),
  'report-unread-doubt': message<{ count: number; isClean: boolean }>(
    (p) => {
      const rows = `${rowsRu(p.count)} не ${plural(p.count, ['прочитана', 'прочитаны', 'прочитано'])}`;
      return p.isClean
        ? `Но это не значит, что их нет: ${rows}.`
        : `Но ${rows}: что в ${p.count === 1 ? 'ней' : 'них'}, неизвестно.`;
    },
    (p) => {
      const rows = `${rowsEn(p.count)} could not be read`;
      return p.isClean
        ? `That does not mean there are none: ${rows}.`
        : `But ${rows}: what ${p.count === 1 ? 'it says' : 'they say'} is not known.`;
    },
  ),
  'report-counts': message<{ counts: readonly StatusCount[] }>(
    (p) => p.counts.map(({ status, count }) => `${statusWords[status].ru} – ${count}`).join(', '),
    (p) => p.counts.map(({ status, count }) => `${statusWords[status].en}: ${count}`).join(', '),
  ),
  'report-total': message<{ count: number }>(
    (p) => `Всего ${findingsRu(p.count)}`,
    (p) => `${findingsEn(p.count)} in all`,
  ),
  'report-as-of': message<{ asOf: string; zone: string }>(
    (p) => `Проверено по ${dateWords(p.asOf, 'ru', true)}, включительно; часовой пояс ${p.zone}.`,
    (p) => `Checked up to and including ${dateWords(p.asOf, 'en')}; time zone ${p.zone}.`,
  ),
  'report-edition-from': message<{ from: string }>(
    (p) => `редакция от ${dateWords(p.from, 'ru')}`,
    (p) => `edition of ${dateWords(p.from, 'en')}`,
  ),
  'report-origins': message<{ origins: readonly { origin: Origin; count: number }[] }>(
    (p) => `Решения: ${p.origins.map(({ origin, count }) => `${originCounts[origin].ru} – ${count}`).join(', ')}`,
    (p) => `Decisions: ${p.origins.map(({ origin, count }) => `${originCounts[origin].en}: ${count}`).join(', ')}`,
  ),
  'report-norm-violated': message<{ count: number }>(
    (p) => violationsRu(p.count),
    (p) => `${p.count} ${pluralEn(p.count, 'violation')}`,
  ),
  'report-worst-classes': message<{ classes: readonly { name: string; count: number }[]; more: number }>(
    (p) =>
      `Больше всего: ${p.classes.map((one) => `${one.name} – ${one.count}`).join(', ')}${p.more > 0 ? ` и ещё ${p.more} ${plural(p.more, ['класс', 'класса', 'классов'])}` : ''}.`,
    (p) =>
      `Most in: ${p.classes.map((one) => `${one.name} (${one.count})`).join(', ')}${p.more > 0 ? ` and ${p.more} more ${pluralEn(p.more, 'class', 'classes')}` : ''}.`,
  ),
  'report-classes': message<{ classes: readonly string[]; more: number }>(
    (p) => `${p.classes.join(', ')}${p.more > 0 ? ` и ещё ${p.more}` : ''}`,
    (p) => `${p.classes.join(', ')}${p.more > 0 ? ` and ${p.more} more` : ''}`,
  ),
  'report-more': message<{ count: number }>(
    (p) => `… и ещё ${p.count}`,
    (p) => `… and ${p.count} more`,
  ),
  'report-elsewhere': message<{ count: number; clauses: string }>(
    (p) => `Ещё ${p.count}: ${p.clauses}.`,
    (p) => `${p.count} more: ${p.clauses}.`,
  ),
  'report-more-decisions': message<{ decisions: string }>(
    (p) => `И ещё ${p.decisions}: варианты покажет --all.`,
    (p) => `And ${p.decisions}: --all shows their options.`,
  ),
  'report-nearest-due': message<{ due: string; where: string }>(
    (p) => `Ближайший – ${dateWords(p.due, 'ru')}: ${p.where}.`,
    (p) => `The next is ${dateWords(p.due, 'en')}: ${p.where}.`,
  ),
  'report-all-in-file': message<{ shown: number; total: number }>(
    (p) =>
      `Здесь показано ${p.shown} из ${p.total}. Остальное – с --all, а с расчётом сроков – в отчёте: --out\u00A0отчёт.html или отчёт.xlsx.`,
    (p) =>
      `${p.shown} of ${p.total} are shown here. The rest: --all; with the due dates worked out: --out\u00A0report.html or report.xlsx.`,
  ),
  'report-settles': message<{ settles: number; touches: number }>(
    (p) =>
      p.settles === p.touches
        ? `решит ${findingsRu(p.settles)}`
        : `решит ${findingsRu(p.settles)} из ${p.touches}, которые от него зависят`,
    (p) =>
      p.settles === p.touches
        ? `settles ${findingsEn(p.settles)}`
        : `settles ${p.settles} of the ${p.touches} findings that hang on it`,
  ),
  'report-outcome': message<{ counts: readonly StatusCount[]; open: number }>(
    (p) =>
      [
        ...p.counts.map(({ status, count }) => `${statusWords[status].ru} – ${count}`),
        ...(p.open > 0 ? [`останется открытым – ${p.open}`] : []),
      ].join(', '),
    (p) =>
      [
        ...p.counts.map(({ status, count }) => `${statusWords[status].en}: ${count}`),
        ...(p.open > 0 ? [`still open: ${p.open}`] : []),
      ].join(', '),
  ),
  'report-measured-within': message<{ days: number; count: number; total: number }>(
    (p) =>
      p.days === 0
        ? `в тот же день – ${p.count} из ${p.total}`
        : `за ${p.days} ${plural(p.days, ['рабочий день', 'рабочих дня', 'рабочих дней'])} – ${p.count} из ${p.total}`,
    (p) =>
      p.days === 0
        ? `on the same day: ${p.count} of ${p.total}`
        : `within ${p.days} working ${pluralEn(p.days, 'day')}: ${p.count} of ${p.total}`,
  ),
  'report-measured-none': message<{ count: number }>(
    (p) => `ответного события нет – ${p.count}`,
    (p) => `no response: ${p.count}`,
  ),
  'report-due': message<{ due: string }>(
    (p) => `срок ${dateWords(p.due, 'ru')}`,
    (p) => `due ${dateWords(p.due, 'en')}`,
  ),
  'report-late': message<{ days: number }>(
    (p) => `на ${daysRu(p.days)} позже`,
    (p) => `${daysEn(p.days)} late`,
  ),
  'report-late-minutes': message<{ minutes: number }>(
    (p) => `на ${p.minutes} ${plural(p.minutes, ['минуту', 'минуты', 'минут'])} позже`,
    (p) => `${p.minutes} ${pluralEn(p.minutes, 'minute')} late`,
  ),
  'report-gap': message<{ from: string; to: string; due: string }>(
    (p) => `${dateWords(p.from, 'ru')} – ${dateWords(p.to, 'ru')}; нужно было не позже ${dateWords(p.due, 'ru')}`,
    (p) => `${dateWords(p.from, 'en')} – ${dateWords(p.to, 'en')}; needed by ${dateWords(p.due, 'en')}`,
  ),
  'report-row-place': message<{ file: string; line: number }>(
    (p) => `${p.file}, строка ${p.line}`,
    (p) => `${p.file}, line ${p.line}`,
  ),
  'report-column': message<{ column?: string | undefined; letter?: string | undefined }>(
    (p) =>
      p.column === undefined
        ? `колонка ${p.letter ?? ''}`
        : `колонка «${p.column}»${p.letter === undefined ? '' : ` (${p.letter})`}`,
    (p) =>
      p.column === undefined
        ? `column ${p.letter ?? ''}`
        : `column "${p.column}"${p.letter === undefined ? '' : ` (${p.letter})`}`,
  ),
  'report-input-rows': message<{ rows: number; accepted: number; rejected: number; duplicates: number }>(
    (p) =>
      [
        rowsRu(p.rows),
        `принято ${p.accepted}`,
        ...(p.rejected > 0 ? [`не прочитано ${p.rejected}`] : []),
        ...(p.duplicates > 0 ? [`повторов ${p.duplicates}`] : []),
      ].join(', '),
    (p) =>
      [
        rowsEn(p.rows),
        `${p.accepted} accepted`,
        ...(p.rejected > 0 ? [`${p.rejected} not read`] : []),
        ...(p.duplicates > 0 ? [`${p.duplicates} repeated`] : []),
      ].join(', '),
  ),
  'report-coverage': message<{ range: string; declared: boolean; activities?: readonly string[] | undefined }>(
    (p) =>
      `полон ${p.range} – ${p.declared ? 'так объявлено' : 'так следует из строк: с первой по предпоследний день'}${p.activities === undefined ? '' : `; только: ${p.activities.join(', ')}`}`,
    (p) =>
      `full ${p.range} (${p.declared ? 'declared' : 'inferred from its rows: from the first to the last day but one'})${p.activities === undefined ? '' : `; only ${p.activities.join(', ')}`}`,
  ),
  'report-coverage-brief': message<{ range: string; declared: boolean; more: number }>(
    (p) =>
      `полон ${p.range}, так ${p.declared ? 'объявлено' : 'следует из строк'}${p.more > 0 ? ` (и ещё ${p.more} ${plural(p.more, ['отрезок', 'отрезка', 'отрезков'])})` : ''}`,
    (p) =>
      `full ${p.range}, ${p.declared ? 'declared' : 'inferred from its rows'}${p.more > 0 ? ` (and ${p.more} more ${pluralEn(p.more, 'stretch', 'stretches')})` : ''}`,
  ),
  'report-roster-rows': message<{
    files: number;
    rows: number;
    accepted: number;
    rejected: number;
    duplicates: number;
  }>(
    (p) =>
      [
        `состав: ${p.files} ${plural(p.files, ['таблица', 'таблицы', 'таблиц'])}, ${rowsRu(p.rows)}`,
        `принято ${p.accepted}`,
        ...(p.rejected > 0 ? [`не прочитано ${p.rejected}`] : []),
        ...(p.duplicates > 0 ? [`повторов ${p.duplicates}`] : []),
      ].join(', '),
    (p) =>
      [
        `roster: ${p.files} ${pluralEn(p.files, 'table')}, ${rowsEn(p.rows)}`,
        `${p.accepted} accepted`,
        ...(p.rejected > 0 ? [`${p.rejected} not read`] : []),
        ...(p.duplicates > 0 ? [`${p.duplicates} repeated`] : []),
      ].join(', '),
  ),
  'report-days-counted': message<{ from: number; to: number }>(
    (p) => (p.from === p.to ? `${p.from}-й день` : `${p.from}–${p.to}-й дни`),
    (p) => (p.from === p.to ? `day ${p.from}` : `days ${p.from}–${p.to}`),
  ),
  'report-days-run': message<{ count: number }>(
    (p) => `срок идёт, ${daysRu(p.count)}`,
    (p) => `the clock runs, ${daysEn(p.count)}`,
  ),
  'report-days-skipped': message<{ count: number }>(
    (p) => (p.count === 1 ? 'не считается' : 'не считаются'),
    () => 'not counted',
  ),
  'report-days-paused': message<{ count: number }>(
    (p) => (p.count === 1 ? 'срок стоит' : `срок стоит, ${daysRu(p.count)}`),
    (p) => (p.count === 1 ? 'the clock stands' : `the clock stands, ${daysEn(p.count)}`),
  ),
  'report-listed': message<{ listed: number; total: number }>(
    (p) =>
      p.listed === p.total
        ? `Здесь все выводы: ${p.total}.`
        : `Здесь ${findingsRu(p.listed)} из ${p.total}: остальное соблюдено, не применяется или для оценки человеком. Полный список даёт --all.`,
    (p) =>
      p.listed === p.total
        ? `All ${p.total} findings are here.`
        : `${p.listed} of ${p.total} findings are here: the rest are satisfied, not applicable or for a person to judge. --all lists everything.`,
  ),
  'report-capped': message<{ shown: number; total: number }>(
    (p) => `Показаны первые ${p.shown} из ${p.total}. Остальные – в отчёте JSON: --format json --out отчёт.json.`,
    (p) =>
      `The first ${p.shown} of ${p.total} are shown. The rest are in the JSON report: --format json --out report.json.`,
  ),
  'report-classes-capped': message<{ shown: number; total: number }>(
    (p) => `Показаны ${p.shown} из ${p.total} классов: те, где нарушений и неясного больше всего.`,
    (p) => `${p.shown} of ${p.total} classes are shown: those with most violated or undetermined.`,
  ),
  'report-cell': message<{ class: string; clause: string; counts: readonly StatusCount[] }>(
    (p) =>
      `${p.class}, пункт ${p.clause}: ${p.counts.map(({ status, count }) => `${statusWords[status].ru} – ${count}`).join(', ')}`,
    (p) =>
      `${p.class}, clause ${p.clause}: ${p.counts.map(({ status, count }) => `${statusWords[status].en} ${count}`).join(', ')}`,
  ),
  'report-day-marks': message<{ days: string; status: Status; count: number }>(
    (p) => `${p.days}: ${statusWords[p.status].ru} – ${p.count}`,
    (p) => `${p.days}: ${statusWords[p.status].en}, ${p.count}`,
  ),
  'report-carried-by': message<{ clauses: string }>(
    (p) => `О нём говорят выводы по ${p.clauses.includes(',') ? 'пунктам' : 'пункту'} ${p.clauses}.`,
    (p) => `The findings of ${p.clauses} stand for it.`,
  ),
  'report-waived': message<{ until: string; reason: string }>(
    (p) => `до ${dateWords(p.until, 'ru')}: ${p.reason}`,
    (p) => `until ${dateWords(p.until, 'en')}: ${p.reason}`,
  ),
  'report-measured': message<{ calendarDays?: number; workingDays?: number; minutes?: number }>(
    (p) => {
      if (p.minutes !== undefined && p.minutes < 1440) {
        return `прошло ${p.minutes < 60 ? `${p.minutes} мин` : `${Math.floor(p.minutes / 60)} ч ${p.minutes % 60} мин`}`;
      }
      return `прошло ${daysRu(p.calendarDays ?? 0)}${p.workingDays === undefined ? '' : `, рабочих – ${p.workingDays}`}`;
    },
    (p) => {
      if (p.minutes !== undefined && p.minutes < 1440) {
        return `${p.minutes < 60 ? `${p.minutes} min` : `${Math.floor(p.minutes / 60)} h ${p.minutes % 60} min`} passed`;
      }
      return `${daysEn(p.calendarDays ?? 0)} passed${p.workingDays === undefined ? '' : `, ${p.workingDays} working`}`;
    },
  ),
  'report-measured-count': message<{ count: number; possible: number }>(
    (p) => `засчитано ${p.count}${p.possible > 0 ? `, возможно, ещё ${p.possible}` : ''}`,
    (p) => `${p.count} counted${p.possible > 0 ? `, possibly ${p.possible} more` : ''}`,
  ),
};

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

/** Labels, headings and column names of the reports. */
export const reportWords = {
  report: { ru: 'Отчёт о проверке', en: 'Report of a check' },
  verdict: { ru: 'Итог', en: 'Verdict' },
  findings: { ru: 'Выводы', en: 'Findings' },
  decisions: { ru: 'Решения', en: 'Decisions' },
  openDecisions: { ru: 'Нерешённые вопросы', en: 'Open decisions' },
  rejected: { ru: 'Непрочитанные строки', en: 'Rows not read' },
  rejectedSheet: { ru: 'Отклонённые строки', en: 'Rows not read' },
  warnings: { ru: 'Предупреждения', en: 'Warnings' },
  inputs: { ru: 'Данные', en: 'Inputs' },
  school: { ru: 'школа', en: 'school' },
  schools: { ru: 'школы', en: 'schools' },
  regulation: { ru: 'регламент', en: 'regulation' },
  regulations: { ru: 'регламенты', en: 'regulations' },
  edition: { ru: 'редакция', en: 'edition' },
  workingEdition: { ru: 'рабочая редакция', en: 'working edition' },
  fingerprint: { ru: 'отпечаток', en: 'fingerprint' },
  generatedBy: { ru: 'составлен', en: 'made by' },
  clause: { ru: 'пункт', en: 'clause' },
  clauseTitle: { ru: 'о чём пункт', en: 'clause title' },
  norm: { ru: 'норма', en: 'norm' },
  normCode: { ru: 'код нормы', en: 'norm code' },
  status: { ru: 'вывод', en: 'status' },
  statusCode: { ru: 'код вывода', en: 'status code' },
  reason: { ru: 'почему', en: 'reason' },
  class: { ru: 'класс', en: 'class' },
  noClass: { ru: 'без класса', en: 'no class' },
  subject: { ru: 'о ком или о чём', en: 'subject' },
  subjectKind: { ru: 'вид', en: 'kind' },
  bearer: { ru: 'кто должен', en: 'bearer' },
  bearerRole: { ru: 'роль', en: 'role' },
  bearerId: { ru: 'кто', en: 'who' },
  window: { ru: 'период', en: 'window' },
  from: { ru: 'с', en: 'from' },
  to: { ru: 'по', en: 'to' },
  event: { ru: 'событие', en: 'event' },
  eventTime: { ru: 'когда', en: 'event time' },
  due: { ru: 'срок', en: 'due' },
  lateDays: { ru: 'опоздание, дней', en: 'days late' },
  message: { ru: 'что найдено', en: 'what was found' },
  file: { ru: 'файл', en: 'file' },
  line: { ru: 'строка', en: 'line' },
  column: { ru: 'колонка', en: 'column' },
  code: { ru: 'код', en: 'code' },
  id: { ru: 'номер вывода', en: 'finding id' },
  evidence: { ru: 'строки журнала', en: 'rows of the log' },
  nearMisses: { ru: 'почти подошло', en: 'near misses' },
  readings: { ru: 'прочтения', en: 'readings' },
  basedOn: { ru: 'рекомендованные решения', en: 'recommended decisions' },
  hangsOn: { ru: 'зависит от решений', en: 'hangs on decisions' },
  decision: { ru: 'решение', en: 'decision' },
  question: { ru: 'вопрос', en: 'question' },
  answer: { ru: 'ответ', en: 'answer' },
  origin: { ru: 'откуда ответ', en: 'origin' },
  settles: { ru: 'решит выводов', en: 'settles' },
  touches: { ru: 'зависит выводов', en: 'touches' },
  option: { ru: 'вариант', en: 'option' },
  means: { ru: 'что это значит', en: 'what it means' },
  outcome: { ru: 'что изменится', en: 'what would change' },
  takeIt: { ru: 'как принять', en: 'how to take it' },
  kind: { ru: 'что это', en: 'kind' },
  encoding: { ru: 'кодировка', en: 'encoding' },
  delimiter: { ru: 'разделитель', en: 'delimiter' },
  sheet: { ru: 'лист', en: 'sheet' },
  rows: { ru: 'строк', en: 'rows' },
  accepted: { ru: 'принято', en: 'accepted' },
  rejectedRows: { ru: 'не прочитано', en: 'not read' },
  duplicates: { ru: 'повторов', en: 'repeated' },
  declared: { ru: 'объявлено', en: 'declared' },
  inferred: { ru: 'выведено по строкам', en: 'inferred from the rows' },
  coverage: { ru: 'за какие дни полон', en: 'coverage' },
  total: { ru: 'всего', en: 'total' },
  missing: { ru: 'Не было', en: 'Missing' },
  gaps: { ru: 'Слишком долгие перерывы', en: 'Gaps too long' },
  tab: { ru: 'табуляция', en: 'tab' },
  byClause: { ru: 'По пунктам', en: 'By clause' },
  byClass: { ru: 'По классам', en: 'By class' },
  byClassClause: { ru: 'Классы и пункты', en: 'Classes and clauses' },
  year: { ru: 'Год по дням', en: 'The year by days' },
  notChecked: { ru: 'Чего отчёт не проверяет', en: 'What this report does not check' },
  trigger: { ru: 'С чего идёт срок', en: 'What the term counts from' },
  decidedBy: { ru: 'Что решило', en: 'What decided' },
  nothingFound: { ru: 'Подходящей строки нет.', en: 'There is no row that fits.' },
  derivation: { ru: 'Как посчитан срок', en: 'How the due date is counted' },
  dayZero: { ru: 'день события, не считается', en: 'day of the event, not counted' },
  rolledTo: { ru: 'перенос сюда', en: 'moved here' },
  details: { ru: 'Почему так', en: 'Why' },
  clauseText: { ru: 'Что говорит пункт', en: 'What the clause says' },
  takenDecisions: { ru: 'Решения, по которым проверено', en: 'Decisions the check rests on' },
  notMeasured: { ru: 'не измерять', en: 'not measured' },
  colophon: {
    ru: 'Отчёт – один файл. Он ничего не загружает и никуда не отправляет.',
    en: 'The report is one file. It loads nothing and sends nothing.',
  },
} satisfies Words<string>;
export type ReportWord = keyof typeof reportWords;

/** Where the answer to a decision comes from. */
export const originWords: Words<Origin> = {
  profile: { ru: 'решение школы', en: "the school's decision" },
  calendar: { ru: 'школьный календарь', en: 'the school calendar' },
  recommended: { ru: 'рекомендация', en: 'recommended' },
  open: { ru: 'не решено', en: 'open' },
};

/** What helps where nothing can be said. */
export const adviceWords: Words<Reason> = {
  'activity-not-exported': {
    ru: 'Добавьте в проверку журнал, где такие события записаны.',
    en: 'Add the log in which such events are recorded.',
  },
  'no-coverage': {
    ru: 'Выгрузите журнал за весь срок или объявите в профиле, за какие дни он полон.',
    en: 'Export the log for the whole time, or declare in the profile for which days it is full.',
  },
  'rejected-row': {
    ru: 'Исправьте непрочитанные строки: они перечислены ниже.',
    en: 'Correct the rows that could not be read: they are listed below.',
  },
  'missing-attribute': {
    ru: 'Заполните пустые колонки в журнале или в составе школы.',
    en: 'Fill in the blank columns of the log or the roster.',
  },
  'day-precision': {
    ru: 'Записывайте время события, а не только день.',
    en: 'Record the time of the event, not only the day.',
  },
  'open-decision': {
    ru: 'Примите решения, перечисленные ниже: каждое показывает, сколько выводов зависит от него.',
    en: 'Take the decisions listed below: each shows how many findings hang on it.',
  },
};

/** Kinds of inputs; those of a roster have `roster-` before them. */
export const inputWords: Words<string> = {
  log: { ru: 'журнал', en: 'log' },
  roster: { ru: 'состав', en: 'roster' },
  csv: { ru: 'CSV', en: 'CSV' },
  json: { ru: 'JSON', en: 'JSON' },
  ndjson: { ru: 'NDJSON', en: 'NDJSON' },
  xlsx: { ru: 'XLSX', en: 'XLSX' },
  html: { ru: 'таблица HTML', en: 'HTML table' },
};

/** How far a clause can be checked. */
export const checkabilityWords: Words<string> = {
  'evidence-only': { ru: 'решает человек', en: 'for a person to judge' },
  'text-only': { ru: 'по журналу не проверить', en: 'cannot be checked by a log' },
};

/** What stands on the page of the HTML report. */
export const pageWords = {
  toFindings: { ru: 'К выводам', en: 'To the findings' },
  contents: { ru: 'Разделы отчёта', en: 'Parts of the report' },
  whyNot: { ru: 'Почему установить нельзя', en: 'Why it cannot be said' },
  filters: { ru: 'Отбор выводов', en: 'Filters' },
  filterStatus: { ru: 'Какие выводы', en: 'Which findings' },
  filterClause: { ru: 'Пункт', en: 'Clause' },
  filterClass: { ru: 'Класс', en: 'Class' },
  filterBearer: { ru: 'Кто должен', en: 'Bearer' },
  filterText: { ru: 'Найти', en: 'Search' },
  filterTextHint: { ru: 'номер, псевдоним, файл', en: 'number, pseudonym, file' },
  any: { ru: 'все', en: 'all' },
  reset: { ru: 'Сбросить', en: 'Reset' },
  expand: { ru: 'Раскрыть все', en: 'Open all' },
  collapse: { ru: 'Свернуть все', en: 'Close all' },
  shown: { ru: 'Показано {shown} из {total}', en: '{shown} of {total} shown' },
  nothingShown: { ru: 'Под этот отбор ничего не подходит.', en: 'Nothing fits these filters.' },
  noFindings: { ru: 'Перечислять нечего.', en: 'There is nothing to list.' },
  showThese: { ru: 'Показать эти выводы', en: 'Show these findings' },
  dependsOn: { ru: 'Зависит от решения', en: 'Hangs on decision' },
  noScript: {
    ru: 'Отчёт читается и так; отбор и поиск включатся, если разрешить странице JavaScript.',
    en: 'The report can be read as it is; filters and search work once the page may run JavaScript.',
  },
  heatMap: { ru: 'Классы и пункты', en: 'Classes and clauses' },
  heatMapCaption: {
    ru: 'Число – нарушения. Число со знаком вопроса – где установить нельзя. Клетка открывает свои выводы.',
    en: 'A number counts violations, one with a question mark what cannot be said. A cell opens its findings.',
  },
  timeline: { ru: 'Год по дням', en: 'The year by days' },
  timelineCaption: {
    ru: 'Знак стоит на последнем дне срока или периода либо на дне события; крупный знак – несколько выводов.',
    en: 'A mark stands on the due day, the last day of the window or the day of the event; a large one is several findings.',
  },
  timelineTable: { ru: 'То же таблицей, по месяцам', en: 'The same as a table, by month' },
  asOfMark: { ru: 'проверено по этот день', en: 'checked up to this day' },
  legend: { ru: 'Знаки', en: 'Marks' },
  onlySatisfied: { ru: 'нарушений и неясного нет', en: 'nothing violated, nothing unclear' },
  nothingHere: { ru: 'обязанностей нет', en: 'no duties' },
  eventItself: { ru: 'Событие', en: 'The event' },
  waivedBecause: { ru: 'Освобождено', en: 'Waived' },
  measured: { ru: 'Сколько', en: 'How much' },
  permalink: { ru: 'Ссылка на этот вывод', en: 'Link to this finding' },
  openHint: {
    ru: 'Пока школа не выбрала, норма проверена по каждому прочтению. Вот что даст каждый ответ.',
    en: 'Until the school chooses, the norm is checked under every reading. This is what each answer would give.',
  },
  valueHint: { ru: 'Сделали, если считать от события:', en: 'Done, counted from the event:' },
  inProfile: { ru: 'Принять', en: 'Take it' },
  top: { ru: 'К началу', en: 'To the top' },
} satisfies Words<string>;
export type PageWord = keyof typeof pageWords;

/** Months as a time line names them. */
export const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  ru: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
