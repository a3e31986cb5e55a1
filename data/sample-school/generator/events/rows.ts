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

/** A row of a register with a row for each event: the book of meetings, the reports of the class teachers. */
export interface RegisterRow {
  readonly at: Moment;
  readonly event: string;
  readonly role: string;
  readonly person?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly pupil?: string | undefined;
  /** Whose plan, assessment or report it is. */
  readonly teacher?: string | undefined;
  readonly case?: string | undefined;
  readonly form?: string | undefined;
  readonly to?: string | undefined;
  readonly participants?: string | undefined;
  readonly documents?: string | undefined;
  /** The papers of a pupil with special needs. */
  readonly papers?: string | undefined;
  readonly note?: string | undefined;
  readonly trouble?: 'unreadable-date' | 'twice' | undefined;
}

/** A row of the journal of cases: what was noticed, and when others were told. */
export interface CaseRow {
  readonly number: string;
  readonly kind: 'чрезвычайный случай' | 'конфликт' | 'сложная ситуация' | 'просьба о помощи';
  readonly class: string;
  readonly noticed: Moment;
  readonly noticedBy: string;
  readonly person: string;
  /** Whom it was told, or who was asked. */
  readonly to: string;
  readonly told?: Moment | undefined;
  readonly toldBy: string;
  readonly parentsTold?: Moment | undefined;
  readonly details: string;
  /** The day on which parents were told is one that there is not. */
  readonly trouble?: 'unreadable-date' | undefined;
}

/** A paper in the system of documents: a proposal, a change, news of an event. */
export interface PaperRow {
  readonly id?: string | undefined;
  readonly at: Moment;
  readonly kind:
    | 'proposal'
    | 'proposal-forwarded'
    | 'proposal-answer'
    | 'change'
    | 'change-notice'
    | 'change-told'
    | 'event'
    | 'event-notice';
  readonly author: string;
  readonly authorRole: 'head' | 'deputy' | 'homeroom';
  readonly class?: string | undefined;
  readonly number?: string | undefined;
  /** The paper that this one is about. */
  readonly about?: string | undefined;
  readonly effective?: Moment | undefined;
  readonly to?: readonly string[] | undefined;
  readonly subject: string;
}

/** What was done from afar: a line of the platform on which school and families meet. */
export interface RemoteRow {
  readonly at: Moment;
  readonly what: string;
  readonly role: string;
  readonly person: string;
  readonly class?: string | undefined;
  readonly pupil?: string | undefined;
  readonly via?: string | undefined;
  readonly advice?: 'плановая' | 'срочная' | undefined;
}

/** All rows of all logs, before they are written. */
export interface Rows {
  readonly appeals: readonly AppealRow[];
  readonly work: readonly WorkRow[];
  readonly messages: readonly MessageRow[];
  readonly reports: readonly RegisterRow[];
  readonly meetings: readonly RegisterRow[];
  readonly cases: readonly CaseRow[];
  readonly papers: readonly PaperRow[];
  readonly remote: readonly RemoteRow[];
}
