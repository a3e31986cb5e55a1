/** What the two evaluators say differently of a world, and the smallest world of which they do. */
import { UserError } from '../../validator/messages/user-error.ts';
import { difference, type Told } from './compare.ts';
import { engine, reference, type Evaluator } from './evaluators.ts';
import { minimise } from './minimise.ts';
import { isWorld, type World } from './world.ts';

/** What an evaluator makes of a world: its findings, or the user's error that keeps it from judging. */
export interface Outcome {
  readonly told: readonly Told[];
  readonly error?: string;
}

export function outcomeOf([, evaluate]: Evaluator, world: World): Outcome {
  try {
    return { told: evaluate(world) };
  } catch (error) {
    if (error instanceof UserError) return { told: [], error: error.id };
    throw error;
  }
}

/** Which calendars are needed depends on the way to a verdict: one evaluator may ask for more than the other. */
const calendarErrors: readonly string[] = [
  'working-calendar-missing',
  'school-calendar-missing',
  'school-periods-missing',
];

/** The differences as lines; empty if both evaluators agree, or if a calendar is lacking. */
export function disagreement(world: World, ours: Outcome = outcomeOf(reference, world)): string[] {
  const theirs = outcomeOf(engine, world);
  if (calendarErrors.includes(ours.error ?? theirs.error ?? '')) return [];
  if (ours.error !== theirs.error)
    return [`error: reference ${ours.error ?? 'none'}, engine ${theirs.error ?? 'none'}`];
  return difference(ours.told, theirs.told);
}

/** A world on which the evaluators differ, made small and put in words. */
export function tellDisagreement(world: World): string {
  const isError = (lines: readonly string[]): boolean => lines.some((line) => line.startsWith('error: '));
  const wanted = isError(disagreement(world));
  const smallest = minimise(world, (smaller) => {
    if (!isWorld(smaller)) return false;
    const lines = disagreement(smaller);
    return lines.length > 0 && isError(lines) === wanted;
  });
  const { regulations, rows, roster, calendars, working, ...rest } = smallest;
  return [
    ...disagreement(smallest),
    `rest ${JSON.stringify(rest)}`,
    `roster ${JSON.stringify(roster)}`,
    ...rows.map((row) => `row ${JSON.stringify(row)}`),
    ...calendars.map((calendar) => `calendar ${JSON.stringify(calendar)}`),
    `working calendars ${working.map(({ country, year }) => `${country} ${year}`).join(', ')}`,
    ...regulations.flatMap(({ answers, editions }) => [
      `answers ${JSON.stringify(answers)}`,
      ...editions.flatMap(({ regulation: { decisions, clauses }, ...edition }) => [
        `edition ${JSON.stringify(edition)}`,
        `decisions ${JSON.stringify(decisions)}`,
        ...clauses.map(({ id, bearer, forms, norms }) => `clause ${JSON.stringify({ id, bearer, forms, norms })}`),
      ]),
    ]),
  ].join('\n');
}
