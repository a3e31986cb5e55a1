import type { Term } from '../../../schemas/norm.ts';
import type { Answer, Regulation } from '../../../schemas/regulation.ts';
import type { Step } from '../../../schemas/report.ts';
import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { clauseDeadline } from '../../../validator/checking/clause-deadline.ts';
import { decisionOf } from '../../../validator/language/readings.ts';
import { termWords } from '../../../validator/messages/words.ts';
import { deadlineOf } from '../../../validator/time/deadline.ts';
import type { DeadlineState } from './state.ts';

/** One reading of a question and its due date. */
export interface DeadlineReading {
  /** «рабочие дни»; empty where there is only one reading. */
  readonly title: string;
  /** Last day or last minute; absent where the text and the school name no term. */
  readonly due?: string | undefined;
  readonly steps: readonly Step[];
}

export interface DeadlineCalendarsByCountry {
  readonly working: readonly WorkingCalendar[];
  /** Of the country, the usual one. */
  readonly school: readonly SchoolCalendar[];
}

/**
 * The due dates of a question, one for each reading that gives another date.
 *
 * @param regulation that of the norm which the question names
 * @throws UserError in words for the reader: see `validator/time/deadline.ts`
 */
export function answersTo(
  state: DeadlineState,
  calendars: DeadlineCalendarsByCountry,
  regulation?: Regulation,
): DeadlineReading[] {
  return regulation === undefined ? free(state, calendars) : ofNorm(state, calendars, regulation);
}

/** Date and time as the engine reads them. */
export function momentText({ from, time }: Pick<DeadlineState, 'from' | 'time'>): string {
  return time === '' ? from : `${from}T${time}`;
}

function free(state: DeadlineState, calendars: DeadlineCalendarsByCountry): DeadlineReading[] {
  const { amount, country, start, roll, cutoff } = state;
  const read = (unit: Term['unit'], title: string): DeadlineReading => {
    const term: Term = {
      amount,
      unit,
      ...(start === '' ? {} : { start }),
      ...(roll === '' ? {} : { roll }),
      ...(cutoff === '' || unit === 'hour' ? {} : { cutoff }),
    };
    return { title, ...deadlineOf({ from: momentText(state), term, country }, calendars) };
  };
  if (state.unit !== 'day') return [read(state.unit, termWords({ amount, unit: state.unit }, 'ru'))];
  return [read('working-day', `если дни рабочие`), read('calendar-day', `если дни календарные`)];
}

function ofNorm(
  state: DeadlineState,
  { working, school }: DeadlineCalendarsByCountry,
  regulation: Regulation,
): DeadlineReading[] {
  const [, clause, norm] = state.norm.split(':');
  const ask = (answers: Record<string, Answer>) =>
    clauseDeadline({ regulation, clause, norm, from: momentText(state), answers, school, working });
  const term = valueOf(state.value);
  const plain = ask({});
  const untaken = [...new Set(plain.flatMap((reading) => reading.untaken))];
  const readings = untaken.length > 0 && term ? ask(Object.fromEntries(untaken.map((key) => [key, term]))) : plain;
  const merged = new Map<string, { titles: Set<string>; reading: (typeof readings)[number] }>();
  const telling = tellingDecisions(readings);
  for (const reading of readings) {
    const key = reading.due ?? '';
    const known = merged.get(key) ?? { titles: new Set<string>(), reading };
    merged.set(key, known);
    const title = Object.entries(reading.choices)
      .filter(([decision]) => telling.has(decision))
      .map(([decision, option]) => optionLabel(regulation, decision, option))
      .join(', ');
    known.titles.add(title);
  }
  return [...merged.values()].map(({ titles, reading }) => ({
    title: merged.size < 2 ? '' : `если ${[...titles].join(' или ')}`,
    due: reading.due,
    steps: reading.steps,
  }));
}

/** Open decisions whose options give different dates. */
function tellingDecisions(
  readings: readonly { readonly choices: Readonly<Record<string, string>>; readonly due?: string | undefined }[],
): Set<string> {
  const telling = new Set<string>();
  for (const one of readings) {
    for (const other of readings) {
      if (one.due === other.due) continue;
      const differing = Object.keys(one.choices).filter((key) => one.choices[key] !== other.choices[key]);
      if (differing.length === 1) telling.add(differing[0]);
    }
  }
  return telling;
}

function optionLabel(regulation: Regulation, key: string, option: string): string {
  const decision = decisionOf(regulation.decisions, key);
  if (decision?.kind !== 'choice' || !Object.hasOwn(decision.options, option)) return option;
  const { label } = decision.options[option];
  // «рабочие», «календарные» need their noun.
  return /(?:ие|ые)$/.test(label) ? `дни ${label}` : label;
}

/** `5 working-day` */
function valueOf(text: string): Term | undefined {
  const [, amount, unit] = /^(\d+) (hour|calendar-day|working-day|school-day|week|month|year)$/.exec(text) ?? [];
  return amount === undefined ? undefined : { amount: Number(amount), unit: unit as Term['unit'] };
}
