import type { z } from '../../schemas/common.ts';
import type { report } from '../../schemas/report.ts';
import { formatDay } from '../time/civil-date.ts';
import type { DataWarning, RejectedRow } from './event.ts';
import { finishLogs } from './finish-logs.ts';
import { logContext, type LogOptions } from './log-context.ts';
import { LogFile, type SeenColumn } from './log-file.ts';
import { namedColumns } from './mapping.ts';
import { readRows, type FileFacts, type RowOptions, type Shape } from './read-rows.ts';
import type { LogSource } from './source.ts';
import type { DeclaredCoverage, EventTable, LogCoverage, Records } from './table.ts';

export type { LogSource } from './source.ts';

/** An input as the report lists it. */
export type InputInfo = z.infer<typeof report>['inputs'][number];

export interface ReadOptions extends LogOptions {
  /** Told after every piece of a file: bytes of all files and rows so far. */
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ReadLogs {
  readonly records: Records;
  readonly inputs: readonly InputInfo[];
  readonly warnings: readonly DataWarning[];
  /** For each file, in the order given, its columns and what they went to. */
  readonly columnsSeen: readonly { readonly file: string; readonly columns: readonly SeenColumn[] }[];
}

/**
 * Reads the logs of a check into one table of events. Every row of every file ends up accepted, rejected with the
 * reason, or as a repetition of another row.
 *
 * @throws UserError if a file cannot be read at all; the reason of the signal, if it aborts
 */
export async function readLogs(sources: readonly LogSource[], options: ReadOptions): Promise<ReadLogs> {
  const context = logContext(options);
  const files: { source: LogSource; file: LogFile; facts: FileFacts }[] = [];
  let bytesBefore = 0;
  let rowsBefore = 0;
  for (const source of sources) {
    options.signal?.throwIfAborted();
    let file: LogFile | undefined;
    let bytes = 0;
    const begin = (shape: Shape): LogFile => {
      file = logFile(context, source, shape);
      return file;
    };
    const rowOptions: RowOptions = {
      ...rowOptionsOf(source),
      signal: options.signal,
      onProgress: (read) => {
        bytes = read;
        options.onProgress?.(bytesBefore + read, rowsBefore + (file?.rows ?? 0));
      },
    };
    const facts = await readRows(source, rowOptions, begin);
    if (file === undefined) continue;
    file.end();
    bytesBefore += bytes;
    rowsBefore += file.rows;
    files.push({ source, file, facts });
  }
  const { rejected, warnings, repeated } = finishLogs(context);
  const logs = logsOf(sources);
  const { table } = context;
  const counts = countByFile(table, rejected);
  const coverage = new Map(logs.map((log) => [log.name, coverageOf(log, table, options.school)]));
  return {
    records: { table, rejected, logs },
    inputs: files.map(({ source, facts, file }) => {
      const { accepted, rejected: refused } = counts.get(source.name) ?? { accepted: 0, rejected: 0 };
      const duplicates = repeated.get(source.name) ?? 0;
      const covered = coverage.get(source.log) ?? [];
      return {
        file: source.name,
        kind: facts.kind,
        ...(facts.encoding === undefined ? {} : { encoding: facts.encoding }),
        ...(facts.delimiter === undefined ? {} : { delimiter: facts.delimiter }),
        ...(facts.sheet === undefined ? {} : { sheet: facts.sheet }),
        rows: file.rows,
        accepted,
        rejected: refused,
        ...(duplicates === 0 ? {} : { duplicates }),
        ...(covered.length === 0 ? {} : { coverage: covered }),
      };
    }),
    warnings,
    columnsSeen: files.map(({ source, file }) => ({ file: source.name, columns: file.columns })),
  };
}

/** How the rows of a source are to be read, by its mapping. */
export function rowOptionsOf({ mapping, encoding }: LogSource): RowOptions {
  return {
    encoding: encoding ?? mapping?.encoding,
    delimiter: mapping?.delimiter,
    sheet: mapping?.sheet,
    rows: mapping?.rows,
    columns: namedColumns(mapping),
  };
}

function logFile(context: ReturnType<typeof logContext>, source: LogSource, { shape, since1904 }: Shape): LogFile {
  return new LogFile(context, {
    file: source.name,
    log: source.log,
    mapping: source.mapping,
    shape,
    dates: {
      zone: context.zone,
      order: source.mapping?.dateOrder,
      serials: shape === 'sheet' ? 'always' : 'column',
      since1904,
    },
  });
}

/** The logs in the order of their first files. */
function logsOf(sources: readonly LogSource[]): LogCoverage[] {
  const logs = new Map<string, { name: string; files: string[]; declared?: DeclaredCoverage[] }>();
  for (const { log: name, name: file, coverage } of sources) {
    const log = logs.get(name) ?? { name, files: [] };
    log.files.push(file);
    if (coverage !== undefined) {
      const declared = (log.declared ??= []);
      for (const interval of coverage) if (!declared.includes(interval)) declared.push(interval);
    }
    logs.set(name, log);
  }
  return [...logs.values()];
}

function countByFile(
  table: EventTable,
  rejected: readonly RejectedRow[],
): Map<string, { accepted: number; rejected: number }> {
  const accepted = new Int32Array(table.files.length);
  for (let row = 0; row < table.length; row++) accepted[table.file.data[row]]++;
  const counts = new Map(table.files.map((file, i) => [file, { accepted: accepted[i], rejected: 0 }]));
  for (const { file } of rejected) {
    const count = counts.get(file);
    if (count) count.rejected++;
  }
  return counts;
}

/** The days that a log covers, declared or inferred from its accepted rows (docs/language.md §4). */
function coverageOf(log: LogCoverage, table: EventTable, school: string): NonNullable<InputInfo['coverage']> {
  if (log.declared !== undefined) {
    return log.declared.map(({ from, to, activities, school: own }) => ({
      from: formatDay(from),
      to: formatDay(to),
      ...(activities === undefined ? {} : { activities: [...activities] }),
      school: own ?? school,
      declared: true,
    }));
  }
  const which = table.logs.indexOf(log.name);
  const spans = new Map<number, { first: number; last: number }>();
  const schools = table.columns.school;
  for (let row = 0; row < table.length; row++) {
    if (table.log.data[row] !== which) continue;
    const day = table.day.data[row];
    const code = schools.cells.data[row];
    const span = spans.get(code);
    if (span === undefined) spans.set(code, { first: day, last: day });
    else if (day < span.first) span.first = day;
    else if (day > span.last) span.last = day;
  }
  return [...spans]
    .filter(([, { first, last }]) => first < last)
    .map(([code, { first, last }]) => ({
      from: formatDay(first),
      to: formatDay(last - 1),
      school: schools.dictionary.values[code],
      declared: false,
    }));
}
