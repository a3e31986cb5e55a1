import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import { statuses, type Status } from '../../../schemas/regulation.ts';
import type { YearDuty, YearMoment } from '../../../validator/checking/year-plan.ts';
import { plural } from '../../../validator/messages/message.ts';
import { statusWords, dateWords, rangeWords } from '../../../validator/messages/words.ts';
import { addMonths, civil, day, dayOf, formatDay } from '../../../validator/time/civil-date.ts';
import { h, verdict, type View } from '../view.ts';
import { dueSoon, isDone, SOON, type DutyMoment, type YearParts } from './plan.ts';

export interface YearContext {
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** «классный руководитель, 5-й класс» */
  readonly whose: string;
  readonly calendar: SchoolCalendar;
  /** The day from which «soon» is told; absent in the example of the page. */
  readonly today?: string | undefined;
  /** Titles of the regulations by id, where there are several. */
  readonly titles: ReadonlyMap<string, string>;
}

const MONTHS = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
];

/** The year of one role: what is soon, the line of the year, month by month, and what waits for an event. */
export function yearView(parts: YearParts, context: YearContext): View {
  const { calendar, whose, today } = context;
  const count = parts.dated.length;
  return [
    h(
      'div',
      { class: 'year-head' },
      h('h2', { id: 'year' }, `${capital(whose)}, ${calendar.schoolYear}`),
      h(
        'p',
        { class: 'hint' },
        `${count} ${plural(count, ['срок', 'срока', 'сроков'])} по календарю «${calendar.title}»`,
        calendar.status === 'recommended' ? ' – он рекомендованный: сверьте со своим.' : '.',
      ),
    ),
    today !== undefined && soonPart(parts, today, context),
    linePart(parts, context),
    monthsPart(parts, context),
    listPart('regular', 'Регулярно', parts.regular, context, regularWords),
    listPart('on-event', 'Когда что-то случилось', parts.onEvent, context, (duty) =>
      h(
        'a',
        { class: 'count-it', href: `${context.root}deadline/?norm=${duty.regulation}:${duty.clause}:${duty.norm}` },
        'посчитать срок',
      ),
    ),
    listPart('always', 'Всякий раз, в нужном порядке', parts.always, context),
    listPart('recorded', 'Записывать весь год', parts.recorded, context),
  ];
}

function soonPart(parts: YearParts, today: string, context: YearContext): View {
  const { calendar } = context;
  const title = h('h3', {}, 'Ближайшие две недели');
  if (today > calendar.year.to) {
    return h(
      'section',
      { class: 'soon' },
      title,
      h('p', {}, `Учебный год ${calendar.schoolYear} закончился: ниже он показан целиком.`),
    );
  }
  const soon = dueSoon(parts.dated, today);
  const next = parts.dated.find(
    ({ moment }) => moment.due.slice(0, 10) > formatDay(day(today) + SOON) && !isDone(moment),
  );
  return h(
    'section',
    { class: 'soon' },
    title,
    soon.length > 0
      ? h(
          'ul',
          { class: 'duties' },
          soon.map((one) => momentItem(one, context)),
        )
      : h(
          'p',
          {},
          'Сроков нет.',
          next !== undefined && ` Следующий – ${dateWords(next.moment.due, 'ru', true)}: ${lower(next.duty.title)}.`,
        ),
  );
}

/** Windows and deadlines on the line of the year, a row for each duty. The list below says the same in words. */
function linePart(parts: YearParts, { calendar, today }: YearContext): View {
  const first = monthStart(day(calendar.year.from));
  const last = monthStart(day(calendar.year.to), 1);
  const percent = (value: number): number => Math.round(((value - first) / (last - first)) * 10_000) / 100;
  const months: { label: string; left: number }[] = [];
  for (let at = first; at < last; at = monthStart(at, 1)) {
    months.push({ label: MONTHS[civil(at).month - 1].slice(0, 3).toLowerCase(), left: percent(at) });
  }
  const duties = [...new Set(parts.dated.map(({ duty }) => duty))];
  const marks = (left: number, kind: string): View => h('span', { class: kind, style: `left:${left}%` });
  return h(
    'figure',
    { class: 'year-line', 'aria-hidden': 'true' },
    h(
      'div',
      { class: 'year-months' },
      months.map(({ label, left }) => h('span', { style: `left:${left}%` }, label)),
    ),
    duties.map((duty) =>
      h(
        'div',
        { class: 'year-row' },
        h('span', { class: 'year-name', title: duty.title }, h('b', {}, duty.clause), h('span', {}, ` ${duty.title}`)),
        h(
          'span',
          { class: 'year-track' },
          calendar.holidays
            .filter(({ grades }) => grades === undefined)
            .map(({ from, to }) =>
              h('span', {
                class: 'year-holiday',
                style: `left:${percent(day(from))}%;width:${percent(day(to) + 1) - percent(day(from))}%`,
              }),
            ),
          months.map(({ left }) => marks(left, 'month-edge')),
          duty.moments.map((moment) => band(moment, percent)),
          today !== undefined && day(today) >= first && day(today) < last && marks(percent(day(today)), 'year-today'),
        ),
      ),
    ),
  );
}

