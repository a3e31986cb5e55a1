import { termUnits, type Term } from '../../schemas/norm.ts';
import type { Answer, Decision, Regulation } from '../../schemas/regulation.ts';
import { decisionOf, sharedKey } from './readings.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { termWords } from '../messages/words.ts';

/**
 * The answers of `--decide D01=working`, `--decide "D16@III.5=3 working-day"`.
 *
 * @throws UserError for text that is not `key=value`, and for two answers to one question
 */
export function parseAnswers(texts: readonly string[]): Record<string, string> {
  // A map, for a key may be `__proto__`.
  const answers = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at <= 0) throw new UserError('option-value', { option: '--decide', value: text, expected: 'D01=working' });
    const decision = text.slice(0, at).trim();
    const second = text.slice(at + 1).trim();
    const first = answers.get(decision);
    if (first !== undefined && first !== second) throw new UserError('decision-twice', { decision, first, second });
    answers.set(decision, second);
  }
  return Object.fromEntries(answers);
}

/**
 * Checks answers against the decisions of a regulation and reads terms and counts.
 *
 * @returns those that the regulation knows
 * @throws UserError for an option or a value that the decision does not have
 */
export function checkedAnswers(
  answers: Readonly<Record<string, Answer>>,
  regulation: Regulation,
): Record<string, Answer> {
  const checked: Record<string, Answer> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const decision = decisionOf(regulation.decisions, key) ?? localDefinition(regulation, key);
    if (decision && isOwn(key, regulation)) checked[key] = checkedAnswer(key, answer, decision);
  }
  return checked;
}

/** An answer for a clause is none of a regulation that has no such clause: of several, each takes its own. */
function isOwn(key: string, { clauses, decisions }: Regulation): boolean {
  const clause = key.slice(sharedKey(key).length + 1);
  return clause === '' || Object.hasOwn(decisions, key) || clauses.some(({ id }) => id === clause);
}

/** A shared key may be defined in the regulation only for single clauses, `D16@III.5`. */
function localDefinition(regulation: Regulation, key: string): Decision | undefined {
  const found = Object.entries(regulation.decisions).find(([name]) => sharedKey(name) === sharedKey(key));
  return found?.[1];
}

/** @throws UserError if no regulation of the check knows the decision */
export function demandKnown(keys: readonly string[], regulations: readonly Regulation[]): void {
  const known = new Set(
    regulations.flatMap((regulation) => [
      ...Object.keys(regulation.decisions),
      ...regulation.clauses.flatMap((clause) => clause.decisions),
    ]),
  );
  for (const key of keys) {
    if (known.has(key) || [...known].some((one) => sharedKey(one) === sharedKey(key))) continue;
    throw new UserError('decision-not-known', {
      decision: key,
      known: [...known].sort().join(', '),
      nearest: nearest(key, known),
    });
  }
}

function checkedAnswer(key: string, answer: Answer, decision: Decision): Answer {
  if (decision.kind === 'choice') {
    const options = Object.keys(decision.options);
    if (typeof answer === 'string' && options.includes(answer)) return answer;
    const value = typeof answer === 'object' ? termWords(answer, 'ru') : String(answer);
    throw new UserError('decision-not-an-option', {
      decision: key,
      value,
      options: options.join(', '),
      nearest: nearest(value, options),
    });
  }
  if (answer === 'not-measured') return answer;
  const value = typeof answer === 'string' ? valueOf(answer) : answer;
  const example = decision.of === 'term' ? `${key}="3 ${decision.units?.[0] ?? 'working-day'}"` : `${key}=2`;
  if (value === undefined || (decision.of === 'term') !== (typeof value === 'object')) {
    throw new UserError('decision-needs-value', {
      decision: key,
      value: typeof answer === 'object' ? `${answer.amount} ${answer.unit}` : String(answer),
      example,
    });
  }
  const amount = typeof value === 'object' ? value.amount : value;
  const isOutOfUnits =
    typeof value === 'object' && decision.units !== undefined && !decision.units.includes(value.unit);
  if (isOutOfUnits || amount < (decision.min ?? 0) || amount > (decision.max ?? Infinity)) {
    const bounds = [decision.units?.join(', '), `${decision.min ?? 0}–${decision.max ?? '∞'}`]
      .filter((part) => part !== undefined)
      .join('; ');
    throw new UserError('decision-out-of-bounds', {
      decision: key,
      value: typeof value === 'object' ? `${value.amount} ${value.unit}` : String(value),
      bounds,
    });
  }
  return value;
}

/** `3 working-day` or `2`. */
function valueOf(text: string): Term | number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^(\d+)\s*([a-z-]+?)s?$/.exec(text);
  const unit = match && termUnits.find((one) => one === match[2]);
  return match && unit ? { amount: Number(match[1]), unit } : undefined;
}
