import type { Term } from '../../schemas/norm.ts';
import type { Step } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { UserError } from '../messages/user-error.ts';
import { parseDay } from './civil-date.ts';
import { zoneOf } from './country-zone.ts';
import { momentText } from './moment-text.ts';
import { schoolYears } from './school-years.ts';
import { forward, type Moment } from './term.ts';
import { workingDays } from './working-days.ts';
import type { Zone } from './zone.ts';

/** When something happened, and how long there is. */
export interface DeadlineQuestion {
  /** `2026-05-06` or `2026-05-06T10:00`, with an offset or without. */
  readonly from: string;
  readonly term: Term;
  readonly country: string;
  /** An IANA name; by default that of the country's schools. */
  readonly zone?: string | undefined;
  /** Whose school days and holidays count; none: those of the whole school. */
  readonly grade?: number | undefined;
}

/** The calendars that a deadline is counted by. */
export interface DeadlineCalendars {
  readonly working: readonly WorkingCalendar[];
  /** Of one school; needed only for school days and school holidays. */
  readonly school: readonly SchoolCalendar[];
}

export interface DeadlineAnswer {
  /** The last day, `2026-05-12`, or the last minute, `2026-05-12T18:00`. */
  readonly due: string;
  readonly steps: Step[];
}

/**
 * The last day of a term and each day of the way to it.
 *
 * @throws UserError for a date that is none, an unknown country or zone, a calendar year that is not there
 */
export function deadlineOf(question: DeadlineQuestion, calendars: DeadlineCalendars): DeadlineAnswer {
  const { from, term, country, grade } = question;
  const zone = zoneOf(question.zone, country);
  const moment = momentOf(from, zone);
  if (!calendars.working.some((calendar) => calendar.country === country)) {
    const known = [...new Set(calendars.working.map((calendar) => calendar.country))].join(', ');
    throw new UserError('country-unknown', { country, known });
  }
  const working = workingDays(country, calendars.working);
  const school = schoolYears(calendars.school, working, moment.day, moment.day);
  const steps: Step[] = [];
  const end = forward(moment, term, { zone, working, school, grade }, steps);
  const text = momentText(end.instant, zone);
  return { due: end.whole ? text.slice(0, 10) : text, steps };
}

/** The moment of an event: a day counts from its 00:00, a stamp with an offset is converted. */
function momentOf(text: string, zone: Zone): Moment {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const day = match ? parseDay(match[1]) : undefined;
  if (!match || day === undefined) throw new UserError('not-a-date', { value: text });
  const [, , hours, minutes, seconds = '0', offset] = match;
  if (hours === undefined) return { day, instant: zone.startOfDay(day) };
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (offset === undefined) return { day, instant: zone.instantOf(day, ms) };
  const instant = Date.parse(`${match[1]}T${hours}:${minutes}:${seconds.padStart(2, '0')}${offset}`);
  return { day: zone.localOf(instant).day, instant };
}
