import { UserError } from '../messages/user-error.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { letterOf } from './column-letter.ts';
import type { DataWarning } from './event.ts';
import { fold } from './fold.ts';
import { findHeader, HEADER_ROWS, type RawRow } from './header.ts';
import { knownFields } from './known-headers.ts';
import type { SeenColumn } from './log-file.ts';
import { namedColumns, planRows } from './mapping.ts';
import type { HeaderSink } from './object-rows.ts';
import { readRows, type FileFacts } from './read-rows.ts';
import { rowOptionsOf } from './read-logs.ts';
import { LIST_MARK, NESTED_MARK } from './row-sink.ts';
import type { LogSource } from './source.ts';

/** What a file looks like before it is checked. */
export interface Preview extends FileFacts {
  /** The first rows as they stand in the file, the header among them. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The line of the headers; JSON has none. */
  readonly headerLine?: number | undefined;
  /** The columns and what they would go to. */
  readonly columns: readonly SeenColumn[];
  /** Of `time`, `activity` and `role`, what no column and no constant gives. */
  readonly missing: readonly string[];
  readonly warnings: readonly DataWarning[];
  /** Why the headers or the mapping cannot be used; the rows are shown all the same. */
  readonly problem?: UserError | undefined;
}

const SHOWN = HEADER_ROWS + 1;

/**
 * Looks at the beginning of a file: its kind, encoding, separator, first rows, and how its columns would be read.
 *
 * @throws UserError if not even that can be read
 */
export async function preview(source: LogSource, { vocabulary }: { vocabulary: Vocabulary }): Promise<Preview> {
  const rows: RawRow[] = [];
  let keys: readonly string[] | undefined;
  const sink: HeaderSink = {
    row(cells, line) {
      if (rows.length < SHOWN) rows.push({ cells: cells.map(shownCell), line });
    },
    broken({ cells, line }) {
      if (rows.length < SHOWN) rows.push({ cells: cells.map(shownCell), line });
    },
    setHeaders(headers) {
      keys = headers;
    },
    get done() {
      return rows.length >= SHOWN;
    },
  };
  const facts = await readRows(source, rowOptionsOf(source), () => sink);
  return { ...facts, rows, ...columnsOf(source, rows, keys, vocabulary) };
}

type Columns = Pick<Preview, 'headerLine' | 'columns' | 'missing' | 'warnings' | 'problem'>;

function columnsOf(
  source: LogSource,
  rows: readonly RawRow[],
  keys: readonly string[] | undefined,
  vocabulary: Vocabulary,
): Columns {
  const { name, mapping } = source;
  const known = knownFields(vocabulary);
  const named = new Set(namedColumns(mapping).map(fold));
  const isKnown = (header: string): boolean =>
    named.has(header) || known.headers.has(header) || known.hours.has(header);
  let headers = keys;
  let headerLine: number | undefined;
  const columns = (fields: readonly (string | undefined)[]): SeenColumn[] =>
    (headers ?? []).map((header, i) => ({
      header,
      letter: keys === undefined ? letterOf(i) : undefined,
      field: fields[i] || undefined,
    }));
  try {
    if (headers === undefined) {
      const header = findHeader(name, rows, isKnown, mapping?.headerRow);
      headers = header?.names ?? [];
      headerLine = header && rows[header.at].line;
    }
    const plan = planRows(name, headers, mapping, known, keys === undefined);
    const given = plan.events.map(({ fields }) => new Set(fields.map(({ field }) => field)));
    const missing = ['time', 'activity', 'role'].filter((field) => given.some((fields) => !fields.has(field)));
    const warnings = plan.warnings.map((warning) => ({ ...warning, file: name }));
    return { headerLine, columns: columns(plan.fieldOf), missing, warnings };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { headerLine, columns: columns([]), missing: [], warnings: [], problem: error };
  }
}

function shownCell(cell: string): string {
  if (cell.startsWith(NESTED_MARK)) return '{…}';
  return cell.startsWith(LIST_MARK) ? cell.slice(1).split(LIST_MARK).join(' | ') : cell;
}
