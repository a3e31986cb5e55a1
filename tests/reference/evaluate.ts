/** The reference evaluator: every finding of a check, by a direct and quadratic reading of docs/language.md. */
import type { Norm } from '../../schemas/norm.ts';
import type { Clause } from '../../schemas/regulation.ts';
import type { Waiver } from '../../schemas/profile.ts';
import type { CheckInput, EditionPlan, RegulationPlan } from '../../validator/checking/types.ts';
import { day as dayOfText, formatDay } from '../../validator/time/civil-date.ts';
import type { SchoolYear } from '../../validator/time/school-years.ts';
import { isExported, uncovered } from './coverage.ts';
import { readingsOf, type Reading } from './decisions.ts';
import { condition, prohibition, prohibitionYears } from './kinds/condition.ts';
import { deadline } from './kinds/deadline.ts';
import { evidence } from './kinds/evidence.ts';
import { frequency } from './kinds/frequency.ts';
import { interval } from './kinds/interval.ts';
import { precedence } from './kinds/precedence.ts';
import { schoolDraft } from './kinds/subjects.ts';
import {
  reasonOf,
  undetermined,
  verdict,
  type Draft,
  type Instance,
  type ReferenceFinding,
  type ReferenceReading,
  type Row,
  type Verdict,
} from './model.ts';
import { byStamp, compare, evidenceLine, sceneOf, schoolsOf, type Context, type Scene } from './scene.ts';
import { bearerOn, bearerRole } from './who.ts';

/** All findings, whatever their status, in the order of their identities. @throws UserError as the time layer does */
export function evaluate(input: CheckInput): ReferenceFinding[] {
  const findings = schoolsOf(input).flatMap((school) => {
    const scene = sceneOf(input, school);
    return input.regulations.flatMap((plan) => ofRegulation(plan, scene));
  });
  return findings.sort((a, b) => compare(JSON.stringify(a.identity), JSON.stringify(b.identity)));
}

/** One norm of one edition, with its readings. */
interface Read {
  readonly context: Context;
  readonly readings: readonly Reading[];
}

function ofRegulation(plan: RegulationPlan, scene: Scene): ReferenceFinding[] {
  const names = plan.editions.flatMap(({ regulation }) =>
    regulation.clauses.flatMap((clause) => Object.keys(clause.norms).map((norm) => JSON.stringify([clause.id, norm]))),
  );
  return [...new Set(names)].flatMap((name) => {
    const [clause, norm] = JSON.parse(name) as [string, string];
    return ofNorm(plan, clause, norm, scene);
  });
}

function ofNorm(plan: RegulationPlan, clauseId: string, normName: string, scene: Scene): ReferenceFinding[] {
  const inEditions = plan.editions.flatMap((edition): Read[] => {
    const clause = edition.regulation.clauses.find((candidate) => candidate.id === clauseId);
    const authored = clause?.norms[normName];
    if (!clause || !authored) return [];
    const context = contextOf(scene, edition, clause);
    const readings = readingsOf(authored, {
      regulation: edition.regulation,
      clause: clauseId,
      answers: plan.answers,
      calendars: scene.input.calendars,
    });
    return [{ context, readings }];
  });
  const name = { regulation: plan.id, clause: clauseId, norm: normName };
  const found = inEditions.map((read) => ({
    read,
    joined: join(read.readings, (reading) => draftsOf(reading, read.context), read.context, name),
  }));
  const withYears = found.map(({ read, joined }) => {
    const others = found.filter((other) => other.read !== read).map((other) => other.read);
    return { read, joined: [...joined, ...yearsOf(read, others, name)] };
  });
  const findings = withYears.flatMap(({ read, joined }) => joined.map((one) => finding(one, read, name)));
  if (findings.length === 0) findings.push(nothingToJudge(inEditions, name));
  return numbered(onlyOneForSchool(findings));
}

function contextOf(scene: Scene, edition: EditionPlan, clause: Clause): Context {
  return { ...scene, regulation: edition.regulation, clause, edition };
}

// One norm under its readings -----------------------------------------------------------------------------------------

function draftsOf({ norm, untaken }: Reading, context: Context): Draft[] {
  if (!norm) return [];
  switch (norm.kind) {
    case 'deadline':
      return deadline(norm, untaken, context);
    case 'frequency':
      return frequency(norm, untaken, context);
    case 'interval':
      return interval(norm, untaken, context);
    case 'precedence':
      return precedence(norm, untaken, context);
    case 'condition':
      return condition(norm, context);
    case 'prohibition':
      return prohibition(norm, context);
    case 'evidence':
      return evidence(norm, context);
  }
}

interface Name {
  readonly regulation: string;
  readonly clause: string;
  readonly norm: string;
}

/** An instance, and its draft under each reading in which it is there. */
interface Joined {
  readonly draft: Draft;
  readonly all: readonly { reading: Reading; draft: Draft | undefined; judged: Verdict; waived: boolean }[];
}

