import type { Step } from '../../../schemas/report.ts';
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { dateWords } from '../../../validator/messages/words.ts';
import { day, isWeekend } from '../../../validator/time/civil-date.ts';

/** A day of the way: what it did to the term, and why. */
export interface DayWords {
  readonly date: string;
  readonly effect: Step['effect'];
  /** «1-й день», «не считается», «сюда перенесён срок» */
  readonly did: string;
  /** «праздник «День Победы»», «суббота» …; empty for a plain day. */
  readonly why: string;
}

/** Every day of a term in words. @param isHours days of a term in hours are not numbered */
export function daysInWords(
  steps: readonly Step[],
  country: string,
  calendars: readonly WorkingCalendar[],
  isHours: boolean,
): DayWords[] {
  let counted = 0;
  return steps.map(({ date, effect }, index): DayWords => {
    if (effect === 'counted') counted++;
    const isLastCounted = effect === 'counted' && steps.slice(index + 1).some((step) => step.effect === 'rolled');
    const off = dayOff(date, country, calendars);
    const isEnd = isLastCounted && !steps.slice(index + 1).some((step) => step.effect === 'counted');
    return {
      date,
      effect,
      did: didWords(effect, counted, isHours),
      why: [off, isEnd ? 'последний день срока – нерабочий' : ''].filter((part) => part !== '').join('; '),
    };
  });
}

function didWords(effect: Step['effect'], counted: number, isHours: boolean): string {
  switch (effect) {
    case 'start':
      return 'событие, не считается';
    case 'counted':
      return isHours ? 'часы идут' : `${counted}-й день`;
    case 'skipped':
      return 'не считается';
    case 'paused':
      return 'срок стоит';
    case 'rolled':
      return 'срок переходит сюда';
  }
}

/** Why a day is no working day, or why a weekend day is one. */
export function dayOff(date: string, country: string, calendars: readonly WorkingCalendar[]): string {
  const year = Number(date.slice(0, 4));
  const calendar = calendars.find((one) => one.country === country && one.year === year);
  const entry = calendar?.days.find((one) => one.date === date);
  if (entry?.kind === 'work') return `рабочий день: ${lower(entry.name)}`;
  if (entry?.holiday) return `праздник: ${entry.name}`;
  if (entry?.movedFrom !== undefined) return `выходной, перенесён с ${dateWords(entry.movedFrom, 'ru')}`;
  if (entry) return lower(entry.name);
  return isWeekend(day(date)) ? 'выходной' : '';
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
