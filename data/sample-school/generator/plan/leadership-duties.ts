import { at, day, type Moment } from '../calendar.ts';
import { gradeAt, ordinaryPupil, type Pupil, type School, type StaffMember } from '../roster.ts';
import type { ContactDuty } from './pupil-duties.ts';

/** 2.1.2: the class teacher has a part in the plan of the school. */
export interface ContributionDuty {
  readonly person: string;
  readonly class: string;
  readonly at?: Moment | undefined;
  readonly fate: 'kept' | 'none' | 'after-lessons' | 'nobody-named';
}

/** 2.1.3: what a class teacher gets ready before the year begins. */
export interface PreparationDuty {
  readonly class: string;
  readonly norm: 'plans' | 'act' | 'agreement';
  readonly fate: 'kept' | 'none' | 'late';
}

/** 2.1.5: three small councils in a year. */
export interface CouncilsDuty {
  readonly class: string;
  readonly fate: 'kept' | 'kept-in-summer' | 'one' | 'two' | 'two-and-one-twice' | 'two-and-one-unreadable';
}

/** 2.1.8: parents hear of results at least once in two months. */
export interface ProgressDuty {
  readonly pupil: Pupil;
  /** The days on which no digest was sent to the family. */
  readonly without?: ContactDuty['window'];
  readonly fate: 'kept' | 'no-digests' | 'no-digests-and-date-unreadable';
}

/** 2.2.4 and 2.1.8: the class teacher hears of a conflict within three hours, parents on the next working day. */
export interface IncidentDuty {
  readonly number: string;
  readonly class: string;
  readonly noticed: Moment;
  readonly reported?: Moment | undefined;
  readonly passedOn?: Moment | undefined;
  readonly notice: 'kept' | 'kept-at-the-last-minute' | 'late' | 'none' | 'day-only' | 'no-number';
  /** `-`: the class teacher never heard of it. */
  readonly conflict: 'kept' | 'late' | 'none' | 'date-unreadable' | 'no-number' | '-';
}

/** 2.1.9: the administration hears of a difficult situation by the next working day. */
export interface ProblemDuty {
  readonly number: string;
  readonly class: string;
  readonly noticed: Moment;
  readonly reported?: Moment | undefined;
  readonly fate: 'kept' | 'kept-at-the-last-minute' | 'late' | 'none';
}

/** 2.3.3: a deputy head is asked for help; nobody has said how soon it has to come. */
export interface HelpDuty {
  readonly number: string;
  readonly class: string;
  readonly asked: Moment;
  readonly given?: Moment | undefined;
}

/** 2.3.5, 2.4.6: a proposal and its answer. */
export interface ProposalDuty {
  readonly number: string;
  readonly class: string;
  readonly made: Moment;
  /** `undefined`: the row does not say. */
  readonly to?: 'deputy-head' | 'head-of-school' | undefined;
  readonly forwarded?: Moment | undefined;
  readonly answered?: Moment | undefined;
  /** Under 2.3.5 (deputy heads) and 2.4.6 (head); `-`: it is not theirs. */
  readonly deputy: ProposalFate | '-';
  readonly head: ProposalFate | '-';
}
export type ProposalFate = 'kept' | 'late' | 'none' | 'forwarded' | 'whom-blank' | 'pending';

/** 2.3.1, 2.1.10: a change, told to the class teacher, then to parents and pupils. */
export interface ChangeDuty {
  readonly class: string;
  readonly planned: Moment;
  /** `undefined`: the row does not say. */
  readonly effective?: Moment | undefined;
  readonly announced?: Moment | undefined;
  readonly parents?: Moment | undefined;
  readonly pupils?: Moment | undefined;
  readonly notice: ChangeFate | 'unlinked' | 'pending';
  /** `-`: the class teacher was not told. */
  readonly toParents: ChangeFate | '-';
  readonly toPupils: ChangeFate | '-';
}
export type ChangeFate = 'kept' | 'late' | 'none' | 'day-blank';

/** 2.3.2: class teachers hear of a new event within three working days. */
export interface NewsOfEventDuty {
  readonly learned: Moment;
  readonly announced?: Moment | undefined;
  readonly fate: 'kept' | 'kept-on-last-day' | 'late' | 'none' | 'unlinked' | 'no-id';
}

