import { at, type Day, type Moment } from '../../../sample-school/generator/calendar.ts';
import { ENTERED_FIRST, type Bookings } from './bookings.ts';

/** A parent who came through the guarded door: IV.1, IV.2. */
export interface Visit {
  readonly at: Moment;
  readonly parent: string;
  readonly ref?: string | undefined;
  readonly ground: 'meeting' | 'event' | 'class-meeting' | 'emergency' | 'none' | 'blank' | 'unreadable';
  /** IV.2, for the two grounds that the text names. */
  readonly proof?: 'kept' | 'no-such' | 'too-early' | 'same-day' | 'no-number' | undefined;
  /** Outside the lessons: the ban does not reach so far. */
  readonly outside?: boolean | undefined;
}

/** An event of the school's plan. */
export interface PlannedEvent {
  readonly ref: string;
  readonly name: string;
  /** Absent: never put into the plan. */
  readonly planned?: Day | undefined;
  readonly held: Moment;
}

export const EVENTS: readonly PlannedEvent[] = [
  { ref: 'М-1', name: 'осенний праздник', planned: at('2023-09-04').day, held: at('2023-10-13', '16:00') },
  { ref: 'М-2', name: 'спортивный день семьи', planned: at('2023-09-04').day, held: at('2024-02-10', '11:00') },
  // Put into the plan on the very day, at what hour nobody wrote down.
  { ref: 'М-3', name: 'весенний концерт', planned: at('2024-03-15').day, held: at('2024-03-15', '15:00') },
  { ref: 'М-4', name: 'ярмарка', held: at('2024-04-26', '14:00') },
  { ref: 'М-5', name: 'последний звонок', planned: at('2023-09-04').day, held: at('2024-05-24', '11:00') },
];

const STORIES: readonly Visit[] = [
  { at: at('2023-10-13', '15:42'), parent: 'Р-01-1', ref: 'М-1', ground: 'event', proof: 'kept' },
  { at: at('2023-10-13', '15:48'), parent: 'Р-05-1', ref: 'М-1', ground: 'event', proof: 'kept' },
  { at: at('2024-02-10', '10:40'), parent: 'Р-07-1', ref: 'М-2', ground: 'event', proof: 'kept' },
  { at: at('2024-03-15', '14:45'), parent: 'Р-02-1', ref: 'М-3', ground: 'event', proof: 'same-day' },
  { at: at('2024-04-26', '13:50'), parent: 'Р-03-1', ref: 'М-4', ground: 'event', proof: 'no-such' },
  { at: at('2024-05-24', '10:35'), parent: 'Р-04-1', ref: 'М-5', ground: 'event', proof: 'kept' },
  { at: at('2023-11-28', '15:20'), parent: 'Р-06-1', ref: 'ЗАП-77', ground: 'meeting', proof: 'no-such' },
  { at: at('2024-01-30', '15:25'), parent: 'Р-08-1', ground: 'meeting', proof: 'no-number' },
  { at: at('2024-04-23', '10:40'), parent: 'Р-09-1', ref: ENTERED_FIRST, ground: 'meeting', proof: 'too-early' },
  { at: at('2023-09-20', '08:05'), parent: 'Р-10-1', ground: 'none' },
  { at: at('2024-02-14', '13:15'), parent: 'Р-11-1', ground: 'none' },
  // The evening of the last day of lessons; by the old clock it would be the day after.
  { at: at('2024-05-25', '23:30'), parent: 'Р-12-1', ground: 'none' },
  { at: at('2024-07-10', '10:00'), parent: 'Р-13-1', ground: 'none', outside: true },
  { at: at('2023-10-19', '18:10'), parent: 'Р-14-1', ground: 'class-meeting' },
  { at: at('2023-12-13', '18:05'), parent: 'Р-15-1', ground: 'class-meeting' },
  { at: at('2024-03-06', '09:50'), parent: 'Р-16-1', ground: 'emergency' },
  { at: at('2024-04-03', '12:30'), parent: 'Р-17-1', ground: 'blank' },
  { at: at('2024-04-17', '12:45'), parent: 'Р-18-1', ref: 'ЗАП-81', ground: 'unreadable' },
];

/** Before a meeting its parent comes in with the number of the booking. */
export function planVisits({ meetings }: Bookings): Visit[] {
  const booked = meetings.flatMap(({ at: meets, ref, entered }, index): Visit[] =>
    entered === true
      ? [
          {
            at: { day: meets.day, minute: (meets.minute ?? 0) - 10 },
            parent: `Р-${String(index + 1).padStart(2, '0')}-1`,
            ref,
            ground: 'meeting',
            // The class teacher's booking is none through the coordinator.
            proof: meetings[index].booked === 'kept' ? 'kept' : 'no-such',
          },
        ]
      : [],
  );
  return [...STORIES, ...booked];
}
