import { activityLog } from './activity-log.ts';
import { z } from './common.ts';
import { editions, publisherKeys } from './editions.ts';
import { mapping } from './mapping.ts';
import { profile, waivers } from './profile.ts';
import { regulation } from './regulation.ts';
import { report } from './report.ts';
import { roster } from './roster.ts';
import { schoolCalendar } from './school-calendar.ts';
import { workingCalendar } from './working-calendar.ts';

/** Every format of the project that is a file, by the name of its JSON Schema. */
export const formats = {
  'activity-log': activityLog,
  editions,
  keys: publisherKeys,
  mapping,
  profile,
  regulation,
  report,
  roster,
  'school-calendar': schoolCalendar,
  waivers,
  'working-calendar': workingCalendar,
} as const satisfies Record<string, z.ZodType>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** The JSON Schema (draft 2020-12) of a format. */
export function jsonSchemaOf(name: FormatName): Record<string, unknown> {
  return z.toJSONSchema(formats[name], { target: 'draft-2020-12', io: 'input', reused: 'ref' });
}
