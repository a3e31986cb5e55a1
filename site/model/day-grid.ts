import type { Step } from '../../schemas/report.ts';
import { day, formatDay, weekday } from '../../validator/time/civil-date.ts';
import type { WorkingDays } from '../../validator/time/working-days.ts';

/** One square of the grid: a day and what it did to the term. */
export interface DayCell {
  readonly date: string;
  readonly number: number;
  /** «мая», on the first day of a month and where the way begins. */
  readonly month: string | undefined;
  readonly isOff: boolean;
  readonly effect: Step['effect'] | undefined;
  /** The number of a counted day, from 1. */
  readonly count: number | undefined;
  readonly isDue: boolean;
  readonly events: readonly DayEvent[];
}

export interface DayEvent {
  readonly date: string;
  readonly kind: 'trigger' | 'counts' | 'near' | 'other';
}

/** More weeks than this are no longer a picture. */
const MOST_WEEKS = 7;

/**
 * Weeks from Monday to Sunday that hold the whole way to a due date, and the events.
 *
 * @param due last day, with or without an hour
 * @returns nothing if the way is too long to be drawn day by day
 */
export function dayGrid(
  steps: readonly Step[],
  due: string,
  events: readonly DayEvent[],
  working: WorkingDays,
): DayCell[][] | undefined {
  const dueDate = due.slice(0, 10);
  const dates = [dueDate, ...steps.map(({ date }) => date), ...events.map(({ date }) => date)].map(day);
  const first = Math.min(...dates);
  const monday = first - (weekday(first) - 1);
  const last = Math.max(...dates);
  const weeks = Math.floor((last - monday) / 7) + 1;
  if (weeks > MOST_WEEKS) return undefined;

  const effects = new Map(steps.map(({ date, effect }) => [date, effect]));
  const start = Math.min(day(dueDate), ...steps.map(({ date }) => day(date)));
  let counted = 0;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const value = monday + week * 7 + column;
      const date = formatDay(value);
      const number = Number(date.slice(8));
      const effect = effects.get(date);
      return {
        date,
        number,
        month: number === 1 || value === start ? MONTHS[Number(date.slice(5, 7)) - 1] : undefined,
        isOff: !working.isWorking(value),
        effect,
        count: effect === 'counted' ? ++counted : undefined,
        isDue: date === dueDate,
        events: events.filter((event) => event.date === date),
      };
    }),
  );
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
