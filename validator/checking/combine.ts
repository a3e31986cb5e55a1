import type { Reason, Status } from '../../schemas/regulation.ts';
import type { Waiver } from '../../schemas/profile.ts';
import type { Readings } from '../language/readings.ts';
import { day as dayOf } from '../time/civil-date.ts';
import type { Evaluation, Frame } from './evaluation.ts';
import { Doubt, reasonOf } from './truth.ts';

/** One instance of a norm with the verdicts of all readings. */
export interface Combined {
  readonly status: Status;
  readonly reason?: Reason | undefined;
  /** Position in each reading's evaluation; −1 where the instance is absent. */
  readonly at: readonly number[];
  /** The reading whose details are shown. */
  readonly shown: number;
  /** The statuses of the readings, after waivers. */
  readonly statuses: readonly Status[];
  readonly waiver?: Waiver | undefined;
}

/**
 * The verdict over all readings (docs/language.md §6): the common one, or `undetermined: open-decision`.
 *
 * @param readings those evaluated, in the same order
 * @param waiverOf the waiver that covers an instance of a reading's evaluation
 */
export function* combine(
  evaluations: readonly Evaluation[],
  { readings }: Readings,
  waiverOf: (evaluation: Evaluation, index: number) => Waiver | undefined,
): Generator<Combined> {
  const [first] = evaluations;
  if (!first) return;
  const ranks = ranksOf(readings);
  if (evaluations.every((other) => sameInstances(first, other))) {
    for (let index = 0; index < first.size; index++) {
      const at = new Array<number>(evaluations.length).fill(index);
      yield combineOne(evaluations, at, ranks, waiverOf);
    }
    return;
  }
  const positions = new Map<number, number[]>();
  evaluations.forEach((evaluation, reading) => {
    for (let index = 0; index < evaluation.size; index++) {
      const number = evaluation.identity[index];
      let at = positions.get(number);
      if (!at) {
        at = evaluations.map(() => -1);
        positions.set(number, at);
      }
      at[reading] = index;
    }
  });
  for (const at of positions.values()) yield combineOne(evaluations, at, ranks, waiverOf);
}

function sameInstances(a: Evaluation, b: Evaluation): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (let index = 0; index < a.size; index++) if (a.identity[index] !== b.identity[index]) return false;
  return true;
}

function combineOne(
  evaluations: readonly Evaluation[],
  at: readonly number[],
  ranks: readonly number[],
  waiverOf: (evaluation: Evaluation, index: number) => Waiver | undefined,
): Combined {
  let waiver: Waiver | undefined;
  let doubts = 0;
  const statuses: Status[] = [];
  let agree = true;
  for (let reading = 0; reading < at.length; reading++) {
    const index = at[reading];
    const evaluation = evaluations[reading];
    let status: Status = index < 0 ? 'not-applicable' : evaluation.status[index];
    if (status === 'violated' || status === 'undetermined' || status === 'pending') {
      const found = waiverOf(evaluation, index);
      waiver ??= found;
      if (found) status = 'waived';
      else if (status === 'undetermined') doubts |= evaluation.doubts[index];
    }
    statuses.push(status);
    agree &&= status === statuses[0];
  }
  const status = agree ? statuses[0] : undefined;
  const shown = shownOf(evaluations, at, ranks, status ?? 'undetermined');
  if (status) {
    return {
      status,
      reason: status === 'undetermined' ? reasonOf(doubts) : undefined,
      at,
      shown,
      statuses,
      waiver: status === 'waived' ? waiver : undefined,
    };
  }
  return { status: 'undetermined', reason: 'open-decision', at, shown, statuses };
}

/** The places of the readings in the order of the text of their choices: options may be written in any order. */
function ranksOf(readings: Readings['readings']): number[] {
  if (readings.length < 2) return readings.map(() => 0);
  const texts = readings.map(({ choices }) =>
    JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  const sorted = texts.toSorted();
  return texts.map((text) => sorted.indexOf(text));
}

/**
 * The reading whose details are shown: what they say then holds under every other. Of a breach under all readings it is
 * that which is due last, else that which is due first; of several, or of none with a date, the first in order.
 */
function shownOf(
  evaluations: readonly Evaluation[],
  at: readonly number[],
  ranks: readonly number[],
  status: Status,
): number {
  if (at.length === 1) return 0;
  let shown = -1;
  let known: string | undefined;
  at.forEach((index, reading) => {
    if (index < 0) return;
    const due = sortable(evaluations[reading].due(index));
    const isBetter =
      due === known
        ? shown < 0 || ranks[reading] < ranks[shown]
        : due !== undefined && (known === undefined || due > known === (status === 'violated'));
    if (!isBetter) return;
    shown = reading;
    known = due;
  });
  return shown;
}

/** A day alone is due at its end. */
function sortable(due: string | undefined): string | undefined {
  return due === undefined || due.includes('T') ? due : `${due}T24`;
}

/** The open decisions that alone would make a finding definite. */
export function settledBy(
  one: Combined,
  { readings, settled }: Readings,
  evaluations: readonly Evaluation[],
): string[] {
  const open = settled.filter((entry) => entry.origin === 'open');
  const [only] = open;
  if (open.length === 1 && only.decision.kind === 'value') {
    const clear = one.at.every(
      (index, reading) =>
        index >= 0 && evaluations[reading].doubts[index] === Doubt.openDecision && evaluations[reading].clear(index),
    );
    return clear ? [only.key] : [];
  }
  return open
    .filter(({ decision }) => decision.kind === 'choice')
    .map(({ key }) => key)
    .filter((key) => {
      const options = new Set(
        readings.flatMap((reading) => (Object.hasOwn(reading.choices, key) ? [reading.choices[key]] : [])),
      );
      return [...options].every((option) => {
        const statuses = new Set(
          one.statuses.filter((_, index) => {
            const { choices } = readings[index];
            return !Object.hasOwn(choices, key) || choices[key] === option;
          }),
        );
        return statuses.size === 1 && !statuses.has('undetermined');
      });
    });
}

/** Finds the waiver that covers an instance. */
export function waiverFinder(
  waivers: readonly Waiver[],
  regulation: string,
  clause: string,
  norm: string,
  frame: Frame,
): (evaluation: Evaluation, index: number) => Waiver | undefined {
  const candidates = waivers
    .filter(
      (waiver) =>
        (waiver.regulation === undefined || waiver.regulation === regulation) &&
        (waiver.clause === undefined || waiver.clause === clause) &&
        (waiver.norm === undefined || waiver.norm === norm) &&
        (waiver.school === undefined || waiver.school === frame.world.school),
    )
    .map((waiver) => ({ waiver, from: dayOf(waiver.from), to: dayOf(waiver.to) }));
  if (candidates.length === 0) return () => undefined;
  return (evaluation, index) => {
    const day = evaluation.waiverDay(index);
    return candidates.find(
      ({ waiver, from, to }) =>
        from <= day &&
        day <= to &&
        (waiver.class === undefined || waiver.class === evaluation.classOf(index)) &&
        (waiver.subject === undefined || evaluation.subject(index).ids.includes(waiver.subject)),
    )?.waiver;
  };
}
