import { vocabulary } from './vocabulary.ts';
import { allClauses, findClause, type PlacedClause } from './regulations.ts';

/** A kind of event that several regulations speak of, and what each asks. */
export interface Matter {
  readonly activity: string;
  readonly label: string;
  readonly clauses: readonly PlacedClause[];
  readonly regulations: number;
}

/** A clause and those that say otherwise: following both to the letter is impossible or makes no sense. */
export interface Contradiction {
  readonly one: PlacedClause;
  readonly others: readonly { placed: PlacedClause; why: string | undefined }[];
}

/** Matters that more than one regulation speaks of: those of most regulations first. */
export function sharedMatters(): Matter[] {
  const byActivity = new Map<string, PlacedClause[]>();
  for (const placed of allClauses) {
    for (const code of activitiesOf(placed)) byActivity.set(code, [...(byActivity.get(code) ?? []), placed]);
  }
  return [...byActivity]
    .map(([activity, clauses]) => ({
      activity,
      label: vocabulary.activities[activity].label,
      clauses,
      regulations: new Set(clauses.map(({ regulation }) => regulation.id)).size,
    }))
    .filter(({ regulations }) => regulations > 1)
    .sort((a, b) => b.regulations - a.regulations || a.label.localeCompare(b.label, 'ru'));
}

/** Every pair once, whichever of the two names it. */
export function contradictions(): Contradiction[] {
  const known = new Set<string>();
  return allClauses.flatMap((one) => {
    const others = (one.clause.contradicts ?? []).flatMap(({ regulation = one.regulation.id, clause, why }) => {
      const placed = findClause(regulation, clause);
      const pair = [`${one.regulation.id} ${one.clause.id}`, `${regulation} ${clause}`].sort().join('\n');
      if (!placed || known.has(pair)) return [];
      known.add(pair);
      return [{ placed, why }];
    });
    return others.length === 0 ? [] : [{ one, others }];
  });
}

function activitiesOf({ clause }: PlacedClause): Set<string> {
  const codes = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { activity } = node as { activity?: unknown };
      if (Array.isArray(activity)) {
        for (const code of activity)
          if (typeof code === 'string' && Object.hasOwn(vocabulary.activities, code)) codes.add(code);
      }
      Object.values(node).forEach(walk);
    }
  };
  walk(clause.norms);
  return codes;
}
