import { BLANK, codedColumns, type EventTable, type FloatColumn, type IntColumn } from './table.ts';

/** Makes every coded column as long as the table; rows without a school belong to `school`. */
export function fillColumns(table: EventTable, school: string): void {
  const { length } = table;
  for (const name of codedColumns) {
    const { cells } = table.columns[name];
    while (cells.length < length) cells.push(BLANK);
  }
  const { cells, dictionary } = table.columns.school;
  let own = BLANK;
  for (let row = 0; row < length; row++) {
    if (cells.data[row] !== BLANK) continue;
    if (own === BLANK) own = dictionary.code(school);
    cells.data[row] = own;
  }
}

/** Makes every attribute column as long as the table: rows after its last value are blank. */
export function fillAttributes(table: EventTable): void {
  const { length } = table;
  for (const attribute of table.attributes.values()) {
    if (attribute.kind === 'coded') {
      while (attribute.column.cells.length < length) attribute.column.cells.push(BLANK);
    } else {
      while (attribute.column.length < length) attribute.column.push(Number.NaN);
    }
  }
}

/** Takes rows out of a table, in place; the others keep their order. Attribute columns are as long as the table. */
export function keepRows(table: EventTable, isKept: (row: number) => boolean): void {
  const kept: number[] = [];
  for (let row = 0; row < table.length; row++) if (isKept(row)) kept.push(row);
  if (kept.length === table.length) return;
  const columns: (IntColumn | FloatColumn)[] = [table.lo, table.day, table.precise, table.file, table.line, table.log];
  for (const name of codedColumns) columns.push(table.columns[name].cells);
  for (const attribute of table.attributes.values()) {
    columns.push(attribute.kind === 'coded' ? attribute.column.cells : attribute.column);
  }
  for (const column of columns) {
    for (let i = 0; i < kept.length; i++) column.data[i] = column.data[kept[i]];
    column.length = kept.length;
  }
  for (let i = 0; i < kept.length; i++) table.ids[i] = table.ids[kept[i]];
  table.ids.length = kept.length;
}
