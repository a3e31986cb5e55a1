import { clockOf, formatDay } from '../calendar.ts';
import type { RemoteRow } from '../events/rows.ts';

/** What the platform for meeting families writes: an object a line, as it comes. */
export function writeRemote(rows: readonly RemoteRow[]): Uint8Array {
  const lines = rows.map(({ at: { day, minute = 0 }, what, role, person, class: group, pupil, via, advice }) =>
    JSON.stringify({
      t: `${formatDay(day)}T${clockOf(minute)}`,
      what,
      role,
      who: person,
      group,
      pupil,
      via,
      advice,
    }),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
