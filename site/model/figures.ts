import { readingsOf, settle } from '../../validator/language/readings.ts';
import { allClauses, regulations, type PlacedClause } from './regulations.ts';

/** How much there is: counted, never written down. */
export const figures = {
  regulations: regulations.length,
  clauses: allClauses.length,
  norms: allClauses.reduce((sum, placed) => sum + judgedNorms(placed), 0),
  examples: allClauses.reduce((sum, { clause }) => sum + clause.examples.length, 0),
};

/** Norms that come to a verdict of their own: not those that only collect records for a person. */
function judgedNorms({ clause, regulation }: PlacedClause): number {
  const nothing = { taken: {}, namedPeriods: new Set<string>() };
  return Object.values(clause.norms).filter((authored) => {
    const { readings } = readingsOf(authored, (key) => settle(key, clause.id, regulation.decisions, nothing));
    return readings.some(({ norm }) => norm.kind !== 'evidence');
  }).length;
}
