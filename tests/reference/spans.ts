/** §5 "Sides": the spans in which matches count, and whether a side holds. */
import type { Side } from '../../schemas/norm.ts';
import type { Day } from '../../validator/time/civil-date.ts';
import type { WindowInstance } from '../../validator/time/window.ts';
import type { Instant } from '../../validator/time/zone.ts';
import { lastCovered, uncovered } from './coverage.ts';
import type { Keyed } from './keys.ts';
import { matches } from './matching.ts';
import type { Found, Match, Reason, Row, Verdict } from './model.ts';
import { undetermined, verdict } from './model.ts';
import type { Context, Scene } from './scene.ts';

export interface Span {
  /** Whether a row lies in the span, as far as its stamp tells. */
  readonly has: (row: Row) => Match;
  readonly from: Day;
  readonly to: Day;
  /** The first instant. */
  readonly start: Instant;
}

/**
 * From an instant to an end that is known only to lie between two: by the rules of a response (§5.1), so that order
 * within one day favours the row at the start of the span. § The page says so of deadlines alone.
 *
 * @param doubts of the end
 */
export function spanUpTo(
  from: { day: Day; instant: Instant },
  to: { day: Day; lo: Instant; hi: Instant; doubts: readonly Reason[] },
): Span {
  return {
    from: from.day,
    to: to.day,
    start: from.instant,
    has(row) {
      if (row.hi < from.instant || row.lo > to.hi) return { truth: false, doubts: [] };
      if (row.hi <= to.lo) return { truth: true, doubts: [] };
      return { truth: 'unknown', doubts: [...to.doubts, ...precisionOf(row)] };
    },
  };
}

/** A window's days; of a slot, its hours: a row of day precision may lie in them. */
export function spanOfWindow(window: WindowInstance, { zone }: Scene): Span {
  const { start, end } = window;
  return {
    from: window.from,
    to: window.to,
    start: start ?? zone.startOfDay(window.from),
    has(row) {
      if (row.day === undefined) return { truth: 'unknown', doubts: [] };
      if (row.day < window.from || row.day > window.to) return { truth: false, doubts: [] };
      if (start === undefined || end === undefined) return { truth: true, doubts: [] };
      if (!row.precise) return { truth: 'unknown', doubts: ['day-precision'] };
      return { truth: start <= row.lo && row.lo < end, doubts: [] };
    },
  };
}

export function precisionOf(row: Row): Reason[] {
  return row.precise || row.day === undefined ? [] : ['day-precision'];
}

/** The matches in a span: sure if both the match and the stamp are. */
export function inSpan(found: readonly Found[], span: Span): Found[] {
  return found.flatMap(({ row, sure, doubts }) => {
    const place = span.has(row);
    if (place.truth === false) return [];
    return [{ row, sure: sure && place.truth === true, doubts: [...doubts, ...place.doubts] }];
  });
}

export interface SideAnswer {
  readonly is: 'yes' | 'maybe' | 'no';
  readonly doubts: readonly Reason[];
}

/** @param notItself an event that is not its own side */
export function answerOf(
  side: Side,
  span: Span,
  instance: Keyed,
  trigger: Row | undefined,
  context: Context,
  notItself?: Row,
): SideAnswer {
  // § With an empty key nothing can be said of what shares it.
  if (instance.key !== undefined && instance.value.length === 0) return { is: 'maybe', doubts: ['missing-attribute'] };
  const until = side.until === 'as-of' ? upToAsOf(span, context) : span;
  const others = matches(side.event, instance, trigger, context).filter(({ row }) => row !== notItself);
  const found = inSpan(others, until);
  if (found.some((match) => match.sure)) return { is: 'yes', doubts: [] };
  // The end of a log is no gap in a span that reaches to `asOf`.
  const { activity } = side.event;
  const last = side.until === 'as-of' ? lastCovered(context, activity, span.from) : undefined;
  const to = Math.max(span.to, last ?? -Infinity);
  const doubts = [...found.flatMap((match) => match.doubts), ...uncovered(context, activity, span.from, to)];
  return doubts.length > 0 ? { is: 'maybe', doubts } : { is: 'no', doubts: [] };
}

function upToAsOf(span: Span, { asOf, end }: Scene): Span {
  return spanUpTo({ day: span.from, instant: span.start }, { day: asOf, lo: end, hi: end, doubts: [] });
}

/** What the sides make of a verdict, for every kind but the deadline (§5 "Sides"). */
export function withSides(
  norm: { provided?: Side | undefined; unless?: Side | undefined },
  span: Span,
  instance: Keyed,
  trigger: Row | undefined,
  context: Context,
  judge: () => Verdict,
  notItself?: Row,
): Verdict {
  const provided = norm.provided && answerOf(norm.provided, span, instance, trigger, context, notItself);
  const unless = norm.unless && answerOf(norm.unless, span, instance, trigger, context, notItself);
  if (provided?.is === 'no' || unless?.is === 'yes') return verdict('not-applicable');
  const judged = judge();
  return ifProvided(
    provided,
    unless?.is === 'maybe' && judged.status === 'violated' ? undetermined(...unless.doubts) : judged,
  );
}

/** A duty that may not exist: what is pending or does not apply stays so. */
export function ifProvided(provided: SideAnswer | undefined, judged: Verdict): Verdict {
  if (provided?.is !== 'maybe') return judged;
  if (judged.status === 'pending' || judged.status === 'not-applicable') return judged;
  return undetermined(...judged.doubts, ...provided.doubts);
}
