import { listColumns, logColumns, logRow } from '../../schemas/activity-log.ts';
import { rosterTables, type RosterTable } from '../../schemas/roster.ts';
import { logHeaders } from '../../validator/records/known-headers.ts';
import { findClause } from './regulations.ts';

/** A column as the schema describes it. */
export interface ColumnView {
  readonly name: string;
  /** The header that a school is most likely to use. */
  readonly header: string | undefined;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly description: string | undefined;
}

export const logColumnViews: readonly ColumnView[] = logColumns.map((name) => ({
  name,
  header: logHeaders[name][0],
  isRequired: !logRow.shape[name].isOptional(),
  isList: (listColumns as readonly string[]).includes(name),
  description: logRow.shape[name].description,
}));

/** Words for the tables of a roster. */
const TABLES: Readonly<Record<RosterTable, string>> = {
  classes: 'Классы',
  students: 'Ученики',
  staff: 'Сотрудники',
  absences: 'Отсутствия',
  parents: 'Родители',
};

export const rosterViews = (Object.keys(rosterTables) as RosterTable[]).map((table) => ({
  table,
  title: TABLES[table],
  columns: Object.entries(rosterTables[table].shape).map(([name, schema]) => ({
    name,
    isRequired: !schema.isOptional(),
    description: schema.description,
  })),
}));

/** A log to begin with: the usual columns and the rows of one example, for a spreadsheet that expects semicolons. */
export function logTemplate(): string {
  const rows = findClause('parents-partners', 'III.4')?.clause.examples[0]?.log ?? [];
  const columns = logColumns.filter((name) => TEMPLATE_COLUMNS.has(name));
  const lines = [
    columns.map((name) => logHeaders[name][0]),
    ...rows.map((row) => columns.map((name) => (Object.hasOwn(row, name) ? String(row[name]) : ''))),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

const TEMPLATE_COLUMNS: ReadonlySet<string> = new Set([
  'time',
  'activity',
  'role',
  'actor',
  'class',
  'student',
  'case',
  'form',
  'topic',
  'participants',
  'outcome',
  'note',
]);

/** A table of a roster with its header alone. */
export function rosterTemplate(table: RosterTable): string {
  return `\uFEFF${Object.keys(rosterTables[table].shape).join(';')}\r\n`;
}
