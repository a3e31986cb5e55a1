import type { Regulation } from '../../../schemas/regulation.ts';
import type { YearChoice } from './choice.ts';

/** A role that bears duties which can be checked, with its label. */
export interface BearerRole {
  readonly role: string;
  readonly label: string;
}

/** The roles that bear clauses with norms, those with most of them first. */
export function bearerRoles(regulations: readonly Regulation[]): BearerRole[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { clauses, vocabulary } of regulations) {
    for (const { bearer, norms } of clauses) {
      if (Object.keys(norms).length === 0) continue;
      for (const role of bearer) {
        const label = Object.hasOwn(vocabulary.roles, role) ? vocabulary.roles[role].label : role;
        counts.set(role, { label, count: (counts.get(role)?.count ?? 0) + 1 });
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count || a.label.localeCompare(b.label, 'ru'))
    .map(([role, { label }]) => ({ role, label }));
}

/** «классный руководитель, 5-й класс» */
export function whoseWords({ role, grade }: YearChoice, roles: readonly BearerRole[]): string {
  return `${roles.find((one) => one.role === role)?.label ?? role}, ${grade}-й класс`;
}
