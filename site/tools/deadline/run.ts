import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import type { Regulation } from '../../../schemas/regulation.ts';
import { clauseDeadlines } from '../../../validator/checking/clause-deadline.ts';
import { icalendar } from '../../../validator/reporting/icalendar.ts';
import { errorWords } from '../error-words.ts';
import { loadRegulation } from '../regulation-data.ts';
import { h, toDom } from '../view.ts';
import { answersTo, type DeadlineReading } from './answer.ts';
import { deadlineEntry } from './calendar-entry.ts';
import { resultView } from './result-view.ts';
import type { DeadlineState } from './state.ts';

/** The answer to a question as elements, and its parts as calendar files. */
export interface Shown {
  readonly fragment: DocumentFragment;
  /** @param madeAt now, in milliseconds */
  calendarFile(reading: number, madeAt: number): string;
}

/** Loads what the question needs and answers it. */
export async function show(state: DeadlineState): Promise<Shown> {
  const [id, clause, norm] = state.norm.split(':');
  const regulation = state.norm === '' ? undefined : await loadRegulation(id);
  const country = regulation?.country ?? state.country;
  const school = Object.values(schoolCalendars)
    .filter((calendar) => calendar.country === country && calendar.status !== 'template')
    .slice(0, 1);
  let readings: DeadlineReading[];
  try {
    readings = answersTo(state, { working: workingCalendars, school }, regulation);
  } catch (error) {
    const words = errorWords(error);
    return { fragment: toDom(h('p', { class: 'problem' }, words), document), calendarFile: () => '' };
  }
  return {
    fragment: toDom(resultView(readings, { country, working: workingCalendars, canSave: true }), document),
    calendarFile(index, madeAt) {
      const { due = '', title } = readings[index];
      const name = regulation === undefined ? 'посчитанный срок' : normTitle(regulation, clause, norm);
      return icalendar([deadlineEntry(state, due, name, title)], { title: 'Сроки', madeAt });
    },
  };
}

function normTitle(regulation: Regulation, clause: string, norm: string): string {
  const found = clauseDeadlines(regulation).find((one) => one.clause === clause && one.norm === norm);
  return `${found?.title ?? norm} (${clause})`;
}
