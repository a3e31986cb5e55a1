import type { Norm } from '../../schemas/norm.ts';
import { readingsOf, settle } from '../../validator/language/readings.ts';
import { allClauses, type PlacedClause } from './regulations.ts';

/** A kind of norm, what it states, and clauses that use it. */
export interface NormKind {
  readonly kind: Norm['kind'];
  readonly states: string;
  readonly count: number;
  readonly example: PlacedClause | undefined;
}

const STATES: Readonly<Record<Norm['kind'], string>> = {
  deadline: 'Случилось одно – к сроку должно случиться другое.',
  frequency: 'За период – не меньше или не больше стольких-то раз.',
  interval: 'Между соседними событиями – не больше стольких-то дней.',
  precedence: 'Сначала одно, потом другое.',
  condition: 'Каждое такое событие должно быть именно таким.',
  prohibition: 'Такого события быть не должно.',
  evidence: 'Записи собраны, судит человек.',
};

/** Every kind with how many norms are of it (a norm of several kinds counts for each). */
export function normKinds(): NormKind[] {
  const used = new Map<string, PlacedClause[]>();
  for (const placed of allClauses) {
    for (const kind of kindsOf(placed)) used.set(kind, [...(used.get(kind) ?? []), placed]);
  }
  return (Object.keys(STATES) as Norm['kind'][]).map((kind) => ({
    kind,
    states: STATES[kind],
    count: used.get(kind)?.length ?? 0,
    example: used.get(kind)?.[0],
  }));
}

function kindsOf({ clause, regulation }: PlacedClause): Norm['kind'][] {
  const nothing = { taken: {}, namedPeriods: new Set<string>() };
  return Object.values(clause.norms).flatMap((authored) => {
    const { readings } = readingsOf(authored, (key) => settle(key, clause.id, regulation.decisions, nothing));
    return [...new Set(readings.map(({ norm }) => norm.kind))];
  });
}
