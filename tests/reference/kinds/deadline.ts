/** §5.1. */
import type { NormOf, Selector } from '../../../schemas/norm.ts';
import type { Day } from '../../../validator/time/civil-date.ts';
import type { SchoolYear } from '../../../validator/time/school-years.ts';
import { forward } from '../../../validator/time/term.ts';
import { uncovered } from '../coverage.ts';
import { dependsOnUntaken } from '../decisions.ts';
import { keyValues, subjectOf, type Keyed } from '../keys.ts';
import { gradeOfRow, matches, occurrences, onlyClass } from '../matching.ts';
import {
  undetermined,
  verdict,
  type Draft,
  type Found,
  type Measured,
  type Reason,
  type Row,
  type Subject,
  type Verdict,
} from '../model.ts';
import {
  asDue,
  asSince,
  boundOf,
  dueText,
  momentOf,
  pointOf,
  termContext,
  termFrom,
  wholeDay,
  type Bound,
  type Bounds,
  type PointContext,
} from '../points.ts';
import { contentOf, inEdition, stampOf, type Context } from '../scene.ts';
import { answerOf, ifProvided, inSpan, precisionOf, spanUpTo, type SideAnswer } from '../spans.ts';
import {
  classOfSubject,
  gradeOf,
  isMember,
  lacksColumn,
  lacksTable,
  rosterKinds,
  stretchesOf,
  subjectsOf,
} from '../who.ts';
import { isYearJudged, windowsIn } from '../windows.ts';
import { amongGrade, dayOutsideLessons, schoolDraft, yearDraft } from './subjects.ts';

type Deadline = NormOf<'deadline'>;

export function deadline(norm: Deadline, untaken: boolean, context: Context): Draft[] {
  const { trigger } = norm;
  if (!('activity' in trigger) && lacksTable(norm.key, norm.among, context)) {
    return [schoolDraft(undetermined('missing-attribute'), context)];
  }
  if (lacksColumn(norm.among, context.input.roster)) return [schoolDraft(undetermined('missing-attribute'), context)];
  if ('activity' in trigger) return fromEvents(norm, trigger, untaken, context);
  return 'roster' in trigger
    ? fromRoster(norm, trigger.roster, untaken, context)
    : fromWindows(norm, trigger.startOf, untaken, context);
}

function fromEvents(norm: Deadline, selector: Selector, untaken: boolean, context: Context): Draft[] {
  return occurrences(selector, context)
    .filter(({ row }) => inEdition(row.day, context))
    .flatMap((trigger) => {
      const values = keyValues(trigger.row, norm.key, 'earlier', context);
      if (values.length === 0) {
        return [
          ownReason(
            { key: norm.key, value: [], anchor: trigger.row },
            [...trigger.doubts, 'missing-attribute'],
            context,
          ),
        ];
      }
      return values.flatMap((value) => {
        const instance = { key: norm.key, value, anchor: trigger.row };
        const chosen = amongOn(subjectOf(instance, context), trigger.row.day, norm, context);
        if (chosen === 'other') return [];
        if (!trigger.sure) return [ownReason(instance, trigger.doubts, context)];
        if (chosen === 'blank') return [ownReason(instance, ['missing-attribute'], context)];
        return [judged(norm, instance, trigger.row, untaken, context)];
      });
    });
}

/**
 * § Whether `among` chooses the subject of a trigger that is an event: on the day of the trigger. The page says only
 * how `among` narrows those that are enumerated.
 */
export function amongOn(
  subject: Subject,
  day: Day | undefined,
  { among }: Pick<Deadline, 'among'>,
  context: Context,
): 'chosen' | 'other' | 'blank' {
  if (!among || day === undefined) return 'chosen';
  if ((among.role || among.category) && !isMember(subject, day, among, context)) return 'other';
  return amongGrade(subject, context.years.yearOf(day), among, context);
}

