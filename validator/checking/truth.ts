import { reasons, type Reason } from '../../schemas/regulation.ts';

/**
 * Kleene's three truth values as a number: `NO`, `YES`, or a set of doubts (the bits below), which is *unknown* together
 * with why.
 */
export type Truth = number;
export const NO: Truth = 0;
export const YES: Truth = 1;

/** Why something cannot be said. */
export const Doubt = {
  missingAttribute: 1 << 1,
  dayPrecision: 1 << 2,
  rejectedRow: 1 << 3,
  notExported: 1 << 4,
  noCoverage: 1 << 5,
  openDecision: 1 << 6,
} as const;

const bitOf: Readonly<Record<Reason, number>> = {
  'activity-not-exported': Doubt.notExported,
  'no-coverage': Doubt.noCoverage,
  'rejected-row': Doubt.rejectedRow,
  'missing-attribute': Doubt.missingAttribute,
  'day-precision': Doubt.dayPrecision,
  'open-decision': Doubt.openDecision,
};

export function and(a: Truth, b: Truth): Truth {
  if (a === NO || b === NO) return NO;
  if (a === YES) return b;
  return b === YES ? a : a | b;
}

export function or(a: Truth, b: Truth): Truth {
  if (a === YES || b === YES) return YES;
  return a | b;
}

export function not(a: Truth): Truth {
  return a === YES ? NO : a === NO ? YES : a;
}

/** The first reason, in the order of docs/language.md §4, among the doubts. */
export function reasonOf(doubts: number): Reason | undefined {
  return reasons.find((reason) => (doubts & bitOf[reason]) !== 0);
}
