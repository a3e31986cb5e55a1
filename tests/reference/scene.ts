/** What one school's check sees: its rows, its years, its roster (§2, §4). */
import { logColumns } from '../../schemas/activity-log.ts';
import type { Regulation, Clause } from '../../schemas/regulation.ts';
import type { CheckInput, EditionPlan } from '../../validator/checking/types.ts';
import type { AttributeValue, Event, RejectedRow } from '../../validator/records/event.ts';
import { formatDay, type Day } from '../../validator/time/civil-date.ts';
import { schoolYears, type SchoolYears } from '../../validator/time/school-years.ts';
import { workingDays, type WorkingDays } from '../../validator/time/working-days.ts';
import { timeZone, type Instant, type Zone } from '../../validator/time/zone.ts';
import type { Cell, Row } from './model.ts';

export interface Scene {
  readonly input: CheckInput;
  readonly school: string;
  readonly zone: Zone;
  readonly working: WorkingDays;
  readonly years: SchoolYears;
  readonly asOf: Day;
  /** The last instant of `asOf`. */
  readonly end: Instant;
  /** Accepted and rejected rows of the school up to `asOf`. */
  readonly rows: readonly Row[];
}

/** A scene with the clause, the vocabulary and the edition by which a norm is read. */
export interface Context extends Scene {
  readonly regulation: Regulation;
  readonly clause: Clause;
  readonly edition: EditionPlan;
}

/** Every school of the check (§4). */
export function schoolsOf(input: CheckInput): string[] {
  const { roster } = input;
  const named = [
    ...eventsOf(input).map((event) => schoolOf(event.school, input)),
    ...input.records.rejected.flatMap((row) => row.read.school ?? []),
    ...(roster.classes ?? []).map((row) => row.school),
    ...(roster.staff ?? []).map((row) => row.school),
  ];
  return named.length > 0 ? [...new Set(named)].sort() : [input.school];
}

export function sceneOf(input: CheckInput, school: string): Scene {
  const zone = timeZone(input.timeZone);
  const working = workingDays(input.country, input.working);
  const end = zone.endOfDay(input.asOf);
  const accepted = eventsOf(input).filter(
    (event) => schoolOf(event.school, input) === school && event.day <= input.asOf,
  );
  const rejected = rejectedOf(input, school).filter((row) => row.read.day === undefined || row.read.day <= input.asOf);
  const firstDay = accepted.length === 0 ? input.asOf : Math.min(...accepted.map((event) => event.day));
  return {
    input,
    school,
    zone,
    working,
    years: schoolYears(input.calendars, working, firstDay, input.asOf),
    asOf: input.asOf,
    end,
    rows: withKeysOfCase([
      ...accepted.map((event) => rowOf(event)),
      ...rejected.map((row) => rowOfRejected(row, end)).filter((row) => row !== undefined),
    ]),
  };
}

/** Every accepted row, also those after `asOf`: they infer coverage. */
export function eventsOf(input: CheckInput): Event[] {
  return Array.from({ length: input.records.table.length }, (_, row) => input.records.table.event(row));
}

/** § A rejected row whose school could not be read belongs to the school that rows without one belong to. */
export function rejectedOf(input: CheckInput, school: string): RejectedRow[] {
  return input.records.rejected.filter((row) => schoolOf(row.read.school, input) === school);
}

export function schoolOf(named: string | undefined, input: CheckInput): string {
  return named === undefined || named === '' ? input.school : named;
}

function rowOf(event: Event): Row {
  return {
    place: `${event.file}:${event.line}`,
    line: event.line,
    log: event.log,
    rejected: false,
    activity: event.activity,
    day: event.day,
    precise: event.precise,
    lo: event.lo,
    hi: event.hi,
    id: event.ownId ? event.id : '',
    cells: cellsOf(event, event.attributes),
    unread: new Set(),
  };
}

/** Without an activity that could be read, a rejected row says nothing (§4 "Rejected rows"). */
function rowOfRejected({ read, ...row }: RejectedRow, end: Instant): Row | undefined {
  if (read.activity === undefined) return undefined;
  return {
    place: `${row.file}:${row.line}`,
    line: row.line,
    log: row.log,
    rejected: true,
    activity: read.activity,
    day: read.day,
    precise: read.precise ?? false,
    lo: read.lo ?? -Infinity,
    hi: read.hi ?? end,
    id: read.ownId === true ? (read.id ?? '') : '',
    cells: cellsOf(read, row.attributes),
    unread: row.unread,
  };
}

