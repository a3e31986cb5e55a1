import { daysOf, isSchoolDay, isWorking, type Day, type DaySpan, type Moment } from '../calendar.ts';
import type { Dice } from '../dice.ts';

const LAST_MINUTE = 23 * 60 + 59;

/** A moment in office hours on a working day of the span, after another moment; on any day if none of them works. */
export function momentAfter(after: Moment, span: DaySpan, roll: Dice): Moment {
  const first = Math.max(span.from, after.day);
  const days = daysOf({ from: first, to: span.to });
  // Late in the evening it is for the next day, if there is one.
  const late = (after.minute ?? 0) > 22 * 60 + 30;
  const possible = days.filter((one) => isWorking(one) && !(late && one === after.day));
  const list = possible.length > 0 ? possible : days;
  // People do not wait for the last day.
  const date = Math.min(roll.pick(list), roll.pick(list));
  const minute = roll.int(8 * 60 + 30, 18 * 60 + 30);
  const earliest = date === after.day && after.minute !== undefined ? after.minute + roll.int(20, 60) : 0;
  return { day: date, minute: Math.min(Math.max(minute, earliest), LAST_MINUTE) };
}

/** A moment of a school day of the span; of a working day if it has none. */
export function schoolMoment(span: DaySpan, roll: Dice, hours: readonly [number, number] = [9, 19]): Moment {
  return { day: schoolDayIn(span, roll), minute: roll.int(hours[0] * 60, hours[1] * 60) };
}

/** Mostly as {@link schoolMoment}; now and then at a weekend or in the holidays, when people write too. */
export function anyMoment(span: DaySpan, roll: Dice): Moment {
  return roll.chance(0.04)
    ? { day: roll.int(span.from, span.to), minute: roll.int(10 * 60, 21 * 60) }
    : schoolMoment(span, roll, [9, 20]);
}

export function schoolDayIn(span: DaySpan, roll: Dice): Day {
  const days = daysOf(span);
  const school = days.filter(isSchoolDay);
  if (school.length > 0) return roll.pick(school);
  const working = days.filter(isWorking);
  return roll.pick(working.length > 0 ? working : days);
}

export const workingDayIn = (span: DaySpan, roll: Dice): Day => roll.pick(daysOf(span).filter(isWorking));
