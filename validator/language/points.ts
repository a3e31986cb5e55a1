import type { AnyPoint, AnySelector, AnyTerm, AnyWindow, PointSource } from './sources.ts';

/**
 * The moment of the trigger.
 *
 * @example
 * trigger
 */
export const trigger: PointSource<never> = { point: 'trigger' };

/**
 * A date attribute of the trigger: an announced day. Blank, it is unknown.
 *
 * @param name the attribute of the trigger's activity
 * @example
 * attribute('effectiveOn')
 */
export const attribute = (name: string): PointSource<never> => ({ point: 'attribute', name });

/**
 * The first day of the window instance that contains the trigger's day.
 *
 * @param window periods of the school year
 * @param which `next`: of the first instance that begins after the trigger's day
 * @example
 * startOf(quarter(), 'next')
 */
export const startOf = (window: AnyWindow, which?: 'this' | 'next'): PointSource<never> =>
  which === undefined ? { point: 'startOf', window } : { point: 'startOf', window, which };

/**
 * The last day of the window instance that contains the trigger's day.
 *
 * @param window periods of the school year
 * @param which `next`: of the first instance that begins after the trigger's day
 * @example
 * endOf(schoolYear)
 */
export const endOf = (window: AnyWindow, which?: 'this' | 'next'): PointSource<never> =>
  which === undefined ? { point: 'endOf', window } : { point: 'endOf', window, which };

/**
 * The next matching event of the same key after the trigger.
 *
 * @param event which events
 * @example
 * next(event('class-meeting.held'))
 */
export const next = <A extends string>(event: AnySelector<A>): PointSource<A> => ({ point: 'next', event });

/**
 * A term after a point.
 *
 * @param from the point
 * @param term added to it
 * @example
 * plus(trigger, workingDays(3))
 */
export const plus = <A extends string>(from: AnyPoint<A>, term: AnyTerm): PointSource<A> => ({
  point: 'plus',
  from,
  term,
});

/**
 * A term before a point: the last day on which it is still in time.
 *
 * @param from the point
 * @param term taken from it
 * @example
 * minus(attribute('effectiveOn'), workingDays(3))
 */
export const minus = <A extends string>(from: AnyPoint<A>, term: AnyTerm): PointSource<A> => ({
  point: 'minus',
  from,
  term,
});

/**
 * The point, moved to the first working or school day at or after it.
 *
 * @param of the point
 * @param unit which day
 * @example
 * onOrAfter(trigger, 'school-day')
 */
export const onOrAfter = <A extends string>(of: AnyPoint<A>, unit: 'working-day' | 'school-day'): PointSource<A> => ({
  point: 'onOrAfter',
  of,
  unit,
});

/**
 * The earliest of several points; those that never come are left out.
 *
 * @param of points, at least one
 * @example
 * earliest(plus(trigger, workingDays(5)), endOf(quarter()))
 */
export const earliest = <A extends string>(...of: AnyPoint<A>[]): PointSource<A> => ({ point: 'earliest', of });

/**
 * The latest of several points; one that never comes makes it never come.
 *
 * @param of points, at least one
 * @example
 * latest(endOf(named('start-of-year')), plus(trigger, calendarDays(10)))
 */
export const latest = <A extends string>(...of: AnyPoint<A>[]): PointSource<A> => ({ point: 'latest', of });
