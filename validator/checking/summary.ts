import { reasons, statuses, type Reason } from '../../schemas/regulation.ts';
import type { Counts, Finding, Report, Warning } from '../../schemas/report.ts';
import type { Readings } from '../language/readings.ts';
import type { Combined } from './combine.ts';
import { compareText } from './content.ts';

type Summary = Report['summary'];

interface Place {
  readonly school: string;
  readonly regulation: string;
  readonly clause: string;
  readonly norm: string;
}

/** The counts of one norm in one school, by class. */
export class NormCounts {
  readonly byClass = new Map<string | undefined, Counts>();
  readonly reasons = new Map<Reason, number>();

  count(classId: string | undefined, { status, reason }: Combined): void {
    let counts = this.byClass.get(classId);
    if (!counts) {
      counts = emptyCounts();
      this.byClass.set(classId, counts);
    }
    counts[status]++;
    if (reason) this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}

function plus(sum: Counts, more: Counts): void {
  for (const status of statuses) sum[status] += more[status];
}

/** Counts every instance, listed or not. */
export class Tally {
  readonly #counts = emptyCounts();
  readonly #reasons = Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<Reason, number>;
  readonly #byClause = new Map<string, Summary['byClause'][number]>();
  readonly #byClass = new Map<string, Summary['byClass'][number]>();
  readonly #cells = new Map<string, Summary['byClassClause'][number]>();
  readonly #decisions = new Map<string, Summary['openDecisions'][number]>();

  /** Takes over what was counted of one norm. */
  add(place: Place, counted: NormCounts): void {
    const { school, regulation, clause, norm } = place;
    for (const [reason, count] of counted.reasons) this.#reasons[reason] += count;
    const ofNorm = at(this.#byClause, `${regulation} ${clause} ${norm}`, () => ({
      regulation,
      clause,
      norm,
      counts: emptyCounts(),
    })).counts;
    for (const [classId, counts] of counted.byClass) {
      plus(this.#counts, counts);
      plus(ofNorm, counts);
      if (classId === undefined) continue;
      plus(
        at(this.#byClass, `${school}\u0000${classId}`, () => ({ school, class: classId, counts: emptyCounts() }))
          .counts,
        counts,
      );
      const cell = at(this.#cells, `${school}\u0000${classId}\u0000${regulation} ${clause}`, () => ({
        school,
        class: classId,
        regulation,
        clause,
        counts: emptyCounts(),
      }));
      plus(cell.counts, counts);
    }
  }

  /** A finding that hangs on open decisions. */
  open(regulation: string, { settled }: Readings, settles: readonly string[]): void {
    for (const { key, decision, origin } of settled) {
      if (origin !== 'open') continue;
      const entry = at(this.#decisions, key, () => ({
        decision: key,
        question: decision.question,
        kind: decision.kind,
        options:
          decision.kind === 'choice'
            ? Object.fromEntries(Object.entries(decision.options).map(([name, option]) => [name, option.label]))
            : {},
        settles: 0,
        touches: 0,
        regulations: [],
      }));
      entry.touches++;
      if (settles.includes(key)) entry.settles++;
      if (!entry.regulations.includes(regulation)) entry.regulations.push(regulation);
    }
  }

  summary(listed: number, rejections: number, warnings: number): Summary {
    const total = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    return {
      counts: this.#counts,
      reasons: this.#reasons,
      rejections: { total: rejections, shown: rejections },
      warnings: { total: warnings, shown: warnings },
      findings: { total, shown: listed },
      byClause: [...this.#byClause.values()],
      byClass: sortClasses([...this.#byClass.values()]),
      byClassClause: sortClasses([...this.#cells.values()]),
      openDecisions: sortDecisions(
        [...this.#decisions.values()].map((one) => ({ ...one, regulations: one.regulations.toSorted() })),
      ),
    };
  }
}

/** Without those that say the same again: two regulations may warn of one row. */
export function distinctWarnings(warnings: readonly Warning[]): Warning[] {
  const seen = new Map(
    warnings.map((one) => [JSON.stringify([one.file, one.line, one.code, one.message]), one] as const),
  );
  return [...seen.values()];
}

/** By file, line, code and text; those of no file first. */
export function sortWarnings(warnings: Warning[]): Warning[] {
  return warnings.sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

export function emptyCounts(): Counts {
  return Object.fromEntries(statuses.map((status) => [status, 0])) as Counts;
}

export function sortDecisions(decisions: Summary['openDecisions']): Summary['openDecisions'] {
  return decisions.sort(
    (a, b) => b.settles - a.settles || b.touches - a.touches || compareText(a.decision, b.decision),
  );
}

const natural = new Intl.Collator('ru', { numeric: true });

export function sortClasses<T extends { school: string; class: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => compareText(a.school, b.school) || natural.compare(a.class, b.class));
}

/** By regulation, clause and norm as they stand there, then by school, class, time, subject. */
export function sortFindings(
  findings: Finding[],
  regulations: readonly Pick<Report['regulations'][number], 'id' | 'clauses'>[],
): Finding[] {
  const ranks = new Map<string, number>();
  for (const { id, clauses } of regulations) {
    for (const clause of clauses) {
      for (const norm of Object.keys(clause.norms)) {
        const key = `${id} ${clause.id} ${norm}`;
        if (!ranks.has(key)) ranks.set(key, ranks.size);
      }
    }
  }
  return findings
    .map((finding) => ({ finding, rank: ranks.get(`${finding.regulation} ${finding.clause} ${finding.norm}`) ?? -1 }))
    .sort((a, b) => a.rank - b.rank || compareFindings(a.finding, b.finding))
    .map(({ finding }) => finding);
}

/** 5А before 10А; equal names are the common case. */
function compareClasses(a = '', b = ''): number {
  return a === b ? 0 : natural.compare(a, b);
}

/** The order of findings of one norm. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.school, b.school) ||
    compareClasses(a.class, b.class) ||
    compareText(a.trigger?.time ?? a.window?.from ?? '', b.trigger?.time ?? b.window?.from ?? '') ||
    compareClasses(a.subject.ids.join('|'), b.subject.ids.join('|')) ||
    compareText(a.id, b.id)
  );
}

function at<T>(table: Map<string, T>, key: string, create: () => T): T {
  let entry = table.get(key);
  if (!entry) {
    entry = create();
    table.set(key, entry);
  }
  return entry;
}
