import { at, day, FIRST_DAY, type Day, type DaySpan, type Moment } from '../calendar.ts';
import { ILL, ordinaryPupil, type Pupil, type School } from '../roster.ts';

/** I.4: the papers of a pupil with special needs. */
export interface PapersDuty {
  readonly pupil: Pupil;
  readonly fate: 'kept' | 'kept-in-one-row' | 'one-missing' | 'one-after-lessons' | 'none' | 'papers-blank';
}

/** II.1: the head is told of an emergency within two hours. */
export interface EmergencyDuty {
  /** The number of the case; blank where the row has none. */
  readonly number: string;
  readonly class: string;
  readonly learned: Moment;
  readonly reported?: Moment | undefined;
  readonly form?: string | undefined;
  readonly fate: 'kept' | 'kept-at-the-last-minute' | 'late' | 'none' | 'wrong-form' | 'day-only' | 'no-number';
}

/** Who is told in a report: the deputy head, the parents. */
export type Told = 'deputy' | 'parents';

/** II.5: what was arranged at a meeting with a family, told weekly until it is done. */
export interface ArrangementDuty {
  readonly number: string;
  readonly class: string;
  readonly pupil: Pupil;
  readonly held: Moment;
  /** Whether the class teacher was there. */
  readonly isPresent: boolean;
  readonly reports: readonly {
    readonly at: Moment;
    readonly to: readonly Told[];
    /** Blank: the row does not say. */
    readonly form?: string | undefined;
  }[];
  readonly completed?: Moment | undefined;
  readonly fate: Readonly<Record<Told, ArrangementFate>>;
}
export type ArrangementFate = 'kept' | 'a-week-without' | 'wrong-form' | 'never-done' | 'form-blank' | 'no-number';

/** II.6, II.9: a paper of the class that has its day. */
export interface PaperDuty {
  readonly class: string;
  readonly at?: Moment | undefined;
  readonly fate: 'kept' | 'kept-early' | 'kept-on-last-day' | 'late' | 'none' | 'wrong-form' | 'form-blank';
}

/** II.10: a look at the difficulties of the class in each two weeks of lessons. */
export interface ReviewDuty {
  readonly class: string;
  readonly window: DaySpan;
  readonly fate: 'kept' | 'none' | 'wrong-form' | 'form-blank' | 'waived';
}

/** III.6: families are invited to take part. */
export interface InvitationDuty {
  readonly class: string;
  readonly fate: 'kept' | 'none' | 'late' | 'wrong-form' | 'form-blank';
}

/** III.11: a look at how children and parents get on, twice a year. */
export interface RelationsDuty {
  readonly class: string;
  readonly fate:
    'kept' | 'none' | 'once' | 'once-after-lessons' | 'once-of-one-family' | 'once-in-wrong-form' | 'once-form-blank';
}

export interface TeacherDuties {
  readonly papers: readonly PapersDuty[];
  readonly emergencies: readonly EmergencyDuty[];
  readonly arrangements: readonly ArrangementDuty[];
  readonly plans: readonly PaperDuty[];
  readonly analyses: readonly PaperDuty[];
  readonly reviews: readonly ReviewDuty[];
  readonly invitations: readonly InvitationDuty[];
  readonly relations: readonly RelationsDuty[];
}

/*
 * What goes wrong, class by class. Whatever is not named here is kept.
 */

const PAPERS: Readonly<Record<string, PapersDuty['fate']>> = {
  '2А': 'kept-in-one-row',
  '4А': 'one-missing',
  '5Б': 'papers-blank',
  '6Б': 'one-after-lessons',
  '8А': 'none',
};

