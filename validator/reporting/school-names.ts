import type { Report } from '../../schemas/report.ts';

/** How the schools of a report are called: by name where it is known, else by code. */
export function schoolNames({ schools, schoolNames: names = {} }: Report): readonly string[] {
  return schools.map((school) => (Object.hasOwn(names, school) ? names[school] : school));
}
