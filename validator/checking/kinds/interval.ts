import type { NormOf, Side } from '../../../schemas/norm.ts';
import type { Status } from '../../../schemas/regulation.ts';
import { formatDay, type Day } from '../../time/civil-date.ts';
import type { SchoolYear } from '../../time/school-years.ts';
import { forward, type TermContext } from '../../time/term.ts';
import type { Instant } from '../../time/zone.ts';
import { identity, stampText, type Detail, type Evaluation, type Frame, type Subject } from '../evaluation.ts';
import { truthFor, truthOfRejected, type Keyed } from '../found.ts';
import {
  absenceOf,
  classOfInstance,
  dayOf,
  EMPTY_KEY,
  enumerate,
  gradeTruth,
  instanceOfStart,
  isMember,
  isRosterKind,
  missingRoster,
  startsOf,
  type Start,
} from '../instances.ts';
import type { RowRef } from '../matcher.ts';
import { unreadRows } from '../near-misses.ts';
import { byContent } from '../content.ts';
import type { SubjectIds } from '../people.ts';
import { boundOfEnd, boundText, type Bound } from '../points.ts';
import type { Rows } from '../rows.ts';
import { lastDayOfSide } from '../sides.ts';
import { Doubt, NO, YES, type Truth } from '../truth.ts';

type Interval = NormOf<'interval'>;

/** A stretch of time in which the gaps are measured. */
interface Stretch {
  readonly ids: SubjectIds;
  readonly code: number;
  /** Its opening row; none: the start of membership or of the year. */
  readonly start: Start | undefined;
  readonly from: Day;
  readonly lo: Instant;
  readonly hi: Instant;
  /** The last day by membership and year, both included. */
  readonly last: Day;
  readonly year: SchoolYear;
}

/** A subject whose grade is asked for and blank: one finding for the school year. */
interface Blank {
  readonly ids: SubjectIds;
  readonly code: number;
  readonly year: SchoolYear;
}

interface Instance {
  readonly stretch?: Stretch | undefined;
  readonly start?: Start | undefined;
  readonly blank?: Blank | undefined;
  readonly verdict?: Verdict | undefined;
  readonly day: Day;
}

interface Mark {
  readonly lo: Instant;
  readonly hi: Instant;
  readonly day: Day;
  readonly text: string;
  readonly row?: RowRef;
}

interface Gap {
  readonly from: string;
  readonly to: string;
  readonly due: string;
  readonly dueDay: Day;
}

interface Verdict {
  readonly status: Status;
  readonly doubts: number;
  readonly gaps: readonly Gap[];
  readonly events: readonly RowRef[];
  readonly rejected: readonly number[];
  readonly dueDay: Day;
  /** The due date of the gap that is still running. */
  readonly due?: Bound | undefined;
}

