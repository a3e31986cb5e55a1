/** §3: the subjects that norms over windows are counted for, and whether they owe in a window. */
import type { Among, Pause, Term, Window } from '../../../schemas/norm.ts';
import type { Day } from '../../../validator/time/civil-date.ts';
import type { SchoolYear } from '../../../validator/time/school-years.ts';
import type { WindowInstance } from '../../../validator/time/window.ts';
import { undetermined, verdict, type Draft, type Subject, type Verdict } from '../model.ts';
import type { Context } from '../scene.ts';
import { classOfSubject, gradeOf, isBearerAbsent, isMember, stretchesOf, subjectsOf } from '../who.ts';
import { isYearJudged, windowsIn } from '../windows.ts';

interface Counted {
  readonly subject: Subject;
  readonly among?: Among | undefined;
  readonly window: Window;
}

/** Each subject with each window that exists for it, and the findings that stand for a whole year. */
export function subjectWindows(
  { subject: kind, ...norm }: Omit<Counted, 'subject'> & { subject: string },
  context: Context,
): { windows: { subject: Subject; year: SchoolYear; window: WindowInstance }[]; drafts: Draft[] } {
  const windows: { subject: Subject; year: SchoolYear; window: WindowInstance }[] = [];
  const drafts: Draft[] = [];
  for (const subject of subjectsOf(kind, context)) {
    for (const year of context.years.all) {
      const stands = (judged: Verdict): void => {
        if (!isYearJudged(year, context) || !isMemberWithin(subject, year.year.from, year.year.to, norm.among, context))
          return;
        drafts.push(yearDraft(subject, year, norm.window.window, judged, context));
      };
      const grade = amongGrade(subject, year, norm.among, context);
      if (grade === 'other') continue;
      if (grade === 'blank') {
        stands(undetermined('missing-attribute'));
        continue;
      }
      const found = windowsIn(year, norm.window, subject, context);
      if (found === 'no grade') stands(undetermined('missing-attribute'));
      else if (found === 'no periods') stands(verdict('not-applicable'));
      else windows.push(...found.map((window) => ({ subject, year, window })));
    }
  }
  return { windows, drafts };
}

/** Whether `among.grade` chooses the subject in a school year. */
export function amongGrade(
  subject: Subject,
  year: SchoolYear,
  among: Among | undefined,
  context: Context,
): 'chosen' | 'other' | 'blank' {
  if (!among?.grade) return 'chosen';
  const grade = gradeOf(subject, year, context);
  if (grade === undefined) return 'blank';
  return among.grade.includes(grade) ? 'chosen' : 'other';
}

/** One finding for a subject and year, ordinal 0. § Its day, for bearer and waivers, is the year's last. */
export function yearDraft(subject: Subject, year: SchoolYear, kind: string, judged: Verdict, context: Context): Draft {
  return {
    key: `year ${kind} ${year.label} ${JSON.stringify(subject)}`,
    subject,
    instance: { is: 'window', kind, year: year.label, ordinal: 0 },
    verdict: judged,
    class: classOfSubject(subject, year.year.to, context),
    bearerDay: year.year.to,
    waiverDay: year.year.to,
    evidence: [],
  };
}

export function windowDraft(
  subject: Subject,
  window: WindowInstance,
  context: Context,
): Pick<Draft, 'key' | 'subject' | 'instance' | 'class' | 'bearerDay' | 'waiverDay' | 'window'> {
  return {
    key: `window ${window.kind} ${window.year} ${window.ordinal} ${JSON.stringify(subject)}`,
    subject,
    instance: { is: 'window', kind: window.kind, year: window.year, ordinal: window.ordinal },
    class: classOfSubject(subject, window.to, context),
    bearerDay: window.to,
    waiverDay: window.to,
    window: { kind: window.kind, from: window.from, to: window.to },
  };
}

/** §5.8 and §3: one finding of the norm for the whole school. § Its bearer and its waiver are those of the day of the check. */
export function schoolDraft(judged: Verdict, context: Context): Draft {
  return {
    key: 'none',
    subject: { kind: 'school', ids: [context.school] },
    instance: { is: 'none' },
    verdict: judged,
    bearerDay: context.asOf,
    waiverDay: context.asOf,
    evidence: [],
  };
}

function isMemberWithin(subject: Subject, from: Day, to: Day, among: Among | undefined, context: Context): boolean {
  return stretchesOf(subject, among, context).some((stretch) => stretch.from <= to && stretch.to >= from);
}

/** The day on which a window outside the lessons asks for membership: the first or last of the lessons. */
export function dayOutsideLessons(window: WindowInstance, year: SchoolYear): Day | undefined {
  if (window.kind !== 'named' && window.kind !== 'dates') return undefined;
  if (window.to < year.lessons.from) return year.lessons.from;
  return window.from > year.lessons.to ? year.lessons.to : undefined;
}

/** §3 "Presence", the first half: whether there is an instance at all. */
export function isThere(
  subject: Subject,
  window: WindowInstance,
  year: SchoolYear,
  among: Among | undefined,
  context: Context,
): boolean {
  const outside = dayOutsideLessons(window, year);
  if (outside !== undefined) return isMember(subject, outside, among, context);
  return isMemberWithin(subject, window.from, window.to, among, context);
}

/**
 * §3 "Presence", the second half. § Without `presence` one calendar day is asked for: who is a member on paused days
 * alone does not owe.
 */
export function owes(
  subject: Subject,
  window: WindowInstance,
  year: SchoolYear,
  norm: { among?: Among | undefined; presence?: Term | undefined; pause?: Pause[] | undefined },
  context: Context,
): boolean {
  if (subject.kind === 'school' || dayOutsideLessons(window, year) !== undefined) return true;
  const unit = norm.presence?.unit ?? 'calendar-day';
  const grade = gradeOf(subject, year, context);
  const counts = (day: Day): boolean => {
    if (norm.pause?.includes('school-holidays') && context.years.isSchoolHoliday(day, grade)) return false;
    if (
      norm.pause?.includes('bearer-absence') &&
      isBearerAbsent(subject, classOfSubject(subject, window.to, context), window.to, day, context)
    )
      return false;
    if (unit === 'working-day') return context.working.isWorking(day);
    return unit === 'school-day' ? context.years.isSchoolDay(day, grade) : true;
  };
  const stretches = stretchesOf(subject, norm.among, context);
  let ofWindow = 0;
  let ofMember = 0;
  for (let day = window.from; day <= window.to; day++) {
    if (!counts(day)) continue;
    ofWindow++;
    if (stretches.some((stretch) => stretch.from <= day && day <= stretch.to)) ofMember++;
  }
  return ofWindow > 0 && ofMember >= Math.min(norm.presence?.amount ?? 1, ofWindow);
}
