import { Temporal } from 'temporal-polyfill';
import { civil, dayOf, type Day } from './civil-date.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY_MS = 86_400_000;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A time zone as the list of its offset changes; civil days and instants convert without asking the platform again. */
export interface Zone {
  readonly id: string;
  /** The instant of a local day and millisecond of it. Twice-occurring times: the earlier; skipped: moved forward. */
  instantOf(day: Day, msOfDay: number): Instant;
  /** The local day and millisecond of the day (0–86,399,999). */
  localOf(instant: Instant): { day: Day; ms: number };
  startOfDay(day: Day): Instant;
  /** The last millisecond of the day. */
  endOfDay(day: Day): Instant;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2101;
const zones = new Map<string, Zone>();

/**
 * @param id an IANA name, `Europe/Moscow`
 * @throws RangeError if the platform does not know the name
 */
export function timeZone(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  const zone = build(id);
  zones.set(id, zone);
  return zone;
}

function build(id: string): Zone {
  const starts: Instant[] = [];
  const offsets: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(FIRST_YEAR, 0, 1)).toZonedDateTimeISO(id);
  const end = Date.UTC(LAST_YEAR, 0, 1);
  starts.push(-Infinity);
  offsets.push(at.offsetNanoseconds / 1e6);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) break;
    starts.push(next.epochMilliseconds);
    offsets.push(next.offsetNanoseconds / 1e6);
    at = next;
  }

  const offsetAt = (instant: Instant): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= instant) low = middle;
      else high = middle - 1;
    }
    return offsets[low];
  };

  const instantOf = (day: Day, msOfDay: number): Instant => {
    const local = day * DAY_MS + msOfDay;
    // By the clock of the day before: the earlier of two readings, and a skipped time moved forward by the gap.
    const before = offsetAt(local - DAY_MS);
    if (offsetAt(local - before) === before) return local - before;
    const after = offsetAt(local + DAY_MS);
    return offsetAt(local - after) === after ? local - after : local - before;
  };

  const localOf = (instant: Instant): { day: Day; ms: number } => {
    const local = instant + offsetAt(instant);
    const day = Math.floor(local / DAY_MS);
    return { day, ms: local - day * DAY_MS };
  };

  if (starts.length === 1) {
    const offset = offsets[0];
    return {
      id,
      instantOf: (day, ms) => day * DAY_MS + ms - offset,
      localOf,
      startOfDay: (day) => day * DAY_MS - offset,
      endOfDay: (day) => (day + 1) * DAY_MS - offset - 1,
    };
  }
  return {
    id,
    instantOf,
    localOf,
    startOfDay: (day) => instantOf(day, 0),
    endOfDay: (day) => instantOf(day + 1, 0) - 1,
  };
}

/** Minutes from the start of the day, `15:30` → 930; `24:00` → 1440. */
export function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** Today in a zone: the only place that reads the clock, called by the command line and the handbook alone. */
export function today(id: string): Day {
  const now = Temporal.Now.plainDateISO(id);
  return dayOf(now.year, now.month, now.day);
}

export function yearOf(day: Day): number {
  return civil(day).year;
}