function join(
  readings: readonly Reading[],
  draftsUnder: (reading: Reading) => Draft[],
  context: Context,
  name: Name,
): Joined[] {
  const perReading = readings.map((reading) => ({ reading, drafts: draftsUnder(reading) }));
  const keys = new Set(perReading.flatMap(({ drafts }) => drafts.map((draft) => draft.key)));
  return [...keys].map((key) => {
    const all = perReading.map(({ reading, drafts }) => {
      const same = drafts.filter((draft) => draft.key === key);
      if (same.length > 1) throw new Error(`two findings on one instance: ${key}`);
      const draft = same[0];
      const waived = draft !== undefined && isWaived(draft, context, name);
      const judged = draft === undefined ? verdict('not-applicable') : waived ? verdict('waived') : draft.verdict;
      return { reading, draft, judged, waived };
    });
    return { draft: shownDraft(all), all };
  });
}

/**
 * What is shown of an instance is that of the reading under which it is due first – of a breach under all of them, last;
 * else of the first by its choices.
 */
function shownDraft(all: Joined['all']): Draft {
  const isBreach = all.every(({ judged }) => judged.status === 'violated');
  const end = ({ due }: Draft): string | undefined => (due?.length === 10 ? `${due}T24:00` : due);
  const choices = ({ reading }: Joined['all'][number]): string =>
    JSON.stringify(Object.entries(reading.choices).sort(([a], [b]) => compare(a, b)));
  const there = all.toSorted((a, b) => compare(choices(a), choices(b))).flatMap(({ draft }) => draft ?? []);
  const dated = there
    .flatMap((draft) => ({ draft, due: end(draft) ?? [] }))
    .flatMap(({ draft, due }) => (typeof due === 'string' ? { draft, due } : []))
    .sort((a, b) => (isBreach ? compare(b.due, a.due) : compare(a.due, b.due)));
  const shown = dated.length > 0 ? dated[0].draft : there.at(0);
  if (!shown) throw new Error('an instance of no reading');
  return shown;
}

/** The findings of a prohibition for years without another one, under each reading (§5.6). */
function yearsOf({ readings, context }: Read, others: readonly Read[], name: Name): Joined[] {
  const yearsOfDraft = ({ instance, waiverDay: day = -Infinity }: Draft): readonly SchoolYear[] =>
    instance.is === 'event' ? context.years.all.filter(({ year }) => year.from <= day && day <= year.to) : [];
  // § A year has a finding of another edition if that edition prohibits and has an offence under any of its readings.
  const taken = others.flatMap((other) =>
    other.readings
      .filter(({ norm }) => norm?.kind === 'prohibition')
      .flatMap((reading) => draftsOf(reading, other.context).flatMap(yearsOfDraft)),
  );
  const drafts = ({ norm }: Reading, own: readonly Draft[]): Draft[] => {
    if (norm?.kind !== 'prohibition') return [];
    const found = own.flatMap(yearsOfDraft);
    return prohibitionYears(norm, [...taken, ...found], context);
  };
  return join(readings, (reading) => drafts(reading, draftsOf(reading, context)), context, name);
}

// One finding ---------------------------------------------------------------------------------------------------------

type Numbered = ReferenceFinding & { readonly content: string };

function finding({ draft, all }: Joined, { readings, context }: Read, name: Name): Numbered {
  const there = all.flatMap((one) => (one.draft ? [one.draft] : []));
  const statuses = new Set(all.map(({ judged }) => judged.status));
  const dues = new Set(all.map(({ draft: own }) => own?.due));
  const judged =
    statuses.size === 1
      ? { status: all[0].judged.status, doubts: all.flatMap((one) => one.judged.doubts) }
      : undetermined('open-decision');
  const differs = statuses.size > 1 || dues.size > 1;
  const same = (of: (draft: Draft) => unknown): boolean =>
    new Set(there.map((one) => JSON.stringify(of(one)))).size === 1;
  const unsettled = [
    ...(reasonOf(judged) === 'open-decision' ? ['missing'] : []),
    // § Which rows are laid before the reader where nothing is established is not said.
    ...(differs ||
    !same((one) => one.evidence.map((row) => row.place).sort()) ||
    ['undetermined', 'not-applicable', 'waived'].includes(judged.status)
      ? ['evidence']
      : []),
  ];
  const based = new Map(readings.flatMap(({ basedOn }) => basedOn.map((one) => [one.decision, one])));
  const { window } = draft;
  return {
    identity: { school: context.school, ...name, subject: draft.subject, instance: instanceText(draft.instance) },
    content: 'content' in draft.instance ? `${draft.instance.content} ${draft.key}` : '',
    at: window ? formatDay(window.from) : stampIn(draft.instance),
    edition: context.edition.edition,
    status: judged.status,
    reason: reasonOf(judged),
    class: draft.class,
    bearer: {
      role: bearerRole(context),
      id:
        draft.bearerDay === undefined || !Number.isFinite(draft.bearerDay)
          ? undefined
          : bearerOn(draft.subject, draft.class, draft.bearerDay, context),
    },
    window: window && { kind: window.kind, from: formatDay(window.from), to: formatDay(window.to) },
    due: draft.due,
    measured: draft.measured,
    gaps: draft.gaps,
    missing: draft.missing,
    evidence: distinctRows(there.flatMap((one) => one.evidence.filter((row) => !row.rejected)))
      .sort(byStamp)
      .map((row) => evidenceLine(row, context.zone)),
    readings: differs
      ? all.map(({ reading, draft: own, judged: under }): ReferenceReading => ({
          choices: reading.choices,
          status: under.status,
          reason: reasonOf(under),
          due: own?.due,
        }))
      : undefined,
    basedOn: based.size > 0 ? [...based.values()] : undefined,
    waived: judged.status === 'waived' ? true : undefined,
    unsettled: unsettled.length > 0 ? unsettled : undefined,
  };
}

