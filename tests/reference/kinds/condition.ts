/** §5.5 and §5.6: norms on each event. */
import type { NormOf, Selector } from '../../../schemas/norm.ts';
import type { Reason } from '../../../schemas/regulation.ts';
import { doubtOf, isDeclared } from '../coverage.ts';
import { keyValues, type Keyed } from '../keys.ts';
import { matchPredicate, occurrences } from '../matching.ts';
import { undetermined, verdict, type Draft, type Found, type Row, type Verdict } from '../model.ts';
import { inEdition, type Context } from '../scene.ts';
import { answerOf, ifProvided, precisionOf, spanUpTo, withSides, type Span } from '../spans.ts';
import type { SchoolYear } from '../../../validator/time/school-years.ts';
import { eventDraft, ownReason } from './deadline.ts';
import { isYearJudged } from '../windows.ts';

type Anchored = Keyed & { anchor: Row };

export function condition(norm: NormOf<'condition'>, context: Context): Draft[] {
  return each(norm.event, norm.key, context, ({ row, sure, doubts }, instance) => {
    if (!sure) return [{ ...ownReason(instance, doubts, context), evidence: [row] }];
    const judge = (): Verdict => {
      const match = matchPredicate(row, norm.satisfies, undefined, context);
      if (match.truth === 'unknown') return undetermined(...match.doubts);
      return verdict(match.truth ? 'satisfied' : 'violated');
    };
    const status = withSides(norm, spanBefore(row, context), instance, row, context, judge, row);
    return [{ ...eventDraft(instance, row.day, context), verdict: status, evidence: [row] }];
  });
}

export function prohibition(norm: NormOf<'prohibition'>, context: Context): Draft[] {
  return each(norm.event, norm.key, context, ({ row, sure, doubts }, instance) => {
    // § What is said of exceptions is said of sure matches: a possible or rejected offence is a finding all the same.
    if (!sure) return [{ ...ownReason(instance, doubts, context), evidence: [row] }];
    const status = offence(norm, row, instance, context);
    return status ? [{ ...eventDraft(instance, row.day, context), verdict: status, evidence: [row] }] : [];
  });
}

function offence(norm: NormOf<'prohibition'>, row: Row, instance: Anchored, context: Context): Verdict | undefined {
  const span = spanBefore(row, context);
  const except = norm.except && matchPredicate(row, norm.except, undefined, context);
  const unless = norm.unless && answerOf(norm.unless, span, instance, row, context, row);
  const provided = norm.provided && answerOf(norm.provided, span, instance, row, context, row);
  if (except?.truth === true || unless?.is === 'yes' || provided?.is === 'no') return undefined;
  const doubts = [
    ...(except?.truth === 'unknown' ? except.doubts : []),
    ...(unless?.is === 'maybe' ? unless.doubts : []),
  ];
  return ifProvided(provided, doubts.length > 0 ? undetermined(...doubts) : verdict('violated'));
}

/** One finding for a school year in which the norm has none (§5.6). */
export function prohibitionYears(norm: NormOf<'prohibition'>, found: readonly SchoolYear[], context: Context): Draft[] {
  return context.years.all
    .filter((year) => isYearJudged(year, context) && !found.includes(year))
    .map((year) => ({
      key: `year ${year.label}`,
      subject: { kind: 'school', ids: [context.school] },
      instance: { is: 'year', label: year.label },
      verdict: yearVerdict(norm, year, context),
      // § Its day, for waivers, is the year's last; for the bearer, no later than that of the check.
      bearerDay: Math.min(year.year.to, context.asOf),
      waiverDay: year.year.to,
      evidence: [],
    }));
}

function yearVerdict(norm: NormOf<'prohibition'>, { year }: SchoolYear, context: Context): Verdict {
  if (year.to > context.asOf) return verdict('pending');
  const doubts = new Set<Reason>();
  for (const activity of norm.event.activity) {
    for (let day = year.from; day <= year.to; day++) {
      if (!isDeclared(context, activity, day)) doubts.add(doubtOf(context, activity));
    }
  }
  return doubts.size > 0 ? undetermined(...doubts) : verdict('satisfied');
}

/**
 * One instance for each key value of each match. § With an empty key there is one all the same, and nothing shares its
 * key: what the page says of an empty key it says of triggers and targets.
 */
function each(
  selector: Selector,
  key: string | undefined,
  context: Context,
  judge: (found: Found, instance: Anchored) => Draft[],
): Draft[] {
  return occurrences(selector, context)
    .filter(({ row }) => inEdition(row.day, context))
    .flatMap((found) => {
      const values = key === undefined ? [] : keyValues(found.row, key, 'later', context);
      if (values.length === 0) return judge(found, { key, value: [], anchor: found.row });
      return values.flatMap((value) => judge(found, { key, value, anchor: found.row }));
    });
}

/** From the first day of the school year to the event. § The event is not its own side. */
function spanBefore(row: Row, context: Context): Span {
  const day = row.day ?? context.asOf;
  const { from } = context.years.yearOf(day).year;
  return spanUpTo(
    { day: from, instant: context.zone.startOfDay(from) },
    { day, lo: row.lo, hi: row.hi, doubts: precisionOf(row) },
  );
}