/** 2.3.2: the class teacher is asked to help with the plan of the school. */
export interface PlanInvitationDuty {
  readonly class: string;
  readonly fate: 'kept' | 'none' | 'before-lessons';
}

/** 2.1.13: a meeting of others with a class. */
export interface MeetingDuty {
  /** Blank: the row does not say. */
  readonly class?: string | undefined;
  readonly at: Moment;
  readonly role: string;
  readonly person: string;
  readonly participants?: string | undefined;
  /** Whom it was with, where it was one family. */
  readonly pupil?: Pupil | undefined;
  readonly fate: 'kept' | 'absent' | 'participants-blank' | 'one-family' | 'one-family-absent';
}

/** 2.2.1: a teacher tells of results in each class, at least once a month. */
export interface ResultsDuty {
  readonly person: string;
  readonly role: string;
  readonly class: string;
  readonly from: number;
  readonly to: number;
  /** Numbers of the months that are left out, or told by marks in the journal alone. */
  readonly fate: 'kept' | 'missed' | 'marks-only';
  readonly rounds: readonly number[];
}

/** 2.2.2: an activity outside lessons, agreed three working days before. */
export interface ExtracurricularDuty {
  readonly number: string;
  readonly class: string;
  readonly person: string;
  /** Several: a series under one number. */
  readonly held: readonly Moment[];
  readonly agreed?: Moment | undefined;
  readonly fate: 'kept' | 'kept-on-last-day' | 'too-late' | 'none' | 'afterwards' | 'no-number' | 'date-unreadable';
}

/** 2.4.5: the work of a class teacher is assessed within two weeks after lessons end. */
export interface AssessmentDuty {
  readonly person: string;
  readonly class: string;
  readonly at?: Moment | undefined;
  readonly fate: 'kept' | 'none' | 'late' | 'before-lessons-end' | 'left';
}

export interface LeadershipDuties {
  readonly contributions: readonly ContributionDuty[];
  readonly preparations: readonly PreparationDuty[];
  readonly councils: readonly CouncilsDuty[];
  readonly progress: readonly ProgressDuty[];
  readonly incidents: readonly IncidentDuty[];
  readonly problems: readonly ProblemDuty[];
  readonly helps: readonly HelpDuty[];
  readonly proposals: readonly ProposalDuty[];
  readonly changes: readonly ChangeDuty[];
  readonly newEvents: readonly NewsOfEventDuty[];
  readonly planInvitations: readonly PlanInvitationDuty[];
  readonly meetings: readonly MeetingDuty[];
  readonly results: readonly ResultsDuty[];
  readonly extracurricular: readonly ExtracurricularDuty[];
  readonly assessments: readonly AssessmentDuty[];
}

/*
 * What goes wrong. Whatever is not named here is kept.
 */

const CONTRIBUTIONS: Readonly<Record<string, Pick<ContributionDuty, 'at' | 'fate'>>> = {
  'К-6Б-2': { at: at('2026-02-11', '15:00'), fate: 'kept' },
  'К-8А': { fate: 'none' },
  'К-9А': { at: at('2025-09-10', '15:30'), fate: 'nobody-named' },
  'К-11А': { at: at('2026-05-29', '12:00'), fate: 'after-lessons' },
};
const USUAL_CONTRIBUTION = at('2025-09-10', '15:30');

const PREPARATIONS: Readonly<Record<string, PreparationDuty['fate']>> = {
  '4А plans': 'late',
  '6Б agreement': 'late',
  '8А plans': 'none',
  '8А act': 'late',
  '8А agreement': 'none',
  '9А act': 'none',
  '10А agreement': 'none',
};

const COUNCILS: Readonly<Record<string, CouncilsDuty['fate']>> = {
  '4А': 'two-and-one-twice',
  '5Б': 'two',
  '6А': 'kept-in-summer',
  '8А': 'one',
  '9А': 'two-and-one-unreadable',
};

/** Of those with whom nobody talked in a period, some did not even get the digests: class and period → how many. */
const NO_DIGESTS: readonly (readonly [string, number, number])[] = [
  ['8А', 2, 2],
  ['9А', 2, 1],
  ['6Б', 3, 1],
  ['10А', 1, 1],
];

