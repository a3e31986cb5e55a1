import type { Predicate } from '../../../schemas/norm.ts';
import { isSame, relationOf, type Relation } from './direction.ts';

/** How the later of two conditions stands to the earlier one; none is a condition that always holds. */
export function comparePredicates(before: Predicate | undefined, after: Predicate | undefined): Relation {
  if (isSame(before, after)) return 'equal';
  if (before === undefined) return 'narrower';
  if (after === undefined) return 'broader';
  const a = normal(before);
  const b = normal(after);
  return relationOf(implies(b, a), implies(a, b));
}

/** Whether whatever meets one condition is seen to meet the other. `false` says only that it is not seen. */
export function implies(one: Predicate, other: Predicate): boolean {
  if (isSame(one, other)) return true;
  if (other.op === 'and') return other.of.every((part) => implies(one, part));
  if (one.op === 'or') return one.of.every((part) => implies(part, other));
  if (other.op === 'or' && other.of.some((part) => implies(one, part))) return true;
  if (one.op === 'and') return one.of.some((part) => implies(part, other));
  if (one.op === 'not' && other.op === 'not') return implies(other.of, one.of);
  return impliesSimply(one, other);
}

function impliesSimply(one: Predicate, other: Predicate): boolean {
  if (!('field' in one) || !('field' in other) || one.field !== other.field) {
    return one.op === 'during' && other.op === 'during' && isSlotsInside(one, other);
  }
  if (other.op === 'present') return one.op !== 'same';
  const values = valuesOf(one);
  const allowed = valuesOf(other);
  if (values && allowed) return values.every((value) => allowed.includes(value));
  if (one.op === 'atLeast' && other.op === 'atLeast') return one.value >= other.value;
  if (one.op === 'includes' && other.op === 'includes' && !one.bearer && !other.bearer) {
    return includesMore(one, other);
  }
  return false;
}

/** The values of which one suffices. */
function valuesOf(predicate: Predicate): (string | number)[] | undefined {
  if (predicate.op === 'equals') return [predicate.value];
  if (predicate.op === 'oneOf') return predicate.values;
  if (predicate.op === 'includes' && predicate.all === undefined && !predicate.bearer) return predicate.any;
  return undefined;
}

type Includes = Extract<Predicate, { op: 'includes' }>;

function includesMore(one: Includes, other: Includes): boolean {
  const hasAll = (other.all ?? []).every((value) => one.all?.includes(value));
  const hasAny =
    other.any === undefined ||
    other.any.some((value) => one.all?.includes(value)) ||
    (one.any !== undefined && one.any.every((value) => other.any?.includes(value)));
  return hasAll && hasAny;
}

type During = Extract<Predicate, { op: 'during' }>;

function isSlotsInside({ window: one }: During, { window: other }: During): boolean {
  if (one.window !== 'slots' || other.window !== 'slots') return false;
  if (one.holidays !== other.holidays || one.during !== other.during) return false;
  return one.slots.every((slot) =>
    other.slots.some((wide) => wide.weekday === slot.weekday && wide.from <= slot.from && wide.to >= slot.to),
  );
}

/** `not` moved down to the simple conditions. */
function normal(predicate: Predicate): Predicate {
  if (predicate.op === 'and' || predicate.op === 'or') return { op: predicate.op, of: predicate.of.map(normal) };
  if (predicate.op !== 'not') return predicate;
  const { of } = predicate;
  if (of.op === 'not') return normal(of.of);
  if (of.op === 'and' || of.op === 'or') {
    return { op: of.op === 'and' ? 'or' : 'and', of: of.of.map((part) => normal({ op: 'not', of: part })) };
  }
  return predicate;
}
