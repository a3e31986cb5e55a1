import { formatDay } from '../time/civil-date.ts';
import type { DateColumn } from './date-column.ts';
import { swapDayAndMonth } from './stamp.ts';
import type { EventTable, IntColumn } from './table.ts';

/** A row whose date cannot be settled, and why. */
export interface UnsettledDate {
  readonly row: number;
  readonly code: 'date-ambiguous' | 'time-unreadable';
  /** The date as it was written, as far as it is remembered. */
  readonly value: string;
}

/**
 * After the last row of a file: reads the column's ambiguous dates in the order that its other dates prove, and its
 * numbers as days if there is nothing else in it.
 *
 * @param field `time`, or an attribute
 * @returns the rows that stay unreadable
 */
export function settleDates(table: EventTable, field: string, dates: DateColumn): UnsettledDate[] {
  const unsettled: UnsettledDate[] = [];
  if (dates.order === 'mdy') {
    for (const row of rowsIn(dates.ambiguous)) swap(table, field, row);
  } else if (dates.order === undefined) {
    for (const row of rowsIn(dates.ambiguous)) {
      const [year, month, date] = formatDay(dayIn(table, field, row)).split('-');
      unsettled.push({ row, code: 'date-ambiguous', value: `${date}/${month}/${year}` });
    }
  }
  if (!dates.onlyNumbers) {
    for (const row of rowsIn(dates.serial)) {
      unsettled.push({ row, code: 'time-unreadable', value: String(dayIn(table, field, row) + DAY_ZERO) });
    }
  }
  return unsettled;
}

/** Days from 1899-12-30, day 0 of spreadsheets, to 1970-01-01. */
const DAY_ZERO = 25_569;

function* rowsIn(column: IntColumn): Generator<number> {
  for (let i = 0; i < column.length; i++) yield column.data[i];
}

function dayIn(table: EventTable, field: string, row: number): number {
  const attribute = table.attributes.get(field);
  return field !== 'time' && attribute?.kind === 'number' ? attribute.column.data[row] : table.day.data[row];
}

function swap(table: EventTable, field: string, row: number): void {
  if (field !== 'time') {
    const attribute = table.attributes.get(field);
    if (attribute?.kind === 'number') attribute.column.data[row] = swapDayAndMonth(attribute.column.data[row]);
    return;
  }
  const ms = table.precise.data[row] === 1 ? table.zone.localOf(table.lo.data[row]).ms : 0;
  const day = swapDayAndMonth(table.day.data[row]);
  table.day.data[row] = day;
  table.lo.data[row] = table.zone.instantOf(day, ms);
}
