import type { Day } from '../time/civil-date.ts';

/** Days on which a roster row holds, both ends included; open ends are ±Infinity. */
export interface Dated {
  readonly from: Day;
  readonly to: Day;
}

export interface ClassRow extends Dated {
  readonly class: string;
  readonly school: string;
  readonly grade?: number | undefined;
  readonly teacher?: string | undefined;
}
export interface StudentRow extends Dated {
  readonly student: string;
  readonly class: string;
  readonly family?: string | undefined;
  readonly categories: readonly CategorySpan[];
}
export interface CategorySpan extends Dated {
  readonly code: string;
}
export interface StaffRow extends Dated {
  readonly person: string;
  readonly role: string;
  readonly class?: string | undefined;
  readonly school: string;
}
export interface AbsenceRow extends Dated {
  readonly person: string;
  readonly substitute?: string | undefined;
}
export interface ParentRow extends Dated {
  readonly parent: string;
  readonly student: string;
  readonly family?: string | undefined;
}

/** The roster of all schools of a check. A table that was not given is absent; a column it lacks is in `lacks`. */
export interface Roster {
  readonly classes?: readonly ClassRow[] | undefined;
  readonly students?: readonly StudentRow[] | undefined;
  readonly staff?: readonly StaffRow[] | undefined;
  readonly absences?: readonly AbsenceRow[] | undefined;
  readonly parents?: readonly ParentRow[] | undefined;
  /** `students.categories`, `classes.grade`, `students.family` … */
  readonly lacks: ReadonlySet<string>;
}

export const emptyRoster: Roster = { lacks: new Set() };
