import type { Among, NormOf, Side, SubjectKind, Window } from '../../../schemas/norm.ts';
import type { Status } from '../../../schemas/regulation.ts';
import { formatDay, type Day } from '../../time/civil-date.ts';
import type { SchoolYear } from '../../time/school-years.ts';
import type { WindowInstance } from '../../time/window.ts';
import { identity, type Detail, type Evaluation, type Frame } from '../evaluation.ts';
import type { Keyed } from '../found.ts';
import { absenceOf, classOfInstance, enumerate, gradeTruth, membershipDay, missingRoster } from '../instances.ts';
import type { RowRef } from '../matcher.ts';
import { windowNearMisses } from '../near-misses.ts';
import type { RosterKind, SubjectIds } from '../people.ts';
import type { Rows } from '../rows.ts';
import { lastDayOfSide } from '../sides.ts';
import { contains, type Spans } from '../spans.ts';
import { Doubt, NO, YES, type Truth } from '../truth.ts';
import { decidingDay, isByGrade } from '../world.ts';

type Frequency = NormOf<'frequency'>;
type Presence = Partial<Pick<Frequency, 'presence' | 'pause'>>;

/** A subject and a window, or the reason for which nothing is counted. */
export interface Cell {
  readonly ids: SubjectIds;
  readonly code: number;
  readonly year: SchoolYear;
  readonly window: WindowInstance | undefined;
  /** Verdict without counting: no periods for the grade, grade unknown, not present long enough. */
  readonly fixed?: { readonly status: Status; readonly doubts: number } | undefined;
}

/** Per subject and window at least `min`, at most `max` events (docs/language.md §5.2). */
export function evaluateFrequency(norm: Frequency, frame: Frame): Evaluation {
  const cells = cellsOf(norm, norm.window, frame);
  if (!cells) return missingRoster(frame);
  const judge = judgeOf(norm, frame);
  const verdicts = cells.map((cell) => cell.fixed ?? judge(cell));
  return evaluationOf(cells, verdicts, norm, frame, {
    clear: (cell) => cell.fixed === undefined && judge.isClear(cell),
    detail: (cell) => (cell.fixed ? { evidence: [] } : judge.detail(cell)),
  });
}

/** Counts and dates for a person (docs/language.md §5.7). */
export function evaluateEvidence(norm: NormOf<'evidence'>, frame: Frame): Evaluation {
  const cells = cellsOf(norm, norm.window, frame)?.filter(
    (cell) => cell.window !== undefined || cell.fixed !== undefined,
  );
  if (!cells) return missingRoster(frame);
  const keyed = frame.finder.by(norm.event, norm.subject, true);
  const verdicts = cells.map((cell) => cell.fixed ?? { status: 'judgement' as const, doubts: 0 });
  return evaluationOf(cells, verdicts, norm, frame, {
    clear: () => false,
    detail(cell) {
      if (!cell.window) return { evidence: [] };
      const seen = eventsIn(keyed, cell, frame);
      const evidence = seen.filter((one) => one.truth === YES);
      return {
        evidence,
        measured: { count: evidence.length, dates: evidence.map((one) => formatDay(one.rows.day(one.row))) },
      };
    },
  });
}

function evaluationOf(
  cells: readonly Cell[],
  verdicts: readonly { readonly status: Status; readonly doubts: number }[],
  norm: Frequency | NormOf<'evidence'>,
  frame: Frame,
  more: { clear(cell: Cell): boolean; detail(cell: Cell): Omit<Detail, 'instance' | 'window'> },
): Evaluation {
  const yearIndex = new Map(frame.world.years.all.map((year, index) => [year.label, index]));
  const lastDay = (cell: Cell): Day => cell.window?.to ?? cell.year.year.to;
  return {
    size: cells.length,
    identity: cells.map((cell) =>
      identity.ofSubject(cell.code, (yearIndex.get(cell.year.label) ?? 0) * 2 ** 12 + (cell.window?.ordinal ?? 0)),
    ),
    status: verdicts.map((verdict) => verdict.status),
    doubts: verdicts.map((verdict) => verdict.doubts),
    waiverDay: (index) => lastDay(cells[index]),
    bearerDay: (index) => lastDay(cells[index]),
    subject: (index) => ({ kind: norm.subject, ids: cells[index].ids }),
    classOf: (index) =>
      classOfInstance({ kind: norm.subject, ids: cells[index].ids }, lastDay(cells[index]), undefined, frame),
    due: () => undefined,
    clear: (index) => more.clear(cells[index]),
    describe: (index) => ({
      instance: `${norm.window.window} ${cells[index].year.label} ${cells[index].window?.ordinal ?? 0}`,
      window: cells[index].window,
      ...more.detail(cells[index]),
    }),
  };
}