const INCIDENTS: readonly IncidentDuty[] = [
  incident('КФ-01', '6А', ['2025-09-24', '10:20'], ['2025-09-24', '10:45'], ['2025-09-24', '17:30'], 'kept', 'kept'),
  incident('КФ-02', '8А', ['2025-10-08', '12:10'], ['2025-10-08', '16:00'], ['2025-10-09', '18:00'], 'late', 'kept'),
  incident('КФ-03', '7А', ['2025-10-22', '13:30'], ['2025-10-22', '14:00'], undefined, 'kept', 'none'),
  incident('КФ-04', '9А', ['2025-11-19', '11:00'], undefined, undefined, 'none', '-'),
  incident(
    'КФ-05',
    '5Б',
    ['2025-12-04', '09:50'],
    ['2025-12-04', '12:50'],
    ['2025-12-08', '09:10'],
    'kept-at-the-last-minute',
    'late',
  ),
  incident('КФ-06', '8А', ['2026-01-21'], ['2026-01-21'], ['2026-01-22', '12:00'], 'day-only', 'kept'),
  incident('КФ-07', '10А', ['2026-02-12', '15:40'], ['2026-02-12', '15:55'], ['2026-02-13', '10:00'], 'kept', 'kept'),
  incident('КФ-08', '3А', ['2026-03-04', '10:05'], ['2026-03-04', '10:30'], ['2026-03-05', '08:40'], 'kept', 'kept'),
  // The day is typed as 31 April.
  incident(
    'КФ-09',
    '6Б',
    ['2026-04-01', '11:15'],
    ['2026-04-01', '11:20'],
    ['2026-04-02', '09:00'],
    'kept',
    'date-unreadable',
  ),
  incident(
    '',
    '4А',
    ['2026-04-15', '12:00'],
    ['2026-04-15', '12:20'],
    ['2026-04-15', '18:00'],
    'no-number',
    'no-number',
  ),
  // From Friday over Victory Day and the day off after it.
  incident('КФ-10', '11А', ['2026-05-08', '13:00'], ['2026-05-08', '13:30'], ['2026-05-12', '17:00'], 'kept', 'kept'),
  incident('КФ-11', '5А', ['2026-05-19', '14:00'], ['2026-05-19', '14:10'], ['2026-05-20', '09:00'], 'kept', 'kept'),
];

type When = readonly [string, string?];

function moment(when: When | undefined): Moment | undefined {
  return when && at(...when);
}

function incident(
  number: string,
  name: string,
  noticed: When,
  reported: When | undefined,
  passedOn: When | undefined,
  notice: IncidentDuty['notice'],
  conflict: IncidentDuty['conflict'],
): IncidentDuty {
  return {
    number,
    class: name,
    noticed: at(...noticed),
    reported: moment(reported),
    passedOn: moment(passedOn),
    notice,
    conflict,
  };
}

const PROBLEMS: readonly ProblemDuty[] = [
  problem('СС-01', '7Б', at('2025-10-02', '15:00'), at('2025-10-03', '10:00'), 'kept'),
  problem('СС-02', '8А', at('2025-11-05', '14:20'), at('2025-11-10', '09:30'), 'late'),
  problem('СС-03', '6Б', at('2025-12-11', '16:00'), undefined, 'none'),
  // From Friday over 23 February.
  problem('СС-04', '9А', at('2026-02-20', '16:00'), at('2026-02-24', '12:00'), 'kept'),
  problem('СС-05', '5А', at('2026-03-18', '12:00'), at('2026-03-19', '23:59'), 'kept-at-the-last-minute'),
  problem('СС-06', '10А', at('2026-04-22', '13:00'), at('2026-04-24', '10:00'), 'late'),
];

function problem(
  number: string,
  name: string,
  noticed: Moment,
  reported: Moment | undefined,
  fate: ProblemDuty['fate'],
): ProblemDuty {
  return { number, class: name, noticed, reported, fate };
}

