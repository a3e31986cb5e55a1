import type { Day, DaySpan } from '../time/civil-date.ts';
import type { EditionPlan } from './types.ts';

/**
 * Stretches of days, within those checked, on which no edition is in force: nothing of them is judged.
 *
 * @param editions in the order in which they are in force
 * @param from the first day checked
 * @param to the last one
 */
export function daysWithoutEdition(
  editions: readonly Pick<EditionPlan, 'from' | 'to'>[],
  from: Day,
  to: Day,
): DaySpan[] {
  const gaps: DaySpan[] = [];
  let next = from;
  for (const edition of editions) {
    if (edition.from > to) break;
    if (edition.from > next) gaps.push({ from: next, to: edition.from - 1 });
    next = Math.max(next, edition.to + 1);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps;
}