/** Subjects × window instances that exist (docs/language.md §2.3, §3). */
function cellsOf(
  norm: { readonly subject: SubjectKind; readonly among?: Among | undefined } & Presence,
  window: Window,
  frame: Frame,
): Cell[] | undefined {
  const { world, inForce } = frame;
  const { people, years, windows, asOf } = world;
  const kind = norm.subject as RosterKind;
  const subjects = enumerate(kind, norm.among, frame);
  if (!subjects) return undefined;
  const cells: Cell[] = [];
  for (const { ids, code } of subjects) {
    const member = people.membership(kind, ids, norm.among);
    for (const year of years.all) {
      const fix = (status: Status, doubts: number): void => {
        if (!member.some((span) => span.from <= year.year.to && span.to >= year.year.from)) return;
        if (year.year.from <= asOf && year.year.from >= inForce.from && year.year.from <= inForce.to) {
          cells.push({ ids, code, year, window: undefined, fixed: { status, doubts } });
        }
      };
      const grading = gradeTruth(kind, ids, norm.among, year, frame);
      if (grading === 'out') continue;
      if (grading === 'unknown') {
        fix('undetermined', Doubt.missingAttribute);
        continue;
      }
      const grade = people.hasGrade(kind) ? people.grade(kind, ids, year) : undefined;
      const instances = windows.ofYear(window, year, grade);
      if (!instances) {
        fix('undetermined', Doubt.missingAttribute);
        continue;
      }
      if (instances.length === 0 && isByGrade(window)) fix('not-applicable', 0);
      for (const instance of instances) {
        const deciding = decidingDay(window, instance, year);
        if (instance.from > asOf || deciding < inForce.from || deciding > inForce.to) continue;
        const owing = kind === 'school' ? 'owes' : owes(norm, kind, ids, member, window, instance, year, frame, grade);
        if (owing === 'absent') continue;
        cells.push({
          ids,
          code,
          year,
          window: instance,
          fixed: owing === 'owes' ? undefined : { status: 'not-applicable', doubts: 0 },
        });
      }
    }
  }
  return cells;
}

/** Presence (docs/language.md §3): whether the subject was a member for long enough. */
function owes(
  norm: Presence,
  kind: RosterKind,
  ids: SubjectIds,
  member: Spans,
  window: Window,
  instance: WindowInstance,
  year: SchoolYear,
  frame: Frame,
  grade: number | undefined,
): 'owes' | 'not-owed' | 'absent' {
  const { world } = frame;
  const day = membershipDay(window, instance, year);
  if (day !== undefined) return contains(member, day) ? 'owes' : 'absent';
  if (!member.some((span) => span.from <= instance.to && span.to >= instance.from)) return 'absent';
  const { presence, pause } = norm;
  if (!presence && !pause) return 'owes';
  const unit = presence?.unit ?? 'calendar-day';
  const least = presence ? lengthInDays(presence) : 1;
  if (!pause && unit !== 'school-day' && unit !== 'working-day') {
    const days = member.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.to, instance.to) - Math.max(span.from, instance.from) + 1),
      0,
    );
    return days < Math.min(least, instance.to - instance.from + 1) ? 'not-owed' : 'owes';
  }
  const isAbsent = pause?.includes('bearer-absence')
    ? absenceOf(instance.to, classOfInstance({ kind, ids }, instance.to, undefined, frame), { kind, ids }, frame)
    : undefined;
  let inWindow = 0;
  let asMember = 0;
  for (let one = instance.from; one <= instance.to; one++) {
    if (pause?.includes('school-holidays') && world.years.isSchoolHoliday(one, grade)) continue;
    if (isAbsent?.(one)) continue;
    if (unit === 'school-day' && !world.years.isSchoolDay(one, grade)) continue;
    if (unit === 'working-day' && !world.working.isWorking(one)) continue;
    inWindow++;
    if (contains(member, one)) asMember++;
  }
  if (inWindow === 0) return 'not-owed';
  return asMember < Math.min(least, inWindow) ? 'not-owed' : 'owes';
}

