import type { AuthoredNorm } from '../../schemas/norm.ts';
import type { Answer, Regulation } from '../../schemas/regulation.ts';
import type { Waiver } from '../../schemas/profile.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import type { Records } from '../records/table.ts';
import type { Roster } from '../records/roster.ts';
import type { Day } from '../time/civil-date.ts';

/** An edition of a regulation and the days on which it is in force, both included; open ends are ±Infinity. */
export interface EditionPlan {
  readonly regulation: Regulation;
  /** `working`, or the date from which the frozen edition is in force. */
  readonly edition: string;
  readonly from: Day;
  readonly to: Day;
  readonly sha256: string;
  /** The school's answers as far as they fit this edition; by default those of the regulation. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** A regulation to check against: its editions and the answers that the school has given. */
export interface RegulationPlan {
  readonly id: string;
  readonly editions: readonly EditionPlan[];
  /** Decision key → answer, as in the profile. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Everything a check depends on; nothing else is read, not even the clock. */
export interface CheckInput {
  readonly regulations: readonly RegulationPlan[];
  readonly records: Records;
  readonly roster: Roster;
  /** The school that rows without one belong to. */
  readonly school: string;
  readonly country: string;
  readonly timeZone: string;
  readonly calendars: readonly SchoolCalendar[];
  readonly working: readonly WorkingCalendar[];
  readonly waivers: readonly Waiver[];
  readonly asOf: Day;
}

export type { AuthoredNorm };