/** Per subject from opening to closing no gap longer than `maxGap` (docs/language.md §5.3). */
export function evaluateInterval(norm: Interval, frame: Frame): Evaluation {
  const { world } = frame;
  const found = stretchesOf(norm, frame);
  if (!found) return missingRoster(frame);
  const { stretches, undetermined, blanks, starts } = found;
  const judge = judgeOf(norm, frame);
  const verdicts = stretches.map(judge);
  const all: Instance[] = [
    ...stretches.map((stretch, index) => ({
      stretch,
      start: stretch.start,
      verdict: verdicts[index],
      day: stretch.from,
    })),
    ...undetermined.map((start) => ({ start, day: dayOf(start, world) })),
    ...blanks.map((blank) => ({ blank, day: blank.year.year.to })),
  ];
  const subjectOf = (index: number): Subject => {
    const { stretch, start, blank } = all[index];
    const of = stretch ?? blank;
    if (of) return { kind: norm.subject, ids: of.ids };
    return {
      kind: norm.subject,
      ids: !start || start.code === EMPTY_KEY ? [] : frame.subjects.idsOf(norm.subject, start.code),
    };
  };
  return {
    size: all.length,
    identity: all.map(({ stretch, start, blank }) => {
      if (start) return identity.ofRow(start.rows, start.row, world.accepted.table.length, start.ordinal);
      return blank
        ? identity.ofSubject(blank.code, -blank.year.year.from)
        : identity.ofSubject(stretch?.code ?? 0, stretch?.from ?? 0);
    }),
    status: all.map(({ verdict }) => verdict?.status ?? 'undetermined'),
    doubts: all.map(({ verdict, start }) => verdict?.doubts ?? start?.truth ?? Doubt.missingAttribute),
    waiverDay: (index) => all[index].day,
    bearerDay: (index) => all[index].verdict?.dueDay ?? all[index].day,
    subject: subjectOf,
    classOf: (index) =>
      classOfInstance(subjectOf(index), all[index].verdict?.dueDay ?? all[index].day, all[index].start, frame),
    due: (index) => {
      const due = all[index].verdict?.due;
      return due && boundText(due, world.zone);
    },
    clear: () => false,
    describe(index): Detail {
      const { stretch, start, blank, verdict } = all[index];
      if (blank) return { instance: `interval ${blank.year.label} 0`, evidence: [] };
      const at = starts.findIndex(
        (one) => one.rows === start?.rows && one.row === start.row && one.ordinal === start.ordinal,
      );
      const opening = start ? instanceOfStart(starts, at, frame) : formatDay(stretch?.from ?? 0);
      return {
        instance: `opening ${opening}`,
        trigger: start ?? { day: stretch?.from ?? 0, activity: 'membership' },
        gaps: verdict?.gaps.map(({ from, to, due }) => ({ from, to, due })),
        evidence: verdict?.events ?? [],
        rejected: start?.rows.rejected ? [start.row] : verdict?.rejected,
        measured: verdict ? { count: verdict.events.length } : undefined,
        nearMisses:
          verdict?.status === 'violated' && stretch
            ? unreadRows(norm.event, norm.subject, stretch.code, stretch.lo, world.zone.endOfDay(stretch.last), frame)
            : [],
      };
    },
  };
}

function stretchesOf(
  norm: Interval,
  frame: Frame,
): { stretches: Stretch[]; undetermined: Start[]; blanks: Blank[]; starts: Start[] } | undefined {
  return norm.opens ? openedByRows(norm, norm.opens, frame) : openedByMembership(norm, frame);
}

function openedByMembership(norm: Interval, frame: Frame) {
  const { world, inForce } = frame;
  const { people, years, zone, asOf } = world;
  const kind = norm.subject;
  if (!isRosterKind(kind)) return { stretches: [], undetermined: [], blanks: [], starts: [] };
  const subjects = enumerate(kind, norm.among, frame);
  if (!subjects) return undefined;
  const stretches: Stretch[] = [];
  const blanks: Blank[] = [];
  for (const { ids, code } of subjects) {
    for (const span of people.membership(kind, ids, norm.among)) {
      for (const year of years.all) {
        const bounds = norm.during ? year.lessons : year.year;
        const from = Math.max(span.from, bounds.from);
        const last = Math.min(span.to, bounds.to);
        if (from > last) continue;
        const grading = gradeTruth(kind, ids, norm.among, year, frame);
        if (grading === 'out') continue;
        if (grading === 'unknown') {
          const begins = year.year.from;
          const isKnown = blanks.some((one) => one.code === code && one.year === year);
          if (!isKnown && begins <= asOf && begins >= inForce.from && begins <= inForce.to)
            blanks.push({ ids, code, year });
          continue;
        }
        if (from > asOf || from < inForce.from || from > inForce.to) continue;
        stretches.push({
          ids,
          code,
          start: undefined,
          from,
          lo: zone.startOfDay(from),
          hi: zone.endOfDay(from),
          last,
          year,
        });
      }
    }
  }
  return { stretches, undetermined: [], blanks, starts: [] };
}

