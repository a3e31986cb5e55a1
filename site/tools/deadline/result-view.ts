import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { runsOf, runWords } from '../../../validator/reporting/derivation.ts';
import { workingDays } from '../../../validator/time/working-days.ts';
import { dayGrid, type DayCell } from '../../model/day-grid.ts';
import { h, type View } from '../view.ts';
import type { DeadlineReading } from './answer.ts';
import { dayOff, daysInWords } from './day-words.ts';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
/** A longer way is told in runs of days. */
const MOST_DAYS = 45;

export interface ResultContext {
  readonly country: string;
  readonly working: readonly WorkingCalendar[];
  /** Whether the reader can take the date along; not in the example of the page. */
  readonly canSave: boolean;
}

/** The readings of a question side by side: due date and the way to it. */
export function resultView(readings: readonly DeadlineReading[], context: ResultContext): View {
  return h(
    'div',
    { class: 'readings' },
    readings.map((reading, index) => readingView(reading, index, context)),
  );
}

function readingView({ title, due, steps }: DeadlineReading, index: number, context: ResultContext): View {
  if (due === undefined) {
    return h(
      'section',
      { class: 'reading' },
      title !== '' && h('h2', {}, title),
      h('p', { class: 'no-date' }, 'Срок из одного этого события не следует'),
      h(
        'p',
        { class: 'hint' },
        'Он зависит от другой записи или от даты, названной в событии. Откройте пункт: там сказано, от чего.',
      ),
    );
  }
  const isHours = due.includes('T');
  const { country, working } = context;
  const weeks = dayGrid(steps, due, [], workingDays(country, working));
  return h(
    'section',
    { class: 'reading' },
    title !== '' && h('h2', {}, title),
    h(
      'p',
      { class: 'due-date' },
      h('span', { class: 'until' }, 'по '),
      dueWords(due),
      h('span', { class: 'until' }, ' включительно'),
    ),
    weeks && gridView(weeks, context),
    steps.length > 0 &&
      h(
        'details',
        { class: 'way' },
        h('summary', {}, 'Как посчитано, по дням'),
        steps.length > MOST_DAYS ? runsTable(steps, due) : daysTable(steps, context, isHours),
      ),
    context.canSave &&
      h(
        'p',
        { class: 'actions' },
        h(
          'button',
          { type: 'button', class: 'button quiet', 'data-action': 'ics', 'data-reading': index },
          'В календарь',
        ),
      ),
  );
}

/** «5 мая 2026, вторник», «5 мая 2026, вторник, 18:00» */
export function dueWords(due: string): string {
  return dateWords(due, 'ru', true);
}

function gridView(weeks: readonly (readonly DayCell[])[], { country, working }: ResultContext): View {
  return h(
    'div',
    { class: 'days', 'aria-hidden': 'true' },
    WEEKDAYS.map((name) => h('span', { class: 'weekday' }, name)),
    weeks.flat().map((cell) => {
      const why = dayOff(cell.date, country, working);
      const classes = [
        'day',
        cell.isOff && 'off',
        cell.effect ?? 'outside',
        cell.isDue && 'due',
        why.startsWith('праздник') && 'holiday',
      ];
      return h(
        'span',
        { class: classes.filter(Boolean).join(' '), title: why === '' ? undefined : why },
        h('span', { class: 'date' }, cell.number, cell.month !== undefined && h('i', {}, cell.month)),
        cell.effect === 'start' && h('b', { class: 'zero' }, '0'),
        cell.count !== undefined && h('b', {}, cell.count),
        cell.isDue && h('em', {}, 'срок'),
      );
    }),
  );
}

function daysTable(steps: DeadlineReading['steps'], { country, working }: ResultContext, isHours: boolean): View {
  return h(
    'table',
    { class: 'table' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['День', 'Что с ним', 'Почему'].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      daysInWords(steps, country, working, isHours).map(({ date, effect, did, why }) =>
        h(
          'tr',
          { class: `step ${effect}` },
          h('th', { scope: 'row' }, dateWords(date, 'ru', true)),
          h('td', {}, did),
          h('td', {}, why),
        ),
      ),
    ),
  );
}

function runsTable(steps: DeadlineReading['steps'], due: string): View {
  return h(
    'table',
    { class: 'table' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['Дни', 'Что с ними'].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      runsOf(steps).map((run) => {
        const { days, effect } = runWords(run, due, 'ru');
        return h('tr', {}, h('th', { scope: 'row' }, days), h('td', {}, effect));
      }),
    ),
  );
}