const EMERGENCIES: readonly EmergencyDuty[] = [
  emergency('ЧС-01', '5А', at('2025-09-18', '11:10'), at('2025-09-18', '11:25'), 'по телефону', 'kept'),
  emergency('ЧС-02', '8А', at('2025-10-14', '12:40'), at('2025-10-14', '15:05'), 'лично', 'late'),
  emergency('ЧС-03', '3А', at('2025-11-20', '09:30'), at('2025-11-20', '11:30'), 'звонок', 'kept-at-the-last-minute'),
  emergency('ЧС-04', '9А', at('2025-12-09', '14:00'), undefined, undefined, 'none'),
  emergency('ЧС-05', '6Б', at('2026-02-03', '10:15'), at('2026-02-03', '10:40'), 'служебная почта', 'wrong-form'),
  emergency('ЧС-06', '7А', at('2026-03-12'), at('2026-03-12'), 'лично', 'day-only'),
  emergency('ЧС-07', '1А', at('2026-04-21', '13:05'), at('2026-04-21', '13:20'), 'мессенджер', 'kept'),
  emergency('', '4А', at('2026-05-06', '10:00'), at('2026-05-06', '10:10'), 'звонок', 'no-number'),
];

function emergency(
  number: string,
  name: string,
  learned: Moment,
  reported: Moment | undefined,
  form: string | undefined,
  fate: EmergencyDuty['fate'],
): EmergencyDuty {
  return { number, class: name, learned, reported, form, fate };
}

const BOTH = ['deputy', 'parents'] as const;
const same = (fate: ArrangementFate): ArrangementDuty['fate'] => ({ deputy: fate, parents: fate });

const ARRANGEMENTS: readonly Omit<ArrangementDuty, 'pupil' | 'isPresent'>[] = [
  {
    number: 'ВС-01',
    class: '6А',
    held: at('2025-10-07', '16:00'),
    reports: [
      { at: at('2025-10-14', '15:20'), to: BOTH, form: 'лично' },
      { at: at('2025-10-21', '12:00'), to: BOTH, form: 'служебная почта' },
    ],
    completed: at('2025-10-27', '14:00'),
    fate: same('kept'),
  },
  {
    number: 'ВС-02',
    class: '8А',
    held: at('2025-11-11', '17:10'),
    reports: [
      { at: at('2025-11-18', '10:30'), to: BOTH, form: 'лично' },
      { at: at('2025-11-25', '11:00'), to: ['deputy'], form: 'служебная почта' },
    ],
    completed: at('2025-12-01', '16:00'),
    fate: { deputy: 'kept', parents: 'a-week-without' },
  },
  {
    number: 'ВС-03',
    class: '9А',
    held: at('2026-01-20', '15:30'),
    reports: [{ at: at('2026-01-28', '12:15'), to: BOTH, form: 'лично' }],
    completed: at('2026-02-03', '13:00'),
    fate: same('a-week-without'),
  },
  {
    number: 'ВС-04',
    class: '5Б',
    held: at('2026-02-10', '16:40'),
    reports: [
      { at: at('2026-02-16', '09:40'), to: ['deputy'], form: 'мессенджер' },
      { at: at('2026-02-16', '17:00'), to: ['parents'], form: 'личная встреча' },
    ],
    completed: at('2026-02-20', '15:00'),
    fate: { deputy: 'wrong-form', parents: 'kept' },
  },
  {
    number: 'ВС-05',
    class: '7Б',
    held: at('2026-03-17', '16:00'),
    reports: [{ at: at('2026-03-24', '10:00'), to: BOTH, form: 'лично' }],
    fate: same('never-done'),
  },
  {
    number: 'ВС-06',
    class: '10А',
    held: at('2026-04-08', '15:10'),
    reports: [{ at: at('2026-04-15', '14:20'), to: BOTH }],
    completed: at('2026-04-17', '16:30'),
    fate: same('form-blank'),
  },
  {
    number: '',
    class: '6Б',
    held: at('2026-04-14', '16:20'),
    reports: [],
    fate: same('no-number'),
  },
  {
    number: 'ВС-07',
    class: '2А',
    held: at('2026-05-12', '15:30'),
    reports: [],
    completed: at('2026-05-18', '12:00'),
    fate: same('kept'),
  },
];

/** Meetings at which the class teacher was not. */
const MET_ALONE: readonly string[] = ['ВС-02', 'ВС-05'];

