/** A check as plain data that reads like its files: what the generator makes, what tests write by hand, what is shrunk. */
import type { Waiver } from '../../schemas/profile.ts';
import type { Answer, Regulation } from '../../schemas/regulation.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import type { CheckInput } from '../../validator/checking/types.ts';
import type { AttributeValue, Event, RejectedRow } from '../../validator/records/event.ts';
import type { Dated, Roster } from '../../validator/records/roster.ts';
import { day, parseDay, type Day } from '../../validator/time/civil-date.ts';
import { timeZone, type Zone } from '../../validator/time/zone.ts';
import { tableOf } from './table-of.ts';

export interface World {
  readonly school: string;
  readonly country: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly calendars: readonly SchoolCalendar[];
  readonly working: readonly WorkingCalendar[];
  readonly roster: WorldRoster;
  readonly logs: readonly { readonly name: string; readonly declared?: readonly WorldCoverage[] | undefined }[];
  readonly rows: readonly WorldRow[];
  readonly regulations: readonly WorldRegulation[];
  readonly waivers: readonly Waiver[];
}

export interface WorldCoverage {
  readonly from: string;
  readonly to: string;
  readonly activities?: readonly string[] | undefined;
  readonly school?: string | undefined;
}

export interface WorldRegulation {
  readonly id: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly editions: readonly {
    readonly edition: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly regulation: Regulation;
  }[];
}

/** `time` is a date or a local date and time; other columns by name, attributes among them. */
export interface WorldRow {
  readonly log?: string | undefined;
  readonly time?: string | undefined;
  readonly activity?: string | undefined;
  /** Makes it a rejected row: the columns that could not be read. */
  readonly unread?: readonly string[] | undefined;
  readonly [column: string]: string | number | readonly string[] | undefined;
}

type Span = { readonly from?: string | undefined; readonly to?: string | undefined };
export interface WorldRoster {
  readonly classes?:
    readonly (Span & { class: string; school?: string; grade?: number; teacher?: string })[] | undefined;
  readonly students?:
    | readonly (Span & {
        student: string;
        class: string;
        family?: string;
        categories?: readonly (Span & { code: string })[];
      })[]
    | undefined;
  readonly staff?: readonly (Span & { person: string; role: string; class?: string; school?: string })[] | undefined;
  readonly absences?: readonly (Span & { person: string })[] | undefined;
  readonly parents?: readonly (Span & { parent: string; student: string; family?: string })[] | undefined;
  readonly lacks?: readonly string[] | undefined;
}

/** The input of a check. @throws RangeError if a date or a time is none */
export function inputOf(world: World): CheckInput {
  const zone = timeZone(world.timeZone);
  const numbered = world.rows.map((row, index) => ({ row, line: index + 2 }));
  const types = attributeTypes(world);
  const accepted = numbered.filter(({ row }) => row.unread === undefined);
  const rejected = numbered.filter(({ row }) => row.unread !== undefined);
  return {
    regulations: world.regulations.map(({ id, answers, editions }) => ({
      id,
      answers,
      editions: editions.map(({ edition, from, to, regulation }) => ({
        regulation,
        edition,
        ...dates({ from, to }),
        sha256: edition,
      })),
    })),
    records: {
      table: tableOf(
        accepted.map(({ row, line }) => eventOf(row, line, world, zone, types)),
        zone,
      ),
      rejected: rejected.map(({ row, line }) => rejectedRowOf(row, line, world, zone, types)),
      logs: world.logs.map(({ name, declared }) => ({
        name,
        files: [`${name}.csv`],
        declared: declared?.map((span) => ({ ...span, from: day(span.from), to: day(span.to) })),
      })),
    },
    roster: rosterOf(world),
    school: world.school,
    country: world.country,
    timeZone: world.timeZone,
    calendars: world.calendars,
    working: world.working,
    waivers: world.waivers,
    asOf: day(world.asOf),
  };
}

function dates({ from, to }: Span): Dated {
  return { from: from === undefined ? -Infinity : day(from), to: to === undefined ? Infinity : day(to) };
}

