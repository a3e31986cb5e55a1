import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Mapping } from '../../schemas/mapping.ts';
import type { Coverage, Profile, Waiver } from '../../schemas/profile.ts';
import type { Answer } from '../../schemas/regulation.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import type { InputFacts } from '../checking/check.ts';
import { inputFacts, onlySchool } from '../checking/input-facts.ts';
import type { CheckInput, RegulationPlan } from '../checking/types.ts';
import { allWords } from '../language/all-words.ts';
import { fingerprint } from '../language/canonical.ts';
import type { Language } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocument } from '../records/document.ts';
import { fileSource } from '../records/node-files.ts';
import { readLogs, type LogSource, type ReadLogs } from '../records/read-logs.ts';
import { readRoster, type ReadRoster } from '../records/read-roster.ts';
import { emptyRoster } from '../records/roster.ts';
import { day, parseDay, type Day } from '../time/civil-date.ts';
import { zoneOf } from '../time/country-zone.ts';
import { today } from '../time/zone.ts';
import { checkedAnswers, demandKnown, parseAnswers } from '../language/answers.ts';
import { loadSchoolCalendars, loadWorkingCalendars } from './calendars.ts';
import { knownRegulations, loadRegulation, type LoadedRegulation } from './load-regulation.ts';
import { VERSION } from './version.ts';

/** What the user says on the command line about what to check. */
export interface SetupOptions {
  readonly config?: string;
  readonly regulation: string[];
  readonly school?: string;
  readonly zone?: string;
  readonly country?: string;
  readonly calendar: string[];
  readonly workingCalendar: string[];
  readonly mapping?: string;
  readonly encoding?: string;
  readonly coverage: string[];
  readonly decide: string[];
  readonly asOf?: string;
  readonly roster?: string;
  readonly rosterClasses?: string;
  readonly rosterStudents?: string;
  readonly rosterStaff?: string;
  readonly rosterAbsences?: string;
  readonly rosterParents?: string;
  readonly lang: Language;
}

/** Everything read that a check needs. */
export interface Setup {
  readonly input: CheckInput;
  readonly facts: InputFacts;
  readonly profile: Profile | undefined;
  /** The folder that the profile's paths start from. */
  readonly folder: string;
  readonly loaded: readonly LoadedRegulation[];
  readonly logs: ReadLogs;
}

const PROFILE = 'reglament.config.json';

/**
 * Reads profile, regulations, calendars, roster and logs.
 *
 * @param files logs of the command line; with them the profile's logs are left aside
 * @param onProgress bytes and rows read so far
 */
export async function setup(
  files: readonly string[],
  options: SetupOptions,
  onProgress?: (bytes: number, rows: number) => void,
): Promise<Setup> {
  const { profile, folder } = await profileOf(files, options);
  const loaded = await regulationsOf(options, profile, folder);
  const regulations = loaded.map((one) => one.regulation);
  const taken = parseAnswers(options.decide);
  demandKnown(Object.keys(taken), regulations);
  const plans = loaded.map(({ regulation }, index): RegulationPlan => {
    const entry =
      options.regulation.length > 0
        ? profile?.regulations.find((one) => one.id === regulation.id)
        : profile?.regulations[index];
    demandKnown(Object.keys(entry?.decisions ?? {}), [regulation]);
    const answers: Record<string, Answer> = { ...entry?.decisions, ...taken };
    return {
      id: regulation.id,
      editions: [{ regulation, edition: 'working', from: -Infinity, to: Infinity, sha256: fingerprint(regulation) }],
      answers: checkedAnswers(answers, regulation),
    };
  });
  const country = options.country ?? profile?.country ?? regulations[0].country;
  const zone = zoneOf(options.zone ?? profile?.timeZone, country);
  const working = await loadWorkingCalendars(
    options.workingCalendar.length > 0 ? options.workingCalendar : (profile?.calendars?.working ?? []),
    options.workingCalendar.length > 0 ? process.cwd() : folder,
  );
  const calendars = await loadSchoolCalendars(
    options.calendar.length > 0 ? options.calendar : (profile?.calendars?.school ?? []),
    options.calendar.length > 0 ? process.cwd() : folder,
  );
  const vocabulary = allWords(regulations);
  const named = options.school ?? profile?.school.id;
  const sources = await logsOf(files, options, profile, folder);
  const logs = await readLogs(sources, { vocabulary, zone, school: named ?? UNNAMED, onProgress });
  const school = named ?? onlySchool(logs) ?? UNNAMED;
  const roster = await rosterOf(options, profile, folder, vocabulary, school);
  const asOf = asOfDay(options.asOf, zone.id);
  return {
    input: {
      regulations: plans,
      records: logs.records,
      roster: roster?.roster ?? emptyRoster,
      school,
      country,
      timeZone: zone.id,
      calendars,
      working,
      waivers: await waiversOf(profile, folder),
      asOf,
    },
    facts: { ...inputFacts(logs, roster, options.lang, `reglament ${VERSION}`), ...namesOf(profile) },
    profile,
    folder,
    loaded,
    logs,
  };
}

