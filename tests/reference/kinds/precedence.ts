/** §5.4. */
import type { NormOf } from '../../../schemas/norm.ts';
import { uncovered } from '../coverage.ts';
import { keyValues, subjectOf, type Keyed } from '../keys.ts';
import { matches, occurrences } from '../matching.ts';
import { undetermined, verdict, type Draft, type Found, type Row, type Verdict } from '../model.ts';
import { asDue, dayOf, dueShown, stampBounds, termBefore, type Bounds, type PointContext } from '../points.ts';
import { byStamp, inEdition, type Context } from '../scene.ts';
import { precisionOf, spanUpTo, withSides } from '../spans.ts';
import { windowsContaining } from '../windows.ts';
import { classOfFinding, eventDraft, gradeOfInstance, ownReason } from './deadline.ts';

type Precedence = NormOf<'precedence'>;

export function precedence(norm: Precedence, untaken: boolean, context: Context): Draft[] {
  return occurrences(norm.target, context)
    .filter(({ row }) => inEdition(row.day, context))
    .flatMap(({ row, sure, doubts }) => {
      const values = keyValues(row, norm.key, 'later', context);
      if (values.length === 0) {
        return [ownReason({ key: norm.key, value: [], anchor: row }, [...doubts, 'missing-attribute'], context)];
      }
      return values.map((value) => {
        const instance = { key: norm.key, value, anchor: row };
        return sure ? judged(norm, instance, row, untaken, context) : ownReason(instance, doubts, context);
      });
    });
}

function judged(
  norm: Precedence,
  instance: Keyed & { anchor: Row },
  target: Row,
  untaken: boolean,
  context: Context,
): Draft {
  const day = target.day ?? context.asOf;
  const common = eventDraft(instance, day, context);
  const grade = gradeOfInstance(instance, day, context);
  if (untaken) return { ...common, verdict: undetermined('open-decision'), evidence: [] };

  let from = context.years.yearOf(day).year.from;
  let inWindow = (_row: Row): boolean => true;
  if (norm.sameWindow) {
    const window = windowsContaining(norm.sameWindow, day, grade, context);
    const [first] = window ?? [];
    if (window?.length === 0) return { ...common, verdict: verdict('not-applicable'), evidence: [] };
    // § A grade that is needed and blank leaves the window unknown.
    if (window === undefined) return { ...common, verdict: undetermined('missing-attribute'), evidence: [] };
    from = first.from;
    inWindow = (row) => row.day === undefined || row.day >= first.from;
  }
  const bound = boundBefore(norm, instance, target, grade, context);
  // § The target is not its own earlier event.
  const found = matches(norm.earlier, instance, target, context).filter(({ row }) => row !== target && inWindow(row));
  const lo = asDue(bound.lo, context);
  const hi = asDue(bound.hi, context);
  const sure = found.filter((match) => match.sure && match.row.hi <= lo);
  const possible: Found[] = found
    .filter((match) => match.row.lo <= hi && !sure.includes(match))
    .map((match) => ({
      ...match,
      doubts: match.row.hi <= lo ? match.doubts : [...match.doubts, ...precisionOf(match.row), ...bound.doubts],
    }));
  const judge = (): Verdict => {
    if (sure.length > 0) return verdict('satisfied');
    const doubts = [
      ...possible.flatMap((match) => match.doubts),
      ...uncovered(context, norm.earlier.activity, from, dayOf(bound.hi)),
    ];
    return doubts.length > 0 ? undetermined(...doubts) : verdict('violated');
  };
  const span = spanUpTo(
    { day: from, instant: context.zone.startOfDay(from) },
    { day, lo: target.lo, hi: target.hi, doubts: precisionOf(target) },
  );
  const status = withSides(norm, span, instance, target, context, judge, target);
  // § Which rows are the evidence: the last that surely went before, or the possible ones.
  const evidence = {
    satisfied: sure.sort((a, b) => byStamp(a.row, b.row)).slice(-1),
    undetermined: possible,
  }[status.status as string];
  return {
    ...common,
    verdict: status,
    // § With a lead, the bound is what is due.
    due: norm.lead && dueShown(bound, context),
    evidence: (evidence ?? []).map(({ row }) => row),
  };
}

/** The target's stamp, or the target minus the term. */
function boundBefore(
  { lead }: Precedence,
  instance: Keyed & { anchor: Row },
  target: Row,
  grade: PointContext['grade'],
  context: Context,
): Bounds {
  const stamp: Bounds = {
    lo: { day: target.day ?? context.asOf, instant: target.lo },
    hi: { day: target.day ?? context.asOf, instant: target.hi },
    doubts: precisionOf(target),
  };
  if (!lead) return stamp;
  const subject = subjectOf(instance, context);
  const klass = classOfFinding(subject, target.day, target, context);
  return termBefore(stampBounds(target, context), lead, {
    context,
    grade,
    subject,
    klass,
    bearerDay: target.day ?? context.asOf,
  });
}
