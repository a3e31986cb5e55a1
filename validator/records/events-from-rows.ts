import type { DataWarning } from './event.ts';
import { finishLogs } from './finish-logs.ts';
import { logContext, type LogOptions } from './log-context.ts';
import { LogFile } from './log-file.ts';
import { objectRows } from './object-rows.ts';
import type { DeclaredCoverage, Records } from './table.ts';

/** A row of a log as an author writes it: columns of the log and attributes. */
export type WrittenRow = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface RowsOptions extends LogOptions {
  /** What the rows are called in findings; `log` by default. */
  readonly name?: string | undefined;
  readonly coverage?: readonly DeclaredCoverage[] | undefined;
}

/** The records, and what is worth telling of them: unknown columns, values that no activity declares. */
export interface ReadRows extends Records {
  readonly warnings: readonly DataWarning[];
}

/**
 * The records of rows that are at hand as objects, by the same rules as those of a JSON log. A row's line is its place
 * in the list, from 1.
 */
export function eventsFromRows(rows: readonly WrittenRow[], options: RowsOptions): ReadRows {
  const context = logContext(options);
  const name = options.name ?? 'log';
  const dates = { zone: options.zone, serials: 'column', since1904: false } as const;
  const file = new LogFile(context, { file: name, log: name, shape: 'objects', dates });
  const put = objectRows(name, file, ['time', 'activity', 'role']);
  for (const [i, row] of rows.entries()) put(row, i + 1);
  file.end();
  const { rejected, warnings } = finishLogs(context);
  return { table: context.table, rejected, warnings, logs: [{ name, files: [name], declared: options.coverage }] };
}
