import { reasons, statuses } from '../../schemas/regulation.ts';
import type { Counts, Report } from '../../schemas/report.ts';
import type { MessageParams } from '../messages/index.ts';
import { UserError } from '../messages/user-error.ts';
import { sortClasses, sortDecisions, sortFindings, sortWarnings } from './summary.ts';

type Summary = Report['summary'];
type OpenDecision = Summary['openDecisions'][number];

/**
 * One report of several, each of its own schools: the report of a check of all of them together (docs/language.md §9,
 * law 4). It is exact if coverage is declared by school, and if the school of rows without one is in the first report.
 *
 * @throws UserError if two reports have a school in common, or were not made with the same regulations, answers, day,
 *   time zone and choice of findings
 */
export function merge(reports: readonly [Report, ...Report[]]): Report {
  const [first, ...others] = reports;
  const seen = new Set(first.schools);
  for (const other of others) {
    const twice = other.schools.find((school) => seen.has(school));
    if (twice !== undefined) throw new UserError('merge-school-twice', { school: twice });
    for (const school of other.schools) seen.add(school);
    const differing = aspects.find(({ of }) => JSON.stringify(of(first)) !== JSON.stringify(of(other)));
    if (differing) throw new UserError('merge-checks-differ', { aspect: differing.aspect });
  }
  const ranked = first.regulations.map(({ id, clauses }) => ({ id, clauses }));
  return {
    ...first,
    schools: [...seen].sort(),
    inputs: reports.flatMap((report) => report.inputs),
    rejections: reports.flatMap((report) => report.rejections),
    warnings: sortWarnings(reports.flatMap((report) => report.warnings)),
    summary: summaryOf(reports.map((report) => report.summary)),
    findings: sortFindings(
      reports.flatMap((report) => report.findings),
      ranked,
    ),
  };
}

/** What reports must have in common. */
const aspects: readonly {
  readonly aspect: MessageParams<'merge-checks-differ'>['aspect'];
  of(report: Report): unknown;
}[] = [
  {
    aspect: 'regulations',
    of: ({ regulations }) => regulations.map(({ id, edition, sha256 }) => [id, edition, sha256]),
  },
  { aspect: 'decisions', of: ({ regulations }) => regulations.map(({ decisions }) => decisions) },
  { aspect: 'as-of', of: ({ asOf }) => asOf },
  { aspect: 'time-zone', of: ({ timeZone }) => timeZone },
  { aspect: 'listed', of: ({ listed }) => listed },
];

function summaryOf(parts: readonly Summary[]): Summary {
  const sumOf = (of: (part: Summary) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const shown = (name: 'rejections' | 'warnings' | 'findings'): Summary['findings'] => ({
    total: sumOf((part) => part[name].total),
    shown: sumOf((part) => part[name].shown),
  });
  return {
    counts: Object.fromEntries(statuses.map((status) => [status, sumOf((part) => part.counts[status])])) as Counts,
    reasons: Object.fromEntries(
      reasons.map((reason) => [reason, sumOf((part) => part.reasons[reason])]),
    ) as Summary['reasons'],
    rejections: shown('rejections'),
    warnings: shown('warnings'),
    findings: shown('findings'),
    byClause: combined(
      parts.flatMap((part) => part.byClause),
      ({ regulation, clause, norm }) => JSON.stringify([regulation, clause, norm]),
      (a, b) => ({ ...a, counts: plus(a.counts, b.counts) }),
    ),
    byClass: sortClasses(parts.flatMap((part) => part.byClass)),
    byClassClause: sortClasses(parts.flatMap((part) => part.byClassClause)),
    openDecisions: sortDecisions(
      combined(
        parts.flatMap((part) => part.openDecisions),
        ({ decision }) => decision,
        bothDecisions,
      ),
    ),
  };
}

/** Items of the same key made one, in the order in which the keys come. */
function combined<T>(items: readonly T[], keyOf: (item: T) => string, both: (a: T, b: T) => T): T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    found.set(key, known === undefined ? item : both(known, item));
  }
  return [...found.values()];
}

function plus(a: Counts, b: Counts): Counts {
  return Object.fromEntries(statuses.map((status) => [status, a[status] + b[status]])) as Counts;
}

function bothDecisions(a: OpenDecision, b: OpenDecision): OpenDecision {
  return {
    ...a,
    settles: a.settles + b.settles,
    touches: a.touches + b.touches,
    regulations: [...new Set([...a.regulations, ...b.regulations])].sort(),
  };
}
