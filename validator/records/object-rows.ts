import { UserError } from '../messages/user-error.ts';
import type { JsonRow } from './json.ts';
import { LIST_MARK, NESTED_MARK, type RowSink } from './row-sink.ts';

/** A sink that can be told the headers, and told again when there are more. */
export interface HeaderSink extends RowSink {
  setHeaders(headers: readonly string[]): void;
}

/** Objects of a log have a few dozen keys; ones with thousands of different keys are something else. */
const MOST_KEYS = 1000;

/**
 * Rows that are objects, as rows of cells: every key is a column from the first object that has it.
 *
 * @param expected columns that are there even if no object has them
 * @throws UserError from the returned function if there are too many different keys
 */
export function objectRows(file: string, sink: HeaderSink, expected: readonly string[]): JsonRow {
  const headers = [...expected];
  const columns = new Map(headers.map((header, i) => [header, i]));
  sink.setHeaders(headers);
  return (value, line) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      sink.broken({ line, code: 'row-not-object', params: {}, cells: [] });
      return;
    }
    const known = headers.length;
    const entries = Object.entries(value);
    for (const [key] of entries) {
      if (columns.has(key)) continue;
      columns.set(key, headers.length);
      headers.push(key);
    }
    if (headers.length > MOST_KEYS) throw new UserError('columns-too-many', { limit: MOST_KEYS }, { file, line });
    if (headers.length > known) sink.setHeaders([...headers]);
    const cells = headers.map(() => '');
    for (const [key, cell] of entries) cells[columns.get(key) ?? 0] = cellOf(cell);
    sink.row(cells, line);
  };
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return NESTED_MARK;
  if (value.length === 0) return '';
  const items = value.map(cellOf);
  return items.some((item) => item.startsWith(NESTED_MARK) || item.startsWith(LIST_MARK))
    ? NESTED_MARK
    : LIST_MARK + items.join(LIST_MARK);
}
