import type { NormOf, Selector, Trigger } from '../../schemas/norm.ts';
import type { Answer, Clause, Regulation } from '../../schemas/regulation.ts';
import type { Step } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { readingsOf, settle, type Answers, type Settled } from '../language/readings.ts';
import { eventsFromRows, type WrittenRow } from '../records/events-from-rows.ts';
import { rosterFromRows } from '../records/roster-from-rows.ts';
import { day } from '../time/civil-date.ts';
import { zoneOf } from '../time/country-zone.ts';
import { check } from './check.ts';

/** A deadline of a clause that runs from an event. */
export interface ClauseDeadline {
  readonly clause: string;
  readonly norm: string;
  readonly title: string;
  /** What starts it: codes of activities, or a change of the roster. */
  readonly startedBy: readonly string[];
  /** Decisions that the due date hangs on and that name a term: nobody can count without an answer. */
  readonly values: readonly string[];
}

/** When the event was, and by what to count. */
export interface ClauseDeadlineQuestion {
  readonly regulation: Regulation;
  readonly clause: string;
  readonly norm: string;
  /** `2026-05-06` or `2026-05-06T10:00`. */
  readonly from: string;
  readonly grade?: number | undefined;
  readonly answers?: Readonly<Record<string, Answer>> | undefined;
  readonly school: readonly SchoolCalendar[];
  readonly working: readonly WorkingCalendar[];
}

/** The due date under one reading of the norm. */
export interface ReadDeadline {
  /** Open decisions and the options of this reading. */
  readonly choices: Readonly<Record<string, string>>;
  /** Recommended answers that the norm reads. */
  readonly basedOn: readonly Settled[];
  /** Absent where the date cannot be said: see `untaken`; otherwise it hangs on more than the event. */
  readonly due?: string | undefined;
  readonly steps: readonly Step[];
  /** Decisions without which there is no term. */
  readonly untaken: readonly string[];
}

const EVENT = { id: 'event', role: 'school-staff', class: 'class', student: 'student', family: 'family' };
const NO_PERIODS: ReadonlySet<string> = new Set();

/** The deadlines of a regulation that run from events, clause by clause. */
export function clauseDeadlines(regulation: Regulation): ClauseDeadline[] {
  return regulation.clauses.flatMap((clause) =>
    Object.keys(clause.norms).flatMap((name): ClauseDeadline[] => {
      const { readings } = readNorm(regulation, clause, name, {});
      const found = readings.find(({ norm }) => norm.kind === 'deadline' && !('startOf' in norm.trigger));
      if (found?.norm.kind !== 'deadline') return [];
      const { title, trigger } = found.norm;
      const values = [...new Set(readings.flatMap(({ untaken }) => untaken))];
      return [{ clause: clause.id, norm: name, title, startedBy: starterOf(trigger), values }];
    }),
  );
}

function starterOf(trigger: Trigger): readonly string[] {
  if ('activity' in trigger) return trigger.activity;
  return 'roster' in trigger ? [trigger.roster] : [];
}

/**
 * The due date of a norm for one event, under every reading that the school has left open. The engine finds it: the event
 * is taken as one that the norm is about.
 *
 * @throws UserError for a date that is none or a calendar that is not there; RangeError for a norm that is not there
 */
export function clauseDeadline(question: ClauseDeadlineQuestion): ReadDeadline[] {
  const { regulation } = question;
  const clause = regulation.clauses.find(({ id }) => id === question.clause);
  if (!clause || !Object.hasOwn(clause.norms, question.norm)) {
    throw new RangeError(`no norm ${question.clause}/${question.norm}`);
  }
  const { readings, settled } = readNorm(regulation, clause, question.norm, question.answers ?? {});
  const basedOn = settled.filter(({ origin }) => origin === 'recommended');
  return readings.map(({ choices, norm, untaken }): ReadDeadline => {
    const known = { choices, basedOn, untaken };
    if (untaken.length > 0 || norm.kind !== 'deadline') return { ...known, steps: [] };
    return { ...known, ...dueOf(norm, clause, question) };
  });
}

function readNorm(regulation: Regulation, clause: Clause, name: string, taken: Answers['taken']) {
  const answers = { taken, namedPeriods: NO_PERIODS };
  return readingsOf(clause.norms[name], (key) => settle(key, clause.id, regulation.decisions, answers));
}

function dueOf(
  norm: NormOf<'deadline'>,
  clause: Clause,
  { regulation, from, grade, school, working }: ClauseDeadlineQuestion,
): Pick<ReadDeadline, 'due' | 'steps'> {
  const zone = zoneOf(undefined, regulation.country);
  const { vocabulary } = regulation;
  const { trigger } = norm;
  const isEvent = 'activity' in trigger;
  const options = { vocabulary, zone, school: 'school' };
  const started = 'roster' in trigger ? from.slice(0, 10) : undefined;
  const records = eventsFromRows(isEvent ? [rowOf(trigger, from)] : [], options);
  const { roster } = rosterFromRows(
    {
      classes: [
        {
          class: EVENT.class,
          teacher: 'person',
          ...(grade === undefined ? {} : { grade }),
          ...startOf(started, norm, 'class-formed'),
        },
      ],
      students: [
        {
          student: EVENT.student,
          class: EVENT.class,
          family: EVENT.family,
          ...startOf(started, norm, 'student-enrolled'),
        },
      ],
      staff: [
        {
          person: 'person',
          role: clause.bearer[0] ?? 'school-staff',
          class: EVENT.class,
          ...startOf(started, norm, 'teacher-assigned'),
        },
      ],
      parents: [{ parent: 'parent', student: EVENT.student, family: EVENT.family }],
    },
    options,
  );
  const plain: Record<string, unknown> = { ...norm };
  // The event is given as one that starts the term; what would call the duty off is not asked for.
  for (const field of ['provided', 'unless', 'among', 'extendedBy']) delete plain[field];
  if (isEvent) plain.trigger = { activity: trigger.activity.slice(0, 1) } satisfies Selector;
  const asOf = day(from.slice(0, 10));
  const alone = { ...clause, norms: { norm: plain as unknown as Clause['norms'][string] } };
  const report = check(
    {
      regulations: [
        {
          id: regulation.id,
          editions: [
            {
              regulation: { ...regulation, clauses: [alone] },
              edition: 'working',
              from: -Infinity,
              to: Infinity,
              sha256: '',
            },
          ],
          answers: {},
        },
      ],
      records,
      roster,
      school: 'school',
      country: regulation.country,
      timeZone: zone.id,
      calendars: school,
      working,
      waivers: [],
      asOf,
    },
    { all: true },
  );
  const finding = report.findings.find(({ due }) => due !== undefined);
  return { due: finding?.due, steps: finding?.derivation ?? [] };
}

function startOf(from: string | undefined, norm: NormOf<'deadline'>, event: string): { from?: string } {
  return from !== undefined && 'roster' in norm.trigger && norm.trigger.roster === event ? { from } : {};
}

function rowOf({ activity }: Selector, time: string): WrittenRow {
  return {
    ...EVENT,
    time,
    activity: activity[0],
    case: 'case',
    parent: 'parent',
    teacher: 'person',
    documents: 'document:document',
  };
}
