import type { Place } from '../../../sample-school/generator/truth/places.ts';
import type { Appeal } from '../plan/appeals.ts';
import type { Visit } from '../plan/visits.ts';
import type { AppealRow, BookRow, Rows, SystemRow } from '../rows/rows.ts';

/** Where the rows of the logs stand, by file. */
export interface Places {
  readonly appeals: { readonly file: string; readonly lines: ReadonlyMap<AppealRow, number> };
  readonly book: { readonly file: string; readonly lines: ReadonlyMap<BookRow, number> };
  readonly system: { readonly file: string; readonly lines: ReadonlyMap<SystemRow, number> };
}

export const appealPlace = (rows: Rows, { appeals }: Places, appeal: Appeal): Place =>
  place(appeals, only(rows.appeals.filter((row) => row.appeal === appeal)));

export const visitPlace = (rows: Rows, { system }: Places, { at, parent }: Visit): Place =>
  place(system, only(rows.system.filter((row) => row.at === at && row.who === parent)));

export const bookPlace = (rows: Rows, { book }: Places, fits: (row: BookRow) => boolean): Place =>
  place(book, only(rows.book.filter(fits)));

export const systemPlace = (rows: Rows, { system }: Places, fits: (row: SystemRow) => boolean): Place =>
  place(system, only(rows.system.filter(fits)));

function place<T>({ file, lines }: { readonly file: string; readonly lines: ReadonlyMap<T, number> }, row: T): Place {
  const line = lines.get(row);
  if (line === undefined) throw new RangeError(`a row of ${file} was not written`);
  return { file, line };
}

function only<T>(rows: readonly T[]): T {
  if (rows.length !== 1) throw new RangeError(`${rows.length} rows instead of one`);
  return rows[0];
}
