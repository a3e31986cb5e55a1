import { statuses, type Status } from '../../schemas/regulation.ts';
import type { Finding, Report } from '../../schemas/report.ts';

/** A verdict under one of two editions; `absent`: the edition has no such instance. */
export type Verdict = Status | 'absent';

/** A finding that another edition would have made otherwise. */
export interface ChangedFinding {
  readonly id: string;
  readonly school: string;
  readonly clause: string;
  readonly norm: string;
  readonly class?: string;
  readonly subject: Finding['subject'];
  readonly before: Verdict;
  readonly after: Verdict;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
}

/** How many findings went from one verdict to another. */
export interface Transition {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: number;
}

export interface Impact {
  readonly regulation: string;
  /** Findings under each edition, by verdict. */
  readonly counts: { readonly before: Report['summary']['counts']; readonly after: Report['summary']['counts'] };
  readonly transitions: readonly Transition[];
  readonly byClause: readonly { readonly clause: string; readonly transitions: readonly Transition[] }[];
  readonly byClass: readonly {
    readonly school: string;
    readonly class: string;
    readonly transitions: readonly Transition[];
  }[];
  readonly findings: readonly ChangedFinding[];
}

/**
 * What another edition would have changed: the findings of the same records under both, compared by their ids.
 *
 * @param before a report with every finding listed
 * @param after the same records under the other edition, every finding listed
 * @throws RangeError if a report lists only problems
 */
export function impactOf(before: Report, after: Report): Impact {
  if (before.listed !== 'all' || after.listed !== 'all') throw new RangeError('both reports must list every finding');
  const later = new Map(after.findings.map((finding) => [finding.id, finding]));
  const earlier = new Set(before.findings.map((finding) => finding.id));
  const changed: ChangedFinding[] = [];
  for (const finding of before.findings) {
    const other = later.get(finding.id);
    if (other?.status !== finding.status) changed.push(changedOf(finding, other));
  }
  for (const finding of after.findings) if (!earlier.has(finding.id)) changed.push(changedOf(undefined, finding));
  const clauses = groups(changed, ({ clause }) => clause);
  const classes = groups(
    changed.filter((one) => one.class !== undefined),
    (one) => `${one.school}\n${one.class}`,
  );
  return {
    regulation: after.regulations.at(0)?.id ?? before.regulations.at(0)?.id ?? '',
    counts: { before: before.summary.counts, after: after.summary.counts },
    transitions: transitionsOf(changed),
    byClause: clauses.map(([clause, own]) => ({ clause, transitions: transitionsOf(own) })),
    byClass: classes.map(([key, own]) => {
      const [school, name] = key.split('\n');
      return { school, class: name, transitions: transitionsOf(own) };
    }),
    findings: changed,
  };
}

function changedOf(before: Finding | undefined, after: Finding | undefined): ChangedFinding {
  const one = after ?? before;
  if (!one) throw new RangeError('a change has one side at least');
  return {
    id: one.id,
    school: one.school,
    clause: one.clause,
    norm: one.norm,
    ...(one.class === undefined ? {} : { class: one.class }),
    subject: one.subject,
    before: before?.status ?? 'absent',
    after: after?.status ?? 'absent',
    ...(before?.due === undefined ? {} : { dueBefore: before.due }),
    ...(after?.due === undefined ? {} : { dueAfter: after.due }),
  };
}

/** Groups in the order of their first member; classes and clauses come in the order of the reports. */
function groups(
  changed: readonly ChangedFinding[],
  keyOf: (one: ChangedFinding) => string,
): [string, ChangedFinding[]][] {
  const found = new Map<string, ChangedFinding[]>();
  for (const one of changed) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'ru', { numeric: true }));
}

const ORDER: readonly Verdict[] = [...statuses, 'absent'];

function transitionsOf(changed: readonly ChangedFinding[]): Transition[] {
  return ORDER.flatMap((before) =>
    ORDER.flatMap((after) => {
      const count = changed.filter((one) => one.before === before && one.after === after).length;
      return count === 0 ? [] : [{ before, after, count }];
    }),
  );
}
