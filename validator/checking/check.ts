import type { Waiver } from '../../schemas/profile.ts';
import type { Clause, Regulation, Status } from '../../schemas/regulation.ts';
import type { Finding, Report, Warning } from '../../schemas/report.ts';
import { readingsOf, settle, type Answers, type Readings } from '../language/readings.ts';
import { withDescendants } from '../language/vocabulary.ts';
import type { Language } from '../messages/message.ts';
import type { RejectedRow } from '../records/event.ts';
import { formatDay, type Day } from '../time/civil-date.ts';
import { schoolYears } from '../time/school-years.ts';
import { workingDays } from '../time/working-days.ts';
import { timeZone } from '../time/zone.ts';
import { combine, settledBy, waiverFinder } from './combine.ts';
import { coverageOf } from './coverage.ts';
import { warningsOf } from './data-warnings.ts';
import { evaluate } from './evaluate.ts';
import { identity, type Evaluation, type Frame } from './evaluation.ts';
import { findingOf } from './finding.ts';
import { Finder } from './found.ts';
import { singleFinding } from './instances.ts';
import { peopleOf } from './people.ts';
import { acceptedRows, rejectedRows, rowsBySchool } from './rows.ts';
import { Subjects } from './subjects.ts';
import { distinctWarnings, NormCounts, sortFindings, sortWarnings, Tally } from './summary.ts';
import { Doubt } from './truth.ts';
import type { CheckInput, EditionPlan, RegulationPlan } from './types.ts';
import { clauseContext, windowCalendar, type ClauseContext, type World } from './world.ts';

export interface CheckOptions {
  /** List every finding, and not only the problems. */
  readonly all?: boolean;
  readonly language?: Language;
  /** Called after each norm of each school. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the report says of its inputs: it comes from the readers. */
export interface InputFacts {
  readonly generatedBy?: string;
  /** What schools are called, by code. */
  readonly schoolNames?: Report['schoolNames'];
  readonly inputs?: Report['inputs'];
  readonly rejections?: Report['rejections'];
  readonly warnings?: readonly Warning[];
}

/** Findings that a report lists by default: what is broken, open, still due or waived. */
const LISTED: ReadonlySet<Status> = new Set(['violated', 'undetermined', 'pending', 'waived']);

/**
 * Checks the records of one or several schools against regulations. A pure function of its input: nothing is read, not
 * even the clock.
 *
 * @throws UserError if a calendar that an existing instance needs is not there
 */
export function check(input: CheckInput, options: CheckOptions = {}, facts: InputFacts = {}): Report {
  const language = options.language ?? 'ru';
  const schools = schoolsOf(input);
  const tally = new Tally();
  const findings: Finding[] = [];
  const warnings: Warning[] = [...(facts.warnings ?? [])];
  const coverage = new Map<string, NonNullable<Report['inputs'][number]['coverage']>>();
  const total = schools.length * input.regulations.length;
  let done = 0;
  const rows = rowsBySchool(input.records.table);
  const referable = referableActivities(input.regulations);
  for (const school of schools) {
    const world = worldOf(input, school, rows.get(school) ?? new Int32Array());
    for (const { log, declared, activities, from, to } of world.coverage.logs) {
      const list = coverage.get(log) ?? [];
      if (from <= to)
        list.push({
          school,
          declared,
          from: formatDay(from),
          to: formatDay(to),
          ...(activities ? { activities: [...activities] } : {}),
        });
      coverage.set(log, list);
    }
    const subjects = new Subjects(world.people, world.accepted, world.rejected, referable);
    for (const plan of input.regulations) {
      checkRegulation(plan, input, world, subjects, tally, findings, warnings, options, language);
      options.onProgress?.(++done, total);
    }
  }
  const rejections = facts.rejections ?? [];
  const distinct = sortWarnings(distinctWarnings(warnings));
  const regulations = input.regulations.flatMap((plan) =>
    plan.editions.map((edition) => regulationFacts(plan, edition, input)),
  );
  return {
    format: 'reglament-report/1',
    asOf: formatDay(input.asOf),
    generatedBy: facts.generatedBy ?? 'reglament',
    school: schools.length === 1 ? schools[0] : input.school,
    schools,
    ...(facts.schoolNames ? { schoolNames: facts.schoolNames } : {}),
    timeZone: input.timeZone,
    regulations,
    inputs: (facts.inputs ?? []).map((one) => withCoverage(one, input, coverage)),
    rejections,
    warnings: distinct,
    summary: tally.summary(findings.length, rejections.length, distinct.length),
    listed: options.all ? 'all' : 'problems',
    findings: sortFindings(findings, regulations),
  };
}

/** Activities of the norms that link rows by `refers`. */
function referableActivities(plans: readonly RegulationPlan[]): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      // Behind a decision the codes stand deeper.
      if ('activity' in node)
        for (const [, code] of JSON.stringify(node.activity).matchAll(/"([^"]+)"/g)) found.add(code);
      Object.values(node).forEach(walk);
    }
  };
  const isLinking = (node: unknown): boolean => JSON.stringify(node).includes('"key":"event"');
  for (const { editions } of plans) {
    for (const { regulation } of editions) {
      for (const clause of regulation.clauses) Object.values(clause.norms).filter(isLinking).forEach(walk);
    }
  }
  return found;
}

