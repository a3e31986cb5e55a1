import type { School } from '../../../sample-school/generator/roster.ts';
import { planAppeals, type Appeal } from './appeals.ts';
import { planBookings, type Bookings } from './bookings.ts';
import { planConsents, type ConsentDuty } from './consents.ts';
import { planGatherings, type Gatherings } from './gatherings.ts';
import { planSlots, type SlotDuty } from './slots.ts';
import { planVisits, type Visit } from './visits.ts';

/** Every duty of the year and what becomes of it, settled before any row of a log is made. */
export interface Plan extends Gatherings, Bookings {
  readonly slots: readonly SlotDuty[];
  readonly appeals: readonly Appeal[];
  readonly visits: readonly Visit[];
  readonly consents: readonly ConsentDuty[];
}

export function makePlan(school: School): Plan {
  const bookings = planBookings();
  return {
    ...planGatherings(school),
    ...bookings,
    slots: planSlots(),
    appeals: planAppeals(),
    visits: planVisits(bookings),
    consents: planConsents(school),
  };
}
