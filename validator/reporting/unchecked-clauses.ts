import type { Report } from '../../schemas/report.ts';
import { checkabilityWords } from '../messages/reporting.ts';
import type { ClauseFacts } from './report-facts.ts';

/** A clause that no log can settle, and the clauses whose findings stand for it, `III.4, III.5`. */
export interface UncheckedClause {
  readonly regulation: string;
  readonly clause: ClauseFacts;
  readonly carriedBy: string;
}

/** What a reader must not take for checked: clauses for a person to judge and clauses of text alone. */
export function uncheckedClauses(report: Report): UncheckedClause[] {
  return report.regulations.flatMap(({ id, clauses }) =>
    clauses
      .filter(({ checkability }) => Object.hasOwn(checkabilityWords, checkability))
      .map((clause) => ({ regulation: id, clause, carriedBy: (clause.carriedBy ?? []).join(', ') })),
  );
}
