import {
  afterWorkingDays,
  common,
  FIRST_DAY,
  HALF_YEARS,
  QUARTERS,
  SEPTEMBER,
  type Day,
  type DaySpan,
} from '../calendar.ts';
import { dice } from '../dice.ts';
import { gradeAt, ILL, isMember, pupilOf, type Pupil, type School, type Tag } from '../roster.ts';

/** I.3 at the start of the year: for pupils who are there on the first day of lessons. */
export interface GoalsDuty {
  readonly pupil: Pupil;
  readonly fate: 'kept' | 'none' | 'late' | 'group-form' | 'form-blank' | 'form-unreadable' | 'left';
}

/** I.3 for a pupil who came, or came back, in the year. */
export interface JoinerDuty {
  readonly pupil: Pupil;
  readonly joined: Day;
  readonly due: Day;
  readonly fate: 'kept' | 'kept-before-leaving' | 'none' | 'late' | 'uncovered' | 'left';
}

/** I.5: a talk in each attestation period. */
export interface ContactDuty {
  readonly pupil: Pupil;
  /** Absent for the first grade, which has no such periods. */
  readonly window?: DaySpan | undefined;
  /** The days of the window on which the pupil was at the school. */
  readonly present?: DaySpan | undefined;
  readonly fate:
    | 'kept'
    | 'none'
    | 'digest-only'
    | 'group-form'
    | 'after-midnight'
    | 'date-unreadable'
    | 'uncovered'
    | 'twin-only'
    | 'family-only'
    | 'waived'
    | 'too-short'
    | 'no-periods';
}

export interface PupilDuties {
  readonly goals: readonly GoalsDuty[];
  readonly joiners: readonly JoinerDuty[];
  readonly contacts: readonly ContactDuty[];
}

/*
 * What goes wrong, and with how many pupils; which ones, the dice say. Whatever is not named here is kept.
 */

const GOALS: Readonly<Record<string, readonly (readonly [GoalsDuty['fate'], number])[]>> = {
  '1Б': [['none', 1]],
  '3А': [['late', 1]],
  '4А': [['none', 1]],
  '5Б': [['group-form', 2]],
  '6А': [['form-unreadable', 1]],
  '6Б': [['none', 2]],
  '7Б': [['late', 1]],
  '8А': [
    ['none', 4],
    ['late', 1],
  ],
  '9А': [['late', 2]],
  '10А': [
    ['none', 2],
    ['form-blank', 1],
  ],
};
const GOALS_OF: Partial<Record<Tag, GoalsDuty['fate']>> = {
  'left-in-september': 'left',
  'came-back-nobody-talked': 'none',
};

const JOINERS_OF: Partial<Record<Tag, JoinerDuty['fate']>> = {
  'joined-for-13-days': 'none',
  'joined-late-talk': 'late',
  'joined-nobody-talked': 'none',
  'joined-in-may': 'uncovered',
  'joined-and-left': 'left',
  'came-back-agreed': 'kept-before-leaving',
  'came-back-nobody-talked': 'none',
};

/** Class and number of the period → fates. */
const CONTACTS: Readonly<Record<string, readonly (readonly [ContactDuty['fate'], number])[]>> = {
  '7А 1': [['digest-only', 3]],
  '8А 1': [['none', 3]],
  '9А 1': [['none', 2]],
  '6А 1': [['after-midnight', 1]],
  '3А 2': [['none', 1]],
  '2А 2': [['date-unreadable', 1]],
  '6Б 2': [['none', 2]],
  [`${ILL.class} 2`]: [['waived', 4]],
  '8А 2': [['none', 2]],
  '4А 3': [['group-form', 2]],
  '5Б 3': [['none', 1]],
  '6Б 3': [['none', 1]],
  '8А 3': [
    ['none', 3],
    ['digest-only', 1],
  ],
  '5А 4': [['uncovered', 1]],
  '8А 4': [['uncovered', 2]],
  '10А 1': [
    ['none', 2],
    ['digest-only', 1],
  ],
  '11А 1': [['none', 1]],
  '11А 2': [['uncovered', 1]],
};
const CONTACTS_OF: Partial<Record<Tag, Readonly<Record<number, ContactDuty['fate']>>>> = {
  'twin-a2': { 2: 'twin-only' },
  'twin-b1': { 3: 'family-only' },
  'twin-b2': { 3: 'family-only' },
  'joined-for-14-days': { 1: 'none' },
  'left-in-december': { 2: 'none' },
  'moved-to-6b': { 2: 'none' },
};

