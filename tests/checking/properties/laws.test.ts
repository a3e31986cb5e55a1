/** The laws of docs/language.md §9, against the engine, on generated worlds; a name states when its law holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../../schemas/report.ts';
import { check } from '../../../validator/checking/check.ts';
import { merge } from '../../../validator/checking/merge.ts';
import { UserError } from '../../../validator/messages/user-error.ts';
import { difference, toldByEngine, type Told } from '../../reference/compare.ts';
import { worlds } from '../../reference/generate.ts';
import { inputOf, type World, type WorldRow } from '../../reference/world.ts';
import { cases, seed } from './cases.ts';
import { named, renamed, shifted, withEveryWorkingYear } from './changed-worlds.ts';

const sample = fc.sample(worlds, { seed: seed + 7_000_000, numRuns: Math.min(1200, Math.max(300, cases / 5)) });

/** The report; nothing where a calendar is lacking. */
function reportOf(world: World): Report | undefined {
  try {
    return check(inputOf(world), { all: true });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * Holds a law on every world of the sample that it applies to. @param least how many worlds must be among them, so that
 * the law is not held of nothing
 */
function forWorlds(applies: (world: World) => boolean, least: number, holds: (world: World, before: Report) => void) {
  return () => {
    let held = 0;
    for (const world of sample) {
      if (!applies(world)) continue;
      const before = reportOf(world);
      if (!before) continue;
      holds(world, before);
      held++;
    }
    expect(held).toBeGreaterThanOrEqual(least);
  };
}

const always = () => true;
const told = (report: Report): Told[] => report.findings.map(toldByEngine);

/**
 * Findings of both reports whose status was definite and is another now; those of twins aside, rows of one activity and
 * stamp: which of them is the first may hang on which are counted.
 */
function changed(world: World, before: Report, after: Report, definite: (finding: Finding) => boolean): string[] {
  const later = new Map(after.findings.map((finding) => [finding.id, finding]));
  const twins = Map.groupBy(world.rows, ({ time, activity }) => `${time} ${activity}`);
  return before.findings.flatMap((finding) => {
    const now = later.get(finding.id);
    if (!now || !definite(finding) || now.status === finding.status) return [];
    const { time = '', activity = '' } = finding.trigger ?? {};
    if ((twins.get(`${time} ${activity}`)?.length ?? 0) > 1) return [];
    return [`${toldByEngine(finding).of}: ${finding.status}, then ${now.status} ${now.reason ?? ''}`];
  });
}

const isSettled = ({ status }: Finding): boolean => status === 'satisfied' || status === 'violated';

describe(`law 1 (REGLAMENT_SEED=${seed})`, () => {
  test('the order of rows changes nothing', { timeout: 600_000 }, () => {
    forWorlds(always, 200, (world, before) => {
      const after = reportOf({ ...world, rows: world.rows.toReversed() });
      expect(after && difference(told(before), told(after))).toEqual([]);
    })();
  });

  test('the files that a log is split into change nothing', { timeout: 600_000 }, () => {
    forWorlds(always, 200, (world, before) => {
      const input = inputOf(world);
      const { table } = input.records;
      const { files } = table;
      files.push(...files.map((file) => `other-${file}`));
      for (let row = 0; row < table.length; row += 2) table.file.data[row] += files.length / 2;
      const after = check(input, { all: true });
      expect(difference(told(before), told(after))).toEqual([]);
    })();
  });

  test(
    'new names of pupils, families, parents, teachers, cases and rows, of the same order, change nothing but the names',
    { timeout: 600_000 },
    forWorlds(
      (world) => world.waivers.length === 0 && !named(world.regulations),
      100,
      (world, before) => {
        const after = reportOf(renamed(world, 'x-'));
        const backAgain = (one: Told): Told =>
          JSON.parse(JSON.stringify(one).replaceAll(/\bx-(?=[a-z]\d)/g, '')) as Told;
        expect(after && difference(told(before), told(after).map(backAgain))).toEqual([]);
      },
    ),
  );
});

/** Places that rows take from their case may come from a row that is seen only later. */
const placesAreOwn = ({ rows }: World): boolean =>
  rows.every((row) => row.case === undefined || ['class', 'student', 'family'].some((name) => row[name] !== undefined));
/** Whether `since` is a point that hangs on a next event: what hides that event hides from when responses count. */
function countsFromNext(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('since' in node && JSON.stringify(node.since).includes('"next"')) return true;
  return Object.values(node).some(countsFromNext);
}

/** Norms of windows and intervals that have a side, as `clause norm`: while these run, it may still come. */
function sided({ regulations }: World): Set<string> {
  const clauses = regulations.flatMap(({ editions }) => editions.flatMap(({ regulation }) => regulation.clauses));
  return new Set(
    clauses.flatMap(({ id, norms }) =>
      Object.entries(norms)
        .filter(
          ([, norm]) =>
            /frequency|interval/.test(JSON.stringify(norm.kind)) && ('provided' in norm || 'unless' in norm),
        )
        .map(([name]) => `${id} ${name}`),
    ),
  );
}

const says = (world: World, text: string): boolean => JSON.stringify(world.regulations).includes(text);

describe(`law 2 (REGLAMENT_SEED=${seed})`, () => {
  test(
    'a later day of the check changes no satisfied or violated, if no row takes its place from its case, no side reaches to the day of the check or is of a window or interval that still runs, and responses do not count from a next event',
    { timeout: 600_000 },
    forWorlds(
      (world) => placesAreOwn(world) && !says(world, '"until":"as-of"') && !countsFromNext(world.regulations),
      100,
      (world, before) => {
        const withSides = sided(world);
        const isOver = (finding: Finding): boolean =>
          isSettled(finding) &&
          !(withSides.has(`${finding.clause} ${finding.norm}`) && (finding.window?.to ?? '9') > world.asOf);
        for (const days of [1, 7, 60]) {
          const asOf = new Date(Date.parse(world.asOf) + days * 86_400_000).toISOString().slice(0, 10);
          const after = reportOf({ ...world, asOf });
          if (after) expect(changed(world, before, after, isOver)).toEqual([]);
        }
      },
    ),
  );

  test(
    'wider coverage changes no satisfied or violated, if responses do not count from a next event',
    { timeout: 600_000 },
    forWorlds(
      (world) => !countsFromNext(world.regulations),
      200,
      (world, before) => {
        const declared = [{ from: '2000-01-01', to: '2040-12-31' }];
        const logs = world.logs.map((log) => ({ ...log, declared: [...(log.declared ?? []), ...declared] }));
        const after = reportOf({ ...world, logs });
        if (after) expect(changed(world, before, after, isSettled)).toEqual([]);
      },
    ),
  );

  test(
    'a repaired row changes no satisfied or violated, if its activity and its keys were read, places are own, no interval closes and responses do not count from a next event',
    { timeout: 600_000 },
    forWorlds(
      (world) =>
        placesAreOwn(world) &&
        !says(world, '"closes"') &&
        !countsFromNext(world.regulations) &&
        world.rows.some(isRepairable),
      30,
      (world, before) => {
        const rows = world.rows.map((row): WorldRow => {
          if (!isRepairable(row)) return row;
          const { unread: _, ...repaired } = row;
          return repaired;
        });
        const after = reportOf({ ...world, rows });
        if (after) expect(changed(world, before, after, isSettled)).toEqual([]);
      },
    ),
  );
});

const keys = ['activity', 'class', 'student', 'family', 'parent', 'teacher', 'case', 'documents', 'refers', 'id'];
function isRepairable({ unread }: WorldRow): boolean {
  return unread !== undefined && !unread.some((name) => keys.includes(name));
}

describe(`law 3 (REGLAMENT_SEED=${seed})`, () => {
  test(
    'an answer to an open choice changes no definite verdict',
    { timeout: 600_000 },
    forWorlds(
      (world) => says(world, '"open"'),
      100,
      (world, before) => {
        for (const decision of ['D1', 'D2', 'D2@I.1']) {
          for (const option of ['calendar', 'other']) {
            // A local decision is not open where its shared one is answered.
            const regulations = world.regulations.map((plan) => ({
              ...plan,
              answers: decision.split('@')[0] in plan.answers ? plan.answers : { [decision]: option, ...plan.answers },
            }));
            const after = reportOf({ ...world, regulations });
            if (after) expect(changed(world, before, after, ({ status }) => status !== 'undetermined')).toEqual([]);
          }
        }
      },
    ),
  );
});

describe(`law 4 (REGLAMENT_SEED=${seed})`, () => {
  test(
    'the report of two schools is their reports merged, if each has rows, a table of pupils with their classes, and logs and names of its own',
    { timeout: 600_000 },
    forWorlds(
      ({ roster, rows, school }) =>
        (roster.students?.every((row) => roster.classes?.some((other) => other.class === row.class)) ?? false) &&
        rows.length > 0 &&
        rows.every((row) => row.school === undefined && row.unread === undefined) &&
        (roster.classes ?? []).every((row) => row.school === undefined || row.school === school),
      30,
      (world, before) => {
        const own = ofSchool(world, 'A', '');
        const other = ofSchool(renamed({ ...world, rows: world.rows.slice(1) }, 'x-'), 'B', 'x-');
        const both = {
          ...world,
          logs: [...own.logs, ...other.logs],
          rows: [...own.rows, ...other.rows],
          roster: joined(own.roster, other.roster),
        };
        if (other.rows.length === 0) return;
        const [first, second, together] = [reportOf(own), reportOf(other), reportOf(both)];
        if (!first || !second || !together) return;
        expect(before.schools).toEqual(['A']);
        expect(withoutPlaces(merge([first, second]))).toEqual(withoutPlaces(together));
      },
    ),
  );
});

/** The lines of rows are those of their file, and the second school's rows stand in another file here than alone. */
function withoutPlaces(report: Report): unknown {
  return JSON.parse(JSON.stringify(report, (name, value: unknown) => (name === 'line' ? undefined : value)));
}

function ofSchool(world: World, school: string, prefix: string): World {
  const log = (name: string | undefined): string => `${school}-${name ?? ''}`;
  return {
    ...world,
    rows: world.rows.map((row) => ({ ...row, school, log: log(row.log) })),
    logs: world.logs.map(({ name, declared }) => ({
      name: log(name),
      declared: declared?.map((span) => ({ ...span, school })),
    })),
    roster: {
      ...world.roster,
      classes: world.roster.classes?.map((row) => ({ ...row, school, class: `${prefix}${row.class}` })),
      students: world.roster.students?.map((row) => ({ ...row, class: `${prefix}${row.class}` })),
      staff: world.roster.staff?.map((row) => ({
        ...row,
        school,
        ...(row.class === undefined ? {} : { class: `${prefix}${row.class}` }),
      })),
    },
  };
}

function joined(a: World['roster'], b: World['roster']): World['roster'] {
  return {
    classes: a.classes && [...a.classes, ...(b.classes ?? [])],
    students: a.students && [...a.students, ...(b.students ?? [])],
    staff: a.staff && [...a.staff, ...(b.staff ?? [])],
    absences: a.absences && [...a.absences, ...(b.absences ?? [])],
    parents: a.parents && [...a.parents, ...(b.parents ?? [])],
    lacks: a.lacks,
  };
}

describe(`law 5 (REGLAMENT_SEED=${seed})`, () => {
  test(
    'rows of an activity that no norm names change nothing, if they name no case, come after the first row, and the coverage of their log is declared',
    { timeout: 600_000 },
    forWorlds(
      ({ logs, rows }) =>
        logs.every(({ declared }) => declared?.some((span) => span.school === undefined)) &&
        rows.some((row) => row.unread === undefined),
      100,
      (world, before) => {
        const rows = world.rows.flatMap(({ case: _, unread, ...row }): WorldRow[] =>
          unread === undefined ? [{ ...row, activity: 'noise', id: `noise-${String(row.id)}` }] : [],
        );
        const after = reportOf({ ...world, rows: [...world.rows, ...rows] });
        expect(after && difference(told(before), told(after))).toEqual([]);
      },
    ),
  );
});

describe(`law 6 (REGLAMENT_SEED=${seed})`, () => {
  test(
    'a shift of every date by whole weeks shifts the findings, if nothing is counted in months, years or dates of the calendar, every day lies in a school calendar, and the clock is never changed',
    { timeout: 600_000 },
    () => {
      let held = 0;
      for (const one of sample) {
        const world = withEveryWorkingYear({ ...one, timeZone: 'Asia/Yekaterinburg' });
        if (!isShiftable(world)) continue;
        for (const days of [7, 28]) {
          const [before, after] = [reportOf(world), reportOf(shifted(world, days))];
          if (!before || !after) continue;
          held++;
          const back = told(after).map((finding) => shifted(finding, -days));
          expect(difference(told(before), back)).toEqual([]);
        }
      }
      expect(held).toBeGreaterThanOrEqual(20);
    },
  );
});

function isShiftable(world: World): boolean {
  const inCalendars = (date: string | undefined): boolean =>
    date === undefined || world.calendars.some(({ year }) => year.from <= date && date.slice(0, 10) <= year.to);
  const counts = JSON.stringify(
    world.regulations.map(({ answers, editions }) => [
      answers,
      editions.map((e) => e.regulation.clauses),
      editions.map((e) => e.regulation.decisions),
    ]),
  );
  return (
    !/"(month|year|dates)"|"anchor":"\d/.test(counts.replaceAll('"school-year"', '')) &&
    [world.asOf, ...world.rows.flatMap((row) => [row.time, String(row.effective ?? world.asOf)])].every(inCalendars)
  );
}