function lengthInDays(presence: NonNullable<Frequency['presence']>): number {
  return presence.unit === 'week' ? presence.amount * 7 : presence.amount;
}

interface Seen extends RowRef {
  readonly truth: Truth;
}

/** The events of a subject in a window; those that only may lie in it, or may match, with their doubts. */
function eventsIn(keyed: Keyed, cell: Cell, { world }: Frame): Seen[] {
  const { window } = cell;
  if (!window) return [];
  const seen: Seen[] = [];
  const consider = (rows: Rows, row: number, truth: Truth): void => {
    const place = placeIn(rows, row, window);
    if (place === NO || truth === NO) return;
    seen.push({ rows, row, truth: place === YES ? truth : truth === YES ? place : truth | place });
  };
  const indices = keyed.indices(cell.code);
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (world.accepted.day(keyed.accepted.rows[indices[middle]]) < window.from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < indices.length; i++) {
    const row = keyed.accepted.rows[indices[i]];
    if (world.accepted.day(row) > window.to) break;
    consider(world.accepted, row, keyed.accepted.truth[indices[i]]);
  }
  for (const { row, truth } of keyed.rejected(cell.code)) consider(world.rejected, row, truth);
  return seen;
}

function placeIn(rows: Rows, row: number, window: WindowInstance): Truth {
  if (rows.unread(row, 'time')) return Doubt.rejectedRow;
  const day = rows.day(row);
  if (day < window.from || day > window.to) return NO;
  if (window.start === undefined || window.end === undefined) return YES;
  if (rows.table.precise.data[row] !== 1) return Doubt.dayPrecision;
  return window.start <= rows.lo(row) && rows.lo(row) < window.end ? YES : NO;
}

interface FrequencyVerdict {
  readonly status: Status;
  readonly doubts: number;
  readonly missing?: readonly string[];
}