const HELPS: readonly HelpDuty[] = [
  { number: 'ПП-01', class: '7Б', asked: at('2025-10-06', '11:00'), given: at('2025-10-07', '15:00') },
  { number: 'ПП-02', class: '8А', asked: at('2025-11-12', '10:00'), given: at('2025-11-18', '14:00') },
  { number: 'ПП-03', class: '5Б', asked: at('2026-01-28', '12:30'), given: at('2026-01-28', '16:10') },
  { number: 'ПП-04', class: '9А', asked: at('2026-02-25', '13:00') },
  { number: 'ПП-05', class: '6А', asked: at('2026-04-14', '09:20'), given: at('2026-04-16', '15:30') },
];

const PROPOSALS: readonly ProposalDuty[] = [
  proposal('ПР-01', '5А', ['2025-10-13', '10:00'], 'deputy-head', { answered: ['2025-10-20', '12:00'] }, 'kept', '-'),
  proposal('ПР-02', '8А', ['2025-11-12', '11:30'], 'deputy-head', { answered: ['2025-12-01', '10:00'] }, 'late', '-'),
  proposal('ПР-03', '9А', ['2025-12-02', '14:00'], 'deputy-head', {}, 'none', '-'),
  proposal(
    'ПР-04',
    '6А',
    ['2026-01-19', '09:30'],
    'deputy-head',
    { forwarded: ['2026-01-22', '12:00'], answered: ['2026-02-05', '16:00'] },
    'forwarded',
    'kept',
  ),
  proposal('ПР-05', '6Б', ['2026-02-03', '15:00'], 'deputy-head', { answered: ['2026-02-10'] }, 'kept', '-'),
  proposal(
    'ПР-06',
    '7А',
    ['2026-02-16', '10:10'],
    'head-of-school',
    { answered: ['2026-03-02', '11:00'] },
    '-',
    'kept',
  ),
  proposal(
    'ПР-07',
    '10А',
    ['2026-03-10', '12:00'],
    'head-of-school',
    { answered: ['2026-04-06', '10:00'] },
    '-',
    'late',
  ),
  proposal(
    'ПР-08',
    '3А',
    ['2026-03-17', '13:00'],
    undefined,
    { answered: ['2026-03-20', '13:00'] },
    'whom-blank',
    'whom-blank',
  ),
  proposal(
    'ПР-09',
    '4А',
    ['2026-04-07', '10:00'],
    'deputy-head',
    { forwarded: ['2026-04-09', '09:00'] },
    'forwarded',
    'none',
  ),
  proposal('ПР-10', '11А', ['2026-05-13', '16:00'], 'head-of-school', {}, '-', 'none'),
  proposal('ПР-11', '2А', ['2026-08-24', '10:00'], 'deputy-head', {}, 'pending', '-'),
];

function proposal(
  number: string,
  name: string,
  made: When,
  to: ProposalDuty['to'],
  { forwarded, answered }: { forwarded?: When; answered?: When },
  deputy: ProposalDuty['deputy'],
  head: ProposalDuty['head'],
): ProposalDuty {
  return {
    number,
    class: name,
    made: at(...made),
    to,
    forwarded: moment(forwarded),
    answered: moment(answered),
    deputy,
    head,
  };
}

