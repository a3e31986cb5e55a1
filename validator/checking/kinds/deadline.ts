import type { NormOf, Selector, Side, Term } from '../../../schemas/norm.ts';
import type { Status } from '../../../schemas/regulation.ts';
import type { Step } from '../../../schemas/report.ts';
import type { Day } from '../../time/civil-date.ts';
import type { SchoolYear } from '../../time/school-years.ts';
import { forward, type TermContext } from '../../time/term.ts';
import type { Instant } from '../../time/zone.ts';
import { identity, type Detail, type Evaluation, type Frame, type Subject } from '../evaluation.ts';
import { truthFor, truthOfRejected, type Keyed } from '../found.ts';
import {
  absenceOf,
  classOfInstance,
  dayOf,
  EMPTY_KEY,
  enumerate,
  gradeTruth,
  instanceOfStart,
  isMember,
  isRosterKind,
  membershipDay,
  missingRoster,
  startsOf,
  type Start,
} from '../instances.ts';
import type { RowRef } from '../matcher.ts';
import { nearMissesOf } from '../near-misses.ts';
import type { RosterKind, SubjectIds } from '../people.ts';
import {
  boundText,
  boundOfEnd,
  inOrder,
  instantBound,
  latest,
  momentOf,
  pointOf,
  sameBound,
  samePair,
  shifted,
  startOf,
  UNKNOWN,
  wholeDay,
  type Bound,
  type Pair,
  type PointFrame,
} from '../points.ts';
import { lastDayOfSide } from '../sides.ts';
import { contains } from '../spans.ts';
import { Doubt, NO, YES, type Truth } from '../truth.ts';
import { decidingDay, isByGrade } from '../world.ts';

type Deadline = NormOf<'deadline'>;

/** A trigger: a row, or a day on which the roster or the calendar fires for a subject. */
type Trigger =
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

interface Verdict {
  readonly status: Status;
  readonly doubts: number;
  readonly due?: Pair | undefined;
  /** The row that decides: the response in time, or the first later one. */
  readonly response?: RowRef | undefined;
  readonly possible?: readonly RowRef[] | undefined;
  readonly unrolled?: { readonly lo: Day; readonly hi: Day } | undefined;
  readonly since?: Instant | undefined;
  readonly extended?: boolean | undefined;
}

/** Each trigger is followed by a response of the same key in time (docs/language.md §5.1). */
export function evaluateDeadline(norm: Deadline, frame: Frame): Evaluation {
  const { world } = frame;
  const triggers = triggersOf(norm, frame);
  if (!triggers) return missingRoster(frame);
  const judge = judgeOf(norm, frame);
  const ids: number[] = [];
  const status: Status[] = [];
  const doubts: number[] = [];
  const dueDay = new Float64Array(triggers.length);
  for (let index = 0; index < triggers.length; index++) {
    const trigger = triggers[index];
    const verdict = judge(trigger);
    ids.push(
      trigger.start
        ? identity.ofRow(trigger.start.rows, trigger.start.row, world.accepted.table.length, trigger.start.ordinal)
        : identity.ofSubject(trigger.code, trigger.fixed?.year ? -trigger.day : trigger.day),
    );
    status.push(verdict.status);
    doubts.push(verdict.doubts);
    dueDay[index] = verdict.due?.hi?.day ?? lastDayOf(trigger);
  }
  // Triggers are all rows or all days of the roster and calendar.
  const starts = triggers.flatMap((trigger) => trigger.start ?? []);
  const subject = (index: number): Subject => subjectOf(triggers[index], norm, frame);
  return {
    size: triggers.length,
    identity: ids,
    status,
    doubts,
    waiverDay: (index) => dueDay[index],
    bearerDay: (index) => dueDay[index],
    subject,
    classOf: (index) => classOfInstance(subject(index), lastDayOf(triggers[index]), triggers[index].start, frame),
    due(index) {
      const { due } = judge(triggers[index]);
      return due?.hi && due.lo?.instant === due.hi.instant ? boundText(due.hi, world.zone) : undefined;
    },
    clear: (index) => judge.clear(triggers[index]),
    describe: (index) => describe(norm, frame, triggers[index], judge, starts, index),
  };
}

