import type { Day } from '../time/civil-date.ts';
import type { Instant } from '../time/zone.ts';

/** A place in an input: a file as the user named it and a physical line, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One accepted row of a log. Blank columns are absent or `[]`. */
export interface Event extends Place {
  /** The log (a group of files) it came from. */
  readonly log: string;
  readonly id: string;
  /** Whether the row carried the id itself. */
  readonly ownId: boolean;
  readonly day: Day;
  /** Full precision: a time of day was given. */
  readonly precise: boolean;
  /** First and last instant that the stamp may mean; equal with full precision. */
  readonly lo: Instant;
  readonly hi: Instant;
  readonly activity: string;
  readonly role: string;
  readonly school: string;
  readonly actor?: string | undefined;
  readonly class: readonly string[];
  readonly student: readonly string[];
  readonly family: readonly string[];
  readonly parent?: string | undefined;
  readonly teacher?: string | undefined;
  readonly case?: string | undefined;
  readonly refers: readonly string[];
  readonly form?: string | undefined;
  readonly topic: readonly string[];
  readonly counterparty: readonly string[];
  readonly participants: readonly string[];
  readonly documents: readonly string[];
  readonly outcome?: string | undefined;
  readonly language?: string | undefined;
  /** Attributes that the activity declares: codes, lists (a single value as itself), flags (`yes`, `no`), numbers, dates as days. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export type AttributeValue = string | number | readonly string[];

/** What could be read of a rejected row. A column that could not be read is in `unread`; one that was blank is in neither. */
export interface RejectedRow extends Place {
  readonly log: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Header and spreadsheet letter of the cell at fault. */
  readonly column?: string | undefined;
  readonly letter?: string | undefined;
  readonly read: Partial<Omit<Event, 'attributes' | keyof Place | 'log'>>;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly unread: ReadonlySet<string>;
}

/** Something worth telling that rejects no row. */
export interface DataWarning {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
