import type { Side } from '../../schemas/norm.ts';
import type { Day } from '../time/civil-date.ts';
import type { World } from './world.ts';

/**
 * The last day of a side's span (docs/language.md §5, "Sides").
 *
 * @param from first day of the span
 * @param end last day of the span of a side that is not open to the end of the log; at most `asOf`
 */
export function lastDayOfSide(side: Side, from: Day, end: Day, world: World): Day {
  const last = Math.min(end, world.asOf);
  if (side.until !== 'as-of') return last;
  // As far as the log goes: days after it are no gap in what it says.
  return Math.max(last, world.coverage.lastCovered(side.event.activity, from, world.asOf) ?? last);
}