const CHANGES: readonly ChangeDuty[] = [
  {
    class: '5А',
    planned: at('2025-09-08', '10:00'),
    effective: at('2025-09-22'),
    announced: at('2025-09-10', '09:00'),
    parents: at('2025-09-12', '18:00'),
    pupils: at('2025-09-12', '12:00'),
    notice: 'kept',
    toParents: 'kept',
    toPupils: 'kept',
  },
  {
    class: '8А',
    planned: at('2025-10-06', '11:00'),
    effective: at('2025-10-20'),
    announced: at('2025-10-16', '10:00'),
    parents: at('2025-10-16', '19:00'),
    pupils: at('2025-10-17', '09:00'),
    notice: 'late',
    toParents: 'kept',
    toPupils: 'late',
  },
  {
    class: '6А',
    planned: at('2025-11-10', '10:30'),
    effective: at('2025-11-24'),
    announced: at('2025-11-14', '15:00'),
    pupils: at('2025-11-18', '12:00'),
    notice: 'kept',
    toParents: 'none',
    toPupils: 'kept',
  },
  {
    class: '9А',
    planned: at('2025-12-01', '12:00'),
    effective: at('2025-12-15'),
    notice: 'none',
    toParents: '-',
    toPupils: '-',
  },
  // So soon that the class teacher has to be told on the same day.
  {
    class: '7А',
    planned: at('2026-01-14', '09:00'),
    effective: at('2026-01-16'),
    announced: at('2026-01-14', '12:00'),
    parents: at('2026-01-14', '20:00'),
    pupils: at('2026-01-15', '08:50'),
    notice: 'kept',
    toParents: 'kept',
    toPupils: 'late',
  },
  {
    class: '10А',
    planned: at('2026-02-02', '10:00'),
    effective: at('2026-02-16'),
    announced: at('2026-02-05', '11:00'),
    parents: at('2026-02-09', '17:00'),
    pupils: at('2026-02-09', '10:00'),
    notice: 'unlinked',
    toParents: 'kept',
    toPupils: 'kept',
  },
  {
    class: '4А',
    planned: at('2026-03-02', '14:00'),
    announced: at('2026-03-04', '10:00'),
    parents: at('2026-03-05', '18:00'),
    pupils: at('2026-03-05', '11:00'),
    notice: 'day-blank',
    toParents: 'day-blank',
    toPupils: 'day-blank',
  },
  {
    class: '6Б',
    planned: at('2026-04-06', '12:00'),
    effective: at('2026-04-20'),
    announced: at('2026-04-08', '09:30'),
    parents: at('2026-04-10', '13:00'),
    pupils: at('2026-04-10', '13:00'),
    notice: 'kept',
    toParents: 'kept',
    toPupils: 'kept',
  },
  {
    class: '11А',
    planned: at('2026-05-04', '11:00'),
    effective: at('2026-05-18'),
    announced: at('2026-05-06', '10:00'),
    parents: at('2026-05-15', '18:30'),
    pupils: at('2026-05-13', '09:00'),
    notice: 'kept',
    toParents: 'late',
    toPupils: 'kept',
  },
  {
    class: '2А',
    planned: at('2026-08-27', '10:00'),
    effective: at('2026-09-14'),
    notice: 'pending',
    toParents: '-',
    toPupils: '-',
  },
];

const NEW_EVENTS: readonly NewsOfEventDuty[] = [
  { learned: at('2025-09-15', '10:00'), announced: at('2025-09-16', '15:00'), fate: 'kept' },
  { learned: at('2025-10-20', '12:00'), announced: at('2025-10-27', '09:00'), fate: 'late' },
  { learned: at('2025-12-08', '11:00'), fate: 'none' },
  { learned: at('2026-02-11', '16:00'), announced: at('2026-02-16', '18:00'), fate: 'kept-on-last-day' },
  { learned: at('2026-04-02', '10:00'), announced: at('2026-04-03', '12:00'), fate: 'unlinked' },
  { learned: at('2026-05-14', '13:00'), announced: at('2026-05-15', '10:00'), fate: 'no-id' },
];

const PLAN_INVITATIONS: Readonly<Record<string, PlanInvitationDuty['fate']>> = {
  '8А': 'none',
  '11А': 'before-lessons',
};

