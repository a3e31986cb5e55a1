/** A day to remember. */
export interface CalendarEntry {
  /** The same for the same duty in every file, so that a second import replaces the first. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string | undefined;
  /** The day, `2026-05-12`, or the last minute, `2026-05-12T18:00`, by the clock of the place. */
  readonly due: string;
  /** Days before, on which to be reminded at nine in the morning. */
  readonly remindDaysBefore?: number | undefined;
}

export interface CalendarOptions {
  readonly title: string;
  /** When the file is made, an instant in milliseconds. */
  readonly madeAt: number;
}

const CRLF = '\r\n';
const MOST_OCTETS = 75;

/**
 * A calendar file (RFC 5545): an all-day entry for a day, a moment of local time for a due time. Times have no zone: they
 * are those of the place where the calendar is read.
 */
export function icalendar(entries: readonly CalendarEntry[], { title, madeAt }: CalendarOptions): string {
  const stamp = `${new Date(madeAt).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reglament//Handbook//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + CRLF).join('');
}

function eventLines({ uid, summary, description, due, remindDaysBefore }: CalendarEntry, stamp: string): string[] {
  const date = due.slice(0, 10).replaceAll('-', '');
  const time = due.slice(11, 16).replace(':', '');
  const isMoment = time !== '';
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    isMoment ? `DTSTART:${date}T${time}00` : `DTSTART;VALUE=DATE:${date}`,
    ...(isMoment ? [] : [`DTEND;VALUE=DATE:${nextDay(due).replaceAll('-', '')}`]),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    ...(remindDaysBefore === undefined ? [] : alarmLines(remindDaysBefore, summary, isMoment)),
    'END:VEVENT',
  ];
}

function alarmLines(days: number, summary: string, isMoment: boolean): string[] {
  // An all-day entry starts at midnight: nine in the morning of the day before is fifteen hours earlier.
  const trigger = isMoment || days === 0 ? `-P${days}D` : `-P${days - 1}DT15H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

function nextDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** RFC 5545 §3.3.11; what could end the line or steer a reader is left out. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Lines of at most 75 octets; the next begins with a space, and no character is cut in two (RFC 5545 §3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join(CRLF);
}