function rosterOf({ roster, school }: World): Roster {
  return {
    classes: roster.classes?.map((row) => ({ ...row, school: row.school ?? school, ...dates(row) })),
    students: roster.students?.map((row) => ({
      ...row,
      categories: (row.categories ?? []).map((span) => ({ code: span.code, ...dates(span) })),
      ...dates(row),
    })),
    staff: roster.staff?.map((row) => ({ ...row, school: row.school ?? school, ...dates(row) })),
    absences: roster.absences?.map((row) => ({ ...row, ...dates(row) })),
    parents: roster.parents?.map((row) => ({ ...row, ...dates(row) })),
    lacks: new Set(roster.lacks ?? []),
  };
}

type Types = ReadonlyMap<string, string>;

function attributeTypes(world: World): Types {
  const types = new Map<string, string>();
  for (const { editions } of world.regulations) {
    for (const { regulation } of editions) {
      for (const activity of Object.values(regulation.vocabulary.activities)) {
        for (const [name, { type }] of Object.entries(activity.attributes ?? {})) types.set(name, type);
      }
    }
  }
  return types;
}

function attributesOf(row: WorldRow, types: Types): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, type] of types) {
    const value = row[name];
    if (value === undefined || value === '') continue;
    if (type === 'date' && typeof value === 'string') attributes[name] = day(value);
    else attributes[name] = typeof value === 'object' && value.length === 1 ? value[0] : value;
  }
  return attributes;
}

type Columns = Omit<Event, 'file' | 'line' | 'log' | 'day' | 'precise' | 'lo' | 'hi' | 'attributes'>;

function columnsOf(row: WorldRow, world: World): Columns {
  const text = (name: string): string | undefined => {
    const value = row[name];
    return value === undefined || value === '' ? undefined : String(value);
  };
  const list = (name: string): readonly string[] => {
    const value = row[name];
    if (value === undefined || value === '') return [];
    return typeof value === 'object' ? value : [String(value)];
  };
  return {
    id: text('id') ?? '',
    ownId: text('id') !== undefined,
    activity: row.activity ?? '',
    role: text('role') ?? '',
    school: text('school') ?? world.school,
    actor: text('actor'),
    class: list('class'),
    student: list('student'),
    family: list('family'),
    parent: text('parent'),
    teacher: text('teacher'),
    case: text('case'),
    refers: list('refers'),
    form: text('form'),
    topic: list('topic'),
    counterparty: list('counterparty'),
    participants: list('participants'),
    documents: list('documents'),
    outcome: text('outcome'),
    language: text('language'),
  };
}

function placeOf(row: WorldRow, line: number, world: World): { file: string; line: number; log: string } {
  const log = row.log ?? world.logs[0]?.name ?? 'log';
  return { file: `${log}.csv`, line, log };
}

function eventOf(row: WorldRow, line: number, world: World, zone: Zone, types: Types): Event {
  return {
    ...placeOf(row, line, world),
    ...stampOf(row.time ?? '', zone),
    ...columnsOf(row, world),
    attributes: attributesOf(row, types),
  };
}

function rejectedRowOf(row: WorldRow, line: number, world: World, zone: Zone, types: Types): RejectedRow {
  const unread = new Set(row.unread ?? []);
  const all = {
    ...columnsOf(row, world),
    ...(row.time === undefined || unread.has('time') ? {} : stampOf(row.time, zone)),
  };
  const isRead = ([name, value]: [string, unknown]): boolean =>
    !unread.has(name) &&
    !(name === 'ownId' && unread.has('id')) &&
    value !== undefined &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0);
  const attributes = attributesOf(row, types);
  return {
    ...placeOf(row, line, world),
    code: 'row-unread',
    params: {},
    read: Object.fromEntries(Object.entries(all).filter(isRead)),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !unread.has(name))),
    unread,
  };
}

/** `2025-10-28`, `2025-10-28T18:00`, `2025-10-28T18:00:59.999`. */
export function stampOf(text: string, zone: Zone): { day: Day; precise: boolean; lo: number; hi: number } {
  const date = parseDay(text.slice(0, 10));
  if (date === undefined) throw new RangeError(`not a time: ${text}`);
  if (text.length === 10) return { day: date, precise: false, lo: zone.startOfDay(date), hi: zone.endOfDay(date) };
  const [hours, minutes, seconds = '0'] = text.slice(11).split(':');
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
  const lo = zone.instantOf(date, ms);
  return { day: zone.localOf(lo).day, precise: true, lo, hi: lo };
}