/** The school wants the plan by 30 September. */
const PLANS: Readonly<Record<string, Omit<PaperDuty, 'class'>>> = {
  '1А': { at: at('2025-06-16', '10:00'), fate: 'kept-early' },
  '3А': { at: at('2025-09-30', '17:30'), fate: 'kept-on-last-day' },
  '4А': { at: at('2025-09-12', '11:00'), fate: 'wrong-form' },
  '8А': { fate: 'none' },
  '9А': { at: at('2025-10-06', '16:00'), fate: 'late' },
  '10А': { at: at('2025-09-04', '15:00'), fate: 'form-blank' },
};
const USUAL_PLAN = at('2025-08-28', '11:00');

/** The analysis of the year has time until its last day. */
const ANALYSES: Readonly<Record<string, Omit<PaperDuty, 'class'>>> = {
  '5Б': { at: at('2026-08-31', '16:10'), fate: 'kept-on-last-day' },
  '6А': { at: at('2026-06-08', '10:20'), fate: 'wrong-form' },
  '8А': { fate: 'none' },
  '11А': { at: at('2026-06-10', '12:00'), fate: 'form-blank' },
};
const USUAL_ANALYSIS = at('2026-06-04', '11:00');

/** Two weeks each, from the first Monday on; the last begins the day before lessons end. */
export const FORTNIGHTS: readonly DaySpan[] = Array.from({ length: 20 }, (_, index) => ({
  from: FIRST_DAY + 14 * index,
  to: FIRST_DAY + 14 * index + 13,
}));

/** Class → number of the two weeks, from 1. */
const REVIEWS: Readonly<Record<string, readonly (readonly [ReviewDuty['fate'], readonly number[]])[]>> = {
  '4А': [['form-blank', [13]]],
  '6Б': [['none', [3, 15]]],
  '8А': [['none', [4, 8, 9, 16]]],
  '9А': [['none', [10]]],
  '10А': [['wrong-form', [6]]],
};

const INVITATIONS: Readonly<Record<string, InvitationDuty['fate']>> = {
  '2А': 'form-blank',
  '3А': 'none',
  '6Б': 'late',
  '8А': 'none',
  '11А': 'wrong-form',
};

const RELATIONS: Readonly<Record<string, RelationsDuty['fate']>> = {
  '4А': 'once-of-one-family',
  '5А': 'once-form-blank',
  '7А': 'once-after-lessons',
  '8А': 'none',
  '9А': 'once',
  '10А': 'once-in-wrong-form',
};

/** What the second regulation of the profile asks for, and what becomes of it. */
export function planTeacherDuties(school: School): TeacherDuties {
  const names = school.classes.map(({ name }) => name);
  return {
    papers: school.pupils
      .filter(({ category }) => category === 'ОВЗ')
      .map((pupil) => ({ pupil, fate: PAPERS[pupil.stays[0].class] ?? 'kept' })),
    emergencies: EMERGENCIES,
    arrangements: ARRANGEMENTS.map((one) => ({
      ...one,
      pupil: ordinaryPupil(school, one.class),
      isPresent: !MET_ALONE.includes(one.number),
    })),
    plans: names.map((name) => ({ class: name, ...(PLANS[name] ?? { at: USUAL_PLAN, fate: 'kept' }) })),
    analyses: names.map((name) => ({ class: name, ...(ANALYSES[name] ?? { at: USUAL_ANALYSIS, fate: 'kept' }) })),
    reviews: names.flatMap((name) =>
      FORTNIGHTS.map((window, index) => ({ class: name, window, fate: reviewFate(name, window.to, index + 1) })),
    ),
    invitations: names.map((name) => ({ class: name, fate: INVITATIONS[name] ?? 'kept' })),
    relations: names.map((name) => ({ class: name, fate: RELATIONS[name] ?? 'kept' })),
  };
}

function reviewFate(name: string, last: Day, number: number): ReviewDuty['fate'] {
  if (name === ILL.class && last >= ILL.from && last <= ILL.to) return 'waived';
  return REVIEWS[name]?.find(([, numbers]) => numbers.includes(number))?.[0] ?? 'kept';
}

/** Papers for special needs are asked for until lessons end. */
export const AFTER_LESSONS = day('2026-05-28');
