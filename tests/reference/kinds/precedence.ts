/** §5.4. */
import type { NormOf } from '../../../schemas/norm.ts';
import type { Day } from '../../../validator/time/civil-date.ts';
import { backward } from '../../../validator/time/term.ts';
import { uncovered } from '../coverage.ts';
import { keyValues, subjectOf, type Keyed } from '../keys.ts';
import { matches, occurrences, onlyClass } from '../matching.ts';
import { undetermined, verdict, type Draft, type Found, type Row, type Verdict } from '../model.ts';
import { asDue, boundOf, momentOf, stampBounds, termContext, type PointContext } from '../points.ts';
import { inEdition, type Context } from '../scene.ts';
import { precisionOf, spanUpTo, withSides } from '../spans.ts';
import { classOfSubject } from '../who.ts';
import { windowAt } from '../windows.ts';
import { eventDraft, gradeOfInstance, ownReason } from './deadline.ts';

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
  const grade = gradeOfInstance(instance, context);
  if (untaken) return { ...common, verdict: undetermined('open-decision'), evidence: [] };

  let from = context.years.yearOf(day).year.from;
  let inWindow = (_row: Row): boolean => true;
  if (norm.sameWindow) {
    const window = windowAt(norm.sameWindow, day, 'this', grade, context);
    if (window === 'none') return { ...common, verdict: verdict('not-applicable'), evidence: [] };
    // § A grade that is needed and blank leaves the window unknown.
    if (window === undefined) return { ...common, verdict: undetermined('missing-attribute'), evidence: [] };
    from = window.from;
    inWindow = (row) => row.day === undefined || row.day >= window.from;
  }
  const bound = boundBefore(norm, instance, target, grade, context);
  const found = matches(norm.earlier, instance, target, context).filter(({ row }) => inWindow(row));
  const sure = found.filter((match) => match.sure && match.row.hi <= bound.lo);
  const possible: Found[] = found
    .filter((match) => match.row.lo <= bound.hi && !sure.includes(match))
    .map((match) => ({
      ...match,
      doubts:
        match.row.hi <= bound.lo ? match.doubts : [...match.doubts, ...precisionOf(match.row), ...precisionOf(target)],
    }));
  const judge = (): Verdict => {
    if (sure.length > 0) return verdict('satisfied');
    const doubts = [
      ...possible.flatMap((match) => match.doubts),
      ...uncovered(context, norm.earlier.activity, from, bound.day),
    ];
    return doubts.length > 0 ? undetermined(...doubts) : verdict('violated');
  };
  const span = spanUpTo(
    { day: from, instant: context.zone.startOfDay(from) },
    { day, lo: target.lo, hi: target.hi, doubts: precisionOf(target) },
  );
  return {
    ...common,
    verdict: withSides(norm, span, instance, target, context, judge),
    evidence: (sure.length > 0 ? sure : possible).map(({ row }) => row),
  };
}

/** The target's stamp, or the target minus the term. */
function boundBefore(
  { lead }: Precedence,
  instance: Keyed & { anchor: Row },
  target: Row,
  grade: PointContext['grade'],
  context: Context,
): { lo: number; hi: number; day: Day } {
  const day = target.day ?? context.asOf;
  if (!lead) return { lo: target.lo, hi: target.hi, day };
  const subject = subjectOf(instance, context);
  const klass = classOfSubject(subject, day, context) ?? onlyClass(target);
  const of: PointContext = { context, instance, trigger: target, grade, klass };
  const stamp = stampBounds(target, context);
  const end = (side: 'lo' | 'hi') => {
    const bound = stamp[side];
    return bound === 'unset' ? bound : boundOf(backward(momentOf(bound, side, context), lead, termContext(day, of)));
  };
  const lo = end('lo');
  const hi = end('hi');
  return { lo: asDue(lo, context), hi: asDue(hi, context), day: hi === 'unset' ? day : hi.day };
}