function schoolsOf(input: CheckInput): string[] {
  const schools = new Set<string>();
  for (const row of input.roster.classes ?? []) schools.add(row.school);
  for (const row of input.roster.staff ?? []) schools.add(row.school);
  const { table } = input.records;
  const used = new Uint8Array(table.columns.school.dictionary.size);
  const cells = table.columns.school.cells.data;
  for (let row = 0; row < table.length; row++) if (cells[row] >= 0) used[cells[row]] = 1;
  used.forEach((flag, code) => flag && schools.add(table.columns.school.dictionary.values[code]));
  for (const row of input.records.rejected) if (row.read.school !== undefined) schools.add(row.read.school);
  if (schools.size === 0) schools.add(input.school);
  return [...schools].sort();
}

function worldOf(input: CheckInput, school: string, order: Int32Array): World {
  const { asOf, records, country } = input;
  const { table } = records;
  const zone = timeZone(input.timeZone);
  const working = workingDays(country, input.working);
  const first = order.length > 0 ? Math.min(asOf, table.day.data[order[0]]) : asOf;
  const years = schoolYears(input.calendars, working, first, asOf);
  const ofSchool = (row: RejectedRow): boolean => (row.read.school ?? input.school) === school;
  const rejected = records.rejected.filter(ofSchool);
  const roles = Object.assign(
    {},
    ...input.regulations.flatMap((plan) => plan.editions.map((edition) => edition.regulation.vocabulary.roles)),
  ) as Record<string, { parent?: string }>;
  const people = peopleOf(input.roster, school, input.school, (codes) => withDescendants(codes, roles));
  return {
    school,
    country,
    zone,
    working,
    years,
    asOf,
    asOfEnd: zone.endOfDay(asOf),
    accepted: acceptedRows(table, order, asOf),
    rejected: rejectedRows(table, rejected, asOf, zone),
    people,
    coverage: coverageOf(records, school, order, rejected, asOf),
    windows: windowCalendar({ zone, working, school: years }, asOf),
  };
}

