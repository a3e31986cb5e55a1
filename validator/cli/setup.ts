import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Mapping } from '../../schemas/mapping.ts';
import type { Coverage, Profile, Waiver } from '../../schemas/profile.ts';
import type { Answer } from '../../schemas/regulation.ts';
import type { Warning } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import type { InputFacts } from '../checking/check.ts';
import { answersByEdition } from '../checking/edition-answers.ts';
import { daysWithoutEdition } from '../checking/days-without-edition.ts';
import { inputFacts, onlySchool } from '../checking/input-facts.ts';
import type { EditionPlan, CheckInput, RegulationPlan } from '../checking/types.ts';
import { allWords } from '../language/all-words.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';
import { nearest } from '../messages/nearest.ts';
import { UserError } from '../messages/user-error.ts';
import { readDocument } from '../records/document.ts';
import { fileSource } from '../records/node-files.ts';
import { readLogs, type LogSource, type ReadLogs } from '../records/read-logs.ts';
import { readRoster, type ReadRoster } from '../records/read-roster.ts';
import { emptyRoster } from '../records/roster.ts';
import { day, formatDay, parseDay, type Day } from '../time/civil-date.ts';
import { ruleYearOf } from '../time/school-years.ts';
import { zoneOf } from '../time/country-zone.ts';
import { today } from '../time/zone.ts';
import { demandKnown, parseAnswers } from '../language/answers.ts';
import { loadSchoolCalendars, loadWorkingCalendars } from './calendars.ts';
import { knownRegulations, loadEditions, parseSpec, type LoadedEditions } from './load-regulation.ts';
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
  /** Two editions of one regulation are given, to be compared. */
  readonly compares?: boolean;
}

/** Everything read that a check needs. */
export interface Setup {
  readonly input: CheckInput;
  readonly facts: InputFacts;
  readonly profile: Profile | undefined;
  /** The folder that the profile's paths start from. */
  readonly folder: string;
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
  const regulations = loaded.flatMap((one) => one.editions.map((edition) => edition.regulation));
  const taken = parseAnswers(options.decide);
  demandKnown(Object.keys(taken), regulations);
  const country = options.country ?? profile?.country ?? regulations[0].country;
  const zone = zoneOf(options.zone ?? profile?.timeZone, country);
  const asOf = asOfDay(options.asOf, zone.id);
  const plans = loaded.map((one, index) => {
    const entry =
      options.regulation.length > 0
        ? profile?.regulations.find(({ id }) => parseSpec(id).name === one.name || id === one.id)
        : profile?.regulations[index];
    // Two editions that are compared: what only one of them asks is known all the same.
    const same = loaded.filter(({ id }) => id === one.id).flatMap(({ editions }) => editions);
    return planOf(one, same, entry?.decisions ?? {}, taken, asOf);
  });
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
  const facts = inputFacts(logs, roster, options.lang, `reglament ${VERSION}`);
  const first = firstDay(calendars, logs, asOf);
  const waivers = await waiversOf(profile, folder);
  demandKnownWaivers(waivers, loaded);
  const further = [
    ...plans.flatMap((plan) => unjudgedDays(plan, first, asOf, options.lang)),
    ...daysWithoutCalendar(calendars, asOf, options.lang),
    ...idleWaivers(waivers, roster, options.lang),
  ];
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
      waivers,
      asOf,
    },
    facts: { ...facts, warnings: [...(facts.warnings ?? []), ...further], ...namesOf(profile) },
    profile,
    folder,
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

/**
 * The editions that have begun by the day of the check, and what the school has decided.
 *
 * @param same the editions of the regulation under every name that is given: an answer must be known to one of them
 * @param decisions those of the profile
 * @param taken those of the command line, which win
 */
function planOf(
  { id, name, editions }: LoadedEditions,
  same: readonly EditionPlan[],
  decisions: Readonly<Record<string, Answer>>,
  taken: Readonly<Record<string, Answer>>,
  asOf: Day,
): RegulationPlan {
  const begun = editions.filter((edition) => edition.from <= asOf);
  if (begun.length === 0) {
    const first = formatDay(Math.min(...editions.map((edition) => edition.from)));
    throw new UserError('edition-not-yet', { regulation: name, first, asOf: formatDay(asOf) });
  }
  demandKnown(
    Object.keys(decisions),
    same.filter((edition) => edition.from <= asOf).map((edition) => edition.regulation),
  );
  return { id, ...answersByEdition({ ...decisions, ...taken }, begun) };
}