function cellsOf(columns: Partial<Event>, attributes: Readonly<Record<string, AttributeValue>>): Record<string, Cell> {
  const all: Record<string, AttributeValue | undefined> = {
    role: columns.role,
    actor: columns.actor,
    class: columns.class,
    student: columns.student,
    family: columns.family,
    parent: columns.parent,
    teacher: columns.teacher,
    case: columns.case,
    refers: columns.refers,
    form: columns.form,
    topic: columns.topic,
    counterparty: columns.counterparty,
    participants: columns.participants,
    documents: columns.documents,
    outcome: columns.outcome,
    language: columns.language,
    ...attributes,
  };
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(all)) {
    const cell = value === undefined || value === '' ? [] : typeof value === 'object' ? value : [value];
    if (cell.length > 0) cells[name] = cell;
  }
  return cells;
}

const keysOfCase = ['class', 'student', 'family'] as const;

/** §4: a row with a case and none of these keys takes them from the earliest row of its case that has any. */
function withKeysOfCase(rows: readonly Row[]): Row[] {
  // § Only accepted rows lend and take: of a rejected row the page asks what could be read of it.
  const lacks = (row: Row): boolean => !row.rejected && keysOfCase.every((key) => row.cells[key] === undefined);
  // § Of several at the same stamp, the one whose keys come first as text.
  const lent = (row: Row): string => JSON.stringify(keysOfCase.map((key) => (row.cells[key] ?? []).join('|')));
  const lenders = rows
    .filter((row) => !row.rejected && keysOfCase.some((key) => row.cells[key] !== undefined))
    .sort((a, b) => a.lo - b.lo || compare(lent(a), lent(b)));
  return rows.map((row) => {
    if (row.cells.case === undefined || !lacks(row)) return row;
    const lender = lenders.find((other) => other.cells.case?.[0] === row.cells.case?.[0]);
    if (!lender) return row;
    const taken = Object.fromEntries(
      keysOfCase.flatMap((key) => (lender.cells[key] ? [[key, lender.cells[key]]] : [])),
    );
    return { ...row, cells: { ...row.cells, ...taken } };
  });
}

/** §7: by stamp, activity, content. */
export function byStamp(a: Row, b: Row): number {
  return a.lo - b.lo || a.hi - b.hi || compare(a.activity, b.activity) || compare(contentOf(a), contentOf(b));
}

/** §7: the columns in the order of the formats, then the attributes by name, then the id. § Compared as text, blanks first. */
export function contentOf(row: Row): string {
  const attributes = Object.keys(row.cells).filter((name) => !isColumn(name));
  const names = [...logColumns.filter((name) => name !== 'id'), ...attributes.sort(compare)];
  return JSON.stringify([...names.map((name) => (row.cells[name] ?? []).join('|')), row.id]);
}

function isColumn(name: string): boolean {
  return logColumns.some((column) => column === name);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `2025-10-28`, or the local time to the millisecond; empty if it could not be read (§7). */
export function stampOf(row: Row, zone: Zone): string {
  if (row.day === undefined) return '';
  return row.precise ? localTime(row.lo, zone, 'always') : formatDay(row.day);
}

/** `2025-10-28T18:00`, with seconds where there are any. */
export function localTime(
  instant: Instant,
  zone: Zone,
  milliseconds: 'always' | 'where needed' = 'where needed',
): string {
  const { day, ms } = zone.localOf(instant);
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const minutes = `${formatDay(day)}T${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}`;
  const rest = ms % 60_000;
  if (milliseconds === 'where needed' && rest === 0) return minutes;
  return `${minutes}:${pad(Math.floor(rest / 1000))}.${pad(rest % 1000, 3)}`;
}

/** A row in the list of evidence. */
export function evidenceLine(row: Row, zone: Zone): string {
  const time = row.day === undefined ? '?' : row.precise ? localTime(row.lo, zone) : formatDay(row.day);
  return `${time} ${row.activity} ${row.line}`;
}

/** Whether an edition judges a day (§8). § What has no readable day is taken as of the day of the check. */
export function inEdition(day: Day | undefined, context: Context): boolean {
  return context.edition.from <= (day ?? context.asOf) && (day ?? context.asOf) <= context.edition.to;
}
