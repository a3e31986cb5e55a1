import type { Decision } from '../../schemas/regulation.ts';
import { decisionKeysIn, decisionOf, sharedKey } from '../../validator/language/readings.ts';
import { allClauses, type PlacedClause } from './regulations.ts';

/** A question that texts leave to the school, and the clauses that ask it. */
export interface DecisionView {
  /** Shared (`D16`), or with the clause it is for (`D16@II.3`). */
  readonly key: string;
  readonly decision: Decision;
  readonly clauses: readonly { placed: PlacedClause; changesVerdict: boolean }[];
}

/** Every decision that a clause names, by key; a local key without a question of its own stands under its shared one. */
export const decisionViews: readonly DecisionView[] = viewsOf();

/** The decision of a clause with its question. */
export function clauseDecisions({
  clause,
  regulation,
}: PlacedClause): { key: string; decision: Decision; inNorms: boolean }[] {
  const inNorms = new Set(decisionKeysIn(clause.norms));
  return clause.decisions
    .flatMap((key) => {
      const decision = decisionOf(regulation.decisions, key);
      return decision ? [{ key, decision, inNorms: inNorms.has(key) }] : [];
    })
    .sort((a, b) => Number(b.inNorms) - Number(a.inNorms) || byKey(a, b));
}

function viewsOf(): DecisionView[] {
  const found = new Map<string, { decision: Decision; clauses: { placed: PlacedClause; changesVerdict: boolean }[] }>();
  for (const placed of allClauses) {
    const { clause, regulation } = placed;
    const inNorms = new Set(decisionKeysIn(clause.norms));
    for (const key of clause.decisions) {
      const decision = decisionOf(regulation.decisions, key);
      if (!decision) continue;
      const name = Object.hasOwn(regulation.decisions, key) ? key : sharedKey(key);
      const view = found.get(name) ?? { decision, clauses: [] };
      view.clauses.push({ placed, changesVerdict: inNorms.has(key) });
      found.set(name, view);
    }
  }
  return [...found].map(([key, view]) => ({ key, ...view })).sort(byKey);
}

/** Questions of all regulations (D01 …) first, then those of one. */
function byKey(a: { key: string }, b: { key: string }): number {
  const isShared = ({ key }: { key: string }): boolean => /^D\d+/.test(key);
  return Number(isShared(b)) - Number(isShared(a)) || a.key.localeCompare(b.key, 'ru', { numeric: true });
}
