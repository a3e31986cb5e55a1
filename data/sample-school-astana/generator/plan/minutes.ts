import type { Day } from '../../../sample-school/generator/calendar.ts';
import { afterWorkingDays } from '../calendar.ts';

/** What became of the minutes of a meeting. */
export type MinutesFate =
  | 'kept'
  | 'kept-on-last-day'
  | 'late'
  | 'none'
  /** Meetings of parents: only the chair signed. */
  | 'one-signature'
  | 'signatures-blank'
  /** The minutes do not say which meeting they are of. */
  | 'unlinked'
  /** The meeting has no number that minutes could name. */
  | 'no-id';

/** The terms that the school set itself, in working days. */
export const MINUTES_DAYS = { committee: 5, parents: 5, leaders: 3 } as const;

export const minutesDue = (held: Day, kind: keyof typeof MINUTES_DAYS): Day =>
  afterWorkingDays(held, MINUTES_DAYS[kind]);