/** The first day of a stretch of membership, if it is later than the first day of lessons (§3 "Roster triggers"). */
function fromRoster(norm: Deadline, roster: string, untaken: boolean, context: Context): Draft[] {
  const kind = roster === 'student-enrolled' ? 'student' : roster === 'class-formed' ? 'class' : 'teacher×class';
  return subjectsOf(kind, context).flatMap((member) =>
    stretchesOf(member, norm.among, context).flatMap(({ from }) => {
      if (!Number.isFinite(from) || from > context.asOf) return [];
      const year = context.years.all.find((candidate) => candidate.year.from <= from && from <= candidate.year.to);
      if (!year || from <= year.lessons.from || !inEdition(from, context)) return [];
      const value = norm.key === kind ? member.ids : [norm.key === 'class' ? member.ids[1] : member.ids[0]];
      const trigger = madeTrigger(roster, from, JSON.stringify(member.ids), context);
      const instance = { key: norm.key, value, anchor: trigger };
      const chosen = amongGrade(member, year, norm.among, context);
      if (chosen === 'other') return [];
      if (chosen === 'blank') return [ownReason(instance, ['missing-attribute'], context)];
      return [judged(norm, instance, trigger, untaken, context)];
    }),
  );
}

/** The first day of each instance of a window, for each member on that day (§3 "Calendar triggers"). */
function fromWindows(
  norm: Deadline,
  window: Extract<Deadline['trigger'], { startOf: unknown }>['startOf'],
  untaken: boolean,
  context: Context,
): Draft[] {
  const drafts: Draft[] = [];
  for (const subject of subjectsOf(norm.key, context)) {
    for (const year of context.years.all) {
      const stands = (as: Verdict): void => {
        const member = stretchesOf(subject, norm.among, context).some(
          (s) => s.from <= year.year.to && s.to >= year.year.from,
        );
        if (member && isYearJudged(year, context)) drafts.push(yearDraft(subject, year, window.window, as, context));
      };
      const chosen = amongGrade(subject, year, norm.among, context);
      if (chosen === 'other') continue;
      if (chosen === 'blank') {
        stands(undetermined('missing-attribute'));
        continue;
      }
      const found = windowsIn(year, window, subject, context);
      if (found === 'no grade') stands(undetermined('missing-attribute'));
      else if (found === 'no periods') stands(verdict('not-applicable'));
      else {
        for (const instance of found) {
          const day = dayOutsideLessons(instance, year) ?? instance.from;
          if (!isMember(subject, day, norm.among, context)) continue;
          const trigger = madeTrigger(
            `startOf:${instance.kind}`,
            instance.from,
            `${instance.year} ${instance.ordinal}`,
            context,
          );
          drafts.push(judged(norm, { key: norm.key, value: subject.ids, anchor: trigger }, trigger, untaken, context));
        }
      }
    }
  }
  return drafts;
}

/** A trigger that is no row: day precision, and nothing but its day. */
function madeTrigger(activity: string, day: Day, place: string, { zone }: Context): Row {
  return {
    place: `${activity} ${place} ${day}`,
    line: 0,
    rejected: false,
    activity,
    day,
    precise: false,
    lo: zone.startOfDay(day),
    hi: zone.endOfDay(day),
    id: '',
    cells: {},
    unread: new Set(),
  };
}

/** What every finding on an event has in common. § Its class: the subject's, or else the only one that the event names. */
export function eventDraft(
  instance: Keyed & { anchor: Row },
  day: Day | undefined,
  context: Context,
): Pick<Draft, 'key' | 'subject' | 'instance' | 'class' | 'bearerDay' | 'waiverDay'> {
  const { anchor } = instance;
  const subject = subjectOf(instance, context);
  return {
    key: `event ${anchor.place} ${JSON.stringify(instance.value)}`,
    subject,
    instance: {
      is: 'event',
      activity: anchor.activity,
      stamp: stampOf(anchor, context.zone),
      content: contentOf(anchor),
    },
    class: classOfSubject(subject, day, context) ?? onlyClass(anchor),
    bearerDay: day,
    waiverDay: day,
  };
}

/** A finding that has its reason before anything is judged: rejected and possible triggers, empty keys. */
export function ownReason(instance: Keyed & { anchor: Row }, doubts: readonly Reason[], context: Context): Draft {
  return { ...eventDraft(instance, instance.anchor.day, context), verdict: undetermined(...doubts), evidence: [] };
}

