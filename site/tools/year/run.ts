import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import type { Regulation } from '../../../schemas/regulation.ts';
import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import { yearPlan } from '../../../validator/checking/year-plan.ts';
import { UserError } from '../../../validator/messages/user-error.ts';
import { readDocument } from '../../../validator/records/document.ts';
import { icalendar } from '../../../validator/reporting/icalendar.ts';
import { errorWords } from '../error-words.ts';
import type { Journal } from '../journal/journal.ts';
import { loadRegulations } from '../regulation-data.ts';
import { h, toDom } from '../view.ts';
import type { YearChoice } from './choice.ts';
import { yearEntries, yearParts } from './plan.ts';
import { bearerRoles, whoseWords } from './whose.ts';
import { yearView } from './year-view.ts';

export interface ShownYear {
  readonly fragment: DocumentFragment;
  /** @param madeAt now, in milliseconds */
  calendarFile(madeAt: number): string;
}

/**
 * The year of a choice as elements and as a calendar file.
 *
 * @param own the text of the reader's own school calendar
 * @param today `2025-09-20`
 */
export async function showYear(
  choice: YearChoice,
  journal: Journal,
  own: string | undefined,
  today: string,
  root: string,
): Promise<ShownYear> {
  try {
    const calendar = await calendarOf(choice, own);
    const all = (await loadRegulations()).filter(({ country }) => country === calendar.country);
    return await show(choice, journal, calendar, all, today, root);
  } catch (error) {
    const words = errorWords(error);
    return { fragment: toDom(h('p', { class: 'problem' }, words), document), calendarFile: () => '' };
  }
}

async function show(
  choice: YearChoice,
  journal: Journal,
  calendar: SchoolCalendar,
  regulations: readonly Regulation[],
  today: string,
  root: string,
): Promise<ShownYear> {
  const whose = whoseWords(choice, bearerRoles(regulations));
  const { rows, pupils } = journal;
  const question = {
    regulations,
    role: choice.role,
    grade: choice.grade,
    calendar,
    working: workingCalendars,
    pupils,
    ...(journal.class === '' ? {} : { class: journal.class }),
  };
  const hasJournal = rows.length > 0 && today >= calendar.year.from;
  const parts = yearParts(hasJournal ? yearPlan(question, rows, today) : yearPlan(question));
  const titles = new Map(regulations.map(({ id, title }) => [id, title]));
  const clauses = new Map(
    regulations.flatMap(({ id, title, clauses: own }) =>
      own.map((clause) => [`${id} ${clause.id}`, `${title}, ${clause.id}. ${clause.text}`]),
    ),
  );
  return {
    fragment: toDom(yearView(parts, { root, whose, calendar, today, titles }), document),
    calendarFile: (madeAt) =>
      icalendar(
        yearEntries(
          parts,
          `${choice.role}-${choice.grade}`,
          (duty) => clauses.get(`${duty.regulation} ${duty.clause}`) ?? '',
        ),
        { title: `${whose}, ${calendar.schoolYear}`, madeAt },
      ),
  };
}

/** @throws UserError for a calendar that is none, or still a form to fill in */
export async function calendarOf({ calendar }: YearChoice, own: string | undefined): Promise<SchoolCalendar> {
  if (calendar === 'own' && own !== undefined) {
    const read = await readDocument<SchoolCalendar>('school-calendar', own, 'календарь');
    if (read.status === 'template') throw new UserError('calendar-template', { name: read.title });
    return read;
  }
  return Object.hasOwn(schoolCalendars, calendar) ? schoolCalendars[calendar] : schoolCalendars['ru-2025-26-quarters'];
}

/** A school calendar to fill in, as text. */
export function calendarTemplate(): string {
  const template = Object.values(schoolCalendars).find(({ status }) => status === 'template');
  return `${JSON.stringify(template, null, 2)}\n`;
}
