import type { Status } from '../../schemas/regulation.ts';
import { civil, day, dayOf, type Day } from '../../validator/time/civil-date.ts';
import type { DayEvent } from './day-grid.ts';

/** A stretch of the strip: a window of the year, a gap too long. */
export interface Band {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly status: Status;
  readonly kind: 'window' | 'gap';
}

export interface StripInput {
  readonly bands: readonly Band[];
  readonly events: readonly DayEvent[];
  readonly due?: string | undefined;
  readonly asOf: string;
}

/** Positions are per cent of the width. */
export interface MonthStrip {
  readonly months: readonly { label: string; year: string | undefined; left: number; width: number }[];
  readonly bands: readonly (Band & { left: number; width: number })[];
  readonly events: readonly (DayEvent & { left: number })[];
  readonly due: number | undefined;
  readonly asOf: number | undefined;
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** Whole months that hold everything, at least two of them. The day of the check is drawn if it lies in them. */
export function monthStrip({ bands, events, due, asOf }: StripInput): MonthStrip {
  const dates = [...bands.flatMap(({ from, to }) => [from, to]), ...events.map(({ date }) => date)];
  if (due !== undefined) dates.push(due.slice(0, 10));
  if (dates.length === 0) dates.push(asOf);
  const days = dates.map(day);
  const start = monthStart(Math.min(...days), 0);
  const end = Math.max(monthStart(Math.max(...days), 1), monthStart(start, 2));
  const percent = (value: Day): number => Math.round(((value - start) / (end - start)) * 10_000) / 100;

  const months: { label: string; year: string | undefined; left: number; width: number }[] = [];
  for (let at = start; at < end; at = monthStart(at, 1)) {
    const { year, month } = civil(at);
    const next = monthStart(at, 1);
    months.push({
      label: MONTHS[month - 1],
      year: at === start || month === 1 ? String(year) : undefined,
      left: percent(at),
      width: percent(next) - percent(at),
    });
  }
  const today = day(asOf);
  return {
    months,
    bands: bands.map((band) => ({
      ...band,
      left: percent(day(band.from)),
      width: percent(day(band.to) + 1) - percent(day(band.from)),
    })),
    events: events.map((event) => ({ ...event, left: percent(day(event.date) + 0.5) })),
    due: due === undefined ? undefined : percent(day(due.slice(0, 10)) + 1),
    asOf: today >= start && today < end ? percent(today + 1) : undefined,
  };
}

function monthStart(value: Day, months: number): Day {
  const { year, month } = civil(value);
  const index = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}
