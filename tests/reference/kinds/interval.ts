/** §5.3. */
import type { NormOf } from '../../../schemas/norm.ts';
import { formatDay, type Day } from '../../../validator/time/civil-date.ts';
import { forward } from '../../../validator/time/term.ts';
import { uncovered } from '../coverage.ts';
import { keyValues, subjectOf, type Keyed } from '../keys.ts';
import { matches, occurrences } from '../matching.ts';
import {
  undetermined,
  verdict,
  type Draft,
  type Found,
  type Gap,
  type Reason,
  type Row,
  type Subject,
  type Verdict,
} from '../model.ts';
import { asDue, boundOf, dueShown, dueText, momentOf, termContext, type Bound } from '../points.ts';
import { byStamp, contentOf, inEdition, localTime, stampOf, type Context } from '../scene.ts';
import { withSides, type Span } from '../spans.ts';
import { lacksTable, rosterKinds, stretchesOf, subjectsOf } from '../who.ts';
import { combined } from './combine.ts';
import { amongOn, classOfFinding, gradeOfInstance } from './deadline.ts';
import { isYearJudged } from '../windows.ts';
import { amongGrade, schoolDraft, yearDraft } from './subjects.ts';

type Interval = NormOf<'interval'>;

/** The first point of an interval: an opening event, or a day. */
interface Point {
  readonly lo: number;
  readonly hi: number;
  readonly day: Day;
  readonly bound: Exclude<Bound, 'unset'>;
}

interface Opened {
  readonly instance: Keyed & { anchor?: Row | undefined };
  readonly subject: Subject;
  readonly opening: Point;
  readonly stamp: string;
  /** The last day of the stretch, year or lessons. */
  readonly limit: Day;
}

interface End {
  readonly is: 'closed' | 'limit' | 'open';
  readonly lo: number;
  readonly hi: number;
  readonly day: Day;
  readonly row?: Row;
}

export function interval(norm: Interval, untaken: boolean, context: Context): Draft[] {
  const lacking = norm.opens
    ? norm.among && lacksTable(norm.subject, norm.among, context)
    : lacksTable(norm.subject, norm.among, context);
  if (lacking) return [schoolDraft(undetermined('missing-attribute'), context)];
  return norm.opens ? fromOpenings(norm, untaken, context) : fromStretches(norm, untaken, context);
}

/** Each stretch of membership within each school year, or within its lessons. */
function fromStretches(norm: Interval, untaken: boolean, context: Context): Draft[] {
  const drafts: Draft[] = [];
  for (const subject of subjectsOf(norm.subject, context)) {
    for (const year of context.years.all) {
      const whole = norm.during === 'lessons' ? year.lessons : year.year;
      const stretches = stretchesOf(subject, norm.among, context)
        .map(({ from, to }) => ({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }))
        .filter(({ from, to }) => from <= to);
      const chosen = amongGrade(subject, year, norm.among, context);
      if (chosen === 'other') continue;
      if (chosen === 'blank') {
        if (stretches.length > 0 && isYearJudged(year, context)) {
          drafts.push(yearDraft(subject, year, 'interval', undetermined('missing-attribute'), context));
        }
        continue;
      }
      for (const { from, to } of stretches) {
        if (from > context.asOf || !inEdition(from, context)) continue;
        const { zone } = context;
        const opening = {
          lo: zone.startOfDay(from),
          hi: zone.endOfDay(from),
          day: from,
          bound: { day: from, instant: 'whole day' },
        } as const;
        const instance = { key: norm.subject, value: subject.ids };
        drafts.push(judged(norm, { instance, subject, opening, stamp: formatDay(from), limit: to }, untaken, context));
      }
    }
  }
  return drafts;
}

