import type { NormOf } from '../../../../schemas/norm.ts';
import type { Day } from '../../../time/civil-date.ts';
import type { SchoolYear } from '../../../time/school-years.ts';
import type { Frame, Subject } from '../../evaluation.ts';
import {
  EMPTY_KEY,
  dayOf,
  enumerate,
  gradeTruth,
  isMember,
  isRosterKind,
  membershipDay,
  startsOf,
  type Start,
} from '../../instances.ts';
import type { RosterKind, SubjectIds } from '../../people.ts';
import { contains } from '../../spans.ts';
import { Doubt, YES } from '../../truth.ts';
import { decidingDay, isByGrade } from '../../world.ts';

export type Deadline = NormOf<'deadline'>;

/** A trigger: a row, or a day on which the roster or the calendar fires for a subject. */
export type Trigger =
  | { readonly start: Start; readonly code: number; readonly day: Day }
  | {
      readonly start: undefined;
      readonly code: number;
      readonly day: Day;
      readonly ids: SubjectIds;
      readonly activity: string;
      /** The verdict, where nothing is counted from this day. */
      readonly fixed?: Fixed | undefined;
    };

/** A verdict without a deadline, of a day or of a whole school year. */
interface Fixed {
  readonly status: 'undetermined' | 'not-applicable';
  readonly doubts: number;
  readonly year?: SchoolYear | undefined;
}

export function subjectOf(trigger: Trigger, norm: Deadline, { subjects }: Frame): Subject {
  if (!trigger.start) return { kind: norm.key, ids: trigger.ids };
  return { kind: norm.key, ids: trigger.code === EMPTY_KEY ? [] : subjects.idsOf(norm.key, trigger.code) };
}

/** The day of a trigger; of a finding that stands for a school year, the year's last. */
export function lastDayOf(trigger: Trigger): Day {
  return (!trigger.start && trigger.fixed?.year?.year.to) || trigger.day;
}

export function triggersOf(norm: Deadline, frame: Frame): Trigger[] | undefined {
  const { trigger, key, among } = norm;
  const { world } = frame;
  if ('activity' in trigger) {
    const starts = startsOf(trigger, key, false, frame);
    const all = starts.map((start): Trigger => ({ start, code: start.code, day: dayOf(start, world) }));
    if (!among || !isRosterKind(key)) return all;
    const enumerated = enumerate(key, among, frame);
    if (!enumerated) return undefined;
    return all.flatMap((one): Trigger[] => {
      if (one.code === EMPTY_KEY) return [one];
      const ids = frame.subjects.idsOf(key, one.code);
      if (!isMember(key, ids, among, one.day, frame)) return [];
      const grade = gradeTruth(key, ids, among, world.years.yearOf(one.day), frame);
      if (grade === 'out') return [];
      if (grade === 'in' || !one.start) return [one];
      const truth = (one.start.truth === YES ? 0 : one.start.truth) | Doubt.missingAttribute;
      return [{ ...one, start: { ...one.start, truth } }];
    });
  }
  if (!isRosterKind(key)) return [];
  const days =
    'roster' in trigger ? rosterDays(trigger.roster, key, norm, frame) : windowDays(trigger.startOf, key, norm, frame);
  if (!days) return undefined;
  return days
    .filter(({ day, deciding = day }) => {
      return day <= world.asOf && deciding >= frame.inForce.from && deciding <= frame.inForce.to;
    })
    .sort((a, b) => a.day - b.day || a.code - b.code)
    .map((found) => ({ start: undefined, ...found }));
}

interface Fired {
  readonly ids: SubjectIds;
  readonly code: number;
  readonly day: Day;
  readonly activity: string;
  /** The day that decides about the edition, if it is not the day itself. */
  readonly deciding?: Day | undefined;
  readonly fixed?: Fixed | undefined;
}

function rosterDays(
  event: 'student-enrolled' | 'class-formed' | 'teacher-assigned',
  key: RosterKind,
  norm: Deadline,
  frame: Frame,
): Fired[] | undefined {
  const { people, years } = frame.world;
  const source: RosterKind =
    event === 'student-enrolled' ? 'student' : event === 'class-formed' ? 'class' : 'teacher×class';
  const all = enumerate(source, norm.among, frame);
  if (!all) return undefined;
  const fired: Fired[] = [];
  for (const { ids } of all) {
    for (const stretch of people.membership(source, ids, norm.among && { ...norm.among, grade: undefined })) {
      const year = years.all.find((one) => one.year.from <= stretch.from && stretch.from <= one.year.to);
      if (!year || stretch.from <= year.lessons.from) continue;
      const grading = gradeTruth(source, ids, norm.among, year, frame);
      if (grading === 'out') continue;
      const fixed: Fixed | undefined =
        grading === 'unknown' ? { status: 'undetermined', doubts: Doubt.missingAttribute } : undefined;
      const own = source === key ? ids : key === 'teacher' ? ids.slice(0, 1) : ids.slice(1);
      const code = frame.subjects.codeOf(key, own);
      const one = { ids: own, code, day: stretch.from, activity: event, fixed };
      // Several assignments of a day are one trigger; that the grade of one is blank says nothing of another.
      const known = fired.findIndex((other) => other.day === one.day && other.code === code);
      if (known < 0) fired.push(one);
      else if (!fixed) fired[known] = one;
    }
  }
  return fired;
}

function windowDays(
  window: Extract<Deadline['trigger'], { startOf: unknown }>['startOf'],
  key: RosterKind,
  norm: Deadline,
  frame: Frame,
): Fired[] | undefined {
  const { people, years, windows, asOf } = frame.world;
  const all = enumerate(key, norm.among, frame);
  if (!all) return undefined;
  const fired: Fired[] = [];
  for (const { ids, code } of all) {
    for (const year of years.all) {
      const member = people.membership(key, ids, norm.among);
      const grading = gradeTruth(key, ids, norm.among, year, frame);
      if (grading === 'out') continue;
      const grade = people.hasGrade(key) ? people.grade(key, ids, year) : undefined;
      const instances = grading === 'in' ? windows.ofYear(window, year, grade) : undefined;
      const isThere = member.some((span) => span.from <= year.year.to && span.to >= year.year.from);
      if (isThere && (!instances || (instances.length === 0 && isByGrade(window)))) {
        const fixed: Fixed = instances
          ? { status: 'not-applicable', doubts: 0, year }
          : { status: 'undetermined', doubts: Doubt.missingAttribute, year };
        fired.push({ ids, code, day: year.year.from, activity: window.window, fixed });
      }
      for (const instance of instances ?? []) {
        if (instance.from > asOf) continue;
        const day = membershipDay(window, instance, year) ?? instance.from;
        const deciding = decidingDay(window, instance, year);
        if (contains(member, day)) fired.push({ ids, code, day: instance.from, deciding, activity: window.window });
      }
    }
  }
  return fired;
}