/** By whose grade an instance's days are counted. § For keys that are not in the roster: the only class of its event. */
export function gradeOfInstance(
  instance: Keyed & { anchor: Row },
  context: Context,
): (year: SchoolYear) => number | undefined {
  const subject = subjectOf(instance, context);
  if (instance.key !== undefined && [...rosterKinds, 'school'].includes(instance.key)) {
    return (year) => gradeOf(subject, year, context);
  }
  return gradeOfRow(instance.anchor, context);
}

function judged(
  norm: Deadline,
  instance: Keyed & { anchor: Row },
  trigger: Row,
  untaken: boolean,
  context: Context,
): Draft {
  const subject = subjectOf(instance, context);
  const of: PointContext = {
    context,
    instance,
    trigger,
    grade: gradeOfInstance(instance, context),
    klass: classOfSubject(subject, trigger.day, context) ?? onlyClass(trigger),
  };
  const since = pointOf(norm.since ?? { point: 'trigger' }, of);
  const found = matches(norm.response, instance, trigger, context);
  if (untaken) return ofUntaken(norm, since, found, subject, of, instance);

  const dates = since === 'unknown' ? 'unknown' : dueOf(norm, since, of);
  // § The page says "unknown" of a due date; a `since` that is unknown leaves nothing to count from either.
  if (since === 'unknown' || dates === 'unknown') return ownReason(instance, ['missing-attribute'], context);
  const { due } = dates;

  const start = { day: dayOf(since.lo), instant: asSince(since.lo, context) };
  const end = { day: dayOf(due.hi), lo: asDue(due.lo, context), hi: asDue(due.hi, context), doubts: due.doubts };
  const span = spanUpTo(start, end);
  const provided = norm.provided && answerOf(norm.provided, span, instance, trigger, context);
  const unless = norm.unless && answerOf(norm.unless, span, instance, trigger, context);
  const inTime = inSpan(found, span);
  const sure = inTime.filter((response) => response.sure);
  const possible = inTime.filter((response) => !response.sure);

  const judge = (): Verdict => {
    if (sure.length > 0) return verdict('satisfied');
    if (unless?.is === 'yes' || hasLeft(subject, due, norm, context)) return verdict('not-applicable');
    if (end.lo > context.end) return verdict('pending');
    const doubts = [
      ...possible.flatMap((response) => response.doubts),
      ...(unless?.is === 'maybe' ? unless.doubts : []),
      ...(dates.extension.is === 'maybe' ? dates.extension.doubts : []),
      ...(end.hi > context.end ? due.doubts : []),
      ...uncovered(context, norm.response.activity, start.day, end.day),
    ];
    return doubts.length > 0 ? undetermined(...doubts) : verdict('violated');
  };
  const status = provided?.is === 'no' ? verdict('not-applicable') : ifProvided(provided, judge());
  const late = firstAfter(found, end.hi);
  const evidence = sure.length > 0 ? sure : possible.length > 0 ? possible : late ? [late] : [];
  return {
    ...eventDraft(instance, due.hi === 'unset' ? trigger.day : due.hi.day, context),
    verdict: status,
    due: dueText(due.hi, context),
    measured: status.status === 'violated' && late ? lateness(late.row, due.hi) : undefined,
    evidence: evidence.map(({ row }) => row),
  };
}

function dayOf(bound: Bound): Day {
  return bound === 'unset' ? Infinity : bound.day;
}