function openedByRows(norm: Interval, opens: NonNullable<Interval['opens']>, frame: Frame) {
  const { world, subjects } = frame;
  const { people, years } = world;
  const kind = norm.subject;
  if (norm.among && isRosterKind(kind) && !enumerate(kind, norm.among, frame)) return undefined;
  const everywhere: Frame = { ...frame, inForce: { from: -Infinity, to: Infinity } };
  const starts = startsOf(opens, kind, true, everywhere);
  const undetermined: Start[] = [];
  const stretches: Stretch[] = [];
  const closes = norm.closes && frame.finder.by(norm.closes, kind, true);
  // The end of the stretch that is open for a subject; a further opening before it is ignored.
  const openUntil = new Map<number, Instant>();
  const isInForce = (day: Day): boolean => day >= frame.inForce.from && day <= frame.inForce.to;
  // Of openings at one instant the first by content opens, in whatever order they were read.
  for (const start of starts.toSorted((a, b) => byStamp(a, b) || byContent(a, b))) {
    const from = dayOf(start, world);
    const year = years.yearOf(from);
    const ids = start.code === EMPTY_KEY ? [] : subjects.idsOf(kind, start.code);
    if (start.truth !== YES) {
      const isAmong =
        ids.length === 0 ||
        !isRosterKind(kind) ||
        !norm.among ||
        (isMember(kind, ids, norm.among, from, frame) && gradeTruth(kind, ids, norm.among, year, frame) !== 'out');
      if (isAmong && isInForce(from)) undetermined.push(start);
      continue;
    }
    const bounds = norm.during && from <= year.lessons.to ? year.lessons : year.year;
    let last = bounds.to;
    if (isRosterKind(kind)) {
      const spans = people.membership(kind, ids, norm.among);
      const span = spans.find((one) => one.from <= from && from <= one.to);
      if (norm.among && !span) continue;
      if (span) last = Math.min(last, span.to);
      const grading = gradeTruth(kind, ids, norm.among, year, frame);
      if (grading === 'out') continue;
      if (grading === 'unknown') {
        if (isInForce(from)) undetermined.push({ ...start, truth: Doubt.missingAttribute });
        continue;
      }
    }
    const lo = start.rows.lo(start.row);
    if (lo < (openUntil.get(start.code) ?? -Infinity)) continue;
    const stretch: Stretch = { ids, code: start.code, start, from, lo, hi: start.rows.hi(start.row), last, year };
    const closing = closes && firstClosing(closes, stretch, frame);
    openUntil.set(start.code, closing ? closing.rows.lo(closing.row) : world.zone.endOfDay(last) + 1);
    if (isInForce(from)) stretches.push(stretch);
  }
  return { stretches, undetermined, blanks: [], starts };
}

function firstClosing(closes: Keyed, stretch: Stretch, { world }: Frame): RowRef | undefined {
  const indices = closes.indices(stretch.code);
  for (const index of indices) {
    const row = closes.accepted.rows[index];
    if (world.accepted.hi(row) < stretch.lo) continue;
    if (world.accepted.day(row) > stretch.last) return undefined;
    if (truthFor(closes, world, index, stretch.start) === YES) return { rows: world.accepted, row };
  }
  return undefined;
}

