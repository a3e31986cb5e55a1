import type { NormOf, Side } from '../../../schemas/norm.ts';
import type { Status } from '../../../schemas/regulation.ts';
import type { Step } from '../../../schemas/report.ts';
import type { Day } from '../../time/civil-date.ts';
import type { TermContext } from '../../time/term.ts';
import type { Instant } from '../../time/zone.ts';
import { identity, type Evaluation, type Frame, type Subject } from '../evaluation.ts';
import { truthFor, truthOfRejected, type Keyed } from '../found.ts';
import {
  absenceOf,
  classOfInstance,
  dayOf,
  EMPTY_KEY,
  instanceOfStart,
  isRosterKind,
  startsOf,
  type Start,
} from '../instances.ts';
import type { RowRef } from '../matcher.ts';
import { nearMissesOf } from '../near-misses.ts';
import { boundText, samePair, shifted, wholeDay, type Pair } from '../points.ts';
import type { Rows } from '../rows.ts';
import { lastDayOfSide } from '../sides.ts';
import { Doubt, NO, YES, type Truth } from '../truth.ts';

type Precedence = NormOf<'precedence'>;

interface Verdict {
  readonly status: Status;
  readonly doubts: number;
  readonly earlier?: RowRef | undefined;
  readonly possible: readonly RowRef[];
  readonly bound?: Pair | undefined;
  readonly spanStart?: Day | undefined;
}

/** Each target has an earlier event of the same key (docs/language.md §5.4). */
export function evaluatePrecedence(norm: Precedence, frame: Frame): Evaluation {
  const { world } = frame;
  const targets = startsOf(norm.target, norm.key, true, frame);
  const judge = judgeOf(norm, frame);
  const verdicts = targets.map(judge);
  return startEvaluation(norm.key, targets, verdicts, frame, {
    due(index) {
      const { bound } = verdicts[index];
      return norm.lead && bound?.lo && bound.hi && bound.lo.instant === bound.hi.instant
        ? boundText(bound.lo, world.zone)
        : undefined;
    },
    detail(index) {
      const { earlier, possible, bound, status, spanStart } = verdicts[index];
      const steps: Step[] = [];
      if (norm.lead && bound)
        shifted(stampOf(targets[index], frame), norm.lead, -1, termContext(targets[index], norm, frame), steps);
      return {
        evidence: earlier ? [earlier] : possible.filter((one) => !one.rows.rejected),
        rejected: possible.filter((one) => one.rows.rejected).map((one) => one.row),
        derivation: steps.length > 0 ? steps : undefined,
        nearMisses:
          (status === 'violated' || status === 'undetermined') && spanStart !== undefined && norm.key !== 'event'
            ? nearMissesOf(
                norm.earlier,
                norm.key,
                targets[index],
                targets[index].code,
                world.zone.startOfDay(spanStart),
                bound,
                frame,
              )
            : [],
      };
    },
  });
}

/** The evaluation of a norm whose instances are rows. */
export function startEvaluation(
  key: Subject['kind'] | undefined,
  starts: readonly Start[],
  verdicts: readonly { readonly status: Status; readonly doubts: number }[],
  frame: Frame,
  more: {
    due(index: number): string | undefined;
    detail(index: number): Omit<ReturnType<Evaluation['describe']>, 'instance' | 'trigger'>;
  },
): Evaluation {
  const { world, subjects } = frame;
  const subjectOf = (index: number): Subject => {
    if (key === undefined) return { kind: 'school', ids: [] };
    return { kind: key, ids: starts[index].code === EMPTY_KEY ? [] : subjects.idsOf(key, starts[index].code) };
  };
  return {
    size: starts.length,
    identity: starts.map((start) => identity.ofRow(start.rows, start.row, world.accepted.table.length, start.ordinal)),
    status: verdicts.map((verdict) => verdict.status),
    doubts: verdicts.map((verdict) => verdict.doubts),
    waiverDay: (index) => dayOf(starts[index], world),
    bearerDay: (index) => dayOf(starts[index], world),
    subject: subjectOf,
    classOf: (index) => classOfInstance(subjectOf(index), dayOf(starts[index], world), starts[index], frame),
    due: (index) => more.due(index),
    clear: () => false,
    describe(index) {
      const detail = more.detail(index);
      return {
        instance: instanceOfStart(starts, index, frame),
        trigger: starts[index],
        ...detail,
        rejected: [...(starts[index].rows.rejected ? [starts[index].row] : []), ...(detail.rejected ?? [])],
      };
    },
  };
}

function stampOf({ rows, row }: RowRef, { world }: Frame): Pair {
  const day = rows.day(row);
  if (rows.table.precise.data[row] !== 1) return samePair(wholeDay(day, world.zone));
  return samePair({ day, instant: rows.lo(row), whole: false });
}

function termContext(target: Start, norm: Precedence, frame: Frame): TermContext {
  const { world, subjects } = frame;
  const day = target.rows.day(target.row);
  const ids = target.code === EMPTY_KEY ? [] : subjects.idsOf(norm.key, target.code);
  const grade =
    isRosterKind(norm.key) && ids.length > 0 && world.people.hasGrade(norm.key)
      ? world.people.grade(norm.key, ids, world.years.yearOf(day))
      : undefined;
  const subject = { kind: norm.key, ids };
  const isAbsent = absenceOf(day, classOfInstance(subject, day, target, frame), subject, frame);
  return { zone: world.zone, working: world.working, school: world.years, grade, isAbsent };
}

