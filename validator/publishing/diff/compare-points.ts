import type { Point } from '../../../schemas/norm.ts';
import type { Calendars } from './calendars.ts';
import { compareTerms } from './compare-terms.ts';
import { compareEdges } from './compare-windows.ts';
import { isSame, type Shift } from './direction.ts';

/** How a point in time moved; `other` where that hangs on the log or cannot be seen. */
export function comparePoints(before: Point, after: Point, calendars: Calendars): Shift {
  if (isSame(before, after)) return 'equal';
  if (after.point === 'onOrAfter' && before.point !== 'onOrAfter')
    return later(comparePoints(before, after.of, calendars));
  if (before.point === 'onOrAfter' && after.point !== 'onOrAfter') {
    return flipped(comparePoints(after, before, calendars));
  }
  if (isChoice(before) && isChoice(after) && before.point === after.point) {
    return compareLists(before.of, after.of, before.point);
  }
  if (isChoice(before) && before.of.some((point) => isSame(point, after))) {
    return before.point === 'earliest' ? 'later' : 'earlier';
  }
  if (isChoice(after) && after.of.some((point) => isSame(point, before))) {
    return after.point === 'earliest' ? 'earlier' : 'later';
  }
  if (isEdge(before) && isEdge(after) && (before.which ?? 'this') === (after.which ?? 'this')) {
    if (before.point === after.point) {
      return compareEdges(before.window, after.window, before.point === 'startOf' ? 'from' : 'to', calendars);
    }
    if (isSame(before.window, after.window)) return after.point === 'endOf' ? 'later' : 'earlier';
  }
  if ((before.point === 'plus' || before.point === 'minus') && before.point === after.point) {
    const from = comparePoints(before.from, after.from, calendars);
    const term = compareTerms(before.term, after.term, calendars, before.point === 'plus' ? 'on' : 'back').shift;
    return both(from, term);
  }
  if (before.point === 'onOrAfter' && after.point === 'onOrAfter' && before.unit === after.unit) {
    return comparePoints(before.of, after.of, calendars);
  }
  if (after.point === 'plus' && isSame(after.from, before)) return 'later';
  if (before.point === 'plus' && isSame(before.from, after)) return 'earlier';
  if (after.point === 'minus' && isSame(after.from, before)) return 'earlier';
  if (before.point === 'minus' && isSame(before.from, after)) return 'later';
  return 'other';
}

type Edge = Extract<Point, { point: 'startOf' | 'endOf' }>;

function isEdge(point: Point): point is Edge {
  return point.point === 'startOf' || point.point === 'endOf';
}

function isChoice(point: Point): point is Extract<Point, { point: 'earliest' | 'latest' }> {
  return point.point === 'earliest' || point.point === 'latest';
}

function compareLists(before: readonly Point[], after: readonly Point[], kind: 'earliest' | 'latest'): Shift {
  const has = (list: readonly Point[], point: Point): boolean => list.some((one) => isSame(one, point));
  const kept = before.every((point) => has(after, point));
  const all = after.every((point) => has(before, point));
  if (kept && all) return 'equal';
  if (kept) return kind === 'earliest' ? 'earlier' : 'later';
  if (all) return kind === 'earliest' ? 'later' : 'earlier';
  return 'other';
}

function later(shift: Shift): Shift {
  return shift === 'equal' || shift === 'later' ? 'later' : 'other';
}

function flipped(shift: Shift): Shift {
  if (shift === 'earlier') return 'later';
  return shift === 'later' ? 'earlier' : shift;
}

function both(a: Shift, b: Shift): Shift {
  if (a === b || b === 'equal') return a;
  return a === 'equal' ? b : 'other';
}