/** The name that the profile gives to its school. */
function namesOf(profile: Profile | undefined): { schoolNames?: Record<string, string> } {
  const { id, name } = profile?.school ?? {};
  return id !== undefined && name !== undefined ? { schoolNames: Object.fromEntries([[id, name]]) } : {};
}

/** The school of rows that name none, where nobody has named it. */
const UNNAMED = 'school';

async function profileOf(
  files: readonly string[],
  options: SetupOptions,
): Promise<{ profile?: Profile; folder: string }> {
  const path =
    options.config ??
    (files.length === 0 && options.regulation.length === 0 && existsSync(PROFILE) ? PROFILE : undefined);
  if (path === undefined) {
    if (files.length === 0) throw new UserError('nothing-to-check', {});
    return { folder: process.cwd() };
  }
  const profile = await readDocument<Profile>('profile', await textOf(path, '.'), path);
  return { profile, folder: dirname(resolve(path)) };
}

/** The text of a small file. @throws UserError if it is not there */
async function textOf(path: string, folder: string): Promise<string> {
  await fileSource(path, folder);
  return readFile(resolve(folder, path), 'utf8');
}

async function regulationsOf(
  options: SetupOptions,
  profile: Profile | undefined,
  folder: string,
): Promise<LoadedRegulation[]> {
  const specs = options.regulation.length > 0 ? options.regulation : (profile?.regulations.map((one) => one.id) ?? []);
  if (specs.length === 0) throw new UserError('regulation-missing', { known: knownRegulations().join(', ') });
  const loaded: LoadedRegulation[] = [];
  for (const spec of specs)
    loaded.push(await loadRegulation(spec, options.regulation.length > 0 ? process.cwd() : folder));
  return loaded;
}

async function logsOf(
  files: readonly string[],
  options: SetupOptions,
  profile: Profile | undefined,
  folder: string,
): Promise<LogSource[]> {
  if (files.length > 0) {
    const mapping =
      options.mapping === undefined
        ? undefined
        : await readDocument<Mapping>('mapping', await textOf(options.mapping, '.'), options.mapping);
    const coverage = options.coverage.length === 0 ? undefined : options.coverage.map(parseCoverage);
    return Promise.all(
      files.map(async (file) => ({
        ...(await fileSource(file)),
        log: file,
        mapping,
        encoding: options.encoding,
        coverage,
      })),
    );
  }
  const sources: LogSource[] = [];
  for (const entry of profile?.logs ?? []) {
    const mapping =
      entry.mapping === undefined
        ? undefined
        : await readDocument<Mapping>('mapping', await textOf(entry.mapping, folder), entry.mapping);
    for (const file of entry.files) {
      sources.push({
        ...(await fileSource(file, relative(process.cwd(), folder) || '.')),
        log: entry.files[0],
        mapping,
        encoding: entry.encoding,
        coverage: entry.coverage?.map(declared),
      });
    }
  }
  return sources;
}

function declared(coverage: Coverage) {
  return { from: day(coverage.from), to: day(coverage.to), activities: coverage.activities, school: coverage.school };
}

/** `2025-09-01..2026-05-31` */
function parseCoverage(text: string) {
  const [from, to] = text.split('..').map(parseDay);
  if (from === undefined || to === undefined || to < from) {
    throw new UserError('option-value', { option: '--coverage', value: text, expected: '2025-09-01..2026-05-31' });
  }
  return { from, to };
}

async function rosterOf(
  options: SetupOptions,
  profile: Profile | undefined,
  folder: string,
  vocabulary: Vocabulary,
  school: string,
): Promise<ReadRoster | undefined> {
  const readOptions = { vocabulary, school };
  if (options.roster !== undefined) return readRoster(await fileSource(options.roster), readOptions);
  const paths = {
    classes: options.rosterClasses,
    students: options.rosterStudents,
    staff: options.rosterStaff,
    absences: options.rosterAbsences,
    parents: options.rosterParents,
  };
  const isGiven = Object.values(paths).some((path) => path !== undefined);
  const here = relative(process.cwd(), folder) || '.';
  const given = isGiven ? paths : profile?.roster;
  if (given === undefined) return undefined;
  const base = isGiven ? '.' : here;
  if (typeof given === 'string') return readRoster(await fileSource(given, base), readOptions);
  const source = async (path: string | undefined) => (path === undefined ? undefined : fileSource(path, base));
  return readRoster(
    {
      classes: await source(given.classes),
      students: await source(given.students),
      staff: await source(given.staff),
      absences: await source(given.absences),
      parents: await source(given.parents),
    },
    readOptions,
  );
}

async function waiversOf(profile: Profile | undefined, folder: string): Promise<readonly Waiver[]> {
  const given = profile?.waivers;
  if (given === undefined) return [];
  if (typeof given !== 'string') return given;
  return (await readDocument<{ waivers: Waiver[] }>('waivers', await textOf(given, folder), given)).waivers;
}

/** Yesterday in the school's zone, unless a day is given: today is not over. */
function asOfDay(text: string | undefined, zone: string): Day {
  if (text === undefined) return today(zone) - 1;
  const parsed = parseDay(text);
  if (parsed === undefined) throw new UserError('not-a-date', { value: text });
  return parsed;
}
