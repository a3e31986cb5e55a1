import type { AuthoredNorm, Term } from '../../../schemas/norm.ts';
import type { Answer, Decision } from '../../../schemas/regulation.ts';
import { decisionOf, readingsOf, type Reading, type Settled } from '../../language/readings.ts';
import { compareNorms, type Comparing, type NormAspect } from './compare-norms.ts';
import { together, type Direction } from './direction.ts';

/** Options of decisions: for all of them something holds. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** One thing in which a norm changed, and the options under which it did; without `when`, under all. */
export interface AspectOfReadings extends NormAspect {
  readonly when?: readonly Choices[];
}

/** How a norm changed over all its readings. */
export interface NormDifference {
  readonly direction: Direction;
  readonly aspects: readonly AspectOfReadings[];
  /** Where the direction hangs on decisions: each with the direction under its options. */
  readonly depends?: readonly { readonly choices: Readonly<Record<string, string>>; readonly direction: Direction }[];
}

/** More pairs of readings than this are compared under the recommended options alone. */
const MOST_PAIRS = 256;

interface Pair {
  readonly choices: Readonly<Record<string, string>>;
  readonly aspects: readonly NormAspect[];
  readonly direction: Direction;
}

/** Compares two norms as written, reading by reading: under equal answers of the school. */
export function diffNorms(
  before: AuthoredNorm,
  after: AuthoredNorm,
  base: Omit<Comparing, 'decidedCounts'>,
): NormDifference {
  const counts = new Map<number, string>();
  const with_: Comparing = { ...base, decidedCounts: counts };
  let pairs = pairsOf(
    readings(before, base.was.regulation.decisions, counts, false),
    readings(after, base.is.regulation.decisions, counts, false),
    with_,
  );
  if (pairs.length === 0 || pairs.length > MOST_PAIRS) {
    pairs = pairsOf(
      readings(before, base.was.regulation.decisions, counts, true),
      readings(after, base.is.regulation.decisions, counts, true),
      with_,
    );
  }
  const directions = new Set(pairs.map((pair) => pair.direction));
  const direction = together(directions);
  const depends = directions.size > 1 ? dependence(pairs) : undefined;
  return { direction, aspects: aspectsOf(pairs), ...(depends ? { depends } : {}) };
}

/** All readings, with nothing answered; with `recommended`, choices that recommend an option take it. */
function readings(
  norm: AuthoredNorm,
  decisions: Readonly<Record<string, Decision>>,
  counts: Map<number, string>,
  recommended: boolean,
): readonly Reading[] {
  const settle = (key: string): Settled => {
    const decision = decisionOf(decisions, key);
    if (!decision) throw new RangeError(`unknown decision ${key}`);
    if (decision.kind === 'choice') {
      return recommended && decision.recommended !== undefined
        ? { key, decision, origin: 'recommended', answer: decision.recommended }
        : { key, decision, origin: 'open' };
    }
    return { key, decision, origin: 'recommended', answer: standIn(key, decision, counts) };
  };
  return readingsOf(norm, settle, MOST_PAIRS).readings;
}

/** What a decision will supply: a term that names its decision, a count that is none. */
function standIn(key: string, decision: Extract<Decision, { kind: 'value' }>, counts: Map<number, string>): Answer {
  if (decision.of === 'term') {
    const term: Term & { decidedBy: string } = { amount: 0, unit: 'calendar-day', decidedBy: key };
    return term;
  }
  const known = [...counts].find(([, name]) => name === key);
  if (known) return known[0];
  const count = -1 - counts.size;
  counts.set(count, key);
  return count;
}

function pairsOf(before: readonly Reading[], after: readonly Reading[], with_: Comparing): Pair[] {
  const pairs: Pair[] = [];
  for (const was of before) {
    for (const is of after) {
      const agree = Object.entries(was.choices).every(
        ([key, option]) => !Object.hasOwn(is.choices, key) || is.choices[key] === option,
      );
      if (!agree) continue;
      const aspects = compareNorms(was.norm, is.norm, with_);
      const direction = together(aspects.map((aspect) => aspect.direction));
      pairs.push({ choices: { ...was.choices, ...is.choices }, aspects, direction });
      if (pairs.length > MOST_PAIRS) return pairs;
    }
  }
  return pairs;
}

/** Equal aspects of several readings are one, with the options under which it holds. */
function aspectsOf(pairs: readonly Pair[]): AspectOfReadings[] {
  const groups = new Map<string, { aspect: NormAspect; pairs: Pair[] }>();
  for (const pair of pairs) {
    for (const aspect of pair.aspects) {
      const { sample: _sample, ...told } = aspect;
      const key = JSON.stringify(told);
      const group = groups.get(key) ?? { aspect, pairs: [] };
      if (!group.pairs.includes(pair)) group.pairs.push(pair);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ aspect, pairs: own }) =>
    own.length === pairs.length ? aspect : { ...aspect, when: conditionsOf(own, pairs) },
  );
}

/** The options that tell some readings from the others: a set of options for each decision if that tells, else combinations. */
function conditionsOf(own: readonly Pair[], all: readonly Pair[]): Choices[] {
  const keys = [...new Set(all.flatMap((pair) => Object.keys(pair.choices)))];
  const chosen = keys.map((key) => new Set(own.map((pair) => pair.choices[key])));
  const isIn = (pair: Pair): boolean => keys.every((key, index) => chosen[index].has(pair.choices[key]));
  if (all.every((pair) => isIn(pair) === own.includes(pair))) {
    const telling = keys.flatMap((key, index) => {
      const options = [...chosen[index]].filter((option) => option !== undefined);
      const isAny = all.every((pair) => chosen[index].has(pair.choices[key]));
      // A decision that none of these readings reads is told by the choice that keeps it out.
      return isAny || options.length === 0 ? [] : [[key, options] as const];
    });
    return [Object.fromEntries(telling)];
  }
  return own.map((pair) => Object.fromEntries(Object.entries(pair.choices).map(([key, option]) => [key, [option]])));
}

/** The direction under each option of the decision that it hangs on, or under each combination. */
function dependence(pairs: readonly Pair[]): NonNullable<NormDifference['depends']> {
  const keys = new Set(pairs.flatMap((pair) => Object.keys(pair.choices)));
  for (const key of keys) {
    const options = [...new Set(pairs.map((pair) => pair.choices[key]))];
    const ways = options.map(
      (option) => new Set(pairs.filter((pair) => pair.choices[key] === option).map((pair) => pair.direction)),
    );
    if (options.every((option) => option !== undefined) && ways.every((way) => way.size === 1)) {
      return options.map((option, index) => ({ choices: { [key]: option }, direction: [...ways[index]][0] }));
    }
  }
  const told = tellingKeys([...keys], pairs);
  const ways = new Map<string, NonNullable<NormDifference['depends']>[number]>();
  for (const { choices, direction } of pairs) {
    const own = projected(choices, told);
    ways.set(JSON.stringify(own), { choices: own, direction });
  }
  return [...ways.values()];
}

/** Those of the decisions without which the direction could not be told. */
function tellingKeys(keys: readonly string[], pairs: readonly Pair[]): readonly string[] {
  let told = keys;
  for (const key of keys) {
    const rest = told.filter((one) => one !== key);
    const directions = Map.groupBy(pairs, ({ choices }) => JSON.stringify(projected(choices, rest)));
    if ([...directions.values()].every((own) => own.every(({ direction }) => direction === own[0].direction)))
      told = rest;
  }
  return told;
}

function projected(choices: Pair['choices'], keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(choices, key) ? [[key, choices[key]]] : [])));
}
