import type { Attribute } from '../../schemas/vocabulary.ts';
import {
  attributeReader,
  cellReader,
  clipped,
  mappedText,
  readNumber,
  UNREAD,
  type CellReader,
  type Fault,
  type Meaning,
} from './cell-readers.ts';
import type { DateColumn } from './date-column.ts';
import type { AttributeValue } from './event.ts';
import { clean } from './fold.ts';
import { attributeColumn, type LogContext } from './log-context.ts';
import type { EventPlan, FieldSource } from './mapping.ts';
import { newStamp, outcomes, readStamp, type Outcome } from './stamp.ts';
import { BLANK, codedColumns, detached, type AttributeColumn, type CodedColumnName, type IntColumn } from './table.ts';

/** An event of a row, its fields bound to the columns of the table. */
export interface BoundEvent {
  readonly plan: EventPlan;
  readonly time: TimeField | undefined;
  readonly id: FieldSource | undefined;
  readonly coded: readonly CodedField[];
  /** Which of these is the activity; −1 if none is. */
  readonly activityAt: number;
  /** The file has all that an event needs: time, activity and role. */
  readonly isWhole: boolean;
  readonly attributes: readonly AttributeField[];
}

/** Where the text of a field is: the index of its only column, or −1 if it is made of several or none. */
interface Placed {
  readonly source: FieldSource;
  readonly at: number;
}

export interface TimeField extends Placed {
  readonly dates: DateColumn;
  /** The text needs no mapping. */
  readonly plain: boolean;
}

export interface CodedField extends Placed {
  readonly name: CodedColumnName;
  readonly cells: IntColumn;
  /** A row without it is rejected. */
  readonly needed: boolean;
  readonly reader: CellReader;
  /** Its texts make sense only in this column. */
  readonly telling: boolean;
}

export interface AttributeField extends Placed {
  /** How the activity of the row declares it. */
  typedFor(activityCode: number): TypedAttribute | undefined;
  /** The row at hand: NaN if it has no value. */
  value: number;
  typed: TypedAttribute | undefined;
}

/** An attribute of one activity. */
export interface TypedAttribute extends CellReader {
  store(value: number, row: number): void;
  /** A value that was read, as an event shows it. */
  shown(value: number): AttributeValue | undefined;
}

/** @param datesOf the column of dates behind a field, one for all events of a file */
export function bindEvent(plan: EventPlan, context: LogContext, datesOf: (field: string) => DateColumn): BoundEvent {
  const of = (field: string): FieldSource | undefined => plan.fields.find((source) => source.field === field);
  const time = of('time');
  const coded = codedColumns.flatMap((name): CodedField[] => {
    const source = of(name);
    if (source === undefined) return [];
    const column = context.table.columns[name];
    const meaning = meaningOf(name, context);
    return [
      {
        ...placed(source),
        name,
        cells: column.cells,
        needed: name === 'activity' || name === 'role',
        reader: cellReader(column, source, meaning),
        telling: 'words' in meaning,
      },
    ];
  });
  return {
    plan,
    time: time && { ...placed(time), dates: datesOf('time'), plain: isPlain(time) },
    id: of('id'),
    coded,
    activityAt: coded.findIndex(({ name }) => name === 'activity'),
    isWhole: time !== undefined && coded.filter(({ needed }) => needed).length === 2,
    attributes: plan.fields
      .filter(({ field }) => context.declared.has(field))
      .map((source) => bindAttribute(source, context, datesOf)),
  };
}

/** The text of a field in a row. */
export function rawOf(source: FieldSource, cells: readonly string[]): string {
  if (source.columns.length === 1) return cells[source.columns[0]] ?? '';
  if (source.columns.length === 0) return source.constant ?? '';
  return source.columns
    .map((column) => clean(cells[column] ?? ''))
    .filter((text) => text !== '')
    .join(' ');
}

const PLAIN_ID = /^[\w.:/-]+$/;

/** The row's own id; `''` if it has none. */
export function idOf(event: BoundEvent, cells: readonly string[]): string {
  if (event.id === undefined) return '';
  const raw = rawOf(event.id, cells);
  if (raw === '') return '';
  const text = PLAIN_ID.test(raw) && isPlain(event.id) ? raw : mappedText(raw, event.id);
  return typeof text === 'string' && text !== '' ? detached(text + event.plan.idSuffix) : '';
}

