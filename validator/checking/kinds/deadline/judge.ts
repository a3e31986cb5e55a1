import type { Selector, Side, Term } from '../../../../schemas/norm.ts';
import type { Status } from '../../../../schemas/regulation.ts';
import type { Step } from '../../../../schemas/report.ts';
import type { Day } from '../../../time/civil-date.ts';
import { forward, type TermContext } from '../../../time/term.ts';
import type { Instant } from '../../../time/zone.ts';
import type { Frame, Subject } from '../../evaluation.ts';
import type { Keyed } from '../../found.ts';
import { EMPTY_KEY, absenceOf, classOfInstance, isRosterKind } from '../../instances.ts';
import type { RowRef } from '../../matcher.ts';
import {
  UNKNOWN,
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
  wholeDay,
  type Bound,
  type Pair,
  type PointFrame,
} from '../../points.ts';
import { lastDayOfSide } from '../../sides.ts';
import { contains } from '../../spans.ts';
import { Doubt, NO, YES, type Truth } from '../../truth.ts';
import { firstSure, nextOf, within } from './matches.ts';
import { subjectOf, type Deadline, type Trigger } from './triggers.ts';

export interface Verdict {
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

export interface Judge {
  (trigger: Trigger): Verdict;
  clear(trigger: Trigger): boolean;
  derivation(trigger: Trigger): readonly Step[] | undefined;
}

export function judgeOf(norm: Deadline, frame: Frame): Judge {
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
