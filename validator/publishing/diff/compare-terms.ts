import type { Term } from '../../../schemas/norm.ts';
import { UserError } from '../../messages/user-error.ts';
import { dayOf, formatDay, type Day } from '../../time/civil-date.ts';
import { backward, forward } from '../../time/term.ts';
import type { Calendars } from './calendars.ts';
import { isSame, type Shift } from './direction.ts';

/** A term, or one that a decision of the school supplies. */
export type AnyTerm = Term & { readonly decidedBy?: string };

/** Two terms on the days of real calendars. */
export interface TermComparison {
  readonly shift: Shift;
  /** The day on which they differ most: the trigger and both last days. */
  readonly sample?: { readonly from: string; readonly before: string; readonly after: string };
}

const HOURS = [0, 9, 15, 23];
/** Fewer comparable days than this tell nothing. */
const FEWEST = 100;

/**
 * Compares when two terms end. Where only the amount differs it decides; otherwise both are counted from every day of the
 * calendars, at several hours, and the later one is *earlier* only if it never ends after the other.
 *
 * @param direction `back` for terms counted back from a day: there an earlier end is an earlier day too
 */
export function compareTerms(
  before: AnyTerm,
  after: AnyTerm,
  calendars: Calendars,
  direction: 'on' | 'back' = 'on',
): TermComparison {
  if (isSame(before, after)) return { shift: 'equal' };
  if (before.decidedBy !== undefined || after.decidedBy !== undefined) return { shift: 'other' };
  const counted = countOut(before, after, calendars, direction);
  if (isSame({ ...before, amount: 0 }, { ...after, amount: 0 })) {
    const isLonger = after.amount > before.amount;
    const sample = counted?.sample;
    return { shift: isLonger === (direction === 'on') ? 'later' : 'earlier', ...(sample ? { sample } : {}) };
  }
  if (!counted) return { shift: 'other' };
  // Days on which the bearer is absent are not in any calendar: such a pause can only lengthen.
  const isPaused = (term: Term): boolean => term.pause?.includes('bearer-absence') === true;
  if (isPaused(before) !== isPaused(after)) {
    const wanted = isPaused(after) === (direction === 'on') ? 'later' : 'earlier';
    return { ...counted, shift: counted.shift === 'equal' || counted.shift === wanted ? wanted : 'other' };
  }
  return counted;
}

function countOut(
  before: Term,
  after: Term,
  calendars: Calendars,
  direction: 'on' | 'back',
): TermComparison | undefined {
  const count = direction === 'on' ? forward : backward;
  let compared = 0;
  let earlier = false;
  let later = false;
  let widest = 0;
  let sample: TermComparison['sample'];
  for (const context of calendars.contexts) {
    for (let day = firstDay; day <= lastDay; day++) {
      for (const hour of HOURS) {
        const moment = { day, instant: context.zone.instantOf(day, hour * 3_600_000) };
        let difference: number;
        let days: { before: Day; after: Day };
        try {
          const one = count(moment, before, context);
          const other = count(moment, after, context);
          difference = other.instant - one.instant;
          days = { before: one.day, after: other.day };
        } catch (error) {
          // A day near the end of what the calendars know.
          if (error instanceof UserError) break;
          throw error;
        }
        compared++;
        if (difference < 0) earlier = true;
        if (difference > 0) later = true;
        if (Math.abs(difference) > widest && days.before !== days.after) {
          widest = Math.abs(difference);
          sample = { from: formatDay(day), before: formatDay(days.before), after: formatDay(days.after) };
        }
      }
    }
  }
  if (compared < FEWEST) return undefined;
  const shift = earlier && later ? 'other' : earlier ? 'earlier' : later ? 'later' : 'equal';
  return { shift, ...(sample ? { sample } : {}) };
}

// A school year with its calendars on both sides; the days beyond serve the terms that begin in it.
const firstDay = dayOf(2025, 9, 1);
const lastDay = dayOf(2026, 5, 31);
