import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import type { Answer, Regulation } from '../../../schemas/regulation.ts';
import type { Report, Warning } from '../../../schemas/report.ts';
import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import type { Waiver } from '../../../schemas/profile.ts';
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { check, type InputFacts } from '../../../validator/checking/check.ts';
import { daysWithoutEdition } from '../../../validator/checking/days-without-edition.ts';
import { inputFacts, onlySchool } from '../../../validator/checking/input-facts.ts';
import { answersByEdition } from '../../../validator/checking/edition-answers.ts';
import type { CheckInput, RegulationPlan } from '../../../validator/checking/types.ts';
import { allWords } from '../../../validator/language/all-words.ts';
import { demandKnown } from '../../../validator/language/answers.ts';
import { say } from '../../../validator/messages/index.ts';
import { UserError } from '../../../validator/messages/user-error.ts';
import { readDocument } from '../../../validator/records/document.ts';
import { preview, type Preview } from '../../../validator/records/preview.ts';
import { readLogs } from '../../../validator/records/read-logs.ts';
import { readRoster, type RosterSource } from '../../../validator/records/read-roster.ts';
import { emptyRoster } from '../../../validator/records/roster.ts';
import type { LogSource } from '../../../validator/records/source.ts';
import { day, formatDay, type Day } from '../../../validator/time/civil-date.ts';
import { ruleYearOf } from '../../../validator/time/school-years.ts';
import { zoneOf } from '../../../validator/time/country-zone.ts';
import { isTable, textOf, type DocumentPart, type GivenFile } from './given-file.ts';
import type { CheckPlan, FilePlan } from './plan.ts';
import { begunBy, editionsFor, type Texts } from './texts.ts';

/** What the reader is told while it goes on. */
export type Progress =
  | { readonly phase: 'reading'; readonly share: number; readonly rows: number }
  | { readonly phase: 'checking'; readonly share: number };

/** Logs, roster and calendars, read: the check can be run again with other answers. */
export interface ReadCheck {
  readonly input: CheckInput;
  /** By regulation: the school's answers as they were given. */
  readonly answers: CheckPlan['answers'];
  readonly facts: InputFacts;
}

const UNNAMED = 'school';

/** The first rows of a log and how its columns would be read. @throws UserError if not even that can be read */
export function look(file: GivenFile, plan: FilePlan, regulations: readonly Regulation[]): Promise<Preview> {
  return preview(logSource(file, plan), { vocabulary: allWords(regulations) });
}

/**
 * Reads everything that a plan names.
 *
 * @param regulations those of the plan
 * @throws UserError for what cannot be read at all, a regulation not yet in force, an answer to no question; the reason of
 * the signal, if it aborts
 */