function distinctRows(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.place, row])).values()];
}

/** §7. The counter of an event's instance is added when all are known. */
function instanceText(instance: Instance): string {
  switch (instance.is) {
    case 'event':
      return `${instance.activity} ${instance.stamp}`;
    case 'window':
      return `${instance.kind} ${instance.year} ${instance.ordinal}`;
    case 'opening':
      return `opening ${instance.stamp}`;
    case 'year':
      return `year ${instance.label}`;
    case 'none':
      return 'none';
  }
}

function stampIn(instance: Instance): string {
  return 'stamp' in instance ? instance.stamp.replace(/:00\.000$/, '') : '';
}

/** Numbers the instances of the same subject, activity and stamp, by content. § Openings too may share their stamp. */
function numbered(findings: readonly Numbered[]): ReferenceFinding[] {
  const groups = Map.groupBy(findings, ({ identity }) => JSON.stringify(identity));
  return [...groups.values()].flatMap((same) => {
    const isEvent = same[0].content !== '';
    // § Windows of another edition may be other ones and have the same ordinals.
    const isTwice = new Set(same.map((one) => one.edition)).size < same.length;
    if (!isEvent && isTwice) throw new Error(`two findings with one identity: ${JSON.stringify(same[0].identity)}`);
    return same
      .toSorted((a, b) => compare(a.content, b.content))
      .map(({ content: _, ...one }, index) =>
        isEvent ? { ...one, identity: { ...one.identity, instance: `${one.identity.instance} ${index}` } } : one,
      );
  });
}

/** A table that is lacking gives one finding, however many editions need it. § It is the last one's. */
function onlyOneForSchool(findings: readonly Numbered[]): Numbered[] {
  const forSchool = findings.filter(({ identity }) => identity.instance === 'none');
  return findings.filter((one) => one.identity.instance !== 'none' || one === forSchool.at(-1));
}

// §5.10 ---------------------------------------------------------------------------------------------------------------

function isWaived(draft: Draft, context: Context, name: Name): boolean {
  const { status } = draft.verdict;
  if (status !== 'violated' && status !== 'undetermined' && status !== 'pending') return false;
  const { waiverDay } = draft;
  if (waiverDay === undefined) return false;
  const names = (wanted: string | undefined, value: string | undefined): boolean =>
    wanted === undefined || wanted === value;
  return context.input.waivers.some(
    (waiver: Waiver) =>
      dayOfText(waiver.from) <= waiverDay &&
      waiverDay <= dayOfText(waiver.to) &&
      names(waiver.regulation, name.regulation) &&
      names(waiver.clause, name.clause) &&
      names(waiver.norm, name.norm) &&
      names(waiver.school, context.school) &&
      names(waiver.class, draft.class) &&
      (waiver.subject === undefined || draft.subject.ids.includes(waiver.subject)),
  );
}

// §5.8 ----------------------------------------------------------------------------------------------------------------

/** § Under each reading, as any other finding. */
function nothingToJudge(inEditions: readonly Read[], name: Name): Numbered {
  const read = lastRead(inEditions);
  const { context, readings } = read;
  const under = ({ norm }: Reading): Draft[] => [
    schoolDraft(norm ? startsUnseen(startingActivities(norm), context) : verdict('not-applicable'), context),
  ];
  const [joined] = join(readings, under, context, name);
  return finding(joined, read, name);
}

/** § The finding is that of the last edition that has the norm. */
function lastRead(inEditions: readonly Read[]): Read {
  return inEditions.toSorted((a, b) => a.context.edition.from - b.context.edition.from)[inEditions.length - 1];
}

/** The activities of the events that a norm starts from. */
function startingActivities(norm: Norm): string[] {
  switch (norm.kind) {
    case 'deadline':
      return 'activity' in norm.trigger ? norm.trigger.activity : [];
    case 'precedence':
      return norm.target.activity;
    case 'condition':
    // § An offence is an event to start from too.
    case 'prohibition':
      return norm.event.activity;
    case 'interval':
      return norm.opens?.activity ?? [];
    default:
      return [];
  }
}

function startsUnseen(activities: readonly string[], context: Context): Verdict {
  if (activities.some((activity) => !isExported(context, activity))) return undetermined('activity-not-exported');
  const years = context.years.all;
  const doubts = uncovered(context, activities, years[0].year.from, years[years.length - 1].year.to);
  return doubts.length > 0 ? undetermined('no-coverage') : verdict('not-applicable');
}
