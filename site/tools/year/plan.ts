import type { YearDuty, YearMoment } from '../../../validator/checking/year-plan.ts';
import type { CalendarEntry } from '../../../validator/reporting/icalendar.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { day, formatDay } from '../../../validator/time/civil-date.ts';

/** A moment with the duty that it belongs to. */
export interface DutyMoment {
  readonly duty: YearDuty;
  readonly moment: YearMoment;
}

/** The duties of a year in the order in which a teacher needs them. */
export interface YearParts {
  /** With a date, by due day. */
  readonly dated: readonly DutyMoment[];
  /** Done so often that single dates would fill the list: every week, every fortnight. */
  readonly regular: readonly YearDuty[];
  /** Months `2025-09` with what is due in them, but for the regular. */
  readonly months: readonly { readonly month: string; readonly moments: readonly DutyMoment[] }[];
  /** Terms that run from an event. */
  readonly onEvent: readonly YearDuty[];
  /** Orders and conditions that hold whenever something is done. */
  readonly always: readonly YearDuty[];
  /** What a person judges by the records: to be written down all year. */
  readonly recorded: readonly YearDuty[];
}

/** A duty with more moments than this in a year is regular. */
const MOST_MOMENTS = 12;

/** Days that count as soon. */
export const SOON = 14;

export function yearParts(duties: readonly YearDuty[]): YearParts {
  const dated = duties
    .filter(({ kind }) => kind !== 'evidence')
    .flatMap((duty) => duty.moments.map((moment): DutyMoment => ({ duty, moment })))
    .sort(
      (a, b) =>
        compare(a.moment.due, b.moment.due) ||
        compare(a.moment.from, b.moment.from) ||
        compare(a.moment.id, b.moment.id),
    );
  const months = new Map<string, DutyMoment[]>();
  const regular = duties.filter(({ kind, moments }) => kind !== 'evidence' && moments.length > MOST_MOMENTS);
  for (const one of dated.filter(({ duty }) => !regular.includes(duty))) {
    const month = one.moment.due.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  const undated = duties.filter(({ kind, moments }) => kind !== 'evidence' && moments.length === 0);
  return {
    dated,
    regular,
    months: [...months].map(([month, moments]) => ({ month, moments })),
    onEvent: undated.filter(({ kind }) => kind === 'deadline'),
    always: undated.filter(({ kind }) => kind !== 'deadline'),
    recorded: duties.filter(({ kind }) => kind === 'evidence'),
  };
}

/** What is due from a day on within two weeks and is not all done. @param today `2025-09-20` */
export function dueSoon(dated: readonly DutyMoment[], today: string): DutyMoment[] {
  const last = formatDay(day(today) + SOON);
  return dated.filter(({ moment }) => {
    const due = moment.due.slice(0, 10);
    return due >= today && due <= last && !isDone(moment);
  });
}

/** Whether everything that the moment asks is done, as far as the journal tells. */
export function isDone({ counts }: YearMoment): boolean {
  const { satisfied = 0, pending = 0, violated = 0, undetermined = 0 } = counts;
  return satisfied > 0 && pending + violated + undetermined === 0;
}

/** Entries of a calendar: a day for each due date, with its window and clause. */
export function yearEntries(parts: YearParts, whose: string, about: (duty: YearDuty) => string): CalendarEntry[] {
  return parts.dated.map(({ duty, moment }): CalendarEntry => {
    const others = moment.readings.filter(({ due }) => due !== moment.due).map(({ due }) => dateWords(due, 'ru'));
    return {
      uid: `${moment.id}-${whose}@reglament`,
      summary: `${duty.title} (${duty.clause})`,
      description: [
        about(duty),
        moment.label,
        others.length === 0 ? undefined : `По другому прочтению – ${[...new Set(others)].join(', ')}.`,
      ]
        .filter((part) => part !== undefined)
        .join('\n'),
      due: moment.due,
      remindDaysBefore: 3,
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
