import type { AppealRow, CaseRow, MessageRow, RegisterRow, Rows, WorkRow } from '../events/rows.ts';

/** Where the rows of the logs stand, by file. */
export interface Places {
  readonly appeals: { readonly file: string; readonly lines: ReadonlyMap<AppealRow, readonly number[]> };
  readonly work: { readonly file: string; readonly lines: ReadonlyMap<WorkRow, number> };
  readonly messages: { readonly file: string; readonly lines: ReadonlyMap<MessageRow, number> };
  readonly reports: { readonly file: string };
  readonly meetings: { readonly file: string; readonly lines: ReadonlyMap<RegisterRow, number> };
  readonly cases: { readonly file: string; readonly lines: ReadonlyMap<CaseRow, number> };
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

export function placeOfAppeal(row: AppealRow, { appeals }: Places): Place {
  const [line] = appeals.lines.get(row) ?? [];
  if (line === undefined) throw new RangeError(`appeal ${row.duty.number} was not written`);
  return { file: appeals.file, line };
}

/** Where the only work row stands that fits. */
export function placeOfWork({ work: rows }: Rows, { work }: Places, fits: (row: WorkRow) => boolean): Place {
  const line = work.lines.get(only(rows.filter(fits)));
  if (line === undefined) throw new RangeError('a work row was not written');
  return { file: work.file, line };
}

/** Where the only message stands that fits. */
export function placeOfMessage(
  { messages: rows }: Rows,
  { messages }: Places,
  fits: (row: MessageRow) => boolean,
): Place {
  const line = messages.lines.get(only(rows.filter(fits)));
  if (line === undefined) throw new RangeError('a message was not written');
  return { file: messages.file, line };
}

/** Where the only row of the book of meetings stands that fits. */
export function placeOfMeeting(
  { meetings: rows }: Rows,
  { meetings }: Places,
  fits: (row: RegisterRow) => boolean,
): Place {
  const line = meetings.lines.get(only(rows.filter(fits)));
  if (line === undefined) throw new RangeError('a meeting was not written');
  return { file: meetings.file, line };
}

/** Where the only case stands that fits. */
export function placeOfCase({ cases: rows }: Rows, { cases }: Places, fits: (row: CaseRow) => boolean): Place {
  const line = cases.lines.get(only(rows.filter(fits)));
  if (line === undefined) throw new RangeError('a case was not written');
  return { file: cases.file, line };
}

function only<T>(rows: readonly T[]): T {
  if (rows.length !== 1) throw new RangeError(`${rows.length} rows instead of one`);
  return rows[0];
}
