import type { Selector } from '../../../../schemas/norm.ts';
import type { Instant } from '../../../time/zone.ts';
import type { Frame } from '../../evaluation.ts';
import { truthFor, truthOfRejected, type Keyed } from '../../found.ts';
import { EMPTY_KEY } from '../../instances.ts';
import type { RowRef } from '../../matcher.ts';
import { instantBound, sameBound, startOf, wholeDay, type Bound, type Pair } from '../../points.ts';
import { Doubt, NO, YES, type Truth } from '../../truth.ts';
import type { Deadline, Trigger } from './triggers.ts';

/** The first match after the trigger, surely and possibly (docs/language.md §2.2, `next`). */
export function nextOf(
  selector: Selector,
  trigger: Trigger,
  stamp: Pair & { hi: Bound },
  norm: Deadline,
  frame: Frame,
): Pair {
  const { world } = frame;
  const { zone } = world;
  const keyed = frame.finder.by(selector, norm.key, true);
  const after = stamp.hi.instant;
  let sure: Bound | undefined;
  const guesses: { readonly bound: Bound; readonly doubts: number }[] = [];
  const boundOf = (rows: RowRef['rows'], row: number): Bound =>
    rows.table.precise.data[row] === 1 && !rows.unread(row, 'time')
      ? instantBound(rows.lo(row), zone)
      : wholeDay(rows.day(row), zone);
  if (trigger.code !== EMPTY_KEY) {
    for (const index of keyed.indices(trigger.code)) {
      const row = keyed.accepted.rows[index];
      if (world.accepted.lo(row) <= after) continue;
      const truth = truthFor(keyed, world, index, trigger.start);
      if (truth === NO) continue;
      const bound = boundOf(world.accepted, row);
      if (truth === YES) {
        sure = bound;
        break;
      }
      guesses.push({ bound, doubts: truth });
    }
    for (const one of keyed.rejected(trigger.code)) {
      const { row } = one;
      const truth = truthOfRejected(keyed, world, one, trigger.start);
      if (truth === NO) continue;
      // Without a readable stamp it may come at once, like what an uncovered day hides.
      const unstamped = world.rejected.unread(row, 'time');
      if (!unstamped && world.rejected.lo(row) <= after) continue;
      const bound = unstamped ? instantBound(zone.startOfDay(trigger.day), zone) : boundOf(world.rejected, row);
      guesses.push({ bound, doubts: truth });
    }
  }
  const limit = Math.min(sure?.day ?? Infinity, world.asOf);
  const gap = world.coverage.firstUncovered(selector.activity, trigger.day, limit);
  if (gap !== undefined) {
    const bound = instantBound(zone.startOfDay(gap), zone);
    guesses.push({ bound, doubts: world.coverage.doubts(selector.activity, trigger.day, limit) });
  }
  const earlier = guesses
    .filter(({ bound }) => !sure || startOf(bound, zone) < startOf(sure, zone))
    .sort((a, b) => startOf(a.bound, zone) - startOf(b.bound, zone) || a.bound.instant - b.bound.instant);
  const possible = earlier.at(0)?.bound;
  const doubts = earlier.reduce((bits, guess) => bits | guess.doubts, 0);
  if (!possible) return { lo: sure, hi: sure, doubts: 0 };
  // A day that begins before the instant of a sure match ends after it.
  return sure && possible.instant > sure.instant
    ? { lo: sure, hi: possible, doubts }
    : { lo: possible, hi: sure, doubts };
}

/** Matches of the trigger's key that lie in [since, due], by the rules of a response. */
export function within(
  keyed: Keyed,
  trigger: Trigger,
  since: Instant,
  due: Pair,
  { world }: Frame,
): { sure?: RowRef; doubts: number; possible: RowRef[] } {
  const possible: RowRef[] = [];
  let doubts = 0;
  if (trigger.code === EMPTY_KEY) return { doubts, possible };
  const first = due.lo?.instant ?? Infinity;
  const last = due.hi?.instant ?? Infinity;
  const consider = (rows: RowRef['rows'], row: number, truth: Truth): boolean => {
    const hi = rows.hi(row);
    if (hi < since || rows.lo(row) > last) return false;
    if (truth === YES && hi <= first) return true;
    possible.push({ rows, row });
    if (truth !== YES) doubts |= truth;
    if (hi > first) {
      if (!sameBound(due.lo, due.hi)) doubts |= due.doubts;
      if (rows.lo(row) < hi && !rows.rejected) doubts |= Doubt.dayPrecision;
    }
    return false;
  };
  const indices = keyed.indices(trigger.code);
  for (
    let i = firstAtOrAfter(keyed, indices, world.zone.startOfDay(world.zone.localOf(since).day), world.accepted);
    i < indices.length;
    i++
  ) {
    const row = keyed.accepted.rows[indices[i]];
    if (world.accepted.lo(row) > last) break;
    const truth = truthFor(keyed, world, indices[i], trigger.start);
    if (truth !== NO && consider(world.accepted, row, truth))
      return { sure: { rows: world.accepted, row }, doubts, possible };
  }
  for (const one of keyed.rejected(trigger.code)) {
    const actual = truthOfRejected(keyed, world, one, trigger.start);
    if (actual !== NO) consider(world.rejected, one.row, actual);
  }
  return { doubts, possible };
}

/** The first sure match of the key from an instant on. @param after it begins later than this */
export function firstSure(
  keyed: Keyed,
  trigger: Trigger,
  from: Instant,
  until: Instant,
  { world }: Frame,
  after = -Infinity,
): RowRef | undefined {
  if (trigger.code === EMPTY_KEY) return undefined;
  const indices = keyed.indices(trigger.code);
  for (
    let i = firstAtOrAfter(keyed, indices, world.zone.startOfDay(world.zone.localOf(from).day), world.accepted);
    i < indices.length;
    i++
  ) {
    const row = keyed.accepted.rows[indices[i]];
    if (world.accepted.lo(row) > until) return undefined;
    if (world.accepted.lo(row) <= after) continue;
    if (world.accepted.hi(row) >= from && truthFor(keyed, world, indices[i], trigger.start) === YES) {
      return { rows: world.accepted, row };
    }
  }
  return undefined;
}

function firstAtOrAfter(keyed: Keyed, indices: Int32Array, instant: Instant, rows: RowRef['rows']): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.lo(keyed.accepted.rows[indices[middle]]) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
