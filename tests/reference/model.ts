/**
 * The words of the reference evaluator: a second, naive transcription of docs/language.md. It shares nothing with
 * `validator/checking` but its input. Where the page leaves a choice, the comment at the choice bears a "§".
 */
import { reasons, type Reason, type Status } from '../../schemas/regulation.ts';
import type { Day } from '../../validator/time/civil-date.ts';
import type { Instant } from '../../validator/time/zone.ts';

export type { Reason, Status };

export interface ReferenceFinding {
  readonly identity: {
    readonly school: string;
    readonly regulation: string;
    readonly clause: string;
    readonly norm: string;
    readonly subject: Subject;
    readonly instance: string;
  };
  /** The stamp of the trigger, target, event or opening; the first day of the window; else empty. */
  readonly at: string;
  readonly edition: string;
  readonly status: Status;
  readonly reason?: Reason | undefined;
  readonly class?: string | undefined;
  readonly bearer: { readonly role: string; readonly id?: string | undefined };
  readonly window?: { readonly kind: string; readonly from: string; readonly to: string } | undefined;
  /** `2026-05-12`, or local `2026-05-12T18:00`. */
  readonly due?: string | undefined;
  readonly measured?: Measured | undefined;
  readonly gaps?: readonly Gap[] | undefined;
  readonly missing?: readonly string[] | undefined;
  /** `time activity line` of each row. */
  readonly evidence: readonly string[];
  readonly readings?: readonly ReferenceReading[] | undefined;
  readonly basedOn?: readonly { readonly decision: string; readonly option: string }[] | undefined;
  readonly waived?: true | undefined;
  /** What several readings show differently and the page does not settle. */
  readonly unsettled?: readonly string[] | undefined;
}

export interface ReferenceReading {
  readonly choices: Readonly<Record<string, string>>;
  readonly status: Status;
  readonly reason?: Reason | undefined;
  readonly due?: string | undefined;
}

export interface Measured {
  readonly count?: number | undefined;
  readonly possible?: number | undefined;
  readonly calendarDays?: number | undefined;
  readonly minutes?: number | undefined;
  readonly lateDays?: number | undefined;
  readonly lateMinutes?: number | undefined;
  readonly dates?: readonly string[] | undefined;
}

export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly due: string;
}

/** What a norm is counted for. An empty key has no ids, nor has the key `event`. */
export interface Subject {
  readonly kind: string;
  readonly ids: readonly string[];
}

export type Cell = readonly (string | number)[];

/** A row of a log that is seen as of the day of the check: accepted, or rejected with what could be read. */
export interface Row {
  /** File and line: tells rows apart, and is never compared. */
  readonly place: string;
  readonly line: number;
  readonly log: string;
  readonly rejected: boolean;
  readonly activity: string;
  /** Absent if the stamp of a rejected row could not be read. */
  readonly day: Day | undefined;
  readonly precise: boolean;
  readonly lo: Instant;
  readonly hi: Instant;
  /** The row's own id, or empty. */
  readonly id: string;
  /** Columns and attributes that are not blank; keys taken from the row's case are there too. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Columns of a rejected row that could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Whether a row matches, and why that is not known. */
export interface Match {
  readonly truth: boolean | 'unknown';
  readonly doubts: readonly Reason[];
}

/** A row that matches surely or possibly. */
export interface Found {
  readonly row: Row;
  readonly sure: boolean;
  /** Of the match; empty if it is sure. */
  readonly doubts: readonly Reason[];
}

export interface Verdict {
  readonly status: Status;
  /** Of an `undetermined`. */
  readonly doubts: readonly Reason[];
}

export const verdict = (status: Status, doubts: readonly Reason[] = []): Verdict => ({ status, doubts });
export const undetermined = (...doubts: readonly Reason[]): Verdict => verdict('undetermined', doubts);

/** The first doubt in the order in which they become the reason (§4 "Doubts"). */
export function reasonOf(verdict: Verdict): Reason | undefined {
  if (verdict.status !== 'undetermined') return undefined;
  const reason = reasons.find((candidate) => verdict.doubts.includes(candidate));
  if (reason === undefined) throw new Error('undetermined without a doubt');
  return reason;
}

/** One instance of a norm under one reading. */
export interface Draft {
  /** The same for the same instance under every reading. */
  readonly key: string;
  readonly subject: Subject;
  readonly instance: Instance;
  readonly verdict: Verdict;
  /** The day on which the bearer is looked for; none: the bearer's id is left out. */
  readonly bearerDay?: Day | undefined;
  readonly class?: string | undefined;
  /** The day that a waiver must cover; none: it cannot be waived. */
  readonly waiverDay?: Day | undefined;
  readonly due?: string | undefined;
  readonly window?: { readonly kind: string; readonly from: Day; readonly to: Day } | undefined;
  readonly measured?: Measured | undefined;
  readonly gaps?: readonly Gap[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly evidence: readonly Row[];
}

/** How an instance is named (§7). */
export type Instance =
  | {
      readonly is: 'event';
      readonly activity: string;
      readonly stamp: string;
      readonly content: string;
    }
  | { readonly is: 'window'; readonly kind: string; readonly year: string; readonly ordinal: number }
  | { readonly is: 'opening'; readonly stamp: string; readonly content: string }
  | { readonly is: 'year'; readonly label: string }
  | { readonly is: 'none' };