function band(moment: YearMoment, percent: (value: number) => number): View {
  // What begins before the year, in summer, is drawn from its first day.
  const left = Math.max(0, percent(day(moment.from)));
  const right = Math.max(left, percent(day(moment.due.slice(0, 10)) + 1));
  return h(
    'span',
    {
      class: `year-band ${statusOf(moment) ?? 'planned'}`,
      style: `left:${left}%;width:${Math.max(0.8, Math.round((right - left) * 100) / 100)}%`,
    },
    h('i', {}),
  );
}

/** The worst status that the journal gives to a moment. */
function statusOf({ counts }: YearMoment): Status | undefined {
  return statuses.find((status) => status !== 'not-applicable' && (counts[status] ?? 0) > 0);
}

function monthsPart(parts: YearParts, context: YearContext): View {
  return h(
    'section',
    { class: 'year-list', 'aria-labelledby': 'months' },
    h('h3', { id: 'months' }, 'По месяцам'),
    parts.months.map(({ month, moments }) =>
      h(
        'section',
        { class: 'month' },
        h('h4', {}, MONTHS[Number(month.slice(5)) - 1], h('span', {}, ` ${month.slice(0, 4)}`)),
        h(
          'ul',
          { class: 'duties' },
          moments.map((one) => momentItem(one, context)),
        ),
      ),
    ),
  );
}

function momentItem({ duty, moment }: DutyMoment, context: YearContext): View {
  const others = [...new Set(moment.readings.map(({ due }) => due))].filter((due) => due !== moment.due);
  const range = spanWords(moment.from, moment.due.slice(0, 10));
  const period = moment.label === undefined ? '' : moment.label === range ? range : `${moment.label}: ${range}`;
  return h(
    'li',
    {},
    h('p', { class: 'duty-due' }, h('span', { class: 'sr-only' }, 'по '), dateWords(moment.due, 'ru', true)),
    h(
      'div',
      {},
      h('p', { class: 'duty-title' }, duty.title),
      h(
        'p',
        { class: 'hint' },
        clauseLink(duty, context),
        // A day and its month stay on one line.
        period !== '' && ` · ${period.replaceAll(/(\d) (?=[а-я])/g, '$1\u00a0')}`,
        others.length > 0 && ` · по другому прочтению – ${others.map((due) => dateWords(due, 'ru')).join(', ')}`,
      ),
      doneWords(moment),
    ),
    h(
      'a',
      {
        class: 'mark-done print:hidden',
        href: `${context.root}journal/?duty=${duty.regulation}:${duty.clause}:${duty.norm}`,
        'aria-label': `Отметить в журнале: ${duty.title}`,
      },
      'Отметить',
    ),
  );
}

/** What the journal says, if there is one. */
function doneWords(moment: YearMoment): View {
  const present = statuses.filter((status) => status !== 'not-applicable' && (moment.counts[status] ?? 0) > 0);
  const total = present.reduce((sum, status) => sum + (moment.counts[status] ?? 0), 0);
  if (total === 0) return undefined;
  return h(
    'p',
    { class: 'duty-done' },
    present.map((status) => [
      verdict(
        status,
        total === 1 ? statusWords[status].ru : `${statusWords[status].ru}: ${moment.counts[status] ?? 0}`,
      ),
      ' ',
    ]),
  );
}

function listPart(
  id: string,
  title: string,
  duties: readonly YearDuty[],
  context: YearContext,
  more: (duty: YearDuty) => View = () => undefined,
): View {
  if (duties.length === 0) return undefined;
  return h(
    'section',
    { class: 'year-list', 'aria-labelledby': id },
    h('h3', { id }, title),
    h(
      'ul',
      { class: 'plain-duties' },
      duties.map((duty) => {
        const extra = more(duty);
        return h(
          'li',
          {},
          duty.title,
          ' ',
          h('span', { class: 'hint' }, clauseLink(duty, context), extra !== undefined && [' · ', extra]),
        );
      }),
    ),
  );
}

/** «20 раз за год: 1–14 сентября 2025, 15–28 сентября 2025 …» */
function regularWords({ moments }: YearDuty): View {
  const first = moments.slice(0, 3).map(({ from, due }) => spanWords(from, due.slice(0, 10)));
  return `${moments.length} ${plural(moments.length, ['раз', 'раза', 'раз'])} за год: ${first.join(', ')} …`;
}

function spanWords(from: string, to: string): string {
  return from === to ? dateWords(from, 'ru') : rangeWords(from, to, 'ru');
}

function clauseLink({ regulation, clause }: YearDuty, { root, titles }: YearContext): View {
  const title = titles.size > 1 ? titles.get(regulation) : undefined;
  return h(
    'a',
    { href: `${root}regulations/${regulation}/${clause}/` },
    title === undefined ? `пункт ${clause}` : [h('span', { class: 'regulation-name' }, `${title}, `), clause],
  );
}

function monthStart(value: number, months = 0): number {
  const { year, month } = civil(value);
  return addMonths(dayOf(year, month, 1), months).day;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
