import type { School } from '../roster.ts';
import { planAppeals, type AppealDuty } from './appeal-duties.ts';
import { planClassDuties, type ClassDuties } from './class-duties.ts';
import { planPupilDuties, type PupilDuties } from './pupil-duties.ts';

/**
 * Every duty of the year and what becomes of it. It is settled before any row of a log is made: the rows are made to
 * fit the plan, and the truth is told from it.
 */
export interface Plan extends ClassDuties, PupilDuties {
  readonly appeals: readonly AppealDuty[];
}

export function makePlan(school: School): Plan {
  return { ...planClassDuties(school), ...planPupilDuties(school), appeals: planAppeals(school) };
}