function judgeOf(norm: Precedence, frame: Frame): (target: Start) => Verdict {
  const { world, finder } = frame;
  const { coverage, zone } = world;
  const earlier = finder.by(norm.earlier, norm.key, false);
  const provided = norm.provided && { side: norm.provided, keyed: finder.by(norm.provided.event, norm.key, false) };
  const unless = norm.unless && { side: norm.unless, keyed: finder.by(norm.unless.event, norm.key, false) };

  return (target) => {
    if (target.truth !== YES) return { status: 'undetermined', doubts: target.truth, possible: [] };
    if (frame.untaken.length > 0) return { status: 'undetermined', doubts: Doubt.openDecision, possible: [] };
    const day = target.rows.day(target.row);
    const stamp = stampOf(target, frame);
    const context = termContext(target, norm, frame);
    let from = world.years.yearOf(day).year.from;
    let least = -Infinity;
    if (norm.sameWindow) {
      const instances = world.windows.containing(norm.sameWindow, context.grade, day);
      if (!instances) return { status: 'undetermined', doubts: Doubt.missingAttribute, possible: [] };
      const [instance] = instances;
      if (instances.length === 0) return { status: 'not-applicable', doubts: 0, possible: [] };
      from = instance.from;
      least = zone.startOfDay(from);
    }
    const bound = norm.lead ? shifted(stamp, norm.lead, -1, context) : stamp;
    // A whole day as the target's stamp begins at 00:00; as the end of a lead it is the end of that day.
    const lo = bound.lo ? (norm.lead ? bound.lo.instant : target.rows.lo(target.row)) : -Infinity;
    const hi = bound.hi ? (norm.lead ? bound.hi.instant : target.rows.hi(target.row)) : -Infinity;
    const span = { from, target };
    const creates = provided ? sideTruth(provided.side, provided.keyed, span, frame) : YES;
    const facts = { bound: { lo: bound.lo, hi: bound.hi, doubts: bound.doubts }, spanStart: from };
    if (creates === NO) return { status: 'not-applicable', doubts: 0, possible: [], ...facts };
    const cancels = unless ? sideTruth(unless.side, unless.keyed, span, frame) : NO;
    if (cancels === YES) return { status: 'not-applicable', doubts: 0, possible: [], ...facts };
    const seen = preceding(earlier, target, least, lo, hi, frame);
    let verdict: Verdict;
    if (seen.sure) verdict = { status: 'satisfied', doubts: 0, earlier: seen.sure, possible: [], ...facts };
    else {
      const doubts =
        seen.doubts | coverage.doubts(norm.earlier.activity, from, Math.min(bound.hi?.day ?? day, world.asOf));
      verdict =
        doubts === 0
          ? { status: 'violated', doubts: 0, possible: [], ...facts }
          : { status: 'undetermined', doubts, possible: seen.possible, ...facts };
    }
    if (cancels !== NO && verdict.status === 'violated')
      verdict = { ...verdict, status: 'undetermined', doubts: cancels };
    if (creates !== YES) verdict = { ...verdict, status: 'undetermined', doubts: verdict.doubts | creates };
    return verdict;
  };
}

/** The last sure match up to `lo` and the possible ones up to `hi`, not before `least`. */
function preceding(
  keyed: Keyed,
  target: Start,
  least: Instant,
  lo: Instant,
  hi: Instant,
  { world }: Frame,
): { sure?: RowRef | undefined; doubts: number; possible: RowRef[] } {
  let sure: RowRef | undefined;
  let doubts = 0;
  const possible: RowRef[] = [];
  if (target.code === EMPTY_KEY) return { doubts, possible };
  const consider = (rows: Rows, row: number, truth: Truth): void => {
    // A row is not earlier than itself.
    if (rows === target.rows && row === target.row) return;
    if (truth === NO || rows.lo(row) > hi || rows.hi(row) < least) return;
    if (truth === YES && rows.hi(row) <= lo) sure = { rows, row };
    else {
      possible.push({ rows, row });
      doubts |= truth === YES ? Doubt.dayPrecision : truth;
    }
  };
  for (const index of keyed.indices(target.code)) {
    const row = keyed.accepted.rows[index];
    if (world.accepted.lo(row) > hi) break;
    consider(world.accepted, row, truthFor(keyed, world, index, target));
  }
  for (const one of keyed.rejected(target.code)) {
    consider(world.rejected, one.row, truthOfRejected(keyed, world, one, target));
  }
  return { sure, doubts, possible };
}

function sideTruth(side: Side, keyed: Keyed, span: { from: Day; target: Start }, frame: Frame): Truth {
  const { world } = frame;
  const { target, from } = span;
  const end = side.until === 'as-of' ? world.asOfEnd : target.rows.hi(target.row);
  const sureEnd = side.until === 'as-of' ? end : target.rows.lo(target.row);
  const seen = preceding(keyed, target, world.zone.startOfDay(from), sureEnd, end, frame);
  if (seen.sure) return YES;
  const last = lastDayOfSide(side, from, target.rows.day(target.row), world);
  return seen.doubts | world.coverage.doubts(side.event.activity, from, last);
}
