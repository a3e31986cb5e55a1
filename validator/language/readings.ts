import type { AuthoredNorm, Json, Norm, NormOf, SubjectKind } from '../../schemas/norm.ts';
import type { Answer, ChoiceDecision, Decision } from '../../schemas/regulation.ts';

/** Where the answer to a decision comes from. */
export type Origin = 'profile' | 'calendar' | 'recommended' | 'open';

/** The answer to one decision for a norm. `open`: a choice with several readings, or a value that is untaken. */
export interface Settled {
  readonly key: string;
  readonly decision: Decision;
  readonly origin: Origin;
  readonly answer?: Answer | undefined;
}

/** What the school has answered. */
export interface Answers {
  /** Decision key, shared or local, → answer. */
  readonly taken: Readonly<Record<string, Answer>>;
  /** Named periods that every school calendar under check gives. */
  readonly namedPeriods: ReadonlySet<string>;
}

/** A norm with every decision taken, and how. */
export interface Reading {
  /** The open choices and their options in this reading. */
  readonly choices: Readonly<Record<string, string>>;
  readonly norm: Norm;
  /** Value decisions that nobody has taken: the norm has placeholders for them and is not judged. */
  readonly untaken: readonly string[];
}

export interface Readings {
  readonly readings: readonly Reading[];
  /** Every decision that some reading reads. */
  readonly settled: readonly Settled[];
}

/** More readings than this are refused. */
export const MOST_READINGS = 64;

/** The clause that a local key names, `D16@III.5` → `D16`. */
export function sharedKey(key: string): string {
  const at = key.indexOf('@');
  return at < 0 ? key : key.slice(0, at);
}

/** The definition of a decision: the local one, else the shared one. */
export function decisionOf(decisions: Readonly<Record<string, Decision>>, key: string): Decision | undefined {
  return Object.hasOwn(decisions, key) ? decisions[key] : decisions[sharedKey(key)];
}

/** The answer for a norm of a clause: the profile's local, its shared, the calendar's, the recommended, else open. */
export function settle(
  key: string,
  clause: string,
  decisions: Readonly<Record<string, Decision>>,
  answers: Answers,
): Settled {
  const decision = decisionOf(decisions, key);
  if (!decision) throw new RangeError(`unknown decision ${key}`);
  const shared = sharedKey(key);
  for (const candidate of [key === shared ? `${shared}@${clause}` : key, shared]) {
    if (Object.hasOwn(answers.taken, candidate)) {
      return { key, decision, origin: 'profile', answer: answers.taken[candidate] };
    }
  }
  if (
    decision.kind === 'choice' &&
    decision.answeredBy !== undefined &&
    answers.namedPeriods.has(decision.answeredBy)
  ) {
    return { key, decision, origin: 'calendar', answer: 'calendar' };
  }
  if (decision.recommended !== undefined) {
    return { key, decision, origin: 'recommended', answer: decision.recommended };
  }
  return { key, decision, origin: 'open' };
}

/**
 * All readings of a norm: every combination of the options of its open choices (docs/language.md §6).
 *
 * @param answerOf how a decision is settled, see {@link settle}
 * @throws RangeError on more than `most` readings
 */
export function readingsOf(
  authored: AuthoredNorm,
  answerOf: (key: string) => Settled,
  most: number = MOST_READINGS,
): Readings {
  const settled = new Map<string, Settled>();
  const readings: Reading[] = [];
  const pending: Record<string, string>[] = [{}];
  for (let choices = pending.pop(); choices; choices = pending.pop()) {
    const untaken = new Set<string>();
    let measured = true;
    const look = (key: string): Settled => {
      const known = settled.get(key) ?? answerOf(key);
      settled.set(key, known);
      return known;
    };
    const outcome = resolve(authored, choices, look, untaken, () => (measured = false));
    if (outcome instanceof Undecided) {
      // Reversed, so that the readings come out in the order of the options.
      for (const option of [...outcome.options].reverse()) pending.push({ ...choices, [outcome.key]: option });
      if (readings.length + pending.length > most) throw new RangeError(`more than ${most} readings`);
      continue;
    }
    const norm = withoutNulls(outcome) as unknown as Norm;
    readings.push({ choices, norm: measured ? norm : asEvidence(norm), untaken: measured ? [...untaken] : [] });
  }
  return { readings, settled: [...settled.values()] };
}

