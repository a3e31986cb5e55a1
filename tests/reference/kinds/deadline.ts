/** §5.1. */
import type { NormOf, Selector } from '../../../schemas/norm.ts';
import type { Day } from '../../../validator/time/civil-date.ts';
import { forward } from '../../../validator/time/term.ts';
import { uncovered } from '../coverage.ts';
import { UNTAKEN_COUNT } from '../decisions.ts';
import { keyValues, named, subjectOf, type Keyed } from '../keys.ts';
import { matches, occurrences, onlyClass } from '../matching.ts';
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
  doubtOfBase,
  dayOf,
  dueShown,
  momentOf,
  ordered,
  pointOf,
  stampBounds,
  termContext,
  termFrom,
  wholeDay,
  type Bound,
  type Bounds,
  type PointContext,
} from '../points.ts';
import { byStamp, contentOf, inEdition, stampOf, type Context } from '../scene.ts';
import { answerOf, ifProvided, inSpan, spanUpTo, type SideAnswer } from '../spans.ts';
import { classOfSubject, gradeOf, isMember, lacksTable, rosterKinds, stretchesOf, subjectsOf } from '../who.ts';
import { isYearJudged, windowsIn } from '../windows.ts';
import { amongGrade, dayOutsideLessons, schoolDraft, yearDraft } from './subjects.ts';

type Deadline = NormOf<'deadline'>;