function fromOpenings(norm: Interval, untaken: boolean, context: Context): Draft[] {
  if (!norm.opens) return [];
  const drafts: Draft[] = [];
  const openings = new Map<string, { instance: Keyed & { anchor: Row }; row: Row }[]>();
  for (const { row, sure, doubts } of occurrences(norm.opens, context).sort((a, b) => byStamp(a.row, b.row))) {
    const values = keyValues(row, norm.subject, 'earlier', context);
    if (values.length === 0) {
      drafts.push(...own({ key: norm.subject, value: [], anchor: row }, [...doubts, 'missing-attribute'], context));
    }
    for (const value of values) {
      const instance = { key: norm.subject, value, anchor: row };
      const chosen = amongOn(subjectOf(instance, context), row.day, norm, context);
      if (chosen === 'other') continue;
      if (!sure) drafts.push(...own(instance, doubts, context));
      else if (chosen === 'blank') drafts.push(...own(instance, ['missing-attribute'], context));
      else {
        const key = JSON.stringify(value);
        openings.set(key, [...(openings.get(key) ?? []), { instance, row }]);
      }
    }
  }
  for (const ofSubject of openings.values()) {
    let openUntil = -Infinity;
    for (const { instance, row } of ofSubject) {
      // § At the very stamp at which the interval is closed it is open no more.
      if (row.lo < openUntil || row.day === undefined) continue;
      const opened = openedBy(norm, instance, row, row.day, context);
      const end = endOf(norm, opened, context);
      openUntil = end.is === 'open' ? Infinity : end.is === 'closed' ? end.lo : end.lo + 1;
      if (inEdition(row.day, context)) drafts.push(judged(norm, opened, untaken, context));
    }
  }
  return drafts;
}

function openedBy(norm: Interval, instance: Keyed & { anchor: Row }, row: Row, day: Day, context: Context): Opened {
  const subject = subjectOf(instance, context);
  const year = context.years.yearOf(day);
  const stretch = rosterKinds.includes(subject.kind)
    ? stretchesOf(subject, norm.among, context).find(({ from, to }) => from <= day && day <= to)
    : undefined;
  // § An opening after the last lesson does not end before it began.
  const inLessons = norm.during === 'lessons' && day <= year.lessons.to;
  const limit = Math.min(inLessons ? year.lessons.to : year.year.to, stretch?.to ?? Infinity);
  return { instance, subject, opening: pointOfRow(row, day), stamp: stampOf(row, context.zone), limit };
}

function pointOfRow(row: Row, day: Day): Point {
  return { lo: row.lo, hi: row.hi, day, bound: { day, instant: row.precise ? row.lo : 'whole day' } };
}

function own(instance: Keyed & { anchor: Row }, doubts: readonly Reason[], context: Context): Draft[] {
  const { anchor } = instance;
  if (!inEdition(anchor.day, context)) return [];
  const subject = subjectOf(instance, context);
  return [
    {
      // § What has no readable day is taken as of the day of the check.
      ...common(
        { instance, subject, stamp: stampOf(anchor, context.zone) },
        anchor.day ?? context.asOf,
        anchor.day ?? context.asOf,
        context,
      ),
      verdict: undetermined(...doubts),
      evidence: [],
    },
  ];
}

function common(
  { instance, subject, stamp }: Pick<Opened, 'instance' | 'subject' | 'stamp'>,
  openingDay: Day | undefined,
  bearerDay: Day | undefined,
  context: Context,
): Pick<Draft, 'key' | 'subject' | 'instance' | 'class' | 'bearerDay' | 'waiverDay'> {
  return {
    key: `opening ${instance.anchor?.place ?? stamp} ${JSON.stringify(subject)}`,
    subject,
    instance: { is: 'opening', stamp, content: instance.anchor ? contentOf(instance.anchor) : '' },
    class: classOfFinding(subject, bearerDay, instance.anchor, context),
    bearerDay,
    waiverDay: openingDay,
  };
}

/** § A closing event of day precision on the day of the opening counts as at or after it. */
function endOf(norm: Interval, { instance, opening, limit }: Opened, context: Context): End {
  const { zone, asOf, end } = context;
  const closes = norm.closes ? matches(norm.closes, instance, instance.anchor, context) : [];
  const closing = closes
    .filter(({ row, sure }) => sure && row.hi >= opening.lo && row.lo <= zone.endOfDay(limit))
    .sort((a, b) => byStamp(a.row, b.row))[0];
  if (closing) {
    const { row } = closing;
    return { is: 'closed', lo: row.lo, hi: row.hi, day: row.day ?? asOf, row };
  }
  if (limit <= asOf) return { is: 'limit', lo: zone.endOfDay(limit), hi: zone.endOfDay(limit), day: limit };
  return { is: 'open', lo: end, hi: end, day: asOf };
}

