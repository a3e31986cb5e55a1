import type { AuthoredNorm } from '../../schemas/norm.ts';
import type { checkabilities, Clause, Example, Regulation, Status } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { runExample, type ExampleCalendars } from '../checking/examples.ts';
import { formatDay, parseDay } from '../time/civil-date.ts';

export type Checkability = (typeof checkabilities)[number];

/** What the examples of a norm show. */
export interface NormCoverage {
  readonly norm: string;
  /** In how many examples each verdict is given. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  /** Whether an example stands at a boundary in time; `undefined` for norms that know no term and no window. */
  readonly boundary: boolean | undefined;
  /** Verdicts that an example should show and none does. */
  readonly lacks: readonly Status[];
}

export interface ClauseCoverage {
  readonly clause: string;
  readonly norms: readonly NormCoverage[];
  /** A clause that is to be checked, with no norm of its own or of a clause that carries it. */
  readonly lacksNorm: boolean;
}

export interface RegulationCoverage {
  readonly regulation: string;
  readonly counts: Readonly<Record<Checkability, number>>;
  readonly clauses: readonly ClauseCoverage[];
}

/**
 * How much of each regulation is checked, and what its examples show. Runs every example.
 *
 * @param calendars those that examples run on
 */
export function clauseCoverage(regulations: readonly Regulation[], calendars: ExampleCalendars): RegulationCoverage[] {
  const withNorms = new Set(
    regulations.flatMap(({ id, clauses }) =>
      clauses.filter(({ norms }) => Object.keys(norms).length > 0).map((clause) => `${id} ${clause.id}`),
    ),
  );
  return regulations.map((regulation) => ({
    regulation: regulation.id,
    counts: countsOf(regulation),
    clauses: regulation.clauses.map((clause) => ({
      clause: clause.id,
      norms: Object.keys(clause.norms).map((norm) => normCoverage(norm, clause, regulation, calendars)),
      lacksNorm: isToBeChecked(clause) && !isCarried(clause, regulation.id, withNorms),
    })),
  }));
}

/** Whether nothing that must be there is missing. A missing boundary is worth knowing, and no fault. */
export function isComplete(coverage: readonly RegulationCoverage[]): boolean {
  return coverage.every(({ clauses }) =>
    clauses.every(({ lacksNorm, norms }) => !lacksNorm && norms.every(({ lacks }) => lacks.length === 0)),
  );
}

/** Clauses with norms of which no finding of a report rests on any row of the logs. @param report with all findings */
export function untouchedClauses(regulation: Regulation, report: Report): string[] {
  const touched = new Set(
    report.findings
      .filter((finding) => finding.regulation === regulation.id)
      .filter(({ evidence, trigger }) => evidence.length > 0 || trigger?.file !== undefined)
      .map(({ clause }) => clause),
  );
  return regulation.clauses
    .filter(({ id, norms }) => Object.keys(norms).length > 0 && !touched.has(id))
    .map(({ id }) => id);
}

function countsOf({ clauses }: Regulation): Record<Checkability, number> {
  const counts: Record<Checkability, number> = { checked: 0, 'needs-decision': 0, 'evidence-only': 0, 'text-only': 0 };
  for (const { checkability } of clauses) counts[checkability]++;
  return counts;
}

function isToBeChecked({ checkability }: Clause): boolean {
  return checkability === 'checked' || checkability === 'needs-decision';
}

function isCarried({ id, carriedBy = [] }: Clause, regulation: string, withNorms: ReadonlySet<string>): boolean {
  const places = carriedBy.map((reference) => `${reference.regulation ?? regulation} ${reference.clause}`);
  return [`${regulation} ${id}`, ...places].some((place) => withNorms.has(place));
}

function normCoverage(norm: string, clause: Clause, regulation: Regulation, calendars: ExampleCalendars): NormCoverage {
  const examples = clause.examples.filter(({ expect }) => Object.hasOwn(expect, norm)).map(only(norm));
  const statuses: Partial<Record<Status, number>> = {};
  for (const example of examples) {
    const found = runExample(regulation, clause, example, calendars).flatMap((outcome) => outcome.found);
    for (const status of new Set(found)) statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const kinds = kindsOf(clause.norms[norm]);
  const wanted: Status[] = kinds.every((kind) => kind === 'evidence') ? ['judgement'] : ['satisfied', 'violated'];
  const isTimed = kinds.some((kind) => !TIMELESS.has(kind));
  const boundary = examples.some((example) => standsAtBoundary(example, clause, regulation, calendars));
  return {
    norm,
    statuses,
    boundary: boundary || (isTimed ? false : undefined),
    lacks: wanted.filter((status) => statuses[status] === undefined),
  };
}

const TIMELESS = new Set(['condition', 'prohibition', 'evidence']);

/** The example, expecting nothing of other norms. */
function only(norm: string): (example: Example) => Example {
  return (example) => ({ ...example, expect: { [norm]: example.expect[norm] } });
}

/** The kinds of a norm under all options of the decision that it hangs on as a whole. */
function kindsOf(norm: AuthoredNorm): string[] {
  if (typeof norm.kind === 'string') return [norm.kind];
  const { options } = norm;
  return typeof options === 'object' && options !== null
    ? Object.values(options).flatMap((option) => kindsOf(option as AuthoredNorm))
    : [];
}

/** Whether moving one date of an example – of a row, of the roster, of the check – by a day changes a verdict. */
function standsAtBoundary(
  example: Example,
  clause: Clause,
  regulation: Regulation,
  calendars: ExampleCalendars,
): boolean {
  const found = (one: Example) => runExample(regulation, clause, one, calendars).map((outcome) => outcome.found);
  const here = found(example);
  return movedByOneDay(example).some((moved) =>
    found(moved).some(
      (statuses, index) =>
        statuses.length === here[index].length && statuses.some((status, at) => status !== here[index][at]),
    ),
  );
}

type Row = Example['log'][number];

/** The example with one of its dates a day earlier or later, for each of its dates. */
function movedByOneDay(example: Example): Example[] {
  const { log, roster = {}, asOf } = example;
  const moved: Example[] = movedRows(log).map((rows) => ({ ...example, log: rows }));
  for (const [table, rows] of Object.entries(roster)) {
    for (const changed of movedRows(rows)) moved.push({ ...example, roster: { ...roster, [table]: changed } });
  }
  for (const by of [-1, 1]) moved.push({ ...example, asOf: movedText(asOf, by) ?? asOf });
  return moved;
}

function movedRows(rows: readonly Row[]): Row[][] {
  return rows.flatMap((row, at) =>
    Object.entries(row).flatMap(([field, value]) =>
      [-1, 1].flatMap((by) => {
        const text = typeof value === 'string' ? movedText(value, by) : undefined;
        const changed = { ...row, [field]: text ?? '' };
        return text === undefined || isUpsideDown(changed) ? [] : [rows.with(at, changed)];
      }),
    ),
  );
}

/** A row of a roster that ends before it begins. */
function isUpsideDown({ from, to }: Row): boolean {
  return typeof from === 'string' && typeof to === 'string' && to < from;
}

/** `2025-09-30 23:10` → `2025-10-01 23:10`; `undefined` for what does not begin with a date. */
function movedText(text: string, by: number): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.test(text) ? parseDay(text.slice(0, 10)) : undefined;
  return day === undefined ? undefined : formatDay(day + by) + text.slice(10);
}
