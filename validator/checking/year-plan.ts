import type { NormKind, Selector } from '../../schemas/norm.ts';
import type { Answer, Clause, Regulation, Status } from '../../schemas/regulation.ts';
import type { Finding } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { readingsOf, settle, type Answers, type Reading } from '../language/readings.ts';
import { withDescendants } from '../language/vocabulary.ts';
import { eventsFromRows, type WrittenRow } from '../records/events-from-rows.ts';
import { rosterFromRows } from '../records/roster-from-rows.ts';
import { day, formatDay, type Day } from '../time/civil-date.ts';
import { zoneOf } from '../time/country-zone.ts';
import { check } from './check.ts';

/** Whose year it is. */
export interface YearQuestion {
  readonly regulations: readonly Regulation[];
  /** Role code: duties of broader roles are borne too. */
  readonly role: string;
  readonly grade: number;
  readonly calendar: SchoolCalendar;
  readonly working: readonly WorkingCalendar[];
  readonly answers?: Readonly<Record<string, Answer>> | undefined;
  /** The code of the class; the plan has one. */
  readonly class?: string | undefined;
  /** Pseudonyms of its pupils; by default one. */
  readonly pupils?: readonly string[] | undefined;
}

/** A window or a deadline of the year. */
export interface YearMoment {
  /** The same for the same moment, whatever has been done and decided: for calendars and links. */
  readonly id: string;
  /** First day of the window; for a deadline the day it runs from. */
  readonly from: string;
  /** Last day, or the last minute of it. */
  readonly due: string;
  /** «2-е полугодие 2025/26» */
  readonly label?: string | undefined;
  /** Where readings of an open decision part: their due dates. */
  readonly readings: readonly { readonly choices: Readonly<Record<string, string>>; readonly due: string }[];
  /** How many subjects stand how, where rows were given. */
  readonly counts: Readonly<Partial<Record<Status, number>>>;
}

/** A norm that the role bears, with its moments in the year; one that waits for an event has none. */
export interface YearDuty {
  readonly regulation: string;
  readonly clause: string;
  readonly norm: string;
  readonly title: string;
  readonly kind: NormKind;
  /** Whom it is counted for: `class`, `student` … */
  readonly subject: string;
  /** Other decisions than dates may change what counts. */
  readonly undecided: readonly string[];
  readonly moments: readonly YearMoment[];
}

const SCHOOL = 'school';
const TEACHER = 'teacher';
const CLASS = 'class';
const PUPIL = 'pupil';

/**
 * The windows and deadlines of a school year for one role and class. The engine finds them: it is asked what it would
 * check by the last day of the year in a school with that class alone.
 *
 * @param rows what has been done, see {@link YearMoment.counts}
 * @param asOf the day up to which the rows count
 * @throws UserError if a calendar lacks what the norms need
 */
export function yearPlan(question: YearQuestion, rows: readonly WrittenRow[] = [], asOf?: string): YearDuty[] {
  const last = day(question.calendar.year.to);
  const planned = findingsOf(question, [], last);
  const done = asOf === undefined ? undefined : findingsOf(question, rows, Math.min(last, day(asOf)));
  const statuses = new Map(done?.map((finding) => [finding.id, finding.status]));
  return question.regulations.flatMap((regulation) =>
    borneClauses(regulation, question.role).flatMap((clause) =>
      Object.keys(clause.norms).map((norm): YearDuty => {
        const own = planned.filter(
          (finding) => finding.regulation === regulation.id && finding.clause === clause.id && finding.norm === norm,
        );
        const [reading] = readNorm(regulation, clause, norm, question.answers).readings;
        return {
          regulation: regulation.id,
          clause: clause.id,
          norm,
          title: reading.norm.title,
          kind: reading.norm.kind,
          subject: subjectOf(reading),
          undecided: [...new Set(own.flatMap(({ hangsOn = [] }) => hangsOn))],
          moments: momentsOf(own, done && statuses),
        };
      }),
    ),
  );
}

/** The clauses that a role bears, by itself or as a narrower role of the bearer. */
export function borneClauses(regulation: Regulation, role: string): Clause[] {
  const { roles } = regulation.vocabulary;
  return regulation.clauses.filter(({ bearer }) => withDescendants(bearer, roles).has(role));
}