function judged(norm: Interval, opened: Opened, untaken: boolean, context: Context): Draft {
  const { instance, opening } = opened;
  if (untaken) {
    return {
      ...common(opened, opening.day, opening.day, context),
      verdict: undetermined('open-decision'),
      evidence: [],
    };
  }
  const end = endOf(norm, opened, context);
  const events = matches(norm.event, instance, instance.anchor, context);
  const closes = norm.closes ? matches(norm.closes, instance, instance.anchor, context) : [];
  const inside = events
    .filter(({ row, sure }) => sure && row.hi >= opening.lo && row.lo <= end.hi)
    .map(({ row }) => row)
    .sort(byStamp);
  const points = [opening, ...inside.map((row) => pointOfRow(row, row.day ?? opening.day))];
  const possible = [...events, ...closes].filter((found) => !found.sure);
  const activities = [...norm.event.activity, ...(norm.closes?.activity ?? [])];
  const gaps = points.map((point, index) =>
    judgeGap(norm, opened, point, points[index + 1] ?? end, activities, possible, context),
  );
  const judge = (): Verdict => {
    const statuses = gaps.map((gap) => gap.verdict);
    return combined([...statuses, verdict(end.is === 'open' ? 'pending' : 'satisfied')]);
  };
  const span: Span = {
    from: opening.day,
    to: end.day,
    start: opening.lo,
    // § As for the points: order within one day favours what lies at either end.
    has: (row) => ({ truth: row.hi >= opening.lo && row.lo <= end.hi, doubts: [] }),
  };
  const verdictOfAll = withSides(norm, span, instance, instance.anchor, context, judge);
  // § The last gap: while the interval is open, of all; then of those that are too long. Where none is, the last day.
  const tooLong = gaps.filter((gap) => gap.listed).at(-1);
  const bearerDay = end.is === 'open' ? gaps[gaps.length - 1].dueDay : (tooLong?.dueDay ?? end.day);
  return {
    ...common(opened, opening.day, bearerDay, context),
    verdict: verdictOfAll,
    // § While the interval is open, the due date of its last gap is shown.
    due: end.is === 'open' ? gaps[gaps.length - 1].due : undefined,
    gaps: gaps.flatMap((gap) => (gap.listed ? [gap.listed] : [])),
    evidence: inside,
  };
}

function judgeGap(
  { maxGap }: Interval,
  { instance, subject, opening }: Opened,
  first: Point,
  second: Point | End,
  activities: readonly string[],
  possible: readonly Found[],
  context: Context,
): { verdict: Verdict; dueDay: Day; due?: string | undefined; listed?: Gap } {
  const anchor = instance.anchor;
  const klass = classOfFinding(subject, opening.day, anchor, context);
  const grade = gradeOfInstance(instance, opening.day, context);
  const of = { context, grade, subject, klass, bearerDay: opening.day };
  const dueAt = (side: 'lo' | 'hi'): Exclude<Bound, 'unset'> => {
    const term = { ...maxGap, roll: maxGap.roll ?? ('none' as const) };
    const bound = boundOf(forward(momentOf(first.bound, side, context), term, termContext(of)));
    return bound === 'unset' ? { day: Infinity, instant: Infinity } : bound;
  };
  // §2.2: a roll brings the bounds out of order, then they are swapped.
  const [early, late] = [dueAt('lo'), dueAt('hi')].sort((a, b) => asDue(a, context) - asDue(b, context));
  const due = { lo: early, hi: late };
  const lo = asDue(due.lo, context);
  const hi = asDue(due.hi, context);
  const ends = 'is' in second ? second.is : 'event';
  const isTooLong = ends === 'limit' ? hi < second.hi : ends === 'open' ? hi <= second.hi : second.lo > hi;
  const mayBeTooLong = ends === 'limit' ? lo < second.hi : ends === 'open' ? lo <= second.hi : second.hi > lo;
  const dueDay = due.hi.day;
  if (!mayBeTooLong) return { verdict: verdict('satisfied'), dueDay, due: dueShown(due, context) };

  const doubts: Reason[] = [
    ...(isTooLong ? [] : ['day-precision' as const]),
    ...uncovered(context, activities, first.day, dueDay),
    ...possible
      .filter(({ row }) => row.hi >= Math.max(first.lo, opening.lo) && row.lo <= hi)
      .flatMap((found) => found.doubts),
  ];
  const text = ({ lo: instant, day }: Point | End, whole: boolean): string =>
    whole ? formatDay(day) : localTime(instant, context.zone);
  const secondIsWhole =
    'is' in second ? second.row === undefined || !second.row.precise : second.bound.instant === 'whole day';
  return {
    verdict: doubts.length > 0 ? undetermined(...doubts) : verdict('violated'),
    dueDay,
    listed: {
      from: text(first, first.bound.instant === 'whole day'),
      to: text(second, secondIsWhole),
      due: dueText(due.hi, context) ?? '',
    },
    due: dueShown(due, context),
  };
}
