import { civil, dayOf, daysInMonth, validDay, type Day } from '../time/civil-date.ts';
import { DAY_MS, HOUR, MINUTE, type Instant, type Zone } from '../time/zone.ts';

/** Order of day, month and year in a date written with slashes or dashes. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What came of reading a stamp:
 * `ok`; `unreadable` – no date that is known here; `impossible` – a date or hour that does not exist;
 * `ambiguous` – 03/04/2026, read as day first until the order is known; `serial` – a bare number, read as a day number
 * of a spreadsheet until it is known whether the column holds only numbers.
 */
export const outcomes = { ok: 0, unreadable: 1, impossible: 2, ambiguous: 3, serial: 4 } as const;
export type Outcome = (typeof outcomes)[keyof typeof outcomes];

/** A stamp that was read; one is used over and over, since this runs for every row. */
export interface Stamp {
  day: Day;
  /** Milliseconds of the local day; −1 for a date alone. */
  ms: number;
  /** The instant, where the stamp has an offset of its own; else NaN. `day` and `ms` are then in UTC. */
  instant: Instant;
  /** The order that the value itself proves, 13/04/2026. */
  proves: 'dmy' | 'mdy' | undefined;
}

export const newStamp = (): Stamp => ({ day: 0, ms: -1, instant: Number.NaN, proves: undefined });

const { ok, unreadable, impossible, ambiguous, serial } = outcomes;

/** Years beyond these are slips of the pen, not dates of a log. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const LONGEST = 64;

/**
 * Reads a date with or without a time of day: ISO 8601, `06.05.2026`, `6.5.26 9:05`, `6 мая 2026 г., 10:30`,
 * `06/05/2026`, a spreadsheet's day number.
 *
 * @param order of dates with slashes or dashes, where known; dates with dots are day first
 */
export function readStamp(text: string, stamp: Stamp, order?: DateOrder): Outcome {
  stamp.ms = -1;
  stamp.instant = Number.NaN;
  stamp.proves = undefined;
  const { length } = text;
  // The two usual shapes by hand: 2026-05-06… and 06.05.2026…
  if (length >= 10) {
    const third = text.charCodeAt(2);
    if (text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
      const year = digits2(text, 0) * 100 + digits2(text, 2);
      const month = digits2(text, 5);
      const date = digits2(text, 8);
      if (year >= 0 && month >= 0 && date >= 0 && (length === 10 || !isDigit(text.charCodeAt(10)))) {
        return withTime(text, 10, stamp, year, month, date);
      }
    } else if (third === DOT && text.charCodeAt(5) === DOT) {
      const date = digits2(text, 0);
      const month = digits2(text, 3);
      const year = digits2(text, 6) * 100 + digits2(text, 8);
      if (year >= 0 && month >= 0 && date >= 0 && (length === 10 || !isDigit(text.charCodeAt(10)))) {
        return withTime(text, 10, stamp, year, month, date);
      }
    }
  }
  return readRareStamp(text, stamp, order);
}

/**
 * The instant of a stamp that was read, in the school's zone; `stamp.day` and `stamp.ms` become the zone's.
 *
 * @returns the stamp's instant; of a date alone, its 00:00
 */
export function placeStamp(stamp: Stamp, zone: Zone): Instant {
  if (Number.isNaN(stamp.instant))
    return stamp.ms < 0 ? zone.startOfDay(stamp.day) : zone.instantOf(stamp.day, stamp.ms);
  const local = zone.localOf(stamp.instant);
  stamp.day = local.day;
  stamp.ms = local.ms;
  return stamp.instant;
}

/** 3 April for 4 March; to be used for `ambiguous` dates alone. */
export function swapDayAndMonth(day: Day): Day {
  const { year, month, day: date } = civil(day);
  return dayOf(year, date, month);
}

/** Between the two ways in which spreadsheets number days, from 1900 and from 1904. */
const DAYS_1904 = 1462;
const EPOCH_1900 = dayOf(1899, 12, 30);

/** Reads the day number of a spreadsheet, `46148` or `46148.4375`, into a stamp. @returns whether it can be one */
export function readSerial(text: string, stamp: Stamp, since1904 = false): boolean {
  if (!/^\d{4,5}(?:[.,]\d+)?$/.test(text)) return false;
  const value = Number(text.replace(',', '.')) + (since1904 ? DAYS_1904 : 0);
  if (value < 32_874 || value >= 73_416) return false;
  const total = Math.round(value * DAY_MS);
  const days = Math.floor(total / DAY_MS);
  stamp.day = EPOCH_1900 + days;
  stamp.ms = Number.isInteger(value) ? -1 : total - days * DAY_MS;
  stamp.instant = Number.NaN;
  return true;
}