const MEETINGS: readonly (Omit<MeetingDuty, 'pupil'> & { readonly withPupil?: boolean })[] = [
  meeting('5А', '2025-09-25', 'завуч', 'З-1', 'классный руководитель:К-5А', 'kept'),
  meeting('8А', '2025-10-09', 'завуч', 'З-2', 'педагог-психолог:ПС-1', 'absent'),
  meeting('9А', '2025-10-23', 'директор', 'Д-1', 'классный руководитель:К-9А; завуч:З-1', 'kept'),
  meeting('6Б', '2025-11-12', 'педагог-психолог', 'ПС-1', 'классный руководитель', 'kept'),
  meeting('7Б', '2025-11-27', 'директор', 'Д-1', 'учитель-предметник:П-5', 'absent'),
  meeting('4А', '2025-12-10', 'социальный педагог', 'СП-1', undefined, 'participants-blank'),
  meeting('10А', '2026-01-29', 'завуч', 'З-1', 'классный руководитель:К-10А', 'kept'),
  // Another's class teacher is one, too, as the project recommends to read it.
  meeting('1Б', '2026-02-19', 'завуч', 'З-1', 'классный руководитель:К-1А', 'kept'),
  meeting(undefined, '2026-03-05', 'директор', 'Д-1', 'классный руководитель:К-3А', 'kept'),
  meeting('8А', '2026-03-19', 'директор', 'Д-1', 'завуч:З-3', 'absent'),
  { ...meeting('6А', '2026-04-02', 'завуч', 'З-1', 'классный руководитель:К-6А', 'one-family'), withPupil: true },
  { ...meeting('5Б', '2026-04-09', 'завуч', 'З-3', 'педагог-психолог:ПС-1', 'one-family-absent'), withPupil: true },
  { ...meeting('8А', '2026-04-23', 'директор', 'Д-1', 'завуч:З-1', 'one-family-absent'), withPupil: true },
  meeting('11А', '2026-05-14', 'директор', 'Д-1', 'классный руководитель:К-11А', 'kept'),
];

function meeting(
  name: string | undefined,
  date: string,
  role: string,
  person: string,
  participants: string | undefined,
  fate: MeetingDuty['fate'],
): Omit<MeetingDuty, 'pupil'> {
  return { class: name, at: at(date, '16:30'), role, person, participants, fate };
}

/** Four weeks apart: the days on which teachers tell of results. */
export const RESULT_ROUNDS: readonly number[] = Array.from({ length: 9 }, (_, index) => day('2025-09-22') + 28 * index);

/** Teacher and class → which rounds, from 1, and how. */
const RESULTS: Readonly<Record<string, Pick<ResultsDuty, 'fate' | 'rounds'>>> = {
  'П-1 6Б': { fate: 'missed', rounds: [4] },
  'П-2 8А': { fate: 'missed', rounds: [2, 3, 7] },
  'П-2 7А': { fate: 'marks-only', rounds: [5] },
  'П-3 9А': { fate: 'missed', rounds: [6] },
  'П-3 11А': { fate: 'marks-only', rounds: [3, 8] },
  'П-4 2А': { fate: 'marks-only', rounds: [7] },
};

const EXTRACURRICULAR: readonly ExtracurricularDuty[] = [
  extracurricular('ВД-01', '5А', 'П-1', ['2025-10-09'], at('2025-10-02', '14:00'), 'kept'),
  extracurricular('ВД-02', '6Б', 'П-1', ['2025-10-17'], at('2025-10-14', '17:30'), 'kept-on-last-day'),
  extracurricular('ВД-03', '8А', 'П-2', ['2025-11-13'], at('2025-11-11', '10:00'), 'too-late'),
  extracurricular('ВД-04', '9А', 'П-3', ['2025-12-11'], undefined, 'none'),
  extracurricular(
    'ВД-05',
    '7А',
    'ПДО-1',
    ['2026-01-22', '2026-01-29', '2026-02-05'],
    at('2026-01-15', '12:00'),
    'kept',
  ),
  extracurricular('ВД-06', '10А', 'П-3', ['2026-02-19'], at('2026-02-20', '09:00'), 'afterwards'),
  extracurricular('', '4А', 'П-4', ['2026-03-05'], at('2026-02-25', '11:00'), 'no-number'),
  extracurricular('ВД-07', '8А', 'П-2', ['2026-04-16'], at('2026-04-09', '13:00'), 'kept'),
  // Agreed on 14 April, but typed as the 31st.
  extracurricular('ВД-08', '11А', 'П-3', ['2026-04-23'], at('2026-04-14', '10:00'), 'date-unreadable'),
  extracurricular('ВД-09', '2А', 'П-4', ['2026-05-21'], at('2026-05-14', '12:00'), 'kept'),
];

function extracurricular(
  number: string,
  name: string,
  person: string,
  held: readonly string[],
  agreed: Moment | undefined,
  fate: ExtracurricularDuty['fate'],
): ExtracurricularDuty {
  return { number, class: name, person, held: held.map((date) => at(date, '15:00')), agreed, fate };
}

