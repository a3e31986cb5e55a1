import { codedColumns } from '../records/table.ts';
import type { RowRef } from './matcher.ts';

/** The columns that order rows of the same stamp and activity. */
const ORDERED = codedColumns.filter((name) => name !== 'activity');

/** The content of a row as one text: its columns, its attributes by name, and last its id. */
export function contentText({ rows, row }: RowRef): string {
  const { table } = rows;
  const parts = ORDERED.map((name) => table.columns[name].strings(row).join('|'));
  for (const name of [...table.attributes.keys()].sort()) {
    const attribute = table.attributes.get(name);
    if (attribute?.kind === 'number') {
      const value = row < attribute.column.length ? attribute.column.data[row] : Number.NaN;
      parts.push(Number.isNaN(value) ? '' : String(value));
    } else parts.push(attribute && row < attribute.column.cells.length ? attribute.column.strings(row).join('|') : '');
  }
  parts.push(table.ids[row]);
  return parts.join('\u0001');
}

/** Sorts rows by stamp, activity and content. */
export function byContent(a: RowRef, b: RowRef): number {
  return (
    a.rows.lo(a.row) - b.rows.lo(b.row) ||
    a.rows.table.precise.data[a.row] - b.rows.table.precise.data[b.row] ||
    compareText(activityOf(a), activityOf(b)) ||
    compareText(contentText(a), contentText(b))
  );
}

export function activityOf({ rows, row }: RowRef): string {
  return rows.table.columns.activity.string(row) ?? '';
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
