import { day, type Day } from '../calendar.ts';
import type { School } from '../roster.ts';
import type { Told } from './expected.ts';

/** Who may answer for a clause; the first names the bearer. */
export type Bearers = readonly [BearerRole, ...BearerRole[]];
type BearerRole =
  'class-teacher' | 'subject-teacher' | 'additional-teacher' | 'specialist' | 'deputy-head' | 'head-of-school';

export const TEAM: Bearers = ['subject-teacher', 'additional-teacher', 'specialist'];

const ROLES: Readonly<Record<string, BearerRole>> = {
  директор: 'head-of-school',
  'заместитель директора': 'deputy-head',
  'учитель-предметник': 'subject-teacher',
  'педагог дополнительного образования': 'additional-teacher',
  'педагог-психолог': 'specialist',
  'социальный педагог': 'specialist',
  'специалист по информационным технологиям': 'specialist',
};

interface Holding {
  readonly person: string;
  readonly role: BearerRole;
  readonly classes: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * Who answers on a day: the one who holds a role for the class, or, if the class has nobody, for the whole school. Of
 * several nobody is named; where nobody holds it any more, the last who did in the school year.
 */
export function bearerOn(school: School, roles: Bearers, className: string | undefined, date: Day): Told['bearer'] {
  const [role] = roles;
  const own = holdings(school).filter(
    (one) =>
      roles.includes(one.role) &&
      (one.classes.length === 0
        ? one.role !== 'class-teacher'
        : className !== undefined && one.classes.includes(className)),
  );
  const on = (when: Day): string[] => {
    const there = own.filter(({ from, to }) => from <= when && when <= to);
    const naming = there.filter(({ classes }) => classes.length > 0);
    return [...new Set((naming.length > 0 ? naming : there).map(({ person }) => person))];
  };
  const here = on(date);
  const last = Math.max(...own.map(({ to }) => Math.min(to, date)).filter((to) => to >= day('2025-09-01')), -Infinity);
  const persons = here.length > 0 || !Number.isFinite(last) ? here : on(last);
  return persons.length === 1 ? { role, id: persons[0] } : { role };
}

function holdings({ classes, staff }: School): Holding[] {
  return [
    ...classes.flatMap(({ name, teachers }) =>
      teachers.map(({ person, from, to }): Holding => ({ person, role: 'class-teacher', classes: [name], from, to })),
    ),
    ...staff.flatMap(({ person, role, class: names = '', from = -Infinity, to = Infinity }): Holding[] => {
      const code = ROLES[role];
      return code === undefined
        ? []
        : [{ person, role: code, classes: names.split(', ').filter((name) => name !== ''), from, to }];
    }),
  ];
}