/** The first day of the school years under check (docs/language.md §2). */
function firstDay(calendars: readonly SchoolCalendar[], { records: { table } }: ReadLogs, asOf: Day): Day {
  if (calendars.length > 0) return Math.min(...calendars.map((calendar) => day(calendar.year.from)));
  let first = asOf;
  for (let row = 0; row < table.length; row++) first = Math.min(first, table.day.data[row]);
  return ruleYearOf(first).year.from;
}

/** A warning for each stretch of days on which no edition is in force. */
function unjudgedDays({ id, editions }: RegulationPlan, first: Day, asOf: Day, language: Language): Warning[] {
  return daysWithoutEdition(editions, first, asOf).map(({ from, to }) => ({
    code: 'days-without-edition',
    message: say('days-without-edition', { regulation: id, from: formatDay(from), to: formatDay(to) }, language),
  }));
}

/** A warning for each stretch of days that no school calendar has: the years under check are those of the calendars. */
function daysWithoutCalendar(calendars: readonly SchoolCalendar[], asOf: Day, language: Language): Warning[] {
  if (calendars.length === 0) return [];
  const years = calendars.map(({ year }) => ({ from: day(year.from), to: day(year.to) }));
  years.sort((a, b) => a.from - b.from);
  return daysWithoutEdition(years, years[0].from, asOf).map(({ from, to }) => ({
    code: 'days-without-calendar',
    message: say('days-without-calendar', { from: formatDay(from), to: formatDay(to) }, language),
  }));
}

async function regulationsOf(
  options: SetupOptions,
  profile: Profile | undefined,
  folder: string,
): Promise<LoadedEditions[]> {
  const isNamed = options.regulation.length > 0;
  const specs = isNamed ? options.regulation.map((id) => ({ id, edition: undefined })) : (profile?.regulations ?? []);
  if (specs.length === 0) throw new UserError('regulation-missing', { known: knownRegulations().join(', ') });
  const loaded: LoadedEditions[] = [];
  for (const { id, edition } of specs) {
    const one = await loadEditions(id, isNamed ? process.cwd() : folder, edition);
    const at = loaded.findIndex((other) => other.id === one.id);
    if (at >= 0 && options.compares !== true) {
      throw new UserError('regulation-twice', { id: one.id, first: specs[at].id, second: id });
    }
    loaded.push(one);
  }
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

/**
 * @param loaded the regulations checked; a waiver of another one is left alone
 * @throws UserError for a waiver of a clause or norm that no edition has
 */
function demandKnownWaivers(waivers: readonly Waiver[], loaded: readonly LoadedEditions[]): void {
  for (const { regulation, clause, norm } of waivers) {
    const own = loaded.filter(({ id }) => regulation === undefined || id === regulation);
    if (own.length === 0) continue;
    const all = own.flatMap(({ editions }) => editions.flatMap((edition) => edition.regulation.clauses));
    const clauses = clause === undefined ? all : all.filter(({ id }) => id === clause);
    // A waiver of a clause without norms excuses from nothing yet, and is no mistake.
    if (clause !== undefined && clauses.length === 0) {
      const known = all.map(({ id }) => id);
      throw new UserError('waiver-clause-unknown', { clause, nearest: nearest(clause, known) });
    }
    const norms = clauses.flatMap((one) => Object.keys(one.norms));
    if (norm !== undefined && !norms.includes(norm)) {
      const named = clause === undefined ? norm : `${clause}, ${norm}`;
      throw new UserError('waiver-clause-unknown', { clause: named, nearest: nearest(norm, norms) });
    }
  }
}

/** A warning for each class that a waiver names and the roster does not have. */
function idleWaivers(waivers: readonly Waiver[], roster: ReadRoster | undefined, language: Language): Warning[] {
  const known = new Set(roster?.roster.classes?.map((one) => one.class));
  if (known.size === 0) return [];
  const unknown = new Set(waivers.flatMap((waiver) => waiver.class ?? []).filter((name) => !known.has(name)));
  return [...unknown].map((name) => ({
    code: 'waiver-class-unknown',
    message: say('waiver-class-unknown', { class: name, nearest: nearest(name, known) }, language),
  }));
}

/** Yesterday in the school's zone, unless a day is given: today is not over. */
function asOfDay(text: string | undefined, zone: string): Day {
  if (text === undefined) return today(zone) - 1;
  const parsed = parseDay(text);
  if (parsed === undefined) throw new UserError('not-a-date', { value: text });
  return parsed;
}
