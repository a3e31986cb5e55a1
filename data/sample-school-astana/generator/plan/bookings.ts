import { at, type Moment } from '../../../sample-school/generator/calendar.ts';
import { dice } from '../../../sample-school/generator/dice.ts';
import { afterCalendarDays, RECEPTION_DAYS } from '../calendar.ts';
import { DEPUTIES, HEAD } from '../roster.ts';
import type { MinutesFate } from './minutes.ts';

/** A meeting of a parent with the head or a deputy. */
export interface LeaderMeeting {
  readonly id?: string | undefined;
  /** The number of the booking; absent: nobody wrote it down. */
  readonly ref?: string | undefined;
  readonly at: Moment;
  readonly leader: string;
  /** III.3.a: was there a booking before it. */
  readonly booked: 'kept' | 'walk-in' | 'by-class-teacher' | 'same-day' | 'no-number';
  /** III.3.e */
  readonly coordinator: 'present' | 'absent' | 'blank';
  readonly minutes: MinutesFate;
  /** The parent came in through the guarded door ten minutes before. */
  readonly entered?: boolean | undefined;
}

/** A booking with what came of it: I.3.c. */
export interface Booking {
  readonly ref: string;
  readonly at: Moment;
  /** The stamp of the server, where the school's clock showed the same time twice. */
  readonly stamp?: string | undefined;
  readonly by: 'phone' | 'mail' | 'site' | 'class-teacher';
  readonly cancelled?: Moment | undefined;
  readonly arranged: 'kept' | 'kept-on-last-day' | 'late' | 'none' | 'cancelled' | 'uncovered' | 'pending';
}

export interface Bookings {
  readonly bookings: readonly Booking[];
  readonly meetings: readonly LeaderMeeting[];
}

type Story = Pick<Booking, 'at' | 'arranged'> &
  Partial<Pick<Booking, 'by' | 'stamp' | 'cancelled'>> & {
    readonly meets?: Moment;
    readonly meeting?: Partial<Pick<LeaderMeeting, 'booked' | 'coordinator' | 'minutes' | 'leader'>>;
  };

/** In the order of their numbers; whatever is not said is in order. */
const STORIES: readonly Story[] = [
  { at: at('2023-09-18', '10:10'), arranged: 'kept', meets: at('2023-09-21', '15:40') },
  { at: at('2023-10-03', '10:15'), arranged: 'late', meets: at('2023-10-24', '15:45') },
  // The fourteenth day is the Day of the Republic.
  { at: at('2023-10-11', '09:05'), arranged: 'kept-on-last-day', meets: at('2023-10-26', '15:30') },
  { at: at('2023-11-14', '12:20'), arranged: 'none' },
  { at: at('2023-12-05', '16:30'), arranged: 'cancelled', cancelled: at('2023-12-07', '09:00') },
  {
    at: at('2023-12-12', '11:00'),
    arranged: 'kept',
    meets: at('2023-12-14', '15:35'),
    meeting: { coordinator: 'absent', minutes: 'none' },
  },
  {
    at: at('2024-01-16', '13:00'),
    by: 'class-teacher',
    arranged: 'kept',
    meets: at('2024-01-18', '15:50'),
    meeting: { booked: 'by-class-teacher' },
  },
  {
    at: at('2024-01-23', '09:40'),
    arranged: 'kept',
    meets: at('2024-01-25', '16:00'),
    meeting: { coordinator: 'blank', minutes: 'late' },
  },
  // Half past eleven in the evening came twice that night; this is the second, by UTC+5.
  {
    at: at('2024-02-29', '23:30'),
    stamp: '2024-02-29T18:30:00Z',
    by: 'site',
    arranged: 'late',
    meets: at('2024-03-15', '15:30'),
  },
  {
    at: at('2024-03-12', '10:00'),
    arranged: 'kept-on-last-day',
    meets: at('2024-03-26', '15:30'),
    meeting: { minutes: 'kept-on-last-day' },
  },
  {
    at: at('2024-04-16'),
    arranged: 'kept',
    meets: at('2024-04-16'),
    meeting: { booked: 'same-day', minutes: 'unlinked' },
  },
  { at: at('2024-04-23', '11:00'), arranged: 'kept', meets: at('2024-04-23', '15:45'), meeting: { minutes: 'no-id' } },
  { at: at('2024-05-14', '10:30'), arranged: 'none' },
  { at: at('2024-06-25', '10:00'), by: 'site', arranged: 'uncovered' },
  { at: at('2024-08-27', '10:00'), by: 'mail', arranged: 'pending' },
];

/** The booking whose parent came in before they were booked. */
export const ENTERED_FIRST = 'ЗАП-12';

const UNBOOKED: readonly LeaderMeeting[] = [
  {
    id: 'ВР-51',
    ref: 'ЗАП-90',
    at: at('2023-11-09', '15:30'),
    leader: HEAD,
    booked: 'walk-in',
    coordinator: 'present',
    minutes: 'kept',
  },
  {
    id: 'ВР-52',
    at: at('2024-02-20', '16:10'),
    leader: HEAD,
    booked: 'no-number',
    coordinator: 'present',
    minutes: 'kept',
  },
];

const numberOf = (index: number): string => String(index + 1).padStart(2, '0');

export function planBookings(): Bookings {
  const bookings: Booking[] = [];
  const meetings: LeaderMeeting[] = [...UNBOOKED];
  for (const { at: booked, arranged, by = 'phone', stamp, cancelled, meets, meeting = {} } of [...STORIES, ...more()]) {
    const number = numberOf(bookings.length);
    const ref = `ЗАП-${number}`;
    bookings.push({ ref, at: booked, by, stamp, cancelled, arranged });
    if (meets === undefined) continue;
    const minutes = meeting.minutes ?? 'kept';
    meetings.push({
      id: minutes === 'no-id' ? undefined : `ВР-${number}`,
      ref,
      at: meets,
      leader: HEAD,
      booked: 'kept',
      coordinator: 'present',
      entered: meets.minute !== undefined && booked.day < meets.day,
      ...meeting,
      minutes,
    });
  }
  return { bookings, meetings };
}

/** Ordinary bookings: a few days before a reception. */
function more(): Story[] {
  const roll = dice('astana bookings');
  return Array.from({ length: 14 }, (): Story => {
    const date = roll.pick(RECEPTION_DAYS.filter((one) => one > RECEPTION_DAYS[3]));
    const booked: Moment = { day: date - roll.int(1, 6), minute: roll.int(9 * 60, 20 * 60) };
    const deputies = DEPUTIES.filter(({ from, to }) => from <= date && date <= to);
    return {
      at: booked,
      by: roll.pick(['phone', 'phone', 'mail', 'site'] as const),
      arranged: 'kept',
      meets: { day: date, minute: 15 * 60 + 30 + 5 * roll.int(0, 10) },
      meeting: { leader: roll.pick([HEAD, ...deputies.map(({ person }) => person)]) },
    };
  });
}

/** The last day of the two weeks that the school gave itself. */
export const arrangedDue = ({ at: booked }: Booking): number => afterCalendarDays(booked.day, 14);
