import type { NormOf, Side } from '../../../schemas/norm.ts';
import type { Status } from '../../../schemas/regulation.ts';
import { identity, type Evaluation, type Frame } from '../evaluation.ts';
import { dayOf, EMPTY_KEY, startsOf, type Start } from '../instances.ts';
import { predicateOf } from '../matcher.ts';
import { Doubt, NO, YES, type Truth } from '../truth.ts';
import { startEvaluation } from './precedence.ts';
import { truthFor, truthOfRejected, type Keyed } from '../found.ts';
import type { Rows } from '../rows.ts';
import { lastDayOfSide } from '../sides.ts';

interface Verdict {
  readonly status: Status;
  readonly doubts: number;
}

/** Each matching event satisfies a predicate (docs/language.md §5.5). */
export function evaluateCondition(norm: NormOf<'condition'>, frame: Frame): Evaluation {
  const starts = startsOf(norm.event, norm.key, true, frame, 'judged');
  const satisfies = predicateOf(norm.satisfies, frame.world, frame.context);
  const sides = sidesOf(norm, frame);
  const verdicts = starts.map((start): Verdict => {
    if (start.truth !== YES) return { status: 'undetermined', doubts: start.truth };
    if (frame.untaken.length > 0) return { status: 'undetermined', doubts: Doubt.openDecision };
    const truth = satisfies(start.rows, start.row);
    const status = truth === YES ? 'satisfied' : truth === NO ? 'violated' : 'undetermined';
    return sides({ status, doubts: status === 'undetermined' ? truth : 0 }, start);
  });
  return startEvaluation(norm.key, starts, verdicts, frame, {
    due: () => undefined,
    detail: (index) => ({ evidence: starts[index].rows.rejected ? [] : [starts[index]] }),
  });
}

/** No matching event but those excepted (docs/language.md §5.6). */
export function evaluateProhibition(norm: NormOf<'prohibition'>, frame: Frame): Evaluation {
  const { world, inForce } = frame;
  const starts = startsOf(norm.event, norm.key, true, frame, 'judged');
  const except = norm.except && predicateOf(norm.except, world, frame.context);
  const sides = sidesOf(norm, frame);
  const offences: Start[] = [];
  const verdicts: Verdict[] = [];
  for (const start of starts) {
    let verdict: Verdict;
    if (start.truth !== YES) verdict = { status: 'undetermined', doubts: start.truth };
    else if (frame.untaken.length > 0) verdict = { status: 'undetermined', doubts: Doubt.openDecision };
    else {
      const excepted = except?.(start.rows, start.row) ?? NO;
      if (excepted === YES) continue;
      verdict = sides({ status: 'violated', doubts: 0 }, start);
      if (verdict.status === 'not-applicable') continue;
      if (excepted !== NO) verdict = { status: 'undetermined', doubts: verdict.doubts | excepted };
    }
    offences.push(start);
    verdicts.push(verdict);
  }
  const rows = startEvaluation(norm.key, offences, verdicts, frame, {
    due: () => undefined,
    detail: (index) => ({ evidence: offences[index].rows.rejected ? [] : [offences[index]] }),
  });
  const years = world.years.all.filter(
    (year) =>
      year.year.from <= world.asOf &&
      year.year.from >= inForce.from &&
      year.year.from <= inForce.to &&
      !frame.offended?.has(year.label) &&
      !offences.some((start) => {
        const day = dayOf(start, world);
        return year.year.from <= day && day <= year.year.to;
      }),
  );
  const silent = years.map(({ year }): Verdict => {
    if (year.to > world.asOf) return { status: 'pending', doubts: 0 };
    if (world.coverage.declared(norm.event.activity, year.from, year.to)) return { status: 'satisfied', doubts: 0 };
    return {
      status: 'undetermined',
      doubts: world.coverage.exported(norm.event.activity) ? Doubt.noCoverage : Doubt.notExported,
    };
  });
  const at = (index: number) => years[index - offences.length];
  return {
    ...rows,
    size: rows.size + years.length,
    identity: [...rows.identity, ...years.map((year) => identity.ofYear(world.years.all.indexOf(year)))],
    status: [...rows.status, ...silent.map((verdict) => verdict.status)],
    doubts: [...rows.doubts, ...silent.map((verdict) => verdict.doubts)],
    waiverDay: (index) => (index < rows.size ? rows.waiverDay(index) : at(index).year.to),
    bearerDay: (index) => (index < rows.size ? rows.bearerDay(index) : Math.min(at(index).year.to, world.asOf)),
    subject: (index) => (index < rows.size ? rows.subject(index) : { kind: 'school', ids: [] }),
    classOf: (index) => (index < rows.size ? rows.classOf(index) : undefined),
    describe: (index) =>
      index < rows.size ? rows.describe(index) : { instance: `year ${at(index).label}`, evidence: [] },
  };
}

/** `provided` and `unless`: an event of the same key from the first day of the school year to the event judged. */
function sidesOf(
  norm: NormOf<'condition'> | NormOf<'prohibition'>,
  frame: Frame,
): (verdict: Verdict, start: Start) => Verdict {
  const { world, finder } = frame;
  const key = norm.key ?? 'school';
  const truthOf = (side: Side | undefined): ((start: Start) => Truth) | undefined => {
    if (!side) return undefined;
    const keyed = finder.by(side.event, key, false);
    return (start) => {
      const day = start.rows.day(start.row);
      const from = world.years.yearOf(day).year.from;
      const end = side.until === 'as-of' ? world.asOfEnd : start.rows.hi(start.row);
      const sureEnd = side.until === 'as-of' ? end : start.rows.lo(start.row);
      if (norm.key !== undefined && start.code === EMPTY_KEY) return Doubt.missingAttribute;
      const seen = matchesIn(
        keyed,
        norm.key === undefined ? 0 : start.code,
        start,
        world.zone.startOfDay(from),
        sureEnd,
        end,
        frame,
      );
      if (seen === YES) return YES;
      return seen | world.coverage.doubts(side.event.activity, from, lastDayOfSide(side, from, day, world));
    };
  };
  const provided = truthOf(norm.provided);
  const unless = truthOf(norm.unless);
  return (verdict, start) => {
    const creates = provided?.(start) ?? YES;
    if (creates === NO) return { status: 'not-applicable', doubts: 0 };
    const cancels = unless?.(start) ?? NO;
    if (cancels === YES) return { status: 'not-applicable', doubts: 0 };
    let settled = verdict;
    if (cancels !== NO && settled.status === 'violated') settled = { status: 'undetermined', doubts: cancels };
    if (creates !== YES) settled = { status: 'undetermined', doubts: settled.doubts | creates };
    return settled;
  };
}

function matchesIn(
  keyed: Keyed,
  code: number,
  start: Start,
  from: number,
  sureEnd: number,
  end: number,
  { world }: Frame,
): Truth {
  let doubts = 0;
  const look = (rows: Rows, row: number, truth: Truth): boolean => {
    if (truth === NO || (rows === start.rows && row === start.row)) return false;
    if (rows.hi(row) < from || rows.lo(row) > end) return false;
    if (truth === YES && rows.hi(row) <= sureEnd) return true;
    doubts |= truth === YES ? Doubt.dayPrecision : truth;
    return false;
  };
  for (const index of keyed.indices(code)) {
    if (look(world.accepted, keyed.accepted.rows[index], truthFor(keyed, world, index, start))) return YES;
  }
  for (const one of keyed.rejected(code)) look(world.rejected, one.row, truthOfRejected(keyed, world, one, start));
  return doubts;
}