function checkRegulation(
  plan: RegulationPlan,
  input: CheckInput,
  world: World,
  subjects: Subjects,
  tally: Tally,
  findings: Finding[],
  warnings: Warning[],
  options: CheckOptions,
  language: Language,
): void {
  const judged = new Set<string>();
  // Norms that have their one finding for the school.
  const schoolwide = new Set<string>();
  const offended = new Map<string, ReadonlySet<string>>();
  const norms = new Map<string, NormPlan>();
  // The last edition first: what is said once of a norm is said of its last wording.
  for (const edition of plan.editions.toReversed()) {
    const { regulation } = edition;
    const answers = answersOf({ answers: edition.answers ?? plan.answers }, input);
    for (const clause of regulation.clauses) {
      const context = clauseContext(regulation, clause);
      // Selectors of one clause are shared by its norms and readings; kept no longer, they hold many rows.
      const shared = new Map<string, unknown>();
      for (const [name, authored] of Object.entries(clause.norms)) {
        const readings = readingsOf(authored, (key) => settle(key, clause.id, regulation.decisions, answers));
        const finder = new Finder(world, context, subjects, shared);
        const frames = readings.readings.map((reading): Frame => ({
          world,
          context,
          subjects,
          finder,
          inForce: { from: edition.from, to: edition.to },
          untaken: reading.untaken,
          offended: offended.get(`${clause.id} ${name}`),
        }));
        const key = `${clause.id} ${name}`;
        if (!norms.has(key)) norms.set(key, { edition, clause, context, name, readings, frames });
        const evaluations = readings.readings
          .map((reading, index) => evaluate(reading.norm, frames[index]))
          .map((evaluation) => (schoolwide.has(key) ? withoutSchool(evaluation) : evaluation));
        if (evaluations.some((evaluation) => evaluation.identity[0] === identity.ofSchool)) schoolwide.add(key);
        if (plan.editions.length > 1) offended.set(key, offendedYears(readings, evaluations, world, offended.get(key)));
        warnings.push(...warningsOf(readings, frames[0], language));
        if (
          emit(
            evaluations,
            { edition, clause, context, name, readings, frames },
            plan,
            input.waivers,
            tally,
            findings,
            options,
            language,
          )
        ) {
          judged.add(key);
        }
      }
    }
  }
  for (const [key, norm] of norms) {
    if (judged.has(key)) continue;
    const silent = norm.readings.readings.map((reading, index) => {
      const { status, doubts } = nothingToJudge(reading.norm, norm.frames[index]);
      return singleFinding(norm.frames[index], status, doubts);
    });
    emit(silent, norm, plan, input.waivers, tally, findings, options, language);
  }
}

/** An evaluation whose one finding is for the school, without it. */
function withoutSchool(evaluation: Evaluation): Evaluation {
  if (evaluation.identity[0] !== identity.ofSchool) return evaluation;
  return { ...evaluation, size: 0, identity: [], status: [], doubts: [] };
}

/** The school years in which a prohibition has an offence under some reading, and those known before. */
function offendedYears(
  { readings }: Readings,
  evaluations: readonly Evaluation[],
  { years }: World,
  known: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const found = new Set(known);
  evaluations.forEach((evaluation, reading) => {
    if (readings[reading].norm.kind !== 'prohibition') return;
    for (let index = 0; index < evaluation.size; index++) {
      if (evaluation.identity[index] < 0) continue;
      const day = evaluation.waiverDay(index);
      const year = years.all.find((one) => one.year.from <= day && day <= one.year.to);
      if (year) found.add(year.label);
    }
  });
  return found;
}

interface NormPlan {
  readonly edition: EditionPlan;
  readonly clause: Clause;
  readonly context: ClauseContext;
  readonly name: string;
  readonly readings: Readings;
  readonly frames: readonly Frame[];
}

/** Counts the instances of a norm and lists those asked for. @returns whether there was any */
function emit(
  evaluations: readonly Evaluation[],
  norm: NormPlan,
  plan: RegulationPlan,
  waivers: readonly Waiver[],
  tally: Tally,
  findings: Finding[],
  options: CheckOptions,
  language: Language,
): boolean {
  const [frame] = norm.frames;
  const { readings, clause, name } = norm;
  const waiverOf = waiverFinder(waivers, plan.id, clause.id, name, frame);
  const place = { school: frame.world.school, regulation: plan.id, clause: clause.id, norm: name };
  const counts = new NormCounts();
  for (const one of combine(evaluations, readings, waiverOf)) {
    const shown = evaluations[one.shown];
    counts.count(shown.classOf(one.at[one.shown]), one);
    if (one.reason === 'open-decision') tally.open(plan.id, readings, settledBy(one, readings, evaluations));
    if (!options.all && !LISTED.has(one.status)) continue;
    findings.push(
      findingOf(one, {
        regulation: plan.id,
        edition: norm.edition.edition,
        clause,
        norm: name,
        frame,
        readings,
        evaluations,
        language,
      }),
    );
  }
  tally.add(place, counts);
  return counts.byClass.size > 0;
}

