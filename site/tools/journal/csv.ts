import { logColumns } from '../../../schemas/activity-log.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import type { Event } from '../../../validator/records/event.ts';
import { readLogs } from '../../../validator/records/read-logs.ts';
import { formatDay } from '../../../validator/time/civil-date.ts';
import { momentText } from '../../../validator/time/moment-text.ts';
import type { Zone } from '../../../validator/time/zone.ts';
import type { GivenFile } from '../check/given-file.ts';
import type { JournalRow } from './journal.ts';

/**
 * The rows as a log: the columns that are filled, by their codes. With the mark and the separator that spreadsheets in
 * Russia expect.
 */
export function journalCsv(rows: readonly JournalRow[]): string {
  const filled = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const column of ['id', 'time', 'activity', 'role']) filled.add(column);
  const known = new Set<string>(logColumns);
  const columns = [
    ...logColumns.filter((column) => filled.has(column)),
    ...[...filled].filter((column) => !known.has(column)).sort(),
  ];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[;"\r\n,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a log that were read, and how many could not be. */
export interface ReadJournal {
  readonly rows: JournalRow[];
  readonly rejected: number;
}

/** Reads a log as the validator does. @throws UserError if it cannot be read at all */
export async function journalFrom(file: GivenFile, vocabulary: Vocabulary, zone: Zone): Promise<ReadJournal> {
  const { records } = await readLogs([{ name: file.name, open: file.open, log: file.name }], {
    vocabulary,
    zone,
    school: 'school',
  });
  const { table, rejected } = records;
  const rows = Array.from({ length: table.length }, (_, row) => rowOf(table.event(row), vocabulary, zone));
  return { rows, rejected: rejected.length };
}

function rowOf(event: Event, { activities }: Vocabulary, zone: Zone): JournalRow {
  const declared = activities[event.activity].attributes ?? {};
  const row: Record<string, string> = { time: event.precise ? momentText(event.lo, zone) : formatDay(event.day) };
  const values: Readonly<Record<string, unknown>> = {
    ...event,
    ...event.attributes,
    id: event.ownId ? event.id : '',
    time: row.time,
  };
  for (const [column, value] of Object.entries(values)) {
    if (SPARED.has(column)) continue;
    if (typeof value === 'number' && Object.hasOwn(declared, column) && declared[column].type === 'date') {
      row[column] = formatDay(value);
      continue;
    }
    const text = Array.isArray(value)
      ? value.join('|')
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '';
    if (text !== '') row[column] = text;
  }
  return row;
}

/** Parts of an event that are no columns of the journal. Notes are never read. */
const SPARED: ReadonlySet<string> = new Set([
  'file',
  'line',
  'log',
  'ownId',
  'day',
  'precise',
  'lo',
  'hi',
  'attributes',
  'school',
]);
