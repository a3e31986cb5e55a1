/** How the later of two rules stands to the earlier one. */
export type Direction = 'same' | 'tighter' | 'looser' | 'other';

/** How the later of two sets of events, subjects or options stands to the earlier one. */
export type Relation = 'equal' | 'narrower' | 'broader' | 'other';

/** How the later of two due dates stands to the earlier one. */
export type Shift = 'equal' | 'earlier' | 'later' | 'other';

/** Several changes of one rule together: one way, or neither. */
export function together(directions: Iterable<Direction>): Direction {
  let result: Direction = 'same';
  for (const direction of directions) {
    if (direction === 'same' || direction === result) continue;
    if (result !== 'same') return 'other';
    result = direction;
  }
  return result;
}

/** Several parts of one set together. */
export function joint(relations: Iterable<Relation>): Relation {
  let result: Relation = 'equal';
  for (const relation of relations) {
    if (relation === 'equal' || relation === result) continue;
    if (result !== 'equal') return 'other';
    result = relation;
  }
  return result;
}

/** Two implications as a relation: the later set lies in the earlier one, and the other way round. */
export function relationOf(laterInEarlier: boolean, earlierInLater: boolean): Relation {
  if (laterInEarlier && earlierInLater) return 'equal';
  if (laterInEarlier) return 'narrower';
  return earlierInLater ? 'broader' : 'other';
}

/** What a relation means where a broader set asks for more. */
export function broaderIsTighter(relation: Relation): Direction {
  if (relation === 'equal') return 'same';
  if (relation === 'other') return 'other';
  return relation === 'broader' ? 'tighter' : 'looser';
}

/** What a relation means where a broader set allows more. */
export function broaderIsLooser(relation: Relation): Direction {
  return opposite(broaderIsTighter(relation));
}

/** What a shift of a due date means. */
export function earlierIsTighter(shift: Shift): Direction {
  if (shift === 'equal') return 'same';
  if (shift === 'other') return 'other';
  return shift === 'earlier' ? 'tighter' : 'looser';
}

export function opposite(direction: Direction): Direction {
  if (direction === 'tighter') return 'looser';
  return direction === 'looser' ? 'tighter' : direction;
}

/** Equal as data. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = (value: object): string[] =>
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .map(([key]) => key)
      .sort();
  const own = keys(a);
  const other = keys(b);
  return (
    own.length === other.length &&
    own.every(
      (key, index) =>
        key === other[index] && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