class Undecided {
  readonly key: string;
  readonly options: readonly string[];
  constructor(key: string, options: readonly string[]) {
    this.key = key;
    this.options = options;
  }
}

function resolve(
  node: Json,
  choices: Readonly<Record<string, string>>,
  look: (key: string) => Settled,
  untaken: Set<string>,
  notMeasured: () => void,
): Json | Undecided {
  if (Array.isArray(node)) {
    const items: Json[] = [];
    for (const item of node as readonly Json[]) {
      const value = resolve(item, choices, look, untaken, notMeasured);
      if (value instanceof Undecided) return value;
      items.push(value);
    }
    return items;
  }
  if (node === null || typeof node !== 'object') return node;
  const object = node as { readonly [key: string]: Json };
  if (isOpen(object)) {
    const { key, answer, decision } = look(object.open);
    let option: string;
    if (typeof answer === 'string') option = answer;
    else if (Object.hasOwn(choices, key)) option = choices[key];
    else
      return new Undecided(
        key,
        Object.keys((decision as ChoiceDecision).options).filter((name) => Object.hasOwn(object.options, name)),
      );
    return resolve(object.options[option] ?? null, choices, look, untaken, notMeasured);
  }
  if (isValue(object)) {
    const { key, answer, decision } = look(object.value);
    if (answer === 'not-measured') notMeasured();
    if (answer !== undefined && typeof answer !== 'string') return answer;
    if (answer === undefined) untaken.add(key);
    // A placeholder of the right shape: the norm is not judged by it.
    return decision.kind === 'value' && decision.of === 'count' ? 1 : { amount: 0, unit: 'calendar-day' };
  }
  const result: Record<string, Json> = {};
  for (const [name, child] of Object.entries(object)) {
    const value = resolve(child, choices, look, untaken, notMeasured);
    if (value instanceof Undecided) return value;
    result[name] = value;
  }
  return result;
}

function isOpen(node: { readonly [key: string]: Json }): node is { open: string; options: { [option: string]: Json } } {
  return typeof node.open === 'string' && typeof node.options === 'object';
}

function isValue(node: { readonly [key: string]: Json }): node is { value: string } {
  return typeof node.value === 'string' && Object.keys(node).length === 1;
}

/** An option `null` leaves its field out. */
function withoutNulls(node: Json): Json {
  if (Array.isArray(node)) return (node as readonly Json[]).filter((item) => item !== null).map(withoutNulls);
  if (node === null || typeof node !== 'object') return node;
  const result: Record<string, Json> = {};
  for (const [name, child] of Object.entries(node as { readonly [key: string]: Json })) {
    if (child !== null) result[name] = withoutNulls(child);
  }
  return result;
}

const ROSTER_KEYS: ReadonlySet<string> = new Set<SubjectKind>([
  'school',
  'class',
  'student',
  'family',
  'parent',
  'teacher',
  'teacher×class',
  'parent×student',
]);

/** What a norm becomes when the school has decided not to measure it. */
export function asEvidence(norm: Norm): NormOf<'evidence'> {
  const kind = 'subject' in norm ? norm.subject : 'key' in norm ? norm.key : 'school';
  const subject = kind !== undefined && ROSTER_KEYS.has(kind) ? (kind as SubjectKind) : 'class';
  const event = norm.kind === 'deadline' ? norm.response : norm.kind === 'precedence' ? norm.target : norm.event;
  const among = 'among' in norm && norm.among ? { among: norm.among } : {};
  return { kind: 'evidence', title: norm.title, event, subject, ...among, window: { window: 'school-year' } };
}

/** Every decision key that stands anywhere in authored JSON, in the order of its first mention. */
export function decisionKeysIn(node: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const object = value as { readonly [key: string]: Json };
      if (isOpen(object)) found.add(object.open);
      if (isValue(object)) found.add(object.value);
      Object.values(object).forEach(walk);
    }
  };
  walk(node);
  return [...found];
}
