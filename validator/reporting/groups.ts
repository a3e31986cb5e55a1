import { statuses } from '../../schemas/regulation.ts';
import type { Counts, Finding, Report } from '../../schemas/report.ts';
import { factsOf } from './report-facts.ts';

/** The findings of one norm and how many there are of each status, listed or not. */
export interface NormGroup {
  readonly norm: string;
  readonly title: string;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

export interface ClauseGroup {
  readonly regulation: string;
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly section: string;
  readonly counts: Counts;
  readonly norms: readonly NormGroup[];
}

/** Clauses that have findings, in the order of their regulations, each with its norms in theirs. */
export function clauseGroups(report: Report): ClauseGroup[] {
  const facts = factsOf(report);
  const counts = new Map(report.summary.byClause.map((one) => [keyOf(one), one.counts]));
  const findings = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const list = findings.get(keyOf(finding));
    if (list) list.push(finding);
    else findings.set(keyOf(finding), [finding]);
  }
  return clauseOrder(report).map(({ regulation, clause, norms }): ClauseGroup => {
    const known = facts.clause(regulation, clause);
    const groups = norms.map((norm): NormGroup => {
      const key = keyOf({ regulation, clause, norm });
      const own = findings.get(key) ?? [];
      return {
        norm,
        title: facts.normTitle({ regulation, clause, norm }),
        counts: counts.get(key) ?? countsOf(own),
        findings: own,
      };
    });
    return {
      regulation,
      clause,
      title: known?.title ?? '',
      text: known?.text ?? '',
      section: known?.section ?? '',
      counts: sumOf(groups.map((group) => group.counts)),
      norms: groups,
    };
  });
}

/** What a report says of one regulation. */
export interface RegulationGroup {
  readonly regulation: string;
  readonly title: string;
  readonly counts: Counts;
  readonly clauses: readonly ClauseGroup[];
}

/** Whether clauses have to be named with their regulation to be told apart. */
export const hasSeveralRegulations = ({ regulations }: Pick<Report, 'regulations'>): boolean =>
  new Set(regulations.map(({ id }) => id)).size > 1;

/** The clauses by regulation, in the order of the report. */
export function regulationGroups(report: Report, groups: readonly ClauseGroup[]): RegulationGroup[] {
  const facts = factsOf(report);
  return [...new Set(groups.map(({ regulation }) => regulation))].map((regulation) => {
    const clauses = groups.filter((group) => group.regulation === regulation);
    return {
      regulation,
      title: facts.regulation(regulation)?.title ?? regulation,
      counts: sumOf(clauses.map(({ counts }) => counts)),
      clauses,
    };
  });
}

/** Every clause and norm that is counted or has a finding, as the regulations order them. */
function clauseOrder(report: Report): { regulation: string; clause: string; norms: string[] }[] {
  const present = new Map<string, { regulation: string; clause: string; norms: Set<string> }>();
  const add = ({ regulation, clause, norm }: { regulation: string; clause: string; norm: string }): void => {
    const key = `${regulation}\n${clause}`;
    const entry = present.get(key) ?? { regulation, clause, norms: new Set<string>() };
    entry.norms.add(norm);
    present.set(key, entry);
  };
  report.summary.byClause.forEach(add);
  // Findings of a norm stand together, and there may be very many.
  report.findings.forEach((finding, index, { [index - 1]: before }) => {
    if (before?.norm !== finding.norm || before.clause !== finding.clause || before.regulation !== finding.regulation)
      add(finding);
  });
  const order = new Map<string, number>();
  const rank = (key: string): number => order.get(key) ?? Infinity;
  for (const regulation of report.regulations) {
    for (const clause of regulation.clauses) {
      for (const key of [
        `${regulation.id}\n${clause.id}`,
        ...Object.keys(clause.norms).map((norm) => `${regulation.id}\n${clause.id}\n${norm}`),
      ]) {
        if (!order.has(key)) order.set(key, order.size);
      }
    }
  }
  const byRank = (a: string, b: string): number => rank(a) - rank(b) || 0;
  return [...present]
    .sort(([a], [b]) => byRank(a, b))
    .map(([key, { regulation, clause, norms }]) => ({
      regulation,
      clause,
      norms: [...norms].sort((a, b) => byRank(`${key}\n${a}`, `${key}\n${b}`)),
    }));
}

const keyOf = ({ regulation, clause, norm }: { regulation: string; clause: string; norm: string }): string =>
  `${regulation}\n${clause}\n${norm}`;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = noCounts();
  for (const { status } of findings) counts[status]++;
  return counts;
}

export function sumOf(list: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of list) for (const status of statuses) sum[status] += counts[status] ?? 0;
  return sum;
}

export function noCounts(): Counts {
  return { violated: 0, undetermined: 0, pending: 0, satisfied: 0, judgement: 0, 'not-applicable': 0, waived: 0 };
}

/** Statuses that occur with their numbers, in the order in which they matter. */
export function presentCounts(counts: Counts): { status: keyof Counts; count: number }[] {
  return statuses.map((status) => ({ status, count: counts[status] ?? 0 })).filter(({ count }) => count > 0);
}
