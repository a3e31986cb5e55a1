import type { Zone } from '../time/zone.ts';
import type { AttributeValue, Event } from './event.ts';
import { fillAttributes } from './keep-rows.ts';
import { BLANK, CodedColumn, codedColumns, EventTable, FloatColumn } from './table.ts';

/**
 * A table of events that are at hand as objects: `table.event(row)` gives each back. For tests and examples; logs are
 * read by `readLogs`.
 */
export function tableOf(events: readonly Event[], zone: Zone): EventTable {
  const table = new EventTable(zone);
  for (const event of events) {
    const row = table.length;
    table.lo.push(event.lo);
    table.day.push(event.day);
    table.precise.push(event.precise ? 1 : 0);
    table.file.push(codeIn(table.files, event.file));
    table.line.push(event.line);
    table.log.push(codeIn(table.logs, event.log));
    table.ids.push(event.ownId ? event.id : '');
    for (const name of codedColumns) {
      const column = table.columns[name];
      column.cells.push(column.cellOf(valuesOf(event[name])));
    }
    for (const [name, value] of Object.entries(event.attributes)) putAttribute(table, name, value, row);
  }
  fillAttributes(table);
  return table;
}

function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function putAttribute(table: EventTable, name: string, value: AttributeValue, row: number): void {
  let attribute = table.attributes.get(name);
  if (attribute === undefined) {
    attribute =
      typeof value === 'number'
        ? { kind: 'number', column: new FloatColumn() }
        : { kind: 'coded', column: new CodedColumn() };
    table.attributes.set(name, attribute);
  }
  if (attribute.kind === 'number') {
    if (typeof value !== 'number') throw new TypeError(`attribute ${name} is a number elsewhere`);
    while (attribute.column.length < row) attribute.column.push(Number.NaN);
    attribute.column.push(value);
    return;
  }
  if (typeof value === 'number') throw new TypeError(`attribute ${name} is a text elsewhere`);
  while (attribute.column.cells.length < row) attribute.column.cells.push(BLANK);
  attribute.column.cells.push(attribute.column.cellOf(typeof value === 'string' ? [value] : value));
}

function codeIn(names: string[], name: string): number {
  const known = names.indexOf(name);
  return known === -1 ? names.push(name) - 1 : known;
}
