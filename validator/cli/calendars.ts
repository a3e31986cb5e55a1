import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocument } from '../records/document.ts';

/** The built-in working calendars, and those of files; a file's year takes the place of the built-in one. */
export async function loadWorkingCalendars(paths: readonly string[], from: string): Promise<WorkingCalendar[]> {
  const own: WorkingCalendar[] = [];
  for (const path of paths) {
    const file = resolve(from, path);
    if (!existsSync(file)) throw new UserError('file-missing', { path, near: '' });
    own.push(await readDocument<WorkingCalendar>('working-calendar', await readFile(file, 'utf8'), path));
  }
  const isReplaced = (calendar: WorkingCalendar): boolean =>
    own.some((other) => other.country === calendar.country && other.year === calendar.year);
  return [...workingCalendars.filter((calendar) => !isReplaced(calendar)), ...own];
}

/** School calendars by the names of built-in ones or by paths. */
export async function loadSchoolCalendars(names: readonly string[], from: string): Promise<SchoolCalendar[]> {
  const calendars: SchoolCalendar[] = [];
  for (const name of names) calendars.push(await schoolCalendar(name, from));
  return calendars;
}

async function schoolCalendar(name: string, from: string): Promise<SchoolCalendar> {
  const file = resolve(from, name);
  let calendar: SchoolCalendar;
  if (existsSync(file))
    calendar = await readDocument<SchoolCalendar>('school-calendar', await readFile(file, 'utf8'), name);
  else if (Object.hasOwn(schoolCalendars, name)) calendar = schoolCalendars[name];
  else {
    const known = Object.keys(schoolCalendars);
    throw new UserError('calendar-unknown', { name, known: known.join(', '), nearest: nearest(name, known) });
  }
  if (calendar.status === 'template') throw new UserError('calendar-template', { name });
  return calendar;
}
