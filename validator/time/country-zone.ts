import { UserError } from '../messages/user-error.ts';
import { timeZone, type Zone } from './zone.ts';

/** The time zone of a country's schools where nobody names one. */
const ZONES: Readonly<Record<string, string>> = { RU: 'Europe/Moscow', KZ: 'Asia/Almaty' };

/** @throws UserError if the platform does not know the zone */
export function zoneOf(name: string | undefined, country: string): Zone {
  const id = name ?? (Object.hasOwn(ZONES, country) ? ZONES[country] : 'UTC');
  try {
    return timeZone(id);
  } catch {
    throw new UserError('time-zone-unknown', { zone: id });
  }
}
