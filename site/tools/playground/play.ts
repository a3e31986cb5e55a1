import type { Answer, Clause, Example, Regulation } from '../../../schemas/regulation.ts';
import { termUnits } from '../../../schemas/norm.ts';
import type { Report } from '../../../schemas/report.ts';
import { check } from '../../../validator/checking/check.ts';
import { inputFacts } from '../../../validator/checking/input-facts.ts';
import { exampleInput, type ExampleCalendars } from '../../../validator/checking/examples.ts';
import { decisionKeysIn, decisionOf } from '../../../validator/language/readings.ts';
import { parseDay } from '../../../validator/time/civil-date.ts';

/** A row as it stands in the table: columns and attributes as text, lists with `|`. */
export type PlayRow = Readonly<Record<string, string>>;

/** What the reader has made of an example. */
export interface Play {
  readonly rows: readonly PlayRow[];
  /** `2025-10-31` */
  readonly asOf: string;
  /** Decision → option, or `5 working-day`; open decisions are absent. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Columns that come first, in this order. */
const FIRST = ['time', 'activity', 'role', 'case', 'class', 'student', 'form'];

export function playOf(example: Example): Play {
  return {
    rows: example.log.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, Array.isArray(value) ? value.join('|') : textOf(value)]),
      ),
    ),
    asOf: example.asOf,
    answers: Object.fromEntries(
      Object.entries(example.decisions ?? {}).map(([key, answer]) => [
        key,
        typeof answer === 'object' ? `${answer.amount} ${answer.unit}` : String(answer),
      ]),
    ),
  };
}

function textOf(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

/** The columns of the table: those of the rows, and those without which nothing can be written. */
export function columnsOf({ rows }: Play): string[] {
  const used = new Set(['time', 'activity', 'form', ...rows.flatMap((row) => Object.keys(row))]);
  return [
    ...FIRST.filter((column) => used.has(column)),
    ...[...used].filter((column) => !FIRST.includes(column)).sort(),
  ];
}

/** The decisions that the norms of a clause read: only they can change a verdict here. */
export function clauseDecisionKeys({ norms }: Clause): string[] {
  return [...new Set(Object.values(norms).flatMap(decisionKeysIn))].sort();
}

/**
 * The verdicts of a clause on the reader's rows. Rosters, calendars and coverage are those of the example.
 *
 * @returns nothing if the day of the check is no date
 */
export function verdictsOn(
  play: Play,
  regulation: Regulation,
  clause: Clause,
  example: Example,
  calendars: ExampleCalendars,
): Report | undefined {
  if (parseDay(play.asOf) === undefined) return undefined;
  const log = play.rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== '')))
    .filter((row) => Object.keys(row).length > 0);
  const own: Example = { ...example, log, asOf: play.asOf, decisions: {} };
  const input = exampleInput(regulation, clause, own, calendars, answersOf(play, regulation));
  const facts = inputFacts({ records: input.records, warnings: [], inputs: [] }, undefined, 'ru', '');
  return check(input, { all: true }, facts);
}

function answersOf({ answers }: Play, regulation: Regulation): Record<string, Answer> {
  const taken: Record<string, Answer> = {};
  for (const [key, text] of Object.entries(answers)) {
    const decision = decisionOf(regulation.decisions, key);
    if (!decision || text === '') continue;
    if (decision.kind === 'choice') {
      if (Object.hasOwn(decision.options, text)) taken[key] = text;
      continue;
    }
    const [, amount, name] = /^(\d+)(?: ([a-z-]+))?$/.exec(text) ?? [];
    const unit = termUnits.find((one) => one === name);
    if (amount === undefined) continue;
    taken[key] = decision.of === 'count' || unit === undefined ? Number(amount) : { amount: Number(amount), unit };
  }
  return taken;
}
