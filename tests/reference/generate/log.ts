import { formatDay, parseDay } from '../../../validator/time/civil-date.ts';
import type { World, WorldCoverage, WorldRow } from '../world.ts';
import { tidy, type Dice } from './dice.ts';
import { hotDay, type Epoch } from './epoch.ts';
import { people } from './roster.ts';
import { activities, forms, roles, topics } from './words.ts';

/** Rows crowd on few days and few keys, so that they meet each other and the ends of terms. */
export function rows(dice: Dice, epoch: Epoch, logs: World['logs']): WorldRow[] {
  const made: WorldRow[] = [];
  for (let left = dice.pick(0, 3, 6, 10, 15, 20, 25); left > 0; left--) {
    const before = made.length > 0 ? dice.pick(...made) : undefined;
    const kind = dice.int(0, 99);
    if (before && kind < 10) made.push(twin(dice, before, made.length));
    else if (before && kind < 50) made.push(answer(dice, epoch, before, logs, made));
    else made.push(row(dice, epoch, logs, made));
  }
  return made;
}

/** The same stamp and activity once more, and something else that differs. */
function twin(dice: Dice, before: WorldRow, index: number): WorldRow {
  const { id: _, ...rest } = before;
  return tidy({
    ...rest,
    actor: `twin-${index}`,
    tongue: dice.pick(rest.tongue, 'ru', 'kk', undefined),
    form: dice.pick(rest.form, ...forms),
    student: dice.pick(rest.student, 's1', undefined),
  });
}

/** A row on the same matter soon after, on the same day, or at the same stamp. */
function answer(dice: Dice, epoch: Epoch, to: WorldRow, logs: World['logs'], before: readonly WorldRow[]): WorldRow {
  const { id, unread: _, time: stamp, activity, ...keys } = to;
  const own = row(dice, epoch, logs, before);
  const next = { ask: 'reply', reply: 'meet', meet: 'plan', plan: 'note', note: 'ask' }[activity ?? ''] ?? 'reply';
  return tidy({
    ...keys,
    ...own,
    ...Object.fromEntries(['class', 'student', 'family', 'parent', 'teacher', 'case'].map((key) => [key, keys[key]])),
    activity: dice.pick(next, next, next, 'reply', 'ask', 'meet'),
    time: stamp === undefined || dice.chance(15) ? own.time : later(dice, stamp, epoch),
    refers: id !== undefined && dice.chance(80) ? id : own.refers,
  });
}

function later(dice: Dice, stamp: string, epoch: Epoch): string {
  const date = formatDay((parseDay(stamp.slice(0, 10)) ?? 0) + dice.pick(0, 0, 0, 1, 1, 2, 3, 5, 8));
  return dice.chance(40) ? `${date}${stamp.slice(10)}` : clock(dice, date, epoch);
}

