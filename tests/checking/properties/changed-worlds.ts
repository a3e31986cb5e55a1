/** Worlds that say the same in other words: with other names, on other days. */
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { formatDay, parseDay } from '../../../validator/time/civil-date.ts';
import type { World, WorldRow } from '../../reference/world.ts';

const people = ['student', 'family', 'parent', 'teacher', 'case', 'id', 'refers', 'person'];
const tagged = ['counterparty', 'participants', 'documents'];

/** Whether a regulation names persons or things. */
export function named(regulations: World['regulations']): boolean {
  return /"[a-z-]+:[a-z]\d"/.test(JSON.stringify(regulations));
}

/** The same world, in which pupils, families, parents, teachers, cases, documents and rows have a prefix to their names. */
export function renamed(world: World, prefix: string): World {
  const name = (value: string): string => `${prefix}${value}`;
  const ofTag = (value: string): string => value.replace(/:(.+)$/, `:${prefix}$1`);
  const each = (value: unknown, change: (text: string) => string): unknown =>
    Array.isArray(value) ? value.map((one) => change(String(one))) : typeof value === 'string' ? change(value) : value;
  const cells = <T extends object>(row: T): T =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        people.includes(column) ? each(value, name) : tagged.includes(column) ? each(value, ofTag) : (value as unknown),
      ]),
    ) as T;
  const { roster } = world;
  return {
    ...world,
    rows: world.rows.map((row): WorldRow => cells(row)),
    roster: {
      ...roster,
      classes: roster.classes?.map(cells),
      students: roster.students?.map(cells),
      staff: roster.staff?.map(cells),
      parents: roster.parents?.map(cells),
      absences: roster.absences?.map(cells),
    },
  };
}

/** Every date in some data, moved. Working calendars are put together anew, for their days may change the year. */
export function shifted<T>(data: T, days: number): T {
  const text = JSON.stringify(data, (_, value: unknown) => (value instanceof Set ? [...value] : value));
  const moved = text.replaceAll(/\b\d{4}-\d{2}-\d{2}(?=[T"\s.]|\b)/g, (date) => {
    const day = parseDay(date);
    return day === undefined ? date : formatDay(day + days);
  });
  const result = JSON.parse(moved) as T;
  return isWorldlike(result) ? { ...result, working: regrouped(result.working) } : result;
}

function isWorldlike(data: unknown): data is { working: WorkingCalendar[] } {
  return typeof data === 'object' && data !== null && 'working' in data;
}

const years = Array.from({ length: 12 }, (_, index) => 2018 + index);

function regrouped(calendars: readonly WorkingCalendar[]): WorkingCalendar[] {
  const [first] = calendars;
  const days = calendars.flatMap((calendar) => calendar.days);
  return years.map((year) => ({
    ...first,
    year,
    days: days.filter(({ date }) => date.startsWith(String(year))),
  }));
}

/** The world with a working calendar for every year, be it one of weekends alone. */
export function withEveryWorkingYear(world: World): World {
  return { ...world, working: regrouped(world.working) };
}