/** The last cell that surely stands where it belongs, going by those whose texts make sense in one column alone. */
export function lastCertain(event: BoundEvent, cells: readonly string[]): number {
  let last = -1;
  const { time } = event;
  if (time && time.at > last && time.at < cells.length) {
    // Not by the column's own reader: a cell out of place says nothing of its column.
    const outcome = readStamp(cells[time.at], newStamp());
    if (outcome === outcomes.ok || outcome === outcomes.ambiguous) last = time.at;
  }
  for (const { at, telling, reader } of event.coded) {
    if (!telling || at <= last || at >= cells.length) continue;
    const code = reader.read(cells[at]);
    if (code !== BLANK && code !== UNREAD) last = at;
  }
  return last;
}

const isPlain = (source: FieldSource): boolean =>
  source.values === undefined && source.otherwise === undefined && source.prefix === '';

const placed = (source: FieldSource): Placed => ({ source, at: source.columns.length === 1 ? source.columns[0] : -1 });

function meaningOf(name: CodedColumnName, { words }: LogContext): Meaning {
  switch (name) {
    case 'activity':
    case 'role':
    case 'form':
      return { kind: 'word', words: words[name], unknown: `${name}-unknown` };
    case 'topic':
      return { kind: 'words', words: words.topic, unknown: 'topic-unknown' };
    case 'counterparty':
    case 'participants':
      return { kind: 'people', words: words.role, unknown: 'role-unknown' };
    case 'class':
    case 'student':
    case 'family':
    case 'refers':
      return { kind: 'texts' };
    case 'documents':
    case 'language':
      return { kind: name };
    default:
      return { kind: 'text' };
  }
}

function bindAttribute(
  source: FieldSource,
  context: LogContext,
  datesOf: (field: string) => DateColumn,
): AttributeField {
  const { table, declared } = context;
  const typed: (TypedAttribute | null | undefined)[] = [];
  return {
    ...placed(source),
    value: Number.NaN,
    typed: undefined,
    typedFor(activityCode) {
      const known = typed[activityCode];
      if (known !== undefined) return known ?? undefined;
      const activity = table.columns.activity.dictionary.values[activityCode];
      const attribute = declared.get(source.field)?.get(activity);
      const bound =
        attribute && typedAttribute(source, attribute, attributeColumn(table, source.field, attribute), datesOf);
      typed[activityCode] = bound ?? null;
      return bound;
    },
  };
}

function typedAttribute(
  source: FieldSource,
  attribute: Attribute,
  target: AttributeColumn,
  datesOf: (field: string) => DateColumn,
): TypedAttribute {
  const name = source.field;
  if (target.kind === 'coded') {
    const { column } = target;
    const reader = attributeReader(name, attribute, column, source);
    return {
      ...reader,
      store(value, row) {
        if (value === BLANK) return;
        while (column.cells.length < row) column.cells.push(BLANK);
        column.cells.push(value);
      },
      shown(value) {
        const values = column.codesOf(value).map((code) => column.dictionary.values[code]);
        if (values.length === 0) return undefined;
        return values.length === 1 ? values[0] : values;
      },
    };
  }
  const { column } = target;
  const put = (value: number, row: number): void => {
    while (column.length < row) column.push(Number.NaN);
    column.push(value);
  };
  const shown = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);
  if (attribute.type === 'number') {
    return {
      read: (raw) => readNumber(raw, source) ?? UNREAD,
      fault: (raw) => ({ code: 'attribute-not-number', params: { attribute: attribute.label, value: clipped(raw) } }),
      store: put,
      shown,
    };
  }
  const dates = datesOf(name);
  const stamp = newStamp();
  let outcome: Outcome = outcomes.ok;
  return {
    read(raw) {
      const text = mappedText(raw, source);
      if (typeof text !== 'string') return UNREAD;
      if (text === '') return Number.NaN;
      outcome = dates.read(text, stamp);
      if (outcome === outcomes.unreadable || outcome === outcomes.impossible) return UNREAD;
      dates.place(stamp);
      return stamp.day;
    },
    fault(raw) {
      const text = mappedText(raw, source);
      return typeof text === 'string' ? dateFault(text, dates.read(text, stamp) === outcomes.impossible) : text;
    },
    store(value, row) {
      put(value, row);
      dates.note(outcome, row);
    },
    shown: (value) => (outcome === outcomes.ok ? shown(value) : undefined),
  };
}

/** Why a date cannot be read. A text without figures is not quoted: it may be anything. */
export function dateFault(text: string, isImpossible: boolean): Fault {
  if (isImpossible) return { code: 'time-impossible', params: { value: clipped(text) } };
  return { code: 'time-unreadable', params: { value: /\d/.test(text) ? clipped(text) : '' } };
}