export function deadline(norm: Deadline, untaken: boolean, context: Context): Draft[] {
  const { trigger } = norm;
  // § Where `among` chooses the subjects of events, the table is needed too.
  const lacks =
    'activity' in trigger
      ? norm.among && lacksTable(norm.key, norm.among, context)
      : lacksTable('roster' in trigger ? memberKind(trigger.roster) : norm.key, norm.among, context);
  if (lacks) return [schoolDraft(undetermined('missing-attribute'), context)];
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
 * § Whether `among` chooses the subject of a trigger that is an event: a member on the day of the trigger. The page
 * says only how `among` narrows those that are enumerated.
 */
export function amongOn(
  subject: Subject,
  day: Day | undefined,
  { among }: Pick<Deadline, 'among'>,
  context: Context,
): 'chosen' | 'other' | 'blank' {
  if (!among || subject.ids.length === 0) return 'chosen';
  // What has no readable day is taken as of the day of the check.
  const on = day ?? context.asOf;
  if (!isMember(subject, on, among, context)) return 'other';
  return amongGrade(subject, context.years.yearOf(on), among, context);
}

function memberKind(roster: string): string {
  return roster === 'student-enrolled' ? 'student' : roster === 'class-formed' ? 'class' : 'teacher×class';
}

/** The first day of a stretch of membership, if it is later than the first day of lessons (§3 "Roster triggers"). */
function fromRoster(norm: Deadline, roster: string, untaken: boolean, context: Context): Draft[] {
  const kind = memberKind(roster);
  const all = subjectsOf(kind, context).flatMap((member) =>
    stretchesOf(member, norm.among, context).flatMap(({ from }) => {
      if (!Number.isFinite(from) || from > context.asOf) return [];
      const year = context.years.all.find((candidate) => candidate.year.from <= from && from <= candidate.year.to);
      if (!year || from <= year.lessons.from || !inEdition(from, context)) return [];
      const value = norm.key === kind ? member.ids : [norm.key === 'class' ? member.ids[1] : member.ids[0]];
      const trigger = madeTrigger(roster, from, JSON.stringify(member.ids), context);
      const instance = { key: norm.key, value, anchor: trigger };
      const chosen = amongGrade(member, year, norm.among, context);
      if (chosen === 'other') return [];
      const isBlank = chosen === 'blank';
      const draft = isBlank
        ? ownReason(instance, ['missing-attribute'], context)
        : judged(norm, instance, trigger, untaken, context);
      return [{ of: `${value.join(' ')} ${from}`, isBlank, draft }];
    }),
  );
  // Several assignments of one day are one trigger, with a grade that is known if one of them has it.
  const ofDay = Map.groupBy(all, ({ of }) => of);
  return [...ofDay.values()].map((same) => (same.find(({ isBlank }) => !isBlank) ?? same[0]).draft);
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
    log: '',
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

/** What every finding on an event has in common. */
export function eventDraft(
  instance: Keyed & { anchor: Row },
  on: Day | undefined,
  context: Context,
): Pick<Draft, 'key' | 'subject' | 'instance' | 'class' | 'bearerDay' | 'waiverDay'> {
  const { anchor } = instance;
  const subject = subjectOf(instance, context);
  // § What has no readable day is taken as of the day of the check.
  const day = on ?? context.asOf;
  return {
    key: `event ${anchor.place} ${JSON.stringify(instance.value)}`,
    subject,
    instance: {
      is: 'event',
      activity: anchor.activity,
      stamp: stampOf(anchor, context.zone),
      content: contentOf(anchor),
    },
    // § On the day of the event, not on the due day.
    class: classOfFinding(subject, anchor.day ?? context.asOf, anchor, context),
    bearerDay: day,
    waiverDay: day,
  };
}

/**
 * § The page names the class of a finding and does not define it: the subject's; else the only one that the event
 * names; else that of the only pupil it names.
 */
export function classOfFinding(
  subject: Subject,
  day: Day | undefined,
  row: Row | undefined,
  context: Context,
): string | undefined {
  const own = classOfSubject(subject, day, context);
  if (own !== undefined || !row) return own;
  const students = [...new Set(named(row, 'student'))];
  const ofPupil = students.length === 1 ? classOfSubject({ kind: 'student', ids: students }, day, context) : undefined;
  return onlyClass(row) ?? ofPupil;
}

/** A finding that has its reason before anything is judged: rejected and possible triggers, empty keys. */
export function ownReason(instance: Keyed & { anchor: Row }, doubts: readonly Reason[], context: Context): Draft {
  return { ...eventDraft(instance, instance.anchor.day, context), verdict: undetermined(...doubts), evidence: [] };
}

/** By whose grade an instance's days are counted: that in the school year of the trigger, target or opening. § A key that is not in the roster has none, like a family or a school. */
export function gradeOfInstance(instance: Keyed, day: Day, context: Context): number | undefined {
  return gradeOf(subjectOf(instance, context), context.years.yearOf(day), context);
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
    grade: gradeOfInstance(instance, trigger.day ?? context.asOf, context),
    subject,
    klass: classOfFinding(subject, trigger.day, trigger, context),
    bearerDay: trigger.day ?? context.asOf,
  };
  const since = pointOf(norm.since ?? { point: 'trigger' }, of);
  const found = matches(norm.response, instance, trigger, context);
  if (untaken) {
    const draft = ofUntaken(since, found, of, instance);
    // § From when the time is measured is not said where `since` itself reads the value that nobody has taken.
    return JSON.stringify(norm.since)?.includes(`${UNTAKEN_COUNT}`) ? { ...draft, measured: undefined } : draft;
  }

  const dates = since === 'unknown' ? 'unknown' : dueOf(norm, since, of);
  // § The page says "unknown" of a due date; a `since` that is unknown leaves nothing to count from either.
  if (since === 'unknown' || dates === 'unknown') return ownReason(instance, ['missing-attribute'], context);
  if (since.lo === 'unset') {
    return { ...eventDraft(instance, trigger.day, context), verdict: verdict('pending'), evidence: [] };
  }
  const { due } = dates;

  const start = { day: dayOf(since.lo), instant: asSince(since.lo, context) };
  const end = { day: dayOf(due.hi), lo: asDue(due.lo, context), hi: asDue(due.hi, context), doubts: due.doubts };
  const span = spanUpTo(start, end);
  const provided = norm.provided && answerOf(norm.provided, span, instance, trigger, context);
  const unless = norm.unless && answerOf(norm.unless, span, instance, trigger, context);
  const inTime = inSpan(found, span).sort((a, b) => byStamp(a.row, b.row));
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
  const late = firstAfter(found, start.instant, end.hi);
  // § Which rows are the evidence of a deadline: the first response in time, the possible ones, or the late one.
  const evidence = {
    satisfied: sure.slice(0, 1),
    undetermined: possible,
    violated: late ? [late] : [],
  }[status.status as string];
  return {
    ...eventDraft(instance, due.hi === 'unset' ? trigger.day : due.hi.day, context),
    verdict: status,
    due: dueShown(due, context),
    // § From which bound lateness is counted where they differ is not said.
    measured: status.status === 'violated' && late && end.lo === end.hi ? lateness(late.row, due.hi) : undefined,
    evidence: (evidence ?? []).map(({ row }) => row),
  };
}

/** The due date after extension (§2.2), or `'unknown'`. */
function dueOf(norm: Deadline, since: Bounds, of: PointContext): { due: Bounds; extension: SideAnswer } | 'unknown' {
  const { context, trigger } = of;
  const { within, by } = norm;
  const stamp = stampBounds(trigger, context);
  const ends = within && termFrom(stamp, within, of);
  const due = by
    ? pointOf(by, of)
    : within && ends
      ? ordered(boundOf(ends.lo), boundOf(ends.hi), doubtOfBase(stamp, within), context)
      : 'unknown';
  if (due === 'unknown') return 'unknown';
  if (!norm.extendedBy) return { due, extension: { is: 'no', doubts: [] } };

  const { event, term } = norm.extendedBy;
  const span = spanUpTo(
    { day: dayOf(since.lo), instant: asSince(since.lo, context) },
    { day: dayOf(due.hi), lo: asDue(due.lo, context), hi: asDue(due.hi, context), doubts: due.doubts },
  );
  const extension = answerOf({ event }, span, of.instance, trigger, context);
  const baseOf = (side: 'lo' | 'hi'): Bound => {
    const bound = due[side];
    if (bound === 'unset') return bound;
    const unrolled = by || within?.unit === 'hour' ? undefined : ends?.[side]?.unrolled;
    return unrolled === undefined ? bound : wholeDay(unrolled);
  };
  const extended = (side: 'lo' | 'hi'): Bound => {
    const base = baseOf(side);
    if (base === 'unset') return base;
    const later = boundOf(forward(momentOf(base, side, context), term, termContext(of)));
    // An extension does not shorten.
    return asDue(later, context) > asDue(due[side], context) ? later : due[side];
  };
  const lo = extension.is === 'yes' ? extended('lo') : due.lo;
  const hi = extension.is === 'no' ? due.hi : extended('hi');
  const base = { lo: baseOf('lo'), hi: baseOf('hi'), doubts: [] };
  const doubts = [...due.doubts, ...extension.doubts, ...(extension.is === 'no' ? [] : doubtOfBase(base, term))];
  return { due: ordered(lo, hi, doubts, context), extension };
}

/** §3 "Leavers": in the roster, and not a member on the due day. */
function hasLeft(subject: Subject, due: Pick<Bounds, 'lo' | 'hi'>, { among }: Deadline, context: Context): boolean {
  const bound = due.hi === 'unset' ? due.lo : due.hi;
  if (bound === 'unset' || !rosterKinds.includes(subject.kind)) return false;
  return stretchesOf(subject, undefined, context).length > 0 && !isMember(subject, bound.day, among, context);
}

/** The first sure response after the due date, and not before `since`. */
function firstAfter(found: readonly Found[], since: number, due: number): Found | undefined {
  return found
    .filter(({ sure, row }) => sure && row.lo > due && row.hi >= since)
    .sort((a, b) => a.row.lo - b.row.lo)[0];
}

function lateness(row: Row, due: Bound): Measured | undefined {
  if (due === 'unset' || row.day === undefined) return undefined;
  if (due.instant === 'whole day') return { lateDays: row.day - due.day };
  return { lateMinutes: Math.ceil((row.lo - due.instant) / 60_000) };
}

/** §6: a term is a value that nobody has taken. § Without a `since` that is known, the time runs from the trigger. */
function ofUntaken(
  since: Bounds | 'unknown',
  found: readonly Found[],
  { context, trigger }: PointContext,
  instance: Keyed & { anchor: Row },
): Draft {
  const from = since === 'unknown' || since.lo === 'unset' ? trigger.lo : asSince(since.lo, context);
  const first = found.filter(({ row, sure }) => sure && row.hi >= from).sort((a, b) => a.row.lo - b.row.lo)[0];
  return {
    ...eventDraft(instance, trigger.day, context),
    verdict: undetermined('open-decision'),
    measured: first && timeTo(first.row, trigger),
    evidence: first ? [first.row] : [],
  };
}

function timeTo(response: Row, trigger: Row): Measured {
  const calendarDays = (response.day ?? 0) - (trigger.day ?? 0);
  if (!response.precise || !trigger.precise) return { calendarDays };
  return { calendarDays, minutes: Math.floor((response.lo - trigger.lo) / 60_000) };
}