const DASH = 45;
const DOT = 46;
const COLON = 58;
const SPACE = 32;
const UPPER_T = 84;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Two digits at an offset; a large negative number if they are none. */
function digits2(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

/** Finishes a stamp whose date was read: the time from `at` on. */
function withTime(text: string, at: number, stamp: Stamp, year: number, month: number, date: number): Outcome {
  const { length } = text;
  if (length > at) {
    const separator = text.charCodeAt(at);
    const clock = separator === UPPER_T || separator === SPACE ? simpleTime(text, at + 1) : -1;
    if (clock >= 0) {
      stamp.ms = clock;
    } else {
      const outcome = readTime(text.slice(at), stamp);
      if (outcome !== ok) return outcome;
    }
  }
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return impossible;
  if (year < FIRST_YEAR || year > LAST_YEAR) return impossible;
  stamp.day = dayOf(year, month, date);
  // An offset was read as minutes into `instant`.
  if (!Number.isNaN(stamp.instant)) stamp.instant = stamp.day * DAY_MS + stamp.ms - stamp.instant * MINUTE;
  return ok;
}

/** Milliseconds of `10:30` or `10:30:15` at the end of a text; −1 for anything else. */
function simpleTime(text: string, at: number): number {
  const rest = text.length - at;
  if (text.charCodeAt(at + 2) !== COLON || (rest !== 5 && (rest !== 8 || text.charCodeAt(at + 5) !== COLON))) return -1;
  const hour = digits2(text, at);
  const minute = digits2(text, at + 3);
  const second = rest === 8 ? digits2(text, at + 6) : 0;
  const exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return exists ? hour * HOUR + minute * MINUTE + second * 1000 : -1;
}

const TIME =
  /^(?:\s*г(?:ода?|\.)?)?(?:\s*,?\s*(?:в\s+)?|\s*T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const NO_TIME = /^\s*(?:г(?:ода?|\.)?)?\s*$/i;

/** Reads what follows a date. An offset is left as minutes in `stamp.instant`. */
function readTime(rest: string, stamp: Stamp): Outcome {
  if (rest.length > LONGEST) return unreadable;
  if (NO_TIME.test(rest)) return ok;
  const match = TIME.exec(rest);
  if (!match) return unreadable;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return impossible;
  const fraction = match[4] === undefined ? 0 : Math.floor(Number(`0.${match[4]}`) * 1000 + 1e-6);
  stamp.ms = hour * HOUR + minute * MINUTE + second * 1000 + fraction;
  const offset = match[5];
  if (offset !== undefined) {
    const minutes = offset.toUpperCase() === 'Z' ? 0 : offsetMinutes(offset);
    if (Math.abs(minutes) > 18 * 60) return impossible;
    stamp.instant = minutes;
  }
  return ok;
}

function offsetMinutes(offset: string): number {
  const plain = offset.replace(':', '');
  const minutes = Number(plain.slice(1, 3)) * 60 + Number(plain.slice(3, 5) || 0);
  return plain.startsWith('-') ? -minutes : minutes;
}

const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)$/s;
const WORDS = /^(\d{1,2})\s+([а-яё]{3,8})\.?\s+(\d{4})(?!\d)(.*)$/is;
const MONTHS = [
  'января январь янв',
  'февраля февраль фев февр',
  'марта март мар',
  'апреля апрель апр',
  'мая май',
  'июня июнь июн',
  'июля июль июл',
  'августа август авг',
  'сентября сентябрь сен сент',
  'октября октябрь окт',
  'ноября ноябрь ноя нояб',
  'декабря декабрь дек',
].map((names) => names.split(' '));

function readRareStamp(untrimmed: string, stamp: Stamp, order: DateOrder | undefined): Outcome {
  if (untrimmed.length > LONGEST) return unreadable;
  const text = untrimmed.trim();
  const words = WORDS.exec(text);
  if (words) {
    const name = words[2].toLowerCase();
    const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
    if (month === 0) return unreadable;
    return withTime(words[4], 0, stamp, Number(words[3]), month, Number(words[1]));
  }
  const numbers = NUMBERS.exec(text);
  if (!numbers) return readSerial(text, stamp) ? serial : unreadable;
  const [, first, mark, second, third, rest] = numbers;
  if (first.length === 4) {
    return third.length > 2 ? unreadable : withTime(rest, 0, stamp, Number(first), Number(second), Number(third));
  }
  if (mark !== '.' && order === 'ymd') {
    const year = first.length === 2 && third.length <= 2 ? shortYear(first) : undefined;
    return year === undefined ? unreadable : withTime(rest, 0, stamp, year, Number(second), Number(third));
  }
  const year = third.length === 4 ? Number(third) : third.length === 2 ? shortYear(third) : undefined;
  if (year === undefined || first.length > 2) return unreadable;
  const a = Number(first);
  const b = Number(second);
  if (mark === '.' || order === 'dmy') return withTime(rest, 0, stamp, year, b, a);
  if (order === 'mdy') return withTime(rest, 0, stamp, year, a, b);
  const dayFirst = validDay(year, b, a) !== undefined;
  const monthFirst = validDay(year, a, b) !== undefined;
  const outcome = dayFirst ? withTime(rest, 0, stamp, year, b, a) : withTime(rest, 0, stamp, year, a, b);
  if (outcome !== ok || a === b) return outcome;
  if (dayFirst && monthFirst) return ambiguous;
  // 31/02: no date in either order, already returned as impossible.
  stamp.proves = dayFirst ? 'dmy' : 'mdy';
  return ok;
}

const shortYear = (text: string): number => (Number(text) < 70 ? 2000 : 1900) + Number(text);
