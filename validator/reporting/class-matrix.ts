import type { Counts, Report } from '../../schemas/report.ts';
import { reportWords } from '../messages/reporting.ts';
import type { Language } from '../messages/message.ts';
import { clauseGroups, noCounts, sumOf } from './groups.ts';
import { statuses } from '../../schemas/regulation.ts';

export interface MatrixColumn {
  readonly regulation: string;
  readonly clause: string;
  readonly title: string;
}

export interface MatrixRow {
  /** The class as the report names it, with its school where there are several; the last row may be without class. */
  readonly title: string;
  readonly school?: string | undefined;
  readonly class?: string | undefined;
  /** One for each column; nothing where the class has no finding. */
  readonly cells: readonly (Counts | undefined)[];
  readonly total: Counts;
}

/** Classes by clauses with the counts of all findings, listed or not. */
export function classMatrix(report: Report, language: Language): { columns: MatrixColumn[]; rows: MatrixRow[] } {
  const groups = clauseGroups(report);
  const columns = groups.map(({ regulation, clause, title }): MatrixColumn => ({ regulation, clause, title }));
  const at = new Map(columns.map(({ regulation, clause }, index) => [`${regulation}\n${clause}`, index]));
  const byClass = new Map<string, { school: string; class: string; cells: (Counts | undefined)[] }>();
  for (const one of report.summary.byClassClause) {
    const key = `${one.school}\n${one.class}`;
    const row = byClass.get(key) ?? { school: one.school, class: one.class, cells: columns.map(() => undefined) };
    const index = at.get(`${one.regulation}\n${one.clause}`);
    if (index !== undefined) row.cells[index] = one.counts;
    byClass.set(key, row);
  }
  const isSeveral = report.schools.length > 1;
  const rows = [...byClass.values()].map((row): MatrixRow => ({
    ...row,
    title: isSeveral ? `${row.school} · ${row.class}` : row.class,
    total: sumOf(row.cells.map((counts) => counts ?? noCounts())),
  }));
  const rest = groups.map(({ counts }, index) =>
    minus(counts, sumOf(rows.map(({ cells }) => cells[index] ?? noCounts()))),
  );
  const without = sumOf(rest);
  if (statuses.some((status) => without[status] > 0)) {
    rows.push({
      title: reportWords.noClass[language],
      cells: rest.map((counts) => (statuses.some((status) => counts[status] > 0) ? counts : undefined)),
      total: without,
    });
  }
  return { columns, rows };
}

function minus(all: Counts, some: Counts): Counts {
  const left = noCounts();
  for (const status of statuses) left[status] = Math.max(0, all[status] - some[status]);
  return left;
}
