import { listColumns } from '../../schemas/activity-log.ts';
import type { Zone } from '../time/zone.ts';
import { dateFault, idOf, rawOf, type BoundEvent } from './bound-event.ts';
import { UNREAD, mappedText, type Fault } from './cell-readers.ts';
import type { AttributeValue, RejectedRow } from './event.ts';
import { clean } from './fold.ts';
import type { FieldSource } from './mapping.ts';
import { newStamp, outcomes } from './stamp.ts';
import { BLANK, type CodedColumnName, type EventTable } from './table.ts';

/** What was read of a rejected row, and what was at fault. */
export interface RowRead extends Pick<RejectedRow, 'read' | 'attributes' | 'unread'> {
  readonly fault: PlacedFault;
}

export interface PlacedFault extends Fault {
  /** Index of the cell at fault. */
  readonly at?: number | undefined;
}

type ReadPart = { -readonly [K in keyof RejectedRow['read']]: RejectedRow['read'][K] };

/**
 * Reads all that can be read of a row that is rejected (docs/language.md §4). Columns that cannot be read are `unread`;
 * blank ones are in neither.
 *
 * @param cells `undefined` where a cell cannot be read
 * @param sure how many cells stand where they belong
 * @param own the fault of the row, if it is not that of a cell
 * @param lost columns of which nothing is known, not even whether the row has them
 */
export function readRejected(
  event: BoundEvent,
  cells: readonly (string | undefined)[],
  sure: number,
  table: EventTable,
  school: string,
  own?: PlacedFault,
  lost: Iterable<string> = [],
): RowRead {
  const texts = cells.map((cell) => cell ?? '');
  const isSure = (source: FieldSource): boolean =>
    source.columns.every((column) => column < sure && cells[column] !== undefined);
  const unread = new Set(lost);
  const read: ReadPart = {};
  const faults: PlacedFault[] = own ? [own] : [];
  const blame = (source: FieldSource | undefined, fault: Fault): void => {
    faults.push({ ...fault, at: source?.columns.at(0) });
  };

  readTime(event, texts, isSure, table.zone, read, unread, blame);
  for (const { source, name, reader } of event.coded) {
    const raw = rawOf(source, texts);
    const code = isSure(source) ? reader.read(raw) : UNREAD;
    if (code !== UNREAD) putCode(read, name, table, code);
    else unread.add(name);
    if (code === UNREAD && isSure(source)) blame(source, reader.fault(raw));
    else if (code === BLANK && (name === 'activity' || name === 'role'))
      blame(source, { code: `${name}-blank`, params: {} });
  }
  const { id } = event;
  if (id && !isSure(id)) unread.add('id');
  const ownId = id && isSure(id) ? idOf(event, texts) : '';
  if (ownId !== '') {
    read.id = ownId;
    read.ownId = true;
  }
  if (read.school === undefined && !unread.has('school')) read.school = school;
  const attributes = readAttributes(event, texts, isSure, table, read.activity, unread, blame);
  return { read, attributes, unread: shared(unread), fault: faults.at(0) ?? { code: 'time-blank', params: {} } };
}

/** A row of the table as a rejected one; the given fields count as unread. */
export function rejectedAt(
  table: EventTable,
  row: number,
  unread: readonly string[],
): Omit<RejectedRow, 'code' | 'params'> {
  const { file, line, log, attributes, ...event } = table.event(row);
  const gone = new Set(unread);
  const isGone = (name: string): boolean => gone.has(name) || (gone.has('time') && TIME_PARTS.has(name));
  const isBlank = (name: string, value: unknown): boolean =>
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    ((name === 'id' || name === 'ownId') && !event.ownId);
  return {
    file,
    line,
    log,
    read: Object.fromEntries(Object.entries(event).filter(([name, value]) => !isGone(name) && !isBlank(name, value))),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !gone.has(name))),
    unread: shared(gone),
  };
}

const TIME_PARTS = new Set(['day', 'precise', 'lo', 'hi']);

const sets = new Map<string, ReadonlySet<string>>();

/** The same set for the same names: a million rejected rows share a few. */
export function shared(names: Iterable<string>): ReadonlySet<string> {
  const list = [...names].sort();
  const key = list.join(' ');
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set(list);
    if (sets.size < 1000) sets.set(key, set);
  }
  return set;
}

function readTime(
  event: BoundEvent,
  texts: readonly string[],
  isSure: (source: FieldSource) => boolean,
  zone: Zone,
  read: ReadPart,
  unread: Set<string>,
  blame: (source: FieldSource | undefined, fault: Fault) => void,
): void {
  const { time } = event;
  if (time && !isSure(time.source)) {
    unread.add('time');
    return;
  }
  const text = time ? mappedText(rawOf(time.source, texts), time.source) : '';
  if (time === undefined || text === '') {
    blame(time?.source, { code: 'time-blank', params: {} });
    return;
  }
  if (typeof text !== 'string') {
    unread.add('time');
    blame(time.source, text);
    return;
  }
  const stamp = newStamp();
  const outcome = time.dates.read(text, stamp);
  if (outcome === outcomes.ok) {
    read.lo = time.dates.place(stamp);
    read.day = stamp.day;
    read.precise = stamp.ms >= 0;
    read.hi = read.precise ? read.lo : zone.endOfDay(stamp.day);
    return;
  }
  // What an ambiguous date means may never be settled, and the row is rejected for another cell.
  unread.add('time');
  if (outcome === outcomes.impossible || outcome === outcomes.unreadable) {
    blame(time.source, dateFault(text, outcome === outcomes.impossible));
  }
}

function readAttributes(
  event: BoundEvent,
  texts: readonly string[],
  isSure: (source: FieldSource) => boolean,
  table: EventTable,
  activity: string | undefined,
  unread: Set<string>,
  blame: (source: FieldSource, fault: Fault) => void,
): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const { source, typedFor } of event.attributes) {
    const raw = rawOf(source, texts);
    if (!isSure(source)) {
      unread.add(source.field);
      continue;
    }
    if (clean(raw) === '') continue;
    const typed = activity === undefined ? undefined : typedFor(table.columns.activity.dictionary.code(activity));
    if (typed === undefined) {
      // Without the activity it is not known what the value is; another activity's value is nobody's.
      if (activity === undefined) unread.add(source.field);
      continue;
    }
    const value = typed.read(raw);
    const shown = value === UNREAD ? undefined : typed.shown(value);
    if (shown !== undefined) attributes[source.field] = shown;
    else unread.add(source.field);
    if (value === UNREAD) blame(source, typed.fault(raw));
  }
  return attributes;
}

type ListColumn = (typeof listColumns)[number];
const LISTS: ReadonlySet<string> = new Set(listColumns);
const isList = (name: CodedColumnName): name is ListColumn => LISTS.has(name);

function putCode(read: ReadPart, name: CodedColumnName, table: EventTable, code: number): void {
  if (code === BLANK) return;
  const column = table.columns[name];
  if (isList(name)) read[name] = column.codesOf(code).map((each) => column.dictionary.values[each]);
  else read[name] = column.dictionary.values[code];
}