export async function readAll(
  plan: CheckPlan,
  files: readonly GivenFile[],
  regulations: readonly Texts[],
  version: string,
  { onProgress, signal }: { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
): Promise<ReadCheck> {
  const fileOf = (name: string): GivenFile => {
    const found = files.find((file) => file.name === name);
    if (!found) throw new RangeError(`no file ${name}`);
    return found;
  };
  const planned = plan.files.map((own) => ({ own, file: fileOf(own.name) }));
  const documents = async <T>(part: DocumentPart): Promise<T[]> =>
    Promise.all(
      planned
        .filter(({ own }) => own.part === part)
        .map(async ({ file }) => readDocument<T>(part, await textOf(file), file.name)),
    );
  const editions = regulations.map((texts) => editionsFor(texts, plan.editions[texts.id]));
  const vocabulary = allWords(editions.flat().map(({ regulation }) => regulation));
  const asOf = day(plan.asOf);
  const judging = regulations.map(({ id }, index) => {
    const begun = begunBy(asOf, editions[index], id);
    const answers = plan.answers[id] ?? {};
    demandKnown(
      Object.keys(answers),
      begun.map(({ regulation }) => regulation),
    );
    return { id, ...answersByEdition(answers, begun) };
  });
  const zone = zoneOf(plan.timeZone, plan.country);
  const logs = planned.filter(({ own }) => own.part === 'log');
  if (logs.length === 0) throw new UserError('nothing-to-check', {});
  const size = logs.reduce((sum, { file }) => sum + file.size, 0);
  const read = await readLogs(
    logs.map(({ own, file }) => logSource(file, own)),
    {
      vocabulary,
      zone,
      school: plan.school?.id ?? UNNAMED,
      signal,
      onProgress: (bytes, rows) => onProgress?.({ phase: 'reading', share: size === 0 ? 1 : bytes / size, rows }),
    },
  );
  const school = plan.school?.id ?? onlySchool(read) ?? UNNAMED;
  const source = rosterSource(planned);
  const roster = source && (await readRoster(source, { vocabulary, school }));
  const ownCalendars = await documents<SchoolCalendar>('school-calendar');
  const ownWorking = await documents<WorkingCalendar>('working-calendar');
  const builtIn = Object.hasOwn(schoolCalendars, plan.calendar) ? [schoolCalendars[plan.calendar]] : [];
  const waivers = (await documents<{ waivers: Waiver[] }>('waivers')).flatMap((one) => one.waivers);
  const isReplaced = ({ country, year }: WorkingCalendar): boolean =>
    ownWorking.some((own) => own.country === country && own.year === year);
  const calendars = ownCalendars.length > 0 ? ownCalendars : builtIn;
  const found = inputFacts(read, roster, 'ru', `reglament ${version}`);
  const first = firstDay(calendars, read.records, asOf);
  const unjudged = judging.flatMap((one) => unjudgedDays(one, first, asOf));
  const name = plan.school?.name;
  return {
    input: {
      regulations: judging,
      records: read.records,
      roster: roster?.roster ?? emptyRoster,
      school,
      country: plan.country,
      timeZone: zone.id,
      calendars,
      working: [...workingCalendars.filter((calendar) => !isReplaced(calendar)), ...ownWorking],
      waivers: [...plan.waivers, ...waivers],
      asOf,
    },
    answers: plan.answers,
    facts: {
      ...found,
      warnings: [...(found.warnings ?? []), ...unjudged],
      ...(name === undefined ? {} : { schoolNames: { [school]: name } }),
    },
  };
}

/** The first day of the school years under check (docs/language.md §2). */
function firstDay(calendars: readonly SchoolCalendar[], { table }: CheckInput['records'], asOf: Day): Day {
  if (calendars.length > 0) return Math.min(...calendars.map(({ year }) => day(year.from)));
  let first = asOf;
  for (let row = 0; row < table.length; row++) first = Math.min(first, table.day.data[row]);
  return ruleYearOf(first).year.from;
}

function unjudgedDays({ id, editions }: RegulationPlan, first: Day, asOf: Day): Warning[] {
  return daysWithoutEdition(editions, first, asOf).map(({ from, to }) => ({
    code: 'days-without-edition',
    message: say('days-without-edition', { regulation: id, from: formatDay(from), to: formatDay(to) }, 'ru'),
  }));
}

/** Checks what was read. @param tried answers tried on the spot: they go before those of the plan */
export function runCheck(
  { input, answers, facts }: ReadCheck,
  tried: Readonly<Record<string, Answer>>,
  onProgress: (progress: Progress) => void,
): Report {
  const regulations = input.regulations.map(({ id, editions }) => ({
    id,
    ...answersByEdition({ ...answers[id], ...tried }, editions),
  }));
  return check(
    { ...input, regulations },
    { onProgress: (done, total) => onProgress({ phase: 'checking', share: done / total }) },
    facts,
  );
}

function logSource(file: GivenFile, { name, log, encoding, mapping, coverage }: FilePlan): LogSource {
  return {
    name,
    open: file.open,
    log,
    ...(encoding === '' ? {} : { encoding }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(coverage === undefined
      ? {}
      : {
          coverage: coverage.map(({ from, to, activities, school }) => ({
            from: day(from),
            to: day(to),
            activities,
            school,
          })),
        }),
  };
}

function rosterSource(
  planned: readonly { readonly own: FilePlan; readonly file: GivenFile }[],
): RosterSource | undefined {
  const whole = planned.find(({ own }) => own.part === 'roster');
  if (whole) return { name: whole.file.name, open: whole.file.open };
  const tables = planned.flatMap(({ own, file }) =>
    isTable(own.part) ? [[own.part, { name: file.name, open: file.open }] as const] : [],
  );
  return tables.length === 0 ? undefined : Object.fromEntries(tables);
}