const ASSESSMENTS: Readonly<Record<string, Pick<AssessmentDuty, 'at' | 'fate'>>> = {
  'К-4А': { at: at('2026-05-20', '11:00'), fate: 'before-lessons-end' },
  'К-6Б': { fate: 'left' },
  'К-8А': { fate: 'none' },
  'К-9А': { at: at('2026-06-15', '10:00'), fate: 'late' },
};
const USUAL_ASSESSMENT = at('2026-06-03', '12:00');

/** What the third regulation of the profile asks for, and what becomes of it. */
export function planLeadershipDuties(school: School, contacts: readonly ContactDuty[]): LeadershipDuties {
  const names = school.classes.map(({ name }) => name);
  const leaders = school.classes.flatMap(({ name, teachers }) =>
    teachers.map(({ person, from }) => ({ person, class: name, isThereInSeptember: from < day('2025-09-01') })),
  );
  return {
    contributions: leaders.map(({ person, class: name }) => ({
      person,
      class: name,
      ...(CONTRIBUTIONS[person] ?? { at: USUAL_CONTRIBUTION, fate: 'kept' }),
    })),
    preparations: (['plans', 'act', 'agreement'] as const).flatMap((norm) =>
      names.map((name) => ({ class: name, norm, fate: PREPARATIONS[`${name} ${norm}`] ?? 'kept' })),
    ),
    councils: names.map((name) => ({ class: name, fate: COUNCILS[name] ?? 'kept' })),
    progress: planProgress(school, contacts),
    incidents: INCIDENTS,
    problems: PROBLEMS,
    helps: HELPS,
    proposals: PROPOSALS,
    changes: CHANGES,
    newEvents: NEW_EVENTS,
    planInvitations: names.map((name) => ({ class: name, fate: PLAN_INVITATIONS[name] ?? 'kept' })),
    meetings: MEETINGS.map(({ withPupil, ...one }) => ({
      ...one,
      pupil: withPupil && one.class !== undefined ? ordinaryPupil(school, one.class) : undefined,
    })),
    results: planResults(school.staff),
    extracurricular: EXTRACURRICULAR,
    assessments: leaders
      .filter(({ isThereInSeptember }) => isThereInSeptember)
      .map(({ person, class: name }) => ({
        person,
        class: name,
        ...(ASSESSMENTS[person] ?? { at: USUAL_ASSESSMENT, fate: 'kept' }),
      })),
  };
}

/** Pupils by stretches at the school: who came back is counted anew. */
function planProgress(school: School, contacts: readonly ContactDuty[]): ProgressDuty[] {
  const without = new Map<string, Pick<ProgressDuty, 'without' | 'fate'>>();
  for (const [name, number, count] of NO_DIGESTS) {
    const start = gradeAt(school, name) >= 10 ? HALF_YEAR_STARTS[number - 1] : QUARTER_STARTS[number - 1];
    const silent = contacts.filter(
      ({ pupil, window, fate }) =>
        fate === 'none' && pupil.tag === undefined && pupil.stays[0].class === name && window?.from === start,
    );
    for (const { pupil, window } of silent.slice(0, count))
      without.set(pupil.id, { without: window, fate: 'no-digests' });
  }
  for (const { pupil, window, fate } of contacts) {
    if (fate === 'date-unreadable') without.set(pupil.id, { without: window, fate: 'no-digests-and-date-unreadable' });
  }
  return school.pupils.map((pupil) => ({ pupil, ...(without.get(pupil.id) ?? { fate: 'kept' }) }));
}

const QUARTER_STARTS = ['2025-09-01', '2025-11-05', '2026-01-12', '2026-04-06'].map((date) => day(date));
const HALF_YEAR_STARTS = ['2025-09-01', '2026-01-12'].map((date) => day(date));

function planResults(staff: readonly StaffMember[]): ResultsDuty[] {
  return staff.flatMap(({ person, role, class: classes = '', from = -Infinity, to = Infinity }) =>
    classes
      .split(', ')
      .filter((name) => name !== '')
      .map((name) => ({
        person,
        role,
        class: name,
        from,
        to,
        ...(RESULTS[`${person} ${name}`] ?? { fate: 'kept' as const, rounds: [] }),
      })),
  );
}