/** Shorter than this, a stay owes nothing of the period (a recommended reading). */
const LEAST_PRESENCE = 14;

export function planPupilDuties(school: School): PupilDuties {
  return { goals: planGoals(school), joiners: planJoiners(school), contacts: planContacts(school) };
}

function planGoals(school: School): GoalsDuty[] {
  const chosen = choose(school, GOALS, 'goals');
  return school.pupils
    .filter((pupil) => isMember(pupil, FIRST_DAY))
    .map((pupil) => ({ pupil, fate: chosen.get(pupil.id) ?? (pupil.tag && GOALS_OF[pupil.tag]) ?? 'kept' }));
}

function planJoiners(school: School): JoinerDuty[] {
  return school.pupils.flatMap((pupil) => {
    const stay = pupil.stays.find(({ from }) => from > FIRST_DAY && !isMember(pupil, from - 1));
    if (stay === undefined) return [];
    // The school gave itself ten working days; in September there is time until its end.
    const due = Math.max(SEPTEMBER.to, afterWorkingDays(stay.from, 10));
    return [{ pupil, joined: stay.from, due, fate: (pupil.tag && JOINERS_OF[pupil.tag]) ?? 'kept' }];
  });
}

function planContacts(school: School): ContactDuty[] {
  const chosen = new Map<string, ContactDuty['fate']>();
  const taken = new Set<string>();
  for (const [place, fates] of Object.entries(CONTACTS)) {
    const [name, number] = place.split(' ');
    const found = choose(school, { [name]: fates }, `contacts ${place}`, taken);
    for (const [pupil, fate] of found) {
      chosen.set(`${pupil} ${number}`, fate);
      // A date that cannot be read may lie in any period of its pupil: nothing else may go wrong with them.
      taken.add(pupil);
    }
  }
  return school.pupils.flatMap((pupil): ContactDuty[] => {
    const grade = gradeAt(school, pupil.stays[0].class);
    if (grade === 1) return [{ pupil, fate: 'no-periods' }];
    const windows = grade >= 10 ? HALF_YEARS : QUARTERS;
    return windows.flatMap((window, index): ContactDuty[] => {
      const present = presence(pupil, window);
      if (present === undefined) return [];
      const number = index + 1;
      const fate = chosen.get(`${pupil.id} ${number}`) ?? (pupil.tag && CONTACTS_OF[pupil.tag]?.[number]) ?? 'kept';
      const short = present.to - present.from + 1 < LEAST_PRESENCE;
      return [{ pupil, window, present, fate: short ? 'too-short' : fate }];
    });
  });
}

/** The days of a window on which a pupil was there: no story has two stretches in one window. */
function presence({ stays }: Pupil, window: DaySpan): DaySpan | undefined {
  const parts = stays.flatMap((stay) => common(stay, window) ?? []);
  return parts.length === 0 ? undefined : { from: parts[0].from, to: parts[parts.length - 1].to };
}

/** Picks as many ordinary pupils of each class as the table says. */
function choose<F>(
  { pupils }: School,
  table: Readonly<Record<string, readonly (readonly [F, number])[]>>,
  name: string,
  taken: ReadonlySet<string> = new Set(),
): Map<string, F> {
  const chosen = new Map<string, F>();
  for (const [className, fates] of Object.entries(table)) {
    const possible = pupils.filter(
      ({ id, tag, stays }) => tag === undefined && stays[0].class === className && !taken.has(id),
    );
    const shuffled = dice(`${name} ${className}`).shuffle(possible);
    for (const [fate, count] of fates) for (const pupil of shuffled.splice(0, count)) chosen.set(pupil.id, fate);
  }
  return chosen;
}

/** The other twin: the talk was about that one alone. */
export const twinOf = (school: School): Pupil => pupilOf(school, 'twin-a1');