function judgeOf(norm: Interval, frame: Frame): (stretch: Stretch) => Verdict {
  const { world, finder } = frame;
  const { zone, coverage, asOf, asOfEnd } = world;
  const events = finder.by(norm.event, norm.subject, true);
  const closes = norm.closes && finder.by(norm.closes, norm.subject, true);
  const activities = [...new Set([...norm.event.activity, ...(norm.closes?.activity ?? [])])];
  const sides = { provided: sideOf(norm.provided, norm, frame), unless: sideOf(norm.unless, norm, frame) };

  return (stretch) => {
    const closing = closes && firstClosing(closes, stretch, frame);
    const isOver = closing !== undefined || stretch.last <= asOf;
    const endInstant = closing ? closing.rows.hi(closing.row) : Math.min(zone.endOfDay(stretch.last), asOfEnd);
    const all = rowsIn(events, stretch, stretch.lo, endInstant, frame);
    const sure = all.filter((one) => one.truth === YES).sort(byStamp);
    const unsure = [
      ...all.filter((one) => one.truth !== YES),
      ...(closes ? rowsIn(closes, stretch, stretch.lo, endInstant, frame).filter((one) => one.truth !== YES) : []),
    ];
    const facts = { events: sure, rejected: unsure.filter((one) => one.rows.rejected).map((one) => one.row) };
    if (frame.untaken.length > 0) {
      return { status: 'undetermined', doubts: Doubt.openDecision, gaps: [], dueDay: stretch.from, ...facts };
    }
    const subject: Subject = { kind: norm.subject, ids: stretch.ids };
    const term = termContext(norm, stretch, subject, frame);
    const marks: Mark[] = [
      {
        lo: stretch.lo,
        hi: stretch.hi,
        day: stretch.from,
        text: stretch.start ? stampText(stretch.start, zone) : formatDay(stretch.from),
        row: stretch.start,
      },
      ...sure.map((row) => markOf(row, frame)),
    ];
    const gaps: Gap[] = [];
    let broken = false;
    let doubtful = 0;
    let due: { lo: Bound; hi: Bound } | undefined;
    const maxGap = { ...norm.maxGap, roll: norm.maxGap.roll ?? ('none' as const) };
    const dues = (mark: Mark): { lo: Bound; hi: Bound } => {
      const lo = boundOfEnd(forward({ day: mark.day, instant: mark.lo }, maxGap, term));
      const hi = boundOfEnd(forward({ day: mark.day, instant: mark.hi }, maxGap, term));
      // A roll of hours may carry the earlier bound past the later.
      return lo.instant <= hi.instant ? { lo, hi } : { lo: hi, hi: lo };
    };
    const note = (from: Mark, to: string, limits: { lo: Bound; hi: Bound }, tooLong: Truth): void => {
      if (tooLong === NO) return;
      gaps.push({ from: from.text, to, due: boundText(limits.hi, zone), dueDay: limits.hi.day });
      const doubts =
        (tooLong === YES ? 0 : tooLong) |
        coverage.doubts(activities, from.day, Math.min(limits.hi.day, asOf)) |
        unsure.reduce(
          (bits, one) =>
            bits | (one.rows.hi(one.row) >= from.lo && one.rows.lo(one.row) <= limits.hi.instant ? one.truth : 0),
          0,
        );
      if (doubts === 0) broken = true;
      else doubtful |= doubts;
    };
    for (let index = 0; index < marks.length; index++) {
      const from = marks[index];
      const limits = dues(from);
      const next = marks[index + 1] ?? (closing ? markOf({ ...closing }, frame) : undefined);
      if (next) {
        const tooLong = next.lo > limits.hi.instant ? YES : next.hi > limits.lo.instant ? Doubt.dayPrecision : NO;
        note(from, next.text, limits, tooLong);
      } else if (isOver) {
        const end = zone.endOfDay(stretch.last);
        note(
          from,
          formatDay(stretch.last),
          limits,
          limits.hi.instant < end ? YES : limits.lo.instant < end ? Doubt.dayPrecision : NO,
        );
      } else {
        note(
          from,
          formatDay(asOf),
          limits,
          limits.hi.instant <= asOfEnd ? YES : limits.lo.instant <= asOfEnd ? Doubt.dayPrecision : NO,
        );
        due = limits;
      }
    }
    const lastDue =
      due?.hi.day ?? gaps.at(-1)?.dueDay ?? (closing ? closing.rows.day(closing.row) : Math.min(stretch.last, asOf));
    const status: Status = broken ? 'violated' : doubtful !== 0 ? 'undetermined' : isOver ? 'satisfied' : 'pending';
    const verdict: Verdict = {
      status,
      doubts: status === 'undetermined' ? doubtful : 0,
      gaps,
      dueDay: lastDue,
      due: due && due.lo.instant === due.hi.instant ? due.hi : undefined,
      ...facts,
    };
    return withSides(verdict, sides, stretch, endInstant);
  };
}

