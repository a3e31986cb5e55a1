import type { AttributeValue, Event } from '../../validator/records/event.ts';
import {
  CodedColumn,
  codedColumns,
  EventTable,
  FloatColumn,
  type AttributeColumn,
  type CodedColumnName,
} from '../../validator/records/table.ts';
import type { Zone } from '../../validator/time/zone.ts';

/** Accepted events as a table, in the order given. */
export function tableOf(events: readonly Event[], zone: Zone): EventTable {
  const table = new EventTable(zone);
  const indexIn = (list: string[], value: string): number => {
    if (!list.includes(value)) list.push(value);
    return list.indexOf(value);
  };
  const names = new Set(events.flatMap((event) => Object.keys(event.attributes)));
  for (const name of names) table.attributes.set(name, columnFor(events, name));
  for (const event of events) {
    table.lo.push(event.lo);
    table.day.push(event.day);
    table.precise.push(event.precise ? 1 : 0);
    table.file.push(indexIn(table.files, event.file));
    table.line.push(event.line);
    table.log.push(indexIn(table.logs, event.log));
    table.ids.push(event.ownId ? event.id : '');
    for (const column of codedColumns) {
      const coded = table.columns[column];
      coded.cells.push(coded.cellOf(valuesOf(event, column)));
    }
    for (const [name, attribute] of table.attributes) pushAttribute(attribute, event.attributes[name]);
  }
  return table;
}

function valuesOf(event: Event, column: CodedColumnName): readonly string[] {
  const value = event[column];
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
}

function columnFor(events: readonly Event[], name: string): AttributeColumn {
  const isNumber = events.some((event) => typeof event.attributes[name] === 'number');
  return isNumber ? { kind: 'number', column: new FloatColumn() } : { kind: 'coded', column: new CodedColumn() };
}

function pushAttribute(attribute: AttributeColumn, value: AttributeValue | undefined): void {
  if (attribute.kind === 'number') attribute.column.push(typeof value === 'number' ? value : Number.NaN);
  else {
    const values = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
    attribute.column.cells.push(attribute.column.cellOf(values));
  }
}