/** The events by which a norm is fulfilled, under its first reading. */
export function fulfilledBy(
  regulation: Regulation,
  clause: Clause,
  norm: string,
  answers?: Readonly<Record<string, Answer>>,
): Selector {
  const [{ norm: read }] = readNorm(regulation, clause, norm, answers).readings;
  if (read.kind === 'deadline') return read.response;
  return read.kind === 'precedence' ? read.earlier : read.event;
}

function readNorm(regulation: Regulation, clause: Clause, norm: string, taken: Answers['taken'] = {}) {
  return readingsOf(clause.norms[norm], (key) =>
    settle(key, clause.id, regulation.decisions, { taken, namedPeriods: new Set() }),
  );
}

function subjectOf({ norm }: Reading): string {
  if ('subject' in norm) return norm.subject;
  return 'key' in norm && norm.key !== undefined ? norm.key : 'school';
}

function findingsOf(question: YearQuestion, rows: readonly WrittenRow[], asOf: Day): Finding[] {
  const { calendar, regulations, role, working } = question;
  const [{ country }] = regulations;
  const zone = zoneOf(undefined, country);
  const vocabulary = regulations.reduce<Regulation['vocabulary']>(
    (all, { vocabulary: own }) => ({
      activities: { ...all.activities, ...own.activities },
      roles: { ...all.roles, ...own.roles },
      forms: { ...all.forms, ...own.forms },
      topics: { ...all.topics, ...own.topics },
      categories: { ...all.categories, ...own.categories },
    }),
    { activities: {}, roles: {}, forms: {}, topics: {}, categories: {} },
  );
  const classId = question.class ?? CLASS;
  const pupils = question.pupils && question.pupils.length > 0 ? question.pupils : [PUPIL];
  const options = { vocabulary, zone, school: SCHOOL };
  const covered = { from: day(calendar.year.from), to: asOf, activities: Object.keys(vocabulary.activities) };
  const records = eventsFromRows(rows, { ...options, name: 'journal', coverage: [covered] });
  const { roster } = rosterFromRows(
    {
      classes: [{ class: classId, grade: question.grade, teacher: TEACHER }],
      students: pupils.map((student) => ({ student, class: classId, family: student })),
      staff: [{ person: TEACHER, role, class: classId }],
      parents: pupils.map((student) => ({ parent: student, student, family: student })),
    },
    options,
  );
  return check(
    {
      regulations: regulations.map((regulation) => ({
        id: regulation.id,
        editions: [
          {
            regulation: { ...regulation, clauses: borneClauses(regulation, role) },
            edition: 'working',
            from: -Infinity,
            to: Infinity,
            sha256: '',
          },
        ],
        answers: question.answers ?? {},
      })),
      records,
      roster,
      school: SCHOOL,
      country,
      timeZone: zone.id,
      calendars: [calendar],
      working,
      waivers: [],
      asOf,
    },
    { all: true },
  ).findings;
}

/** Moments are the same for all pupils of the class: those of equal dates are one. */
function momentsOf(findings: readonly Finding[], statuses: ReadonlyMap<string, Status> | undefined): YearMoment[] {
  const moments = new Map<string, YearMoment & { counts: Partial<Record<Status, number>> }>();
  for (const finding of findings) {
    const moment = momentOf(finding);
    if (!moment) continue;
    const known = moments.get(moment.id) ?? { ...moment, counts: {} };
    moments.set(moment.id, known);
    // What is not yet looked at on that day begins later.
    if (statuses) {
      const status = statuses.get(finding.id) ?? 'pending';
      known.counts[status] = (known.counts[status] ?? 0) + 1;
    }
  }
  return [...moments.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.from < b.from ? -1 : 1));
}

function momentOf(finding: Finding): Omit<YearMoment, 'counts'> | undefined {
  const { regulation, clause, norm, window, trigger, due, readings = [] } = finding;
  const name = `${regulation}-${clause}-${norm}`;
  if (window) {
    return {
      id: `${name}-${window.kind}-${window.from}`,
      from: window.from,
      due: window.to,
      label: window.label,
      readings: [],
    };
  }
  if (!trigger) return undefined;
  const open = readings.flatMap(({ choices, due: own }) => (own === undefined ? [] : [{ choices, due: own }]));
  const dates = [...new Set(open.map((one) => one.due))].sort();
  const first = due ?? dates[0];
  if (first === undefined) return undefined;
  const from = formatDay(day(trigger.time.slice(0, 10)));
  return { id: `${name}-${from}`, from, due: first, readings: dates.length > 1 ? open : [] };
}
