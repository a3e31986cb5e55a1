import { formatDay } from './civil-date.ts';
import type { Instant, Zone } from './zone.ts';

/** A local moment as text, to the minute, the second or the millisecond, whichever it needs: `2026-05-12T18:00`. */
export function momentText(instant: Instant, zone: Zone): string {
  const { day, ms } = zone.localOf(instant);
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const seconds = Math.floor(ms / 1000) % 60;
  const millis = ms % 1000;
  const tail = millis > 0 ? `:${pad(seconds)}.${pad(millis, 3)}` : seconds > 0 ? `:${pad(seconds)}` : '';
  return `${formatDay(day)}T${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}${tail}`;
}
