import { at } from '../../../sample-school/generator/calendar.ts';
import { dice } from '../../../sample-school/generator/dice.ts';
import type { Booking } from '../plan/bookings.ts';
import type { Plan } from '../plan/plan.ts';
import type { SlotDuty } from '../plan/slots.ts';
import type { Visit } from '../plan/visits.ts';
import { COORDINATOR, HEAD } from '../roster.ts';
import type { SystemRow } from './rows.ts';

/** What the reception system wrote: receptions, bookings, entries. */
export function systemRows({ slots, bookings, visits }: Plan): SystemRow[] {
  const receptions = slots.flatMap((duty) => reception(duty));
  // A record that the export gave twice.
  const twice = receptions.slice(40, 41).map((row): SystemRow => ({ ...row, twice: true }));
  return [
    ...receptions,
    ...twice,
    ...bookings.flatMap(booking),
    ...visits.map(entry),
    { at: at('2024-04-10', '11:00'), what: 'fire-drill', who: HEAD, whoRole: 'head' },
  ];
}

const START = 15 * 60 + 30;
const END = { head: 17 * 60, deputy: 16 * 60 + 30 } as const;
const ROLES: Readonly<Record<string, SystemRow['whoRole']>> = {
  'Д-1': 'head',
  'ЗВ-1': 'vice-upbringing',
  'ЗК-1': 'vice-external',
  'ЗК-2': 'vice-external',
};

function reception({ person, day, fate }: SlotDuty): SystemRow[] {
  const end = person === HEAD ? END.head : END.deputy;
  const roll = dice(`astana reception ${person} ${day}`);
  const held = (minute: number, on = day, who = person): SystemRow[] => [
    { at: { day: on, minute }, what: 'reception', who, whoRole: ROLES[who], host: person },
  ];
  switch (fate) {
    case 'kept':
      return held(START + roll.int(0, 14));
    case 'kept-at-the-last-minute':
      return held(end - 1);
    case 'by-another':
      return held(START + 5, day, person === HEAD ? 'ЗВ-1' : 'ЗК-2');
    case 'too-early':
      return held(START - 20);
    case 'too-late':
      return held(end);
    case 'another-day':
      return held(START + 10, day + 1);
    default:
      return [];
  }
}

function booking({ ref, at: booked, stamp, by, cancelled }: Booking): SystemRow[] {
  const who: Pick<SystemRow, 'who' | 'whoRole' | 'via'> =
    by === 'site'
      ? { who: 'сайт', whoRole: 'parent', via: 'site' }
      : by === 'class-teacher'
        ? { who: 'К-8А', whoRole: 'class-teacher', via: 'phone' }
        : { who: COORDINATOR, whoRole: 'coordinator', via: by };
  const row: SystemRow = { at: booked, stamp, what: 'booking', ref, ...who };
  if (cancelled === undefined) return [row];
  return [row, { at: cancelled, what: 'booking-cancelled', ref, who: COORDINATOR, whoRole: 'coordinator' }];
}

const GROUNDS: Readonly<Record<Visit['ground'], string | undefined>> = {
  meeting: 'meeting',
  event: 'event',
  'class-meeting': 'class',
  emergency: 'urgent',
  none: 'none',
  blank: undefined,
  unreadable: 'к учителю',
};

const entry = ({ at: entered, parent, ref, ground }: Visit): SystemRow => ({
  at: entered,
  what: 'entry',
  who: parent,
  whoRole: 'parent',
  ref,
  why: GROUNDS[ground],
});
