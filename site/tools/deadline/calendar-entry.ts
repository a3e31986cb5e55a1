import { fingerprintOfText } from '../../../validator/language/canonical.ts';
import type { CalendarEntry } from '../../../validator/reporting/icalendar.ts';
import { searchOf, type DeadlineState } from './state.ts';

/** A due date as an entry of a calendar. @param title what has to be done */
export function deadlineEntry(state: DeadlineState, due: string, title: string, reading: string): CalendarEntry {
  // The same question has the same identity, so that a second download replaces the first.
  const identity = fingerprintOfText(`${searchOf(state)} ${reading}`).slice(0, 16);
  return {
    uid: `${identity}@reglament`,
    summary: `Срок: ${title}`,
    description: reading === '' ? undefined : reading,
    due,
    remindDaysBefore: 1,
  };
}
