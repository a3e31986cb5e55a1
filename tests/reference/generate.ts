/** Small but nasty worlds, made by fast-check. */
import fc from 'fast-check';
import type { AuthoredNorm } from '../../schemas/norm.ts';
import type { Answer, Clause, Decision, Regulation } from '../../schemas/regulation.ts';
import type { Waiver } from '../../schemas/profile.ts';
import { workingCalendars } from '../../data/calendars/index.ts';
import { formatDay } from '../../validator/time/civil-date.ts';
import { Dice, tidy } from './generate/dice.ts';
import { epoch, hotDay, type Epoch } from './generate/epoch.ts';
import { logs, rows } from './generate/log.ts';
import { decisionNames, NormMaker } from './generate/norms.ts';
import { roster } from './generate/roster.ts';
import { forms, words } from './generate/words.ts';
import type { World, WorldRegulation, WorldRoster } from './world.ts';

/** A world: one regulation, one or two schools, a roster, calendars and up to 25 rows crowded where it hurts. */
export const worlds: fc.Arbitrary<World> = fc.gen().map((draw) => worldOf(new Dice(draw)));

function worldOf(dice: Dice): World {
  const at = epoch(dice);
  const made = logs(dice, at);
  const world: World = {
    school: 'A',
    country: at.country,
    timeZone: at.timeZone,
    asOf: asOf(dice, at),
    calendars: at.calendars,
    working: workingCalendars.filter(({ country }) => country === at.country),
    roster: roster(dice, at),
    logs: made,
    rows: rows(dice, at, made),
    regulations: [regulation(dice, at)],
    waivers: dice.chance(15) ? [waiver(dice, at)] : [],
  };
  return dice.chance(10) ? withSecondSchool(dice, world) : world;
}

function asOf(dice: Dice, { base, year }: Epoch): string {
  return formatDay(
    dice.pick(
      base + dice.int(0, 24),
      base + dice.int(0, 24),
      base + dice.int(20, 90),
      base - dice.int(1, 5),
      year.to - 1,
      year.to,
      year.to + 40,
    ),
  );
}

// Regulations ---------------------------------------------------------------------------------------------------------

function regulation(dice: Dice, at: Epoch): WorldRegulation {
  const maker = new NormMaker(dice, at);
  const decisions = decisionsOf(dice, maker);
  const clauses = dice.list(1, 3, (index) => clause(dice, maker, index));
  const one = (own: readonly Clause[]): Regulation => ({
    format: 'reglament-regulation/1',
    id: 'sample',
    title: 'Пример',
    summary: 'Пример',
    country: at.country,
    source: { title: 'пример' },
    sections: [{ id: 'I', title: 'Пример', clauses: own.map(({ id }) => id) }],
    decisions,
    vocabulary: words,
    clauses: [...own],
  });
  const answers = answersOf(dice, maker);
  if (dice.chance(80))
    return {
      id: 'sample',
      answers,
      editions: [{ edition: '2020-01-01', from: '2020-01-01', regulation: one(clauses) }],
    };
  // A second edition: from a day near those of note on, with another norm in the first clause.
  const from = hotDay(dice, at);
  const [first, ...rest] = clauses;
  const changed = { ...first, norms: { ...first.norms, [dice.pick('norm', 'other')]: maker.norm() } };
  return {
    id: 'sample',
    answers,
    editions: [
      { edition: '2020-01-01', from: '2020-01-01', to: dayBefore(from), regulation: one(clauses) },
      { edition: from, from, regulation: one(dice.chance(85) ? [changed, ...rest] : [changed]) },
    ],
  };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function clause(dice: Dice, maker: NormMaker, index: number): Clause {
  const norms: Record<string, AuthoredNorm> = { norm: maker.norm() };
  if (dice.chance(20)) norms.second = maker.norm();
  return {
    id: `I.${index + 1}`,
    source: `I.${index + 1}`,
    title: 'пример',
    text: 'пример',
    bearer: [dice.pick('class-teacher', 'class-teacher', 'subject-teacher', 'teacher', 'deputy', 'head')],
    towards: ['parent'],
    forms: dice.some(forms, 1, 3),
    periodicity: '',
    requirement: ['deadline'],
    checkability: 'checked',
    decisions: [],
    norms,
    examples: [],
  };
}

function decisionsOf(dice: Dice, maker: NormMaker): Record<string, Decision> {
  const options = { calendar: { label: 'один' }, other: { label: 'другой' } };
  const choice = (more: Partial<Decision> = {}): Decision =>
    ({ kind: 'choice', question: '?', options, ...more }) as Decision;
  return {
    D1: choice(),
    D2: choice(),
    'D2@I.1': choice(),
    D3: choice({ recommended: dice.pick('calendar', 'other') }),
    D4: choice({ recommended: 'other', answeredBy: 'start-of-year' }),
    D5: { kind: 'value', question: '?', of: 'term' },
    D6: tidy({
      kind: 'value' as const,
      question: '?',
      of: 'term' as const,
      recommended: maker.plainTerm() as { amount: number; unit: 'week' },
    }),
    D7: tidy({
      kind: 'value' as const,
      question: '?',
      of: 'count' as const,
      recommended: dice.maybe(40, () => dice.int(0, 2)),
    }),
  };
}

function answersOf(dice: Dice, maker: NormMaker): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  const choice = (): Answer => dice.pick('calendar', 'other');
  const term = (): Answer =>
    dice.chance(35) ? 'not-measured' : (maker.plainTerm() as { amount: number; unit: 'week' });
  const count = (): Answer => (dice.chance(35) ? 'not-measured' : dice.int(0, 2));
  const taken = (name: string, percent: number, make: () => Answer): void => {
    if (dice.chance(percent)) answers[name] = make();
  };
  for (const name of ['D1', 'D2', 'D2@I.1', 'D1@I.2', ...decisionNames.recommended]) taken(name, 18, choice);
  for (const name of [...decisionNames.terms, 'D5@I.1']) taken(name, 35, term);
  taken('D7', 35, count);
  return answers;
}

// Waivers and schools -------------------------------------------------------------------------------------------------

function waiver(dice: Dice, at: Epoch): Waiver {
  const from = at.base + dice.int(-10, 10);
  return tidy({
    regulation: dice.maybe(20, () => 'sample'),
    clause: dice.maybe(40, () => 'I.1'),
    norm: dice.maybe(20, () => 'norm'),
    school: dice.maybe(20, () => dice.pick('A', 'B')),
    class: dice.maybe(25, () => dice.pick('5a', '1a')),
    subject: dice.maybe(25, () => dice.pick('s1', 'c1', 'f1', '5a')),
    from: formatDay(from),
    to: formatDay(from + dice.int(0, 60)),
    reason: 'пример',
  });
}

/** Some rows and a class of its own in a second school. */
function withSecondSchool(dice: Dice, world: World): World {
  const ofRoster = (own: WorldRoster): WorldRoster => ({
    ...own,
    classes: own.classes && [...own.classes, { class: '3b', school: 'B', grade: 3, teacher: 't9' }],
    students: own.students && [...own.students, { student: 's9', class: '3b', family: 'f9' }],
  });
  return {
    ...world,
    roster: dice.chance(70) ? ofRoster(world.roster) : world.roster,
    rows: world.rows.map((row) => {
      if (!dice.chance(25)) return row;
      return tidy({ ...row, school: 'B', class: row.class && '3b', student: row.student && 's9' });
    }),
    logs: world.logs.map((log) => ({
      ...log,
      declared: log.declared?.map((span) => tidy({ ...span, school: dice.maybe(20, () => dice.pick('A', 'B')) })),
    })),
  };
}
