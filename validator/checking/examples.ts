import type { Answer, Clause, Example, Expectation, Regulation, Status } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { decisionKeysIn, decisionOf } from '../language/readings.ts';
import { eventsFromRows } from '../records/events-from-rows.ts';
import type { Records } from '../records/table.ts';
import { rosterFromRows } from '../records/roster-from-rows.ts';
import type { Roster } from '../records/roster.ts';
import { day } from '../time/civil-date.ts';
import { zoneOf } from '../time/country-zone.ts';
import { ruleYearOf } from '../time/school-years.ts';
import { check } from './check.ts';
import type { CheckInput } from './types.ts';

/** The calendars that examples run on. */
export interface ExampleCalendars {
  readonly school: Readonly<Record<string, SchoolCalendar>>;
  readonly working: readonly WorkingCalendar[];
}

/** What an example expects of a norm and what it gets. */
export interface ExampleOutcome {
  readonly norm: string;
  /** The options taken for this outcome, where the expectation names them. */
  readonly options?: string | undefined;
  readonly expected: readonly Status[];
  readonly found: readonly Status[];
  readonly report: Report;
}

const SCHOOL = 'example';
const CALENDARS: Readonly<Record<string, string>> = { RU: 'ru-2025-26-quarters', KZ: 'kz-2025-26' };

/** One class with one pupil: what an example is about when it says nothing else. */
const usualRoster: NonNullable<Example['roster']> = {
  classes: [{ class: '5А', grade: 5, teacher: 't1' }],
  students: [{ student: 's1', class: '5А', family: 'f1' }],
  parents: [{ parent: 'p1', student: 's1', family: 'f1' }],
};

/** Runs an example of a clause. One outcome for each expected norm, and for each combination of options that it names. */
export function runExample(
  regulation: Regulation,
  clause: Clause,
  example: Example,
  calendars: ExampleCalendars,
): ExampleOutcome[] {
  const outcomes: ExampleOutcome[] = [];
  for (const [norm, expectation] of Object.entries(example.expect)) {
    for (const { options, answers, expected } of variants(norm, expectation, clause, regulation)) {
      const report = check(exampleInput(regulation, clause, example, calendars, answers), { all: true });
      const found = report.findings.filter((finding) => finding.norm === norm).map((finding) => finding.status);
      outcomes.push({ norm, options, expected, found, report });
    }
  }
  return outcomes;
}

export function asExpected({ expected, found }: ExampleOutcome): boolean {
  return expected.length === found.length && expected.every((status, index) => status === found[index]);
}

function variants(
  norm: string,
  expectation: Expectation,
  clause: Clause,
  regulation: Regulation,
): { options?: string; answers: Record<string, Answer>; expected: Status[] }[] {
  if (typeof expectation === 'string') return [{ answers: {}, expected: [expectation] }];
  if (Array.isArray(expectation)) return [{ answers: {}, expected: expectation }];
  const keys = decisionKeysIn(clause.norms[norm]);
  return Object.entries(expectation).map(([options, expected]) => ({
    options,
    answers: Object.fromEntries(options.split('+').map((option) => [keyOf(option, keys, regulation), option])),
    expected: typeof expected === 'string' ? [expected] : expected,
  }));
}

/** The decision of the norm that has an option. */
function keyOf(option: string, keys: readonly string[], regulation: Regulation): string {
  const key = keys.find((candidate) => {
    const decision = decisionOf(regulation.decisions, candidate);
    return decision?.kind === 'choice' && Object.hasOwn(decision.options, option);
  });
  if (key === undefined) throw new RangeError(`no decision of the norm has the option ${option}`);
  return key;
}

/** The input of a check of one clause on an example's log. */
export function exampleInput(
  regulation: Regulation,
  clause: Clause,
  example: Example,
  calendars: ExampleCalendars,
  answers: Readonly<Record<string, Answer>> = {},
): CheckInput {
  const zone = zoneOf(undefined, regulation.country);
  const asOf = day(example.asOf);
  const name = example.calendar ?? CALENDARS[regulation.country];
  const calendar = Object.hasOwn(calendars.school, name) ? calendars.school[name] : undefined;
  const records = eventsFromRows(example.log, { vocabulary: regulation.vocabulary, zone, school: SCHOOL });
  const first = calendar ? day(calendar.year.from) : ruleYearOf(asOf).year.from;
  return {
    regulations: [
      {
        id: regulation.id,
        editions: [
          {
            regulation: { ...regulation, clauses: [clause] },
            edition: 'working',
            from: -Infinity,
            to: Infinity,
            sha256: '',
          },
        ],
        answers: { ...example.decisions, ...answers },
      },
    ],
    records: { ...records, logs: coverageOf(records, example, regulation, first, asOf) },
    roster: rosterOf(example, regulation),
    school: SCHOOL,
    country: regulation.country,
    timeZone: zone.id,
    calendars: calendar ? [calendar] : [],
    working: calendars.working,
    waivers: [],
    asOf,
  };
}

/** Everything is covered from the start of the school year, unless the example says otherwise. */
function coverageOf(
  records: Records,
  example: Example,
  regulation: Regulation,
  first: number,
  asOf: number,
): Records['logs'] {
  const all = Object.keys(regulation.vocabulary.activities);
  const declared = example.coverage
    ? example.coverage.map(({ from, to, activities }) => ({
        from: day(from),
        to: day(to),
        activities: activities ?? all,
      }))
    : [{ from: first, to: asOf, activities: all }];
  return [{ name: records.logs[0]?.name ?? 'example', files: records.logs[0]?.files ?? [], declared }];
}

/** @throws RangeError if a row of the example's roster cannot be read: the author has to mend it */
function rosterOf(example: Example, { vocabulary }: Regulation): Roster {
  const { roster, rejections } = rosterFromRows(example.roster ?? usualRoster, { vocabulary, school: SCHOOL });
  const [first] = rejections;
  if (first) throw new RangeError(`example "${example.title}", ${first.file} row ${first.line}: ${first.code}`);
  return roster;
}