/** The verdict on a norm that has no instance (docs/language.md §5.8). */
function nothingToJudge(
  norm: Readings['readings'][number]['norm'],
  { world }: Frame,
): { status: Status; doubts: number } {
  const selector =
    norm.kind === 'deadline'
      ? 'activity' in norm.trigger
        ? norm.trigger
        : undefined
      : norm.kind === 'precedence'
        ? norm.target
        : norm.kind === 'interval'
          ? norm.opens
          : norm.kind === 'condition' || norm.kind === 'prohibition'
            ? norm.event
            : undefined;
  if (!selector) return { status: 'not-applicable', doubts: 0 };
  if (!world.coverage.exported(selector.activity)) return { status: 'undetermined', doubts: Doubt.notExported };
  const years = world.years.all;
  const from: Day = years[0]?.year.from ?? world.asOf;
  const to = Math.min(world.asOf, years.at(-1)?.year.to ?? world.asOf);
  const doubts = world.coverage.doubts(selector.activity, from, to);
  return doubts === 0 ? { status: 'not-applicable', doubts: 0 } : { status: 'undetermined', doubts };
}

/** The school's answers, with those that its calendars give. */
export function answersOf(plan: Pick<RegulationPlan, 'answers'>, input: Pick<CheckInput, 'calendars'>): Answers {
  const [first, ...others] = input.calendars.map((calendar) => Object.keys(calendar.named ?? {}));
  const namedPeriods = new Set((first ?? []).filter((name) => others.every((names) => names.includes(name))));
  return { taken: plan.answers, namedPeriods };
}

function regulationFacts(plan: RegulationPlan, edition: EditionPlan, input: CheckInput): Report['regulations'][number] {
  const { regulation } = edition;
  const taken = edition.answers ?? plan.answers;
  const answers = answersOf({ answers: taken }, input);
  const keys = new Set([
    ...Object.keys(regulation.decisions),
    ...regulation.clauses.flatMap((clause) => clause.decisions),
  ]);
  for (const key of Object.keys(taken)) keys.add(key);
  const decisions = [...keys].sort().flatMap((key) => {
    const [shared, clause] = key.split('@');
    if (!Object.hasOwn(regulation.decisions, key) && !Object.hasOwn(regulation.decisions, shared)) return [];
    const settled = settle(key, clause ?? '', regulation.decisions, answers);
    return [
      {
        decision: key,
        question: settled.decision.question,
        ...(settled.answer === undefined ? {} : { value: settled.answer }),
        origin: settled.origin,
        ...(settled.decision.kind === 'choice' ? { options: settled.decision.options } : {}),
      },
    ];
  });
  return {
    id: plan.id,
    title: regulation.title,
    edition: edition.edition,
    sha256: edition.sha256,
    labels: labelsOf(regulation),
    decisions,
    clauses: regulation.clauses.map((clause) => ({
      id: clause.id,
      title: clause.title,
      text: clause.text,
      section: regulation.sections.find((section) => section.clauses.includes(clause.id))?.title ?? '',
      checkability: clause.checkability,
      norms: normTitles(regulation, clause, answers),
      ...(clause.carriedBy
        ? {
            carriedBy: clause.carriedBy.map((one) => (one.regulation ? `${one.regulation} ${one.clause}` : one.clause)),
          }
        : {}),
    })),
  };
}

function labelsOf({ vocabulary }: Regulation): Record<string, string> {
  const tables = [vocabulary.categories, vocabulary.topics, vocabulary.forms, vocabulary.roles, vocabulary.activities];
  return Object.fromEntries(tables.flatMap((table) => Object.entries(table).map(([code, { label }]) => [code, label])));
}

function normTitles(regulation: Regulation, clause: Clause, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(clause.norms).map(([name, authored]) => {
      const [reading] = readingsOf(authored, (key) => settle(key, clause.id, regulation.decisions, answers)).readings;
      return [name, reading.norm.title];
    }),
  );
}

function withCoverage(
  one: Report['inputs'][number],
  input: CheckInput,
  coverage: ReadonlyMap<string, NonNullable<Report['inputs'][number]['coverage']>>,
): Report['inputs'][number] {
  const log = input.records.logs.find((entry) => entry.files.includes(one.file));
  const spans = log && coverage.get(log.name);
  return spans ? { ...one, coverage: spans } : one;
}