function termContext(norm: Interval, stretch: Stretch, subject: Subject, frame: Frame): TermContext {
  const { world } = frame;
  const kind = norm.subject;
  const grade =
    isRosterKind(kind) && world.people.hasGrade(kind) ? world.people.grade(kind, stretch.ids, stretch.year) : undefined;
  const isAbsent = absenceOf(
    stretch.from,
    classOfInstance(subject, stretch.from, stretch.start, frame),
    subject,
    frame,
  );
  return { zone: world.zone, working: world.working, school: world.years, grade, isAbsent };
}

function markOf(ref: RowRef, { world }: Frame): Mark {
  const { rows, row } = ref;
  return { lo: rows.lo(row), hi: rows.hi(row), day: rows.day(row), text: stampText(ref, world.zone), row: ref };
}

interface Seen extends RowRef {
  readonly truth: Truth;
}

/** Of rows that begin at one instant the shorter comes first. */
function byStamp(a: RowRef, b: RowRef): number {
  return a.rows.lo(a.row) - b.rows.lo(b.row) || a.rows.hi(a.row) - b.rows.hi(b.row);
}

/** Rows of the subject whose stamp may lie in [from, to]. */
function rowsIn(keyed: Keyed, stretch: Stretch, from: Instant, to: Instant, { world }: Frame): Seen[] {
  const seen: Seen[] = [];
  const consider = (rows: Rows, row: number, truth: Truth): void => {
    if (truth !== NO && rows.hi(row) >= from && rows.lo(row) <= to) seen.push({ rows, row, truth });
  };
  for (const index of keyed.indices(stretch.code)) {
    consider(world.accepted, keyed.accepted.rows[index], truthFor(keyed, world, index, stretch.start));
  }
  for (const one of keyed.rejected(stretch.code)) {
    consider(world.rejected, one.row, truthOfRejected(keyed, world, one, stretch.start));
  }
  return seen;
}

type SideTest = ((stretch: Stretch, end: Instant) => Truth) | undefined;

function sideOf(side: Side | undefined, norm: Interval, frame: Frame): SideTest {
  if (!side) return undefined;
  const { world } = frame;
  const keyed = frame.finder.by(side.event, norm.subject, true);
  return (stretch, end) => {
    const until = side.until === 'as-of' ? world.asOfEnd : end;
    const seen = rowsIn(keyed, stretch, stretch.lo, until, frame);
    if (seen.some((one) => one.truth === YES)) return YES;
    return (
      seen.reduce((bits, one) => bits | one.truth, 0) |
      world.coverage.doubts(
        side.event.activity,
        stretch.from,
        lastDayOfSide(side, stretch.from, world.zone.localOf(end).day, world),
      )
    );
  };
}

function withSides(
  verdict: Verdict,
  sides: { provided: SideTest; unless: SideTest },
  stretch: Stretch,
  end: Instant,
): Verdict {
  const creates = sides.provided?.(stretch, end) ?? YES;
  if (creates === NO) return { ...verdict, status: 'not-applicable', doubts: 0 };
  const cancels = sides.unless?.(stretch, end) ?? NO;
  if (cancels === YES) return { ...verdict, status: 'not-applicable', doubts: 0 };
  let settled = verdict;
  if (cancels !== NO && settled.status === 'violated')
    settled = { ...settled, status: 'undetermined', doubts: cancels };
  if (creates !== YES && settled.status !== 'pending' && settled.status !== 'not-applicable') {
    settled = { ...settled, status: 'undetermined', doubts: settled.doubts | creates };
  }
  return settled;
}
