/** A check as plain data that reads like its files: what the generator makes, what tests write by hand, what is shrunk. */
import { waiver, type Waiver } from '../../schemas/profile.ts';
import { regulation, type Answer, type Regulation } from '../../schemas/regulation.ts';
import { schoolCalendar, type SchoolCalendar } from '../../schemas/school-calendar.ts';
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
      editions: editions.map(({ edition, from, to, regulation: own }) => ({
        regulation: own,
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
    for (const { regulation: own } of editions) {
      for (const activity of Object.values(own.vocabulary.activities)) {
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

/** Whether a world is one that files could hold: shrinking must not leave that ground. */
export function isWorld(world: World): boolean {
  const has = (record: object, ...names: string[]): boolean => names.every((name) => name in record);
  const { roster } = world;
  return (
    has(world, 'school', 'country', 'timeZone', 'asOf', 'calendars', 'working', 'roster', 'logs', 'rows', 'waivers') &&
    world.calendars.every((calendar) => schoolCalendar.safeParse(calendar).success) &&
    (roster.classes ?? []).every((row) => has(row, 'class')) &&
    (roster.students ?? []).every(
      (row) => has(row, 'student', 'class') && (row.categories ?? []).every((span) => has(span, 'code')),
    ) &&
    (roster.students ?? []).every((row, index, rows) => rows.slice(0, index).every((other) => !overlaps(row, other))) &&
    (roster.staff ?? []).every((row) => has(row, 'person', 'role')) &&
    (roster.parents ?? []).every((row) => has(row, 'parent', 'student')) &&
    (roster.absences ?? []).every((row) => has(row, 'person', 'from', 'to')) &&
    world.logs.length > 0 &&
    world.logs.every(
      (log) =>
        has(log, 'name') && log.declared?.length !== 0 && (log.declared ?? []).every((span) => has(span, 'from', 'to')),
    ) &&
    world.rows.every(
      (row) =>
        ['time', 'activity', 'role'].every((name) => name in row) && world.logs.some(({ name }) => name === row.log),
    ) &&
    world.regulations.length > 0 &&
    world.regulations.every(
      (plan) =>
        has(plan, 'id', 'answers', 'editions') &&
        plan.editions.length > 0 &&
        plan.editions.every(({ from = '' }, index) => index === 0 || from > (plan.editions[index - 1].to ?? '9')) &&
        plan.editions.every((edition) => has(edition, 'edition') && regulation.safeParse(edition.regulation).success) &&
        plan.editions.every((edition) => isWhole(edition.regulation) && recommendsWindows(edition.regulation)),
    ) &&
    world.waivers.every((one) => waiver.safeParse(one).success)
  );
}

function overlaps(a: Span & { student: string }, b: Span & { student: string }): boolean {
  return a.student === b.student && (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9');
}

/** Whether every decision that changes a window, or a norm as a whole, is a recommended one (§6). */
function recommendsWindows({ decisions, clauses }: Regulation): boolean {
  const isRecommended = (node: unknown): boolean =>
    typeof node !== 'object' ||
    node === null ||
    !('open' in node) ||
    decisions[String(node.open)]?.recommended !== undefined;
  const windows = (node: unknown): unknown[] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([name, value]) => [
          ...(['window', 'startOf', 'subject', 'key'].includes(name) ? [value as unknown] : []),
          ...windows(value),
        ])
      : [];
  return clauses.every((clause) =>
    Object.values(clause.norms).every((norm) => isRecommended(norm) && windows(norm).every(isRecommended)),
  );
}

/** What the schema lets through and no author would be let: deadlines without a due date, choices without options. */
function isWhole(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return true;
  if ('kind' in node && node.kind === 'deadline' && 'within' in node === 'by' in node) return false;
  if ('op' in node && node.op === 'includes' && ['any', 'all', 'bearer'].filter((name) => name in node).length !== 1)
    return false;
  if ('among' in node && JSON.stringify(node.among) === '{}') return false;
  if ('forms' in node && Array.isArray(node.forms) && node.forms.length === 0) return false;
  if ('options' in node && (typeof node.options !== 'object' || Object.keys(node.options ?? {}).length < 2))
    return false;
  return Object.values(node).every(isWhole);
}
