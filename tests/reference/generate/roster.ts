import { formatDay } from '../../../validator/time/civil-date.ts';
import type { WorldRoster } from '../world.ts';
import { tidy, type Dice } from './dice.ts';
import { hotDay, type Epoch } from './epoch.ts';

export const people = {
  class: ['5a', '1a', '10a', '7x'],
  student: ['s1', 's2', 's3', 's4', 's5'],
  family: ['f1', 'f2', 'f3'],
  parent: ['p1', 'p2', 'p3'],
  teacher: ['t1', 't2', 't3', 't4'],
} as const;

type Span = { from?: string; to?: string };

/** A roster with joiners, leavers, changes of class, gaps, twins, two teachers of a class, and what is lacking. */
export function roster(dice: Dice, epoch: Epoch): WorldRoster {
  const given = (percent: number): boolean => dice.chance(percent);
  const classes = given(92) ? classRows(dice, epoch) : undefined;
  const students = given(90) ? studentRows(dice, epoch) : undefined;
  const lacks = [
    ...(classes && given(7) ? ['classes.grade'] : []),
    ...(students && given(7) ? ['students.categories'] : []),
  ];
  return tidy({
    classes: lacks.includes('classes.grade') ? classes?.map(({ grade: _, ...row }) => row) : classes,
    students: lacks.includes('students.categories') ? students?.map(({ categories: _, ...row }) => row) : students,
    staff: given(85) ? staffRows(dice, epoch) : undefined,
    parents: given(85) ? parentRows(dice, epoch) : undefined,
    absences: dice.maybe(50, () => absenceRows(dice, epoch)),
    lacks: lacks.length > 0 ? lacks : undefined,
  });
}

/** From and to, both mostly open; else near the days of note. */
function span(dice: Dice, epoch: Epoch, open = 65): Span {
  const from = dice.chance(open) ? undefined : hotDay(dice, epoch);
  const to = dice.chance(open) ? undefined : hotDay(dice, epoch);
  return tidy(from !== undefined && to !== undefined && to < from ? { from: to, to: from } : { from, to });
}

function classRows(dice: Dice, epoch: Epoch) {
  const grades: Record<string, number | undefined> = { '5a': 5, '1a': 1, '10a': 10, '7x': undefined };
  const teacher = (): string | undefined => dice.maybe(80, () => dice.pick('t1', 't2', 't3'));
  return dice.some(people.class, 1, 3).flatMap((name) => {
    const row = { class: name, grade: grades[name] };
    const first = tidy({ ...row, teacher: teacher(), ...span(dice, epoch, 85) });
    // A second row: another teacher at the same time, or from a day on.
    if (dice.chance(12)) return [first, tidy({ ...row, teacher: teacher(), ...span(dice, epoch, 60) })];
    return [first];
  });
}

function studentRows(dice: Dice, epoch: Epoch) {
  const categories = () =>
    dice.maybe(45, () =>
      dice.list(1, 2, () => tidy({ code: dice.pick('ovz', 'ovz', 'gifted'), ...span(dice, epoch, 60) })),
    );
  return dice.some(people.student, 1, 3).flatMap((student) => {
    const family = dice.maybe(75, () => dice.pick(...people.family.slice(0, 2)));
    const row = (): { student: string; class: string; family?: string; categories?: { code: string }[] } =>
      tidy({ student, class: dice.pick('5a', '5a', '1a', '10a', '7x'), family, categories: categories() });
    if (dice.chance(70)) return [{ ...row(), ...span(dice, epoch) }];
    // Two rows: a change of class from one day to the next, or with a gap.
    const change = epoch.base + dice.int(-6, 12);
    const gap = dice.pick(0, 0, 3);
    return [
      { ...row(), to: formatDay(change) },
      { ...row(), from: formatDay(change + 1 + gap) },
    ];
  });
}

function staffRows(dice: Dice, epoch: Epoch) {
  return dice.list(1, 4, () =>
    tidy({
      person: dice.pick(...people.teacher),
      role: dice.pick('subject-teacher', 'subject-teacher', 'class-teacher', 'deputy', 'head', 'tutor'),
      class: dice.maybe(60, () => dice.pick(...people.class)),
      ...span(dice, epoch),
    }),
  );
}

function parentRows(dice: Dice, epoch: Epoch) {
  return dice.list(1, 3, () =>
    tidy({
      parent: dice.pick(...people.parent),
      student: dice.pick(...people.student),
      family: dice.maybe(40, () => dice.pick(...people.family)),
      ...span(dice, epoch, 75),
    }),
  );
}

function absenceRows(dice: Dice, epoch: Epoch) {
  return dice.list(1, 3, () => {
    const from = epoch.base + dice.int(-6, 12);
    return { person: dice.pick('t1', 't2', 't3'), from: formatDay(from), to: formatDay(from + dice.int(0, 9)) };
  });
}
