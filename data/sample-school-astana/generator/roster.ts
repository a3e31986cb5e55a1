import { day, type Day } from '../../sample-school/generator/calendar.ts';
import { dice } from '../../sample-school/generator/dice.ts';
import type {
  Absence,
  Parent,
  Pupil,
  School,
  SchoolClass,
  StaffMember,
  Stay,
} from '../../sample-school/generator/roster.ts';
import { FIRST_DAY } from './calendar.ts';

/** Class, grade, number of pupils who are there all year. */
const CLASSES: readonly (readonly [string, number, number])[] = [
  ['1А', 1, 11],
  ['3А', 3, 12],
  ['5А', 5, 11],
  ['5Б', 5, 11],
  ['8А', 8, 12],
  ['11А', 11, 10],
];
/** A class that was formed so late that its first quarter is not asked of it. */
export const LATE_CLASS = { name: '1Б', from: day('2024-03-20') } as const;
/** The class whose teacher was replaced in January. */
const REPLACED = { class: '5Б', last: day('2024-01-07') } as const;

/** Pupils who came or left: class, from, to. */
const MOVES: readonly (readonly [string, string, string])[] = [
  ['3А', '2023-09-11', ''],
  ['8А', '2023-09-20', ''],
  ['5А', '2023-11-06', ''],
  ['11А', '', '2023-09-10'],
  ['8А', '', '2024-01-12'],
  ['1Б', '2024-03-20', ''],
  ['1Б', '2024-03-20', ''],
  ['1Б', '2024-03-20', ''],
];

/** A whole school in the shape of the other sample: nobody in it exists. */
export function makeSchool(): School {
  const classes = CLASSES.map(([name, grade]): SchoolClass => ({ name, grade, teachers: teachersOf(name) }));
  const late: SchoolClass = {
    name: LATE_CLASS.name,
    grade: 1,
    teachers: [{ person: 'К-1Б', from: LATE_CLASS.from, to: Infinity }],
  };
  const pupils = makePupils();
  return { classes: [...classes, late], pupils, parents: makeParents(pupils), staff: STAFF, absences: ABSENCES };
}

function teachersOf(name: string): SchoolClass['teachers'] {
  const person = `К-${name}`;
  if (name !== REPLACED.class) return [{ person, from: -Infinity, to: Infinity }];
  return [
    { person, from: -Infinity, to: REPLACED.last },
    { person: `${person}-2`, from: REPLACED.last + 1, to: Infinity },
  ];
}

function makePupils(): Pupil[] {
  const roll = dice('astana pupils');
  const pupils: Pupil[] = [];
  let families = 0;
  const waiting: string[] = [];
  const add = (family: string, stay: Stay): void => {
    pupils.push({ id: `У-${String(pupils.length + 1).padStart(2, '0')}`, family, stays: [stay] });
  };
  const newFamily = (): string => `С-${String(++families).padStart(2, '0')}`;
  for (const [name, grade, count] of CLASSES) {
    for (let i = 0; i < count; i++) {
      // Now and then a younger brother or sister is at the school already.
      const known = roll.chance(0.15) ? waiting.pop() : undefined;
      const family = known ?? newFamily();
      if (known === undefined && roll.chance(0.4)) waiting.push(family);
      add(family, { class: name, from: day(`${2024 - grade}-09-01`), to: Infinity });
    }
  }
  for (const [name, from, to] of MOVES) {
    add(newFamily(), {
      class: name,
      from: from === '' ? day('2022-09-01') : day(from),
      to: to === '' ? Infinity : day(to),
    });
  }
  return pupils;
}

function makeParents(pupils: readonly Pupil[]): Parent[] {
  const roll = dice('astana parents');
  const count = new Map<string, number>();
  return pupils.flatMap(({ id, family }) => {
    const parents = count.get(family) ?? (roll.chance(0.6) ? 2 : 1);
    count.set(family, parents);
    return Array.from({ length: parents }, (_, i): Parent => ({
      id: `Р-${family.slice(2)}-${i + 1}`,
      pupil: id,
      family,
    }));
  });
}

export const HEAD = 'Д-1';
/** Deputies and their days at the school. */
export const DEPUTIES: readonly {
  readonly person: string;
  readonly role: string;
  readonly from: Day;
  readonly to: Day;
}[] = [
  { person: 'ЗВ-1', role: 'заместитель директора по воспитательной работе', from: FIRST_DAY, to: Infinity },
  { person: 'ЗК-1', role: 'заместитель директора по внешним коммуникациям', from: FIRST_DAY, to: day('2024-01-12') },
  { person: 'ЗК-2', role: 'заместитель директора по внешним коммуникациям', from: day('2024-01-15'), to: Infinity },
];
export const COORDINATOR = 'КО-1';

const STAFF: readonly StaffMember[] = [
  { person: HEAD, role: 'директор', from: FIRST_DAY },
  ...DEPUTIES,
  { person: COORDINATOR, role: 'координатор по работе с родителями', from: FIRST_DAY },
];

const ABSENCES: readonly Absence[] = [
  { person: HEAD, from: day('2023-11-13'), to: day('2023-11-24'), substitute: 'ЗВ-1' },
  { person: 'ЗВ-1', from: day('2024-02-05'), to: day('2024-02-16'), substitute: 'ЗК-2' },
  { person: HEAD, from: day('2024-04-08'), to: day('2024-04-12'), substitute: '' },
];
