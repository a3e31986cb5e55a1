import { parseDay } from '../../../validator/time/civil-date.ts';

/** Units of the calculator: a `day` is read both as a working and as a calendar day. */
export const units = ['day', 'working-day', 'calendar-day', 'school-day', 'hour', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** The question as it stands in the form and in the address. */
export interface DeadlineState {
  /** `2026-05-06` */
  readonly from: string;
  /** `10:00`, or empty. */
  readonly time: string;
  /** `parents-partners:III.4:reply`; empty for a free term. */
  readonly norm: string;
  readonly amount: number;
  readonly unit: Unit;
  readonly country: string;
  readonly start: '' | 'next-day' | 'same-day';
  readonly roll: '' | 'next' | 'previous' | 'none';
  /** `18:00`, or empty. */
  readonly cutoff: string;
  /** What the school has decided where the text names no term: `5 working-day`. */
  readonly value: string;
}

export const usualState: DeadlineState = {
  from: '',
  time: '',
  norm: '',
  amount: 5,
  unit: 'day',
  country: 'RU',
  start: '',
  roll: '',
  cutoff: '',
  value: '',
};

/** Reads the part of an address after `?`; what is not understood is left as usual. */
export function stateOf(search: string): DeadlineState {
  const query = new URLSearchParams(search);
  const text = (name: string, pattern: RegExp): string => {
    const value = query.get(name) ?? '';
    return pattern.test(value) ? value : '';
  };
  const from = query.get('from') ?? '';
  const amount = text('amount', /^\d{1,5}$/);
  return {
    from: parseDay(from) === undefined ? '' : from,
    time: text('time', HOUR),
    norm: text('norm', /^[a-z0-9-]+:[^:\s]{1,40}:[a-z0-9-]+$/),
    amount: amount === '' ? usualState.amount : Number(amount),
    unit: oneOf(units, query.get('unit')) ?? usualState.unit,
    country: text('country', /^[A-Z]{2}$/) || usualState.country,
    start: oneOf(['next-day', 'same-day'], query.get('start')) ?? '',
    roll: oneOf(['next', 'previous', 'none'], query.get('roll')) ?? '',
    cutoff: text('cutoff', HOUR),
    value: text('value', /^\d{1,3} [a-z-]+$/),
  };
}

/** The address of a question: only what differs from the usual, so that links stay short. */
export function searchOf(state: DeadlineState): string {
  const query = new URLSearchParams();
  const isFree = state.norm === '';
  for (const [name, value] of Object.entries(state)) {
    if (value === '' || (isFree ? name === 'value' : FREE.has(name))) continue;
    if (name === 'country' && value === usualState.country) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const FREE: ReadonlySet<string> = new Set(['amount', 'unit', 'country', 'start', 'roll', 'cutoff']);

function oneOf<const T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}
