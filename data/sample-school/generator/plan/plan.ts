import type { School } from '../roster.ts';
import { planAppeals, type AppealDuty } from './appeal-duties.ts';
import { planClassDuties, type ClassDuties } from './class-duties.ts';
import { planLeadershipDuties, type LeadershipDuties } from './leadership-duties.ts';
import { planPupilDuties, type PupilDuties } from './pupil-duties.ts';
import { planTeacherDuties, type TeacherDuties } from './teacher-duties.ts';

/**
 * Every duty of the year and what becomes of it. It is settled before any row of a log is made: the rows are made to
 * fit the plan, and the truth is told from it.
 */
export interface Plan extends ClassDuties, PupilDuties, TeacherDuties, LeadershipDuties {
  readonly appeals: readonly AppealDuty[];
}

export function makePlan(school: School): Plan {
  const pupils = planPupilDuties(school);
  return {
    ...planClassDuties(school),
    ...pupils,
    ...planTeacherDuties(school),
    ...planLeadershipDuties(school, pupils.contacts),
    appeals: planAppeals(school),
  };
}