function row(dice: Dice, epoch: Epoch, logs: World['logs'], before: readonly WorldRow[]): WorldRow {
  const only = <T>(percent: number, ...from: readonly T[]): T | undefined =>
    dice.maybe(percent, () => dice.pick(...from));
  const several = (percent: number, from: readonly string[]): string | string[] | undefined =>
    dice.maybe(percent, () => (dice.chance(85) ? dice.pick(from[0], from[0], ...from) : dice.some(from, 2, 2)));
  const ids = before.flatMap((other) => (typeof other.id === 'string' ? [other.id] : []));
  // Most rows carry most keys; some are about a class, a family or the whole school.
  const shape = dice.int(0, 11);
  const isAbout = (...shapes: number[]): boolean => shapes.includes(shape);
  const made = tidy({
    log: dice.pick(...logs).name,
    id: only(65, `e${before.length}`),
    time: time(dice, epoch),
    activity: dice.pick('ask', 'ask', 'reply', 'reply', 'meet', 'meet', 'note', 'plan', ...activities),
    role: dice.pick('teacher', 'class-teacher', ...roles),
    class: isAbout(8) ? undefined : several(isAbout(0, 1) ? 20 : 75, people.class),
    student: isAbout(7, 8, 9) ? undefined : several(isAbout(0, 1) ? 20 : 70, people.student),
    family: isAbout(7, 8) ? undefined : several(isAbout(9) ? 90 : 40, people.family),
    parent: only(isAbout(7, 8, 9) ? 0 : 40, ...people.parent),
    teacher: only(isAbout(8) ? 0 : 50, 't1', 't1', ...people.teacher),
    case: only(isAbout(7, 8, 9) ? 10 : 85, 'c1', 'c1', 'c1', 'c2'),
    refers: dice.maybe(ids.length > 0 ? 60 : 0, () => (dice.chance(85) ? dice.pick(...ids) : dice.some(ids, 1, 2))),
    form: only(85, ...forms),
    topic: several(75, topics),
    counterparty: only(60, 'parent', 'mother', 'parent:p1', 'deputy'),
    participants: dice.maybe(70, () =>
      dice.some(['class-teacher', 'class-teacher:t1', 'deputy:t2', 'parent', 'subject-teacher:t3'], 1, 2),
    ),
    documents: only(50, 'memo:d1', 'memo:d1', 'memo:d2', 'plan:d1', 'memo'),
    outcome: only(80, 'done', 'lost'),
    effective: dice.maybe(70, () => hotDay(dice, epoch)),
    marks: dice.maybe(80, () => dice.some(['red', 'green', 'blue'], 1, 3)),
    level: dice.maybe(80, () => dice.int(0, 3)),
    urgent: only(80, 'yes', 'no'),
    tongue: only(80, 'ru', 'kk'),
  });
  return dice.chance(7) ? rejected(dice, made) : made;
}

export function time(dice: Dice, epoch: Epoch): string {
  const days = dice.chance(85) ? epoch.base + dice.int(-4, 16) : dice.pick(...epoch.hot) + dice.int(-2, 2);
  return clock(dice, formatDay(days), epoch);
}

function clock(dice: Dice, date: string, { vague }: Epoch): string {
  if (dice.chance(vague ? 65 : 25)) return date;
  const hour = dice.pick(
    '00:00',
    '09:00',
    '10:00',
    '12:00',
    '12:00',
    '15:30',
    '18:00',
    '18:00:00.001',
    '23:59:59.999',
    '02:30',
  );
  return `${date}T${hour}`;
}

/** A row of which something could not be read. */
function rejected(dice: Dice, made: WorldRow): WorldRow {
  const present = Object.keys(made).filter((name) => name !== 'log' && name !== 'id');
  const unread = dice.pick<readonly string[]>(
    ['time'],
    ['activity'],
    ['role'],
    ['case'],
    ['student'],
    ['class', 'student'],
    ['form'],
    ['effective'],
    ['marks'],
    [],
    dice.some(present, 1, 4),
  );
  return { ...made, unread: unread.filter((name) => made[name] !== undefined) };
}

export function logs(dice: Dice, epoch: Epoch): World['logs'] {
  const one = (name: string): World['logs'][number] => tidy({ name, declared: coverage(dice, epoch) });
  return dice.chance(75) ? [one('log')] : [one('log'), one('other')];
}

/** Mostly the whole time; else it ends or has a hole near the days of note, or lists activities; or is inferred. */
function coverage(dice: Dice, { base, year, vague }: Epoch): WorldCoverage[] | undefined {
  const whole = { from: formatDay(year.from - 400), to: formatDay(year.to + 400) };
  const cut = base + dice.int(-4, 20);
  if (vague) return [{ ...whole, activities }];
  switch (dice.int(0, 11)) {
    case 0:
      return undefined;
    case 1:
      return [{ ...whole, to: formatDay(cut) }];
    case 2:
      return [{ ...whole, from: formatDay(cut) }];
    case 3:
      return [
        { ...whole, to: formatDay(cut) },
        { ...whole, from: formatDay(cut + 2) },
      ];
    case 4:
      return [{ ...whole, activities: dice.some(activities, 2, 5) }];
    case 5:
      return [
        { ...whole, activities: activities.slice(0, 5) },
        { ...whole, to: formatDay(cut), activities: ['rare'] },
      ];
    case 6:
      return [whole];
    default:
      return [{ ...whole, activities }];
  }
}