function judgeOf(norm: Frequency, frame: Frame) {
  const { world, finder } = frame;
  const { coverage, asOf } = world;
  const keyed = finder.by(norm.event, norm.subject, true);
  const values = norm.covering ? coveringTests(norm.covering, norm, frame) : undefined;
  const min = norm.min ?? (norm.max === undefined ? 1 : 0);
  const side = (given: Side | undefined): ((cell: Cell) => Truth) | undefined => {
    if (!given) return undefined;
    const found = finder.by(given.event, norm.subject, true);
    return (cell) => {
      const { window } = cell;
      if (!window) return NO;
      const until = lastDayOfSide(given, window.from, window.to, world);
      const span = {
        ...cell,
        window: { ...window, to: given.until === 'as-of' ? asOf : window.to, start: undefined, end: undefined },
      };
      const start = window.start ?? -Infinity;
      const seen = eventsIn(found, given.until === 'as-of' ? span : cell, frame).filter(
        ({ rows, row }) => rows.hi(row) >= start,
      );
      if (seen.some((one) => one.truth === YES)) return YES;
      return (
        seen.reduce((doubts, one) => doubts | one.truth, 0) | coverage.doubts(given.event.activity, window.from, until)
      );
    };
  };
  const provided = side(norm.provided);
  const unless = side(norm.unless);

  const count = (cell: Cell, seen: readonly Seen[], truthOf: (one: Seen) => Truth): FrequencyVerdict => {
    const window = cell.window;
    if (!window) return { status: 'not-applicable', doubts: 0 };
    let low = 0;
    let possible = 0;
    let doubts = 0;
    for (const one of seen) {
      const truth = truthOf(one);
      if (truth === YES) low++;
      else if (truth !== NO) {
        possible++;
        doubts |= truth;
      }
    }
    const uncovered = coverage.doubts(norm.event.activity, window.from, Math.min(window.to, asOf));
    const high = uncovered === 0 ? low + possible : Infinity;
    const { max } = norm;
    if (max !== undefined && low > max) return { status: 'violated', doubts: 0 };
    if (low >= min && max === undefined) return { status: 'satisfied', doubts: 0 };
    if (window.to > asOf) return { status: 'pending', doubts: 0 };
    if (high < min) return { status: 'violated', doubts: 0 };
    if (low >= min && (max === undefined || high <= max)) return { status: 'satisfied', doubts: 0 };
    return { status: 'undetermined', doubts: doubts | uncovered };
  };

  const counted = (cell: Cell): FrequencyVerdict => {
    const seen = eventsIn(keyed, cell, frame);
    if (!values) return count(cell, seen, (one) => one.truth);
    const parts = values.map(({ truth }) =>
      count(cell, seen, (one) => {
        const has = truth(one.rows, one.row);
        if (has === YES) return one.truth;
        return has === NO ? NO : one.truth === YES ? has : one.truth | has;
      }),
    );
    const missing = values.filter((_, index) => parts[index].status !== 'satisfied').map(({ value }) => value);
    return { ...combined(parts), missing };
  };

  const judge = (cell: Cell): FrequencyVerdict => {
    if (frame.untaken.length > 0) return { status: 'undetermined', doubts: Doubt.openDecision };
    const creates = provided?.(cell) ?? YES;
    if (creates === NO) return { status: 'not-applicable', doubts: 0 };
    const cancels = unless?.(cell) ?? NO;
    if (cancels === YES) return { status: 'not-applicable', doubts: 0 };
    let verdict = counted(cell);
    if (cancels !== NO && verdict.status === 'violated')
      verdict = { ...verdict, status: 'undetermined', doubts: cancels };
    if (creates !== YES && verdict.status !== 'pending' && verdict.status !== 'not-applicable') {
      verdict = { ...verdict, status: 'undetermined', doubts: verdict.doubts | creates };
    }
    return verdict;
  };

  return Object.assign(judge, {
    isClear(cell: Cell): boolean {
      const { window } = cell;
      if (!window || window.to > asOf) return false;
      const seen = eventsIn(keyed, cell, frame);
      return (
        seen.every((one) => one.truth === YES) && coverage.doubts(norm.event.activity, window.from, window.to) === 0
      );
    },
    detail(cell: Cell): Omit<Detail, 'instance' | 'window'> {
      const seen = eventsIn(keyed, cell, frame);
      const evidence = seen.filter((one) => one.truth === YES);
      const { status, missing } = counted(cell);
      const isOpen = status === 'violated' || status === 'undetermined';
      return {
        evidence,
        missing: missing && missing.length > 0 ? missing : undefined,
        measured: {
          count: evidence.length,
          ...(seen.length > evidence.length ? { possible: seen.length - evidence.length } : {}),
        },
        nearMisses:
          isOpen && cell.window ? windowNearMisses(norm.event, norm.subject, cell.code, cell.window, frame) : [],
        rejected: seen.filter((one) => one.rows.rejected).map((one) => one.row),
      };
    },
  });
}

function coveringTests(
  covering: NonNullable<Frequency['covering']>,
  norm: Frequency,
  { finder }: Frame,
): { value: string; truth: (rows: Rows, row: number) => Truth }[] {
  return covering.values.map((value) => {
    const matcher = finder.matcher({
      activity: norm.event.activity,
      where: { op: 'includes', field: covering.field, any: [value] },
    });
    return { value, truth: (rows, row) => matcher.truth(rows, row) };
  });
}

const ORDER: readonly Status[] = ['violated', 'undetermined', 'pending', 'satisfied'];

/** The verdict of several parts: violated > undetermined > pending > satisfied (docs/language.md §5.9). */
export function combined(parts: readonly { status: Status; doubts: number }[]): { status: Status; doubts: number } {
  const status = ORDER.find((one) => parts.some((part) => part.status === one)) ?? 'satisfied';
  const doubts = status === 'undetermined' ? parts.reduce((bits, part) => bits | part.doubts, 0) : 0;
  return { status, doubts };
}
