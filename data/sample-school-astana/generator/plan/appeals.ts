import { at, type Moment } from '../../../sample-school/generator/calendar.ts';
import { dice } from '../../../sample-school/generator/dice.ts';
import { afterCalendarDays, workingDaysIn, FIRST_DAY } from '../calendar.ts';
import { day } from '../../../sample-school/generator/calendar.ts';

/** An official appeal and what became of it. */
export interface Appeal {
  readonly number: string;
  readonly received: Moment;
  readonly path: 'e-mail' | 'by-hand' | 'messenger' | 'blank';
  readonly language: 'kk' | 'ru' | 'en';
  /** I.3.a, within 72 hours. */
  readonly registration:
    'kept' | 'late' | 'none' | 'pending' | 'no-time' | 'kept-by-the-old-clock' | 'late-by-the-old-clock';
  /** III.4.b, within 15 calendar days. */
  readonly reply:
    | 'kept'
    | 'kept-on-last-day'
    | 'late'
    | 'none'
    | 'wrong-language'
    | 'language-blank'
    | 'by-phone'
    | 'interim'
    | 'date-unreadable'
    | 'pending';
  /** The row stands twice in the file. */
  readonly twice?: boolean | undefined;
}

type Story = Pick<Appeal, 'received'> & Partial<Pick<Appeal, 'path' | 'language' | 'registration' | 'reply' | 'twice'>>;

const STORIES: readonly Story[] = [
  { received: at('2023-09-12', '09:20'), twice: true },
  // The fifteenth day is the Day of the Republic: the answer may come a day later.
  { received: at('2023-10-10', '09:30'), language: 'kk', reply: 'kept-on-last-day' },
  { received: at('2023-10-16', '17:50'), reply: 'late' },
  { received: at('2023-11-06', '10:00'), language: 'kk', reply: 'wrong-language' },
  { received: at('2023-11-20', '12:10'), reply: 'none', registration: 'late' },
  { received: at('2023-11-28', '20:15'), language: 'kk', reply: 'language-blank' },
  { received: at('2023-12-12', '11:00'), reply: 'by-phone' },
  { received: at('2023-12-19', '15:40'), language: 'en', registration: 'none' },
  { received: at('2024-01-15', '10:20'), reply: 'interim' },
  { received: at('2024-01-22', '19:05'), path: 'messenger', reply: 'none' },
  { received: at('2024-02-01', '08:45'), path: 'messenger', language: 'kk' },
  { received: at('2024-02-05', '13:30'), path: 'blank', reply: 'none' },
  { received: at('2024-02-12', '10:00'), reply: 'date-unreadable' },
  // 72 hours over the night in which the clock went back.
  { received: at('2024-02-27', '12:00'), registration: 'late-by-the-old-clock' },
  { received: at('2024-02-27', '15:00'), language: 'kk', registration: 'kept-by-the-old-clock' },
  // The hour that came twice.
  { received: at('2024-02-29', '23:30'), reply: 'kept-on-last-day' },
  { received: at('2024-04-08', '10:00'), registration: 'no-time' },
  { received: at('2024-05-14', '16:20'), language: 'kk', reply: 'late' },
  { received: at('2024-08-22', '11:15'), reply: 'pending' },
  { received: at('2024-08-30', '15:00'), reply: 'pending', registration: 'pending' },
];

const ORDINARY = 16;

export function planAppeals(): Appeal[] {
  const roll = dice('astana appeals');
  const days = workingDaysIn({ from: FIRST_DAY + 4, to: day('2024-07-25') });
  const ordinary = Array.from({ length: ORDINARY }, (): Story => ({
    received: { day: roll.pick(days), minute: roll.int(8 * 60, 21 * 60) },
    language: roll.weighted([
      ['ru', 5],
      ['kk', 4],
      ['en', 1],
    ] as const),
    path: roll.pick(['e-mail', 'by-hand'] as const),
  }));
  return [...STORIES, ...ordinary]
    .sort((a, b) => a.received.day - b.received.day || (a.received.minute ?? 0) - (b.received.minute ?? 0))
    .map((story, index) => ({
      path: 'e-mail',
      language: 'ru',
      registration: 'kept',
      reply: 'kept',
      ...story,
      number: `ОФ-${String(index + 1).padStart(3, '0')}`,
    }));
}

/** Hours in which an appeal is to be registered: the school decided so. */
export const REGISTRATION_HOURS = 72;
export const replyDue = ({ received }: Appeal): number => afterCalendarDays(received.day, 15);
