import type { Moment } from '../calendar.ts';
import type { AppealDuty } from '../plan/appeal-duties.ts';

/** A row of the journal of appeals: one appeal with all that became of it. */
export interface AppealRow {
  readonly duty: AppealDuty;
  readonly teacher: string;
  readonly cameBy: string;
  readonly about: string;
  readonly acted?: Moment | undefined;
  readonly inquired?: Moment | undefined;
  readonly inquiredOf: string;
  readonly handedOn?: Moment | undefined;
  readonly handedOnBy: string;
  readonly answered?: Moment | undefined;
  readonly answeredBy: string;
  readonly stage: string;
  readonly answeredAgain?: Moment | undefined;
  readonly answeredAgainBy: string;
  readonly solved?: Moment | undefined;
  readonly confirmed?: Moment | undefined;
  readonly confirmedBy: string;
  readonly reaction: string;
}

/** Trouble that the truth has to find again in the file. */
export type WorkTrouble = 'unknown-event' | 'unknown-form' | 'twice';
export type MessageTrouble = 'unreadable-date' | 'twice';

/** A row of the class teachers' common book. */
export interface WorkRow {
  readonly id?: string | undefined;
  readonly at: Moment;
  readonly event: string;
  readonly role: string;
  readonly person: string;
  readonly classes?: readonly string[] | undefined;
  readonly pupils?: readonly string[] | undefined;
  readonly family?: string | undefined;
  readonly form?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly participants?: string | undefined;
  /** The number of the row that this one is about. */
  readonly about?: string | undefined;
  readonly note?: string | undefined;
  readonly trouble?: WorkTrouble | undefined;
}

/** A message of the e-journal. */
export interface MessageRow {
  readonly at: Moment;
  readonly kind: 'personal' | 'digest' | 'announcement';
  readonly sender: string;
  readonly senderRole: 'homeroom' | 'substitute' | 'system';
  readonly group: string;
  readonly pupils?: readonly string[] | undefined;
  readonly household?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly body?: string | undefined;
  /** The stamp as the system wrote it, where it is not local with the offset of Moscow. */
  readonly stamp?: string | undefined;
  readonly trouble?: MessageTrouble | undefined;
}

/** All rows of all logs, before they are written. */
export interface Rows {
  readonly appeals: readonly AppealRow[];
  readonly work: readonly WorkRow[];
  readonly messages: readonly MessageRow[];
}
