import type { Moment } from '../../../sample-school/generator/calendar.ts';
import type { School } from '../../../sample-school/generator/roster.ts';
import type { Plan } from '../plan/plan.ts';
import { appealRows } from './appeal-rows.ts';
import { bookRows } from './book-rows.ts';
import type { Rows } from './rows.ts';
import { systemRows } from './system-rows.ts';

/** The rows of all logs, made to fit the plan. */
export function makeRows(school: School, plan: Plan): Rows {
  return {
    system: sorted(systemRows(plan)),
    book: sorted(bookRows(school, plan)),
    appeals: appealRows(plan.appeals),
    consents: plan.consents.filter(({ at }) => at !== undefined).sort((a, b) => (a.at?.day ?? 0) - (b.at?.day ?? 0)),
  };
}

const sorted = <T extends { readonly at: Moment }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => a.at.day - b.at.day || (a.at.minute ?? 0) - (b.at.minute ?? 0));
