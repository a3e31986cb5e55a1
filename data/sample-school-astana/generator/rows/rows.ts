import type { Moment } from '../../../sample-school/generator/calendar.ts';
import type { Appeal } from '../plan/appeals.ts';
import type { ConsentDuty } from '../plan/consents.ts';

/** A record of the reception system, which writes the time of its server. */
export interface SystemRow {
  readonly at: Moment;
  /** The stamp as the server wrote it, where the school's clock does not tell it. */
  readonly stamp?: string | undefined;
  readonly what: 'reception' | 'booking' | 'booking-cancelled' | 'entry' | 'fire-drill';
  readonly who: string;
  readonly whoRole: 'head' | 'vice-upbringing' | 'vice-external' | 'coordinator' | 'class-teacher' | 'parent' | 'staff';
  /** Whose reception it is. */
  readonly host?: string | undefined;
  readonly ref?: string | undefined;
  readonly via?: 'phone' | 'mail' | 'site' | undefined;
  readonly why?: string | undefined;
  readonly twice?: boolean | undefined;
}

/** A row of the coordinator's book. */
export interface BookRow {
  readonly id?: string | undefined;
  readonly at: Moment;
  readonly event: string;
  readonly role: string;
  readonly person: string;
  readonly classes?: readonly string[] | undefined;
  readonly host?: string | undefined;
  readonly ref?: string | undefined;
  readonly form?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly participants?: readonly string[] | undefined;
  /** The number of the meeting that this row is about. */
  readonly about?: string | undefined;
  readonly signed?: string | undefined;
  readonly note?: string | undefined;
  readonly trouble?: 'unreadable-date' | 'unknown-event' | undefined;
}

/** A row of the journal of appeals: one appeal with all that became of it. */
export interface AppealRow {
  readonly appeal: Appeal;
  readonly kind: string;
  readonly about: string;
  readonly registered?: Moment | undefined;
  readonly answered?: Moment | undefined;
  readonly answeredBy: string;
  readonly answerLanguage: string;
  readonly stage: string;
}

export interface Rows {
  readonly system: readonly SystemRow[];
  readonly book: readonly BookRow[];
  readonly appeals: readonly AppealRow[];
  readonly consents: readonly ConsentDuty[];
}