function subjectOf(trigger: Trigger, norm: Deadline, { subjects }: Frame): Subject {
  if (!trigger.start) return { kind: norm.key, ids: trigger.ids };
  return { kind: norm.key, ids: trigger.code === EMPTY_KEY ? [] : subjects.idsOf(norm.key, trigger.code) };
}

/** The day of a trigger; of a finding that stands for a school year, the year's last. */
function lastDayOf(trigger: Trigger): Day {
  return (!trigger.start && trigger.fixed?.year?.year.to) || trigger.day;
}

function triggersOf(norm: Deadline, frame: Frame): Trigger[] | undefined {
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

interface Judge {
  (trigger: Trigger): Verdict;
  clear(trigger: Trigger): boolean;
  derivation(trigger: Trigger): readonly Step[] | undefined;
}

function judgeOf(norm: Deadline, frame: Frame): Judge {
  const { world, finder } = frame;
  const { zone, coverage } = world;
  const responses = finder.by(norm.response, norm.key, true);
  const unless = norm.unless && { side: norm.unless, keyed: finder.by(norm.unless.event, norm.key, true) };
  const provided = norm.provided && { side: norm.provided, keyed: finder.by(norm.provided.event, norm.key, true) };
  const extension = norm.extendedBy && { ...norm.extendedBy, keyed: finder.by(norm.extendedBy.event, norm.key, true) };
  const measuring = frame.untaken.length > 0;
  const ends = new Map<number, ReturnType<typeof forward>>();

  const termContext = (trigger: Trigger, subject: Subject): TermContext => {
    const grade =
      isRosterKind(norm.key) && subject.ids.length > 0 && world.people.hasGrade(norm.key)
        ? world.people.grade(norm.key, subject.ids, world.years.yearOf(trigger.day))
        : undefined;
    return {
      zone,
      working: world.working,
      school: world.years,
      grade,
      isAbsent: absenceOf(trigger.day, classOfInstance(subject, trigger.day, trigger.start, frame), subject, frame),
    };
  };

  // A class, not a literal with getters: one is made for every trigger.
  class TriggerPoints implements PointFrame {
    readonly world = world;
    readonly trigger: Pair & { lo: Bound; hi: Bound };
    readonly #of: Trigger;
    #term: TermContext | undefined;

    constructor(of: Trigger) {
      this.#of = of;
      this.trigger = stampOf(of, frame);
    }

    get term(): TermContext {
      this.#term ??= termContext(this.#of, subjectOf(this.#of, norm, frame));
      return this.#term;
    }

    get grade(): number | undefined {
      return this.term.grade;
    }

    attribute(name: string): Day | undefined {
      return this.#of.start ? dateAttribute(this.#of.start, name) : undefined;
    }

    next(selector: Selector): Pair {
      return nextOf(selector, this.#of, this.trigger, norm, frame);
    }
  }

  const dueOf = (points: PointFrame): { due: Pair | typeof UNKNOWN; unrolled?: { lo: Day; hi: Day } } => {
    if (norm.by) return { due: pointOf(norm.by, points) };
    const term = norm.within;
    if (!term) return { due: UNKNOWN };
    const { lo, hi } = points.trigger;
    const plain = endsByDay(term);
    const at = (bound: Bound, which: 'lo' | 'hi') => {
      if (!plain) return forward(momentOf(bound, which, zone), term, points.term);
      const key = bound.day;
      let end = ends.get(key);
      if (!end) {
        end = forward(momentOf(bound, which, zone), term, { zone, working: world.working, school: world.years });
        ends.set(key, end);
      }
      return end;
    };
    const first = at(lo, 'lo');
    const last = plain || !lo.whole ? first : at(hi, 'hi');
    const due = { lo: boundOfEnd(first), hi: boundOfEnd(last), doubts: 0 };
    return {
      due: sameBound(due.lo, due.hi) ? due : inOrder({ ...due, doubts: Doubt.dayPrecision }),
      unrolled: { lo: first.unrolled, hi: last.unrolled },
    };
  };

  const sinceOf = (points: PointFrame): { instant: Instant; day: Day } | typeof UNKNOWN | undefined => {
    const since = norm.since ? pointOf(norm.since, points) : points.trigger;
    if (since === UNKNOWN) return UNKNOWN;
    if (!since.lo) return undefined;
    return { instant: startOf(since.lo, zone), day: since.lo.day };
  };

  const judge = (trigger: Trigger): Verdict => {
    const { start } = trigger;
    if (start && start.truth !== YES) return { status: 'undetermined', doubts: start.truth };
    if (!start && trigger.fixed) return trigger.fixed;
    const points = new TriggerPoints(trigger);
    if (measuring) {
      const point = sinceOf(points);
      const since = point === undefined || point === UNKNOWN ? startOf(points.trigger.lo, zone) : point.instant;
      return {
        status: 'undetermined',
        doubts: Doubt.openDecision,
        since,
        response: firstSure(responses, trigger, since, Infinity, frame),
      };
    }
    const since = sinceOf(points);
    if (since === UNKNOWN) return { status: 'undetermined', doubts: Doubt.missingAttribute };
    const { due: plainDue, unrolled } = dueOf(points);
    if (plainDue === UNKNOWN) return { status: 'undetermined', doubts: Doubt.missingAttribute };
    // What it counts from never comes.
    if (!since) return { status: 'pending', doubts: 0 };

    let due = plainDue;
    let extensionDoubts = 0;
    let extended = false;
    if (extension) {
      const seen = within(extension.keyed, trigger, since.instant, due, frame);
      const uncovered = coverage.doubts(
        extension.event.activity,
        since.day,
        Math.min(due.hi?.day ?? Infinity, world.asOf),
      );
      if (seen.sure || seen.doubts !== 0 || uncovered !== 0) {
        const longer = extend(due, unrolled, norm, points.term);
        extended = seen.sure !== undefined;
        if (!extended) extensionDoubts = seen.doubts | uncovered;
        due = extended
          ? longer
          : inOrder({ lo: due.lo, hi: longer.hi, doubts: due.doubts | longer.doubts | extensionDoubts });
      }
    }

    const creates = provided ? sideOf(provided.side, provided.keyed, trigger, since, due, frame) : YES;
    if (creates === NO) return { status: 'not-applicable', doubts: 0, due, since: since.instant };
    const settle = (verdict: Verdict): Verdict => {
      if (creates === YES || verdict.status === 'pending' || verdict.status === 'not-applicable') return verdict;
      return { ...verdict, status: 'undetermined', doubts: verdict.doubts | creates };
    };

    const seen = within(responses, trigger, since.instant, due, frame);
    const facts = { due, unrolled, since: since.instant, extended };
    if (seen.sure) return settle({ status: 'satisfied', doubts: 0, response: seen.sure, ...facts });
    const cancels = unless ? sideOf(unless.side, unless.keyed, trigger, since, due, frame) : NO;
    if (cancels === YES || hasLeft(trigger, due, norm, frame)) return { status: 'not-applicable', doubts: 0, ...facts };
    if (!due.lo || due.lo.instant > world.asOfEnd) return { status: 'pending', doubts: 0, ...facts };
    let doubts = seen.doubts | (cancels === NO ? 0 : cancels) | extensionDoubts;
    if (!due.hi || due.hi.instant > world.asOfEnd) doubts |= due.doubts;
    doubts |= coverage.doubts(norm.response.activity, since.day, Math.min(due.hi?.day ?? Infinity, world.asOf));
    if (doubts !== 0) return settle({ status: 'undetermined', doubts, possible: seen.possible, ...facts });
    const later = due.hi
      ? firstSure(responses, trigger, Math.max(due.hi.instant + 1, since.instant), Infinity, frame, due.hi.instant)
      : undefined;
    return settle({ status: 'violated', doubts: 0, response: later, ...facts });
  };

  const derivations = new Map<number, Step[] | undefined>();

  return Object.assign(judge, {
    derivation(trigger: Trigger): readonly Step[] | undefined {
      if ((trigger.start ? trigger.start.truth !== YES : trigger.fixed) || measuring) return undefined;
      if (!norm.within || !endsByDay(norm.within)) return derivationOf(norm, new TriggerPoints(trigger));
      // Thousands of triggers share a day, and with it the way to the due date.
      if (!derivations.has(trigger.day)) derivations.set(trigger.day, derivationOf(norm, new TriggerPoints(trigger)));
      return derivations.get(trigger.day);
    },
    clear(trigger: Trigger): boolean {
      if (trigger.start ? trigger.start.truth !== YES : trigger.fixed) return false;
      const points = new TriggerPoints(trigger);
      const since = sinceOf(points);
      if (!since || since === UNKNOWN) return false;
      const first = firstSure(responses, trigger, since.instant, Infinity, frame);
      const until = first ? first.rows.hi(first.row) : world.asOfEnd;
      const bound = instantBound(until, zone);
      const seen = within(responses, trigger, since.instant, samePair(bound), frame);
      return seen.doubts === 0 && coverage.doubts(norm.response.activity, since.day, bound.day) === 0;
    },
  });
}

/** Whether the end of a term hangs on the day of its trigger alone, and not on its hour, grade or bearer. */
function endsByDay(term: Term): boolean {
  return (
    term.unit !== 'hour' &&
    term.unit !== 'school-day' &&
    (term.cutoff ?? '24:00') === '24:00' &&
    term.pause === undefined
  );
}

function stampOf(trigger: Trigger, { world }: Frame): Pair & { lo: Bound; hi: Bound } {
  const { start } = trigger;
  if (!start || start.rows.table.precise.data[start.row] !== 1) return samePair(wholeDay(trigger.day, world.zone));
  return samePair({ day: trigger.day, instant: start.rows.lo(start.row), whole: false });
}

function dateAttribute({ rows, row }: RowRef, name: string): Day | undefined {
  const attribute = rows.table.attributes.get(name);
  if (attribute?.kind !== 'number' || row >= attribute.column.length) return undefined;
  const value = attribute.column.data[row];
  return Number.isNaN(value) ? undefined : value;
}

function extend(due: Pair, unrolled: { lo: Day; hi: Day } | undefined, norm: Deadline, context: TermContext): Pair {
  const term = norm.extendedBy?.term;
  if (!term) return due;
  const { zone } = context;
  const from =
    !unrolled || norm.within?.unit === 'hour'
      ? due
      : { lo: wholeDay(unrolled.lo, zone), hi: wholeDay(unrolled.hi, zone), doubts: due.doubts };
  const { lo, hi, doubts } = shifted(from, term, 1, context);
  // An extension does not shorten.
  return inOrder({ lo: latest([due.lo, lo]), hi: latest([due.hi, hi]), doubts });
}

/** The first match after the trigger, surely and possibly (docs/language.md §2.2, `next`). */
function nextOf(selector: Selector, trigger: Trigger, stamp: Pair & { hi: Bound }, norm: Deadline, frame: Frame): Pair {
  const { world } = frame;
  const { zone } = world;
  const keyed = frame.finder.by(selector, norm.key, true);
  const after = stamp.hi.instant;
  let sure: Bound | undefined;
  const guesses: { readonly bound: Bound; readonly doubts: number }[] = [];
  const boundOf = (rows: RowRef['rows'], row: number): Bound =>
    rows.table.precise.data[row] === 1 && !rows.unread(row, 'time')
      ? instantBound(rows.lo(row), zone)
      : wholeDay(rows.day(row), zone);
  if (trigger.code !== EMPTY_KEY) {
    for (const index of keyed.indices(trigger.code)) {
      const row = keyed.accepted.rows[index];
      if (world.accepted.lo(row) <= after) continue;
      const truth = truthFor(keyed, world, index, trigger.start);
      if (truth === NO) continue;
      const bound = boundOf(world.accepted, row);
      if (truth === YES) {
        sure = bound;
        break;
      }
      guesses.push({ bound, doubts: truth });
    }
    for (const one of keyed.rejected(trigger.code)) {
      const { row } = one;
      const truth = truthOfRejected(keyed, world, one, trigger.start);
      if (truth === NO) continue;
      // Without a readable stamp it may come at once, like what an uncovered day hides.
      const unstamped = world.rejected.unread(row, 'time');
      if (!unstamped && world.rejected.lo(row) <= after) continue;
      const bound = unstamped ? instantBound(zone.startOfDay(trigger.day), zone) : boundOf(world.rejected, row);
      guesses.push({ bound, doubts: truth });
    }
  }
  const limit = Math.min(sure?.day ?? Infinity, world.asOf);
  const gap = world.coverage.firstUncovered(selector.activity, trigger.day, limit);
  if (gap !== undefined) {
    const bound = instantBound(zone.startOfDay(gap), zone);
    guesses.push({ bound, doubts: world.coverage.doubts(selector.activity, trigger.day, limit) });
  }
  const earlier = guesses
    .filter(({ bound }) => !sure || startOf(bound, zone) < startOf(sure, zone))
    .sort((a, b) => startOf(a.bound, zone) - startOf(b.bound, zone) || a.bound.instant - b.bound.instant);
  const possible = earlier.at(0)?.bound;
  const doubts = earlier.reduce((bits, guess) => bits | guess.doubts, 0);
  if (!possible) return { lo: sure, hi: sure, doubts: 0 };
  // A day that begins before the instant of a sure match ends after it.
  return sure && possible.instant > sure.instant
    ? { lo: sure, hi: possible, doubts }
    : { lo: possible, hi: sure, doubts };
}

/** Matches of the trigger's key that lie in [since, due], by the rules of a response. */
function within(
  keyed: Keyed,
  trigger: Trigger,
  since: Instant,
  due: Pair,
  { world }: Frame,
): { sure?: RowRef; doubts: number; possible: RowRef[] } {
  const possible: RowRef[] = [];
  let doubts = 0;
  if (trigger.code === EMPTY_KEY) return { doubts, possible };
  const first = due.lo?.instant ?? Infinity;
  const last = due.hi?.instant ?? Infinity;
  const consider = (rows: RowRef['rows'], row: number, truth: Truth): boolean => {
    const hi = rows.hi(row);
    if (hi < since || rows.lo(row) > last) return false;
    if (truth === YES && hi <= first) return true;
    possible.push({ rows, row });
    if (truth !== YES) doubts |= truth;
    if (hi > first) {
      if (!sameBound(due.lo, due.hi)) doubts |= due.doubts;
      if (rows.lo(row) < hi && !rows.rejected) doubts |= Doubt.dayPrecision;
    }
    return false;
  };
  const indices = keyed.indices(trigger.code);
  for (
    let i = firstAtOrAfter(keyed, indices, world.zone.startOfDay(world.zone.localOf(since).day), world.accepted);
    i < indices.length;
    i++
  ) {
    const row = keyed.accepted.rows[indices[i]];
    if (world.accepted.lo(row) > last) break;
    const truth = truthFor(keyed, world, indices[i], trigger.start);
    if (truth !== NO && consider(world.accepted, row, truth))
      return { sure: { rows: world.accepted, row }, doubts, possible };
  }
  for (const one of keyed.rejected(trigger.code)) {
    const actual = truthOfRejected(keyed, world, one, trigger.start);
    if (actual !== NO) consider(world.rejected, one.row, actual);
  }
  return { doubts, possible };
}

/** The first sure match of the key from an instant on. @param after it begins later than this */
function firstSure(
  keyed: Keyed,
  trigger: Trigger,
  from: Instant,
  until: Instant,
  { world }: Frame,
  after = -Infinity,
): RowRef | undefined {
  if (trigger.code === EMPTY_KEY) return undefined;
  const indices = keyed.indices(trigger.code);
  for (
    let i = firstAtOrAfter(keyed, indices, world.zone.startOfDay(world.zone.localOf(from).day), world.accepted);
    i < indices.length;
    i++
  ) {
    const row = keyed.accepted.rows[indices[i]];
    if (world.accepted.lo(row) > until) return undefined;
    if (world.accepted.lo(row) <= after) continue;
    if (world.accepted.hi(row) >= from && truthFor(keyed, world, indices[i], trigger.start) === YES) {
      return { rows: world.accepted, row };
    }
  }
  return undefined;
}

function firstAtOrAfter(keyed: Keyed, indices: Int32Array, instant: Instant, rows: RowRef['rows']): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.lo(keyed.accepted.rows[indices[middle]]) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a side's event lies in its span: `YES`, `NO`, or the doubts. */
function sideOf(
  side: Side,
  keyed: Keyed,
  trigger: Trigger,
  since: { instant: Instant; day: Day },
  due: Pair,
  frame: Frame,
): Truth {
  const { world } = frame;
  const end: Pair = side.until === 'as-of' ? samePair(instantBound(world.asOfEnd, world.zone)) : due;
  const seen = within(keyed, trigger, since.instant, end, frame);
  if (seen.sure) return YES;
  const last = lastDayOfSide(side, since.day, due.hi?.day ?? Infinity, world);
  return seen.doubts | world.coverage.doubts(side.event.activity, since.day, last);
}

/** A subject of the roster that is not a member on the due day. */
function hasLeft(trigger: Trigger, due: Pair, norm: Deadline, frame: Frame): boolean {
  if (!isRosterKind(norm.key) || norm.key === 'school' || trigger.code === EMPTY_KEY) return false;
  const day = (due.hi ?? due.lo)?.day;
  if (day === undefined) return false;
  const ids = trigger.start ? frame.subjects.idsOf(norm.key, trigger.code) : trigger.ids;
  const { people } = frame.world;
  return people.knows(norm.key, ids) && !contains(people.membership(norm.key, ids, norm.among), day);
}

function describe(
  norm: Deadline,
  frame: Frame,
  trigger: Trigger,
  judge: Judge,
  starts: readonly Start[],
  index: number,
): Detail {
  const { world } = frame;
  if (!trigger.start && trigger.fixed?.year) {
    return { instance: `${trigger.activity} ${trigger.fixed.year.label} 0`, evidence: [] };
  }
  const verdict = judge(trigger);
  const instance = trigger.start
    ? instanceOfStart(starts, index, frame)
    : `${trigger.activity} ${boundText(wholeDay(trigger.day, world.zone), world.zone)} 0`;
  const shown = trigger.start ?? { day: trigger.day, activity: trigger.activity };
  const response = verdict.response;
  const evidence = response ? [response] : (verdict.possible ?? []).filter((one) => !one.rows.rejected);
  const rejected = [
    ...(trigger.start?.rows.rejected ? [trigger.start.row] : []),
    ...(verdict.possible ?? []).filter((one) => one.rows.rejected).map((one) => one.row),
  ];
  return {
    instance,
    trigger: shown,
    derivation: verdict.due && judge.derivation(trigger),
    measured: measuredOf(verdict, trigger, frame),
    evidence,
    rejected,
    nearMisses:
      verdict.status === 'violated' || (verdict.status === 'undetermined' && verdict.response === undefined)
        ? nearMissesOf(norm.response, norm.key, trigger.start, trigger.code, verdict.since, verdict.due, frame)
        : [],
  };
}

/** The days of the term, where the norm has one. */
function derivationOf(norm: Deadline, points: PointFrame): Step[] | undefined {
  const term = norm.within ?? (norm.by?.point === 'plus' || norm.by?.point === 'minus' ? norm.by.term : undefined);
  if (!term) return undefined;
  const from = norm.by && 'from' in norm.by ? pointOf(norm.by.from, points) : points.trigger;
  if (from === UNKNOWN || !from.lo) return undefined;
  const steps: Step[] = [];
  shifted(from, term, norm.by?.point === 'minus' ? -1 : 1, points.term, steps);
  return steps;
}

function measuredOf(verdict: Verdict, trigger: Trigger, { world }: Frame): Detail['measured'] {
  const { response, due } = verdict;
  if (!response) return undefined;
  const day = response.rows.day(response.row);
  if (verdict.status === 'violated' && due?.hi) {
    if (due.hi.whole) return { lateDays: day - due.hi.day };
    return {
      lateDays: day - due.hi.day,
      lateMinutes: Math.ceil((response.rows.lo(response.row) - due.hi.instant) / 60_000),
    };
  }
  if ((verdict.doubts & Doubt.openDecision) === 0) return undefined;
  let workingDays = 0;
  for (let one = trigger.day + 1; one <= day; one++) if (world.working.isWorking(one)) workingDays++;
  const { start } = trigger;
  const precise =
    start?.rows.table.precise.data[start.row] === 1 && response.rows.table.precise.data[response.row] === 1;
  return {
    calendarDays: day - trigger.day,
    workingDays,
    ...(precise && start
      ? { minutes: Math.floor((response.rows.lo(response.row) - start.rows.lo(start.row)) / 60_000) }
      : {}),
  };
}