/** The due date after extension (§2.2), or `'unknown'`. */
function dueOf(norm: Deadline, since: Bounds, of: PointContext): { due: Bounds; extension: SideAnswer } | 'unknown' {
  const { context, trigger } = of;
  const ends = norm.within && termFrom(since, norm.within, of);
  const due = norm.by ? pointOf(norm.by, of) : { lo: boundOf(ends?.lo), hi: boundOf(ends?.hi), doubts: since.doubts };
  if (due === 'unknown') return 'unknown';
  const doubted = (lo: Bound, hi: Bound, doubts: readonly Reason[]): Bounds => ({
    lo,
    hi,
    doubts: asDue(lo, context) === asDue(hi, context) ? [] : [...precisionOf(trigger), ...since.doubts, ...doubts],
  });
  const unextended = doubted(due.lo, due.hi, due.doubts);
  if (!norm.extendedBy) return { due: unextended, extension: { is: 'no', doubts: [] } };

  const span = spanUpTo(
    { day: dayOf(since.lo), instant: asSince(since.lo, context) },
    { day: dayOf(due.hi), lo: asDue(due.lo, context), hi: asDue(due.hi, context), doubts: unextended.doubts },
  );
  const { event, term } = norm.extendedBy;
  const extension = answerOf({ event }, span, of.instance, trigger, context);
  const extended = (side: 'lo' | 'hi'): Bound => {
    const bound = due[side];
    if (bound === 'unset') return bound;
    const fromDue = norm.by !== undefined || norm.within?.unit === 'hour';
    const from = wholeDay(fromDue ? bound.day : (ends?.[side]?.unrolled ?? bound.day));
    if (from === 'unset') return from;
    const later = boundOf(forward(momentOf(from, side, context), term, termContext(from.day, of)));
    // § An extension never brings the due date forward.
    return asDue(later, context) > asDue(bound, context) ? later : bound;
  };
  const lo = extension.is === 'yes' ? extended('lo') : due.lo;
  const hi = extension.is === 'no' ? due.hi : extended('hi');
  return { due: doubted(lo, hi, [...due.doubts, ...extension.doubts]), extension };
}

/** §3 "Leavers": in the roster, and not a member on the due day. */
function hasLeft(subject: Subject, due: Pick<Bounds, 'lo' | 'hi'>, { among }: Deadline, context: Context): boolean {
  const bound = due.hi === 'unset' ? due.lo : due.hi;
  if (bound === 'unset' || !rosterKinds.includes(subject.kind)) return false;
  return stretchesOf(subject, undefined, context).length > 0 && !isMember(subject, bound.day, among, context);
}

/** The first sure response after the due date. */
function firstAfter(found: readonly Found[], due: number): Found | undefined {
  return found.filter((response) => response.sure && response.row.lo > due).sort((a, b) => a.row.lo - b.row.lo)[0];
}

function lateness(row: Row, due: Bound): Measured | undefined {
  if (due === 'unset' || row.day === undefined) return undefined;
  if (due.instant === 'whole day') return { lateDays: row.day - due.day };
  return { lateMinutes: Math.floor((row.lo - due.instant) / 60_000) };
}

/** §6: the term is a value that nobody has taken. § Without a due day nobody is a leaver. */
function ofUntaken(
  norm: Deadline,
  since: Bounds | 'unknown',
  found: readonly Found[],
  subject: Subject,
  of: PointContext,
  instance: Keyed & { anchor: Row },
): Draft {
  const { context, trigger } = of;
  const counted = [norm.within, norm.by, norm.since];
  const dates =
    since === 'unknown'
      ? 'unknown'
      : counted.some(dependsOnUntaken)
        ? undefined
        : dueOf({ ...norm, extendedBy: undefined }, since, of);
  if (since === 'unknown' || dates === 'unknown') return ownReason(instance, ['missing-attribute'], context);
  const due = dates?.due;
  const left = due !== undefined && hasLeft(subject, due, norm, context);
  const first = found
    .filter(({ row, sure }) => sure && row.hi >= asSince(since.lo, context))
    .sort((a, b) => a.row.lo - b.row.lo)[0];
  return {
    ...eventDraft(instance, due === undefined || due.hi === 'unset' ? trigger.day : due.hi.day, context),
    verdict: left ? verdict('not-applicable') : undetermined('open-decision'),
    due: due && dueText(due.hi, context),
    measured: first && !left ? timeTo(first.row, trigger) : undefined,
    evidence: first ? [first.row] : [],
  };
}

function timeTo(response: Row, trigger: Row): Measured {
  const calendarDays = (response.day ?? 0) - (trigger.day ?? 0);
  if (!response.precise || !trigger.precise) return { calendarDays };
  return { calendarDays, minutes: Math.floor((response.lo - trigger.lo) / 60_000) };
}
