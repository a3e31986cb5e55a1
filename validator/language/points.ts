import type { AnyPoint, AnySelector, AnyTerm, AnyWindow, PointSource } from './sources.ts';

/** The moment of the trigger. */
export const trigger: PointSource<never> = { point: 'trigger' };

/** A date attribute of the trigger: an announced day. */
export const attribute = (name: string): PointSource<never> => ({ point: 'attribute', name });

/** The first day of the window instance that contains the trigger's day (`next`: of the first that begins after it). */
export const startOf = (window: AnyWindow, which?: 'this' | 'next'): PointSource<never> =>
  which === undefined ? { point: 'startOf', window } : { point: 'startOf', window, which };

/** The last day of that instance. */
export const endOf = (window: AnyWindow, which?: 'this' | 'next'): PointSource<never> =>
  which === undefined ? { point: 'endOf', window } : { point: 'endOf', window, which };

/** The next matching event of the same key after the trigger. */
export const next = <A extends string>(event: AnySelector<A>): PointSource<A> => ({ point: 'next', event });

/** A term after a point. */
export const plus = <A extends string>(from: AnyPoint<A>, term: AnyTerm): PointSource<A> => ({
  point: 'plus',
  from,
  term,
});

/** A term before a point: the last day on which it is still in time. */
export const minus = <A extends string>(from: AnyPoint<A>, term: AnyTerm): PointSource<A> => ({
  point: 'minus',
  from,
  term,
});

/** The point, moved to the first working or school day at or after it. */
export const onOrAfter = <A extends string>(of: AnyPoint<A>, unit: 'working-day' | 'school-day'): PointSource<A> => ({
  point: 'onOrAfter',
  of,
  unit,
});

export const earliest = <A extends string>(...of: AnyPoint<A>[]): PointSource<A> => ({ point: 'earliest', of });

export const latest = <A extends string>(...of: AnyPoint<A>[]): PointSource<A> => ({ point: 'latest', of });
