import type { Mapping } from '../../../schemas/mapping.ts';
import type { Coverage, Profile, Waiver } from '../../../schemas/profile.ts';
import type { Answer } from '../../../schemas/regulation.ts';
import { readDocument } from '../../../validator/records/document.ts';
import { partOf, plainName, textOf, type GivenFile, type Part } from './given-file.ts';

/** How one file is read. */
export interface FilePlan {
  readonly name: string;
  readonly part: Part;
  /** Files of one log share it. */
  readonly log: string;
  /** Empty: found out. */
  readonly encoding: string;
  readonly mapping?: Mapping | undefined;
  /** Where the mapping comes from, for the reader. */
  readonly mappedBy?: string | undefined;
  /** Without it the days are inferred from the rows. */
  readonly coverage?: readonly Coverage[] | undefined;
}

/** Everything that the reader can say about a check: plain data. */
export interface CheckPlan {
  readonly files: readonly FilePlan[];
  readonly regulations: readonly string[];
  /** By regulation, where the profile names an edition. */
  readonly editions: Readonly<Record<string, string>>;
  /** By regulation: what one has decided of it is nothing to another. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  /** Name of a built-in school calendar; empty: that of a given file, or none. */
  readonly calendar: string;
  readonly country: string;
  readonly timeZone?: string | undefined;
  readonly school?: { readonly id: string; readonly name?: string | undefined } | undefined;
  readonly waivers: readonly Waiver[];
  /** `2026-06-15` */
  readonly asOf: string;
}

/** What a plan starts from where no profile says otherwise. */
export interface PlanDefaults {
  readonly regulations: readonly string[];
  readonly calendar: string;
  readonly country: string;
  readonly asOf: string;
}

/**
 * A plan for the files as they are: each for what it seems to be; with a profile among them, as it says.
 *
 * @throws UserError if the profile or a mapping is not one
 */
export async function planFor(files: readonly GivenFile[], defaults: PlanDefaults): Promise<CheckPlan> {
  const kinds = await Promise.all(files.map(partOf));
  const plain = files.map(({ name }, index): FilePlan => ({ name, part: kinds[index], log: name, encoding: '' }));
  const profiled = files.find((_, index) => kinds[index] === 'profile');
  const base: CheckPlan = { files: plain, editions: {}, answers: {}, waivers: [], ...defaults };
  if (!profiled) return base;
  const profile = await readDocument<Profile>('profile', await textOf(profiled), profiled.name);
  return byProfile(base, profile, files);
}

async function byProfile(plan: CheckPlan, profile: Profile, given: readonly GivenFile[]): Promise<CheckPlan> {
  const files = new Map(plan.files.map((file) => [file.name, file]));
  const find = (path: string, isWanted: (part: Part) => boolean): FilePlan | undefined => {
    const alike = [...files.values()].filter(({ name, part }) => plainName(name) === plainName(path) && isWanted(part));
    return alike.find(({ name }) => `/${name.normalize('NFC')}`.endsWith(`/${path.normalize('NFC')}`)) ?? alike[0];
  };
  const isData = (part: Part): boolean => part !== 'mapping' && part !== 'profile';
  const change = (path: string, to: Partial<FilePlan>): void => {
    const known = find(path, isData);
    if (known) files.set(known.name, { ...known, ...to });
  };
  const logs = new Set(profile.logs.flatMap((entry) => entry.files.map((path) => find(path, isData)?.name)));
  for (const [name, file] of files) {
    // A log that the profile does not name is left aside, as on the command line.
    if (file.part === 'log' && !logs.has(name)) files.set(name, { ...file, part: 'unused' });
  }
  for (const entry of profile.logs) {
    const mapped = entry.mapping === undefined ? undefined : find(entry.mapping, (part) => part === 'mapping');
    const source = mapped && given.find(({ name }) => name === mapped.name);
    const mapping = source && (await readDocument<Mapping>('mapping', await textOf(source), source.name));
    for (const path of entry.files) {
      change(path, {
        part: 'log',
        log: plainName(entry.files[0]),
        encoding: entry.encoding ?? '',
        mapping,
        mappedBy: mapped?.name,
        coverage: entry.coverage,
      });
    }
  }
  const { roster } = profile;
  if (typeof roster === 'string') change(roster, { part: 'roster' });
  else {
    for (const [table, path] of Object.entries(roster ?? {})) {
      if (path !== undefined) change(path, { part: table as Part });
    }
  }
  const [calendar = ''] = profile.calendars?.school ?? [];
  const named = profile.regulations.map((one) => {
    const [id, edition = one.edition] = one.id.split('@');
    return { ...one, id, edition };
  });
  return {
    ...plan,
    files: [...files.values()],
    regulations: named.map(({ id }) => id),
    editions: Object.fromEntries(named.flatMap(({ id, edition }) => (edition === undefined ? [] : [[id, edition]]))),
    answers: Object.fromEntries(named.map(({ id, decisions = {} }) => [id, decisions])),
    calendar: find(calendar, isData) === undefined ? calendar : '',
    country: profile.country,
    timeZone: profile.timeZone,
    school: profile.school,
    waivers: Array.isArray(profile.waivers) ? profile.waivers : [],
  };
}

/** A column of the file for a column of the log, or for nothing: the mapping with that change. */
export function mapColumn(mapping: Mapping | undefined, header: string, field: string): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping?.columns ?? {}).filter(
      ([own, source]) => own !== field && !(typeof source === 'string' && source === header),
    ),
  );
  if (field !== '') columns[field] = header;
  return { ...mapping, format: 'reglament-mapping/1', columns };
}

/** One value for a column of the log in all rows; empty takes it back. */
export function mapConstant(mapping: Mapping | undefined, field: string, constant: string): Mapping {
  const columns = Object.fromEntries(Object.entries(mapping?.columns ?? {}).filter(([own]) => own !== field));
  if (constant !== '') columns[field] = { constant };
  return { ...mapping, format: 'reglament-mapping/1', columns };
}
