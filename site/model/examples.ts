import type { Clause, Example, Regulation, Status } from '../../schemas/regulation.ts';
import type { Finding, Report, Step } from '../../schemas/report.ts';
import { runExample, type ExampleOutcome } from '../../validator/checking/examples.ts';
import { dateWords, nearMissWords } from '../../validator/messages/words.ts';
import { runsOf, runWords } from '../../validator/reporting/derivation.ts';
import { choicesText, dateText, whoText } from '../../validator/reporting/finding-parts.ts';
import { factsOf, type ReportFacts } from '../../validator/reporting/report-facts.ts';
import { titleOf } from '../../validator/reporting/regulation-markdown.ts';
import { exampleCalendars, workingDaysOf } from './calendars.ts';
import { dayGrid, type DayCell, type DayEvent } from './day-grid.ts';
import { monthStrip, type Band, type MonthStrip } from './month-strip.ts';
import { cellWords, fieldLabel } from './words.ts';

/** An example of a clause, run and ready to be shown. */
export interface ExampleView {
  readonly title: string;
  readonly note: string | undefined;
  readonly asOf: string;
  readonly rows: readonly RowView[];
  readonly outcomes: readonly OutcomeView[];
}

/** A row of the example's log, in words. */
export interface RowView {
  readonly when: string;
  readonly what: string;
  readonly details: readonly { field: string; value: string }[];
}

/** What one norm says of the example, under one combination of options where the example names several. */
export interface OutcomeView {
  readonly norm: string;
  readonly title: string;
  readonly options: string | undefined;
  readonly findings: readonly FindingView[];
  readonly strip: MonthStrip | undefined;
}

export interface FindingView {
  readonly status: Status;
  /** Whom or what period it is about, where there are several. */
  readonly about: string;
  readonly message: string;
  readonly nearMisses: readonly string[];
  /** The way to the due date; two where readings differ. */
  readonly ways: readonly WayView[];
}

export interface WayView {
  readonly reading: string | undefined;
  readonly status: Status;
  readonly due: string;
  readonly weeks: readonly (readonly DayCell[])[] | undefined;
  readonly steps: readonly { days: string; effect: string }[];
}

/** The examples of a clause with the verdicts that the engine gives them when the site is built. */
export function exampleViews(regulation: Regulation, clause: Clause): ExampleView[] {
  return clause.examples.map((example) => ({
    title: example.title,
    note: example.note,
    asOf: example.asOf,
    rows: example.log.map((row) => rowView(row, regulation)),
    outcomes: runExample(regulation, clause, example, exampleCalendars).map((outcome) =>
      outcomeView(outcome, example, clause, regulation),
    ),
  }));
}

function rowView(row: Example['log'][number], regulation: Regulation): RowView {
  const { time, activity: code, ...rest } = row;
  const { activities } = regulation.vocabulary;
  const activity = typeof code === 'string' && Object.hasOwn(activities, code) ? activities[code] : undefined;
  return {
    when: dateText(String(time).replace(' ', 'T'), 'ru'),
    what: activity?.label ?? String(code),
    details: Object.entries(rest).map(([field, value]) => ({
      field: fieldLabel(field, activity),
      value: cellWords(value, field, activity, regulation),
    })),
  };
}

function outcomeView(
  { norm, options, report }: ExampleOutcome,
  example: Example,
  clause: Clause,
  regulation: Regulation,
): OutcomeView {
  const facts = factsOf(report);
  const findings = report.findings.filter((finding) => finding.norm === norm);
  const events = eventsOf(example, findings);
  const views = findings.map((finding) => findingView(finding, facts, events, regulation));
  const isDrawn = views.some(({ ways }) => ways.some(({ weeks }) => weeks !== undefined));
  return {
    norm,
    title: titleOf(clause.norms[norm]),
    options: options === undefined ? undefined : optionWords(options, clause, facts),
    findings: views,
    strip: isDrawn || findings.every(isEmpty) ? undefined : stripOf(findings, events, report),
  };
}

/** Nothing to put on a line of time. */
function isEmpty({ window, due, trigger, gaps, evidence, nearMisses }: Finding): boolean {
  return !window && due === undefined && !trigger && !gaps && evidence.length + nearMisses.length === 0;
}

/** The rows of the log on their days, and what they were for the findings. A row's line is its place in the log. */
function eventsOf(example: Example, findings: readonly Finding[]): DayEvent[] {
  const lines = (refs: readonly { line?: number | undefined }[]): Set<number> =>
    new Set(refs.flatMap(({ line }) => (line === undefined ? [] : [line])));
  const triggers = lines(findings.flatMap(({ trigger }) => (trigger ? [trigger] : [])));
  const counted = lines(findings.flatMap(({ evidence }) => evidence));
  const near = lines(findings.flatMap(({ nearMisses }) => nearMisses));
  return example.log.flatMap((row, index) => {
    const date = String(row.time ?? '').slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
    const line = index + 1;
    const kind = counted.has(line) ? 'counts' : triggers.has(line) ? 'trigger' : near.has(line) ? 'near' : 'other';
    return [{ date, kind } as const];
  });
}

function findingView(
  finding: Finding,
  facts: ReportFacts,
  events: readonly DayEvent[],
  regulation: Regulation,
): FindingView {
  const way = (
    status: Status,
    due: string | undefined,
    steps: readonly Step[] | undefined,
    reading?: string,
  ): WayView[] => {
    if (due === undefined || !steps || steps.length === 0) return [];
    return [
      {
        reading,
        status,
        due: dateWords(due, 'ru', true),
        weeks: dayGrid(steps, due, events, workingDaysOf(regulation.country)),
        steps: runsOf(steps).map((run) => runWords(run, due, 'ru')),
      },
    ];
  };
  return {
    status: finding.status,
    about: finding.window?.label ?? whoText(finding, 'ru'),
    message: finding.message,
    nearMisses: finding.nearMisses.map(
      ({ time, activity, why }) =>
        `${dateText(time, 'ru')}, ${facts.label(activity, finding.regulation)}: ${why.map((one) => nearMissWords[one].ru).join(', ')}`,
    ),
    ways: finding.readings
      ? finding.readings.flatMap(({ choices, status, due, derivation }) =>
          way(status, due, derivation, choicesText(choices, facts, 'ru')),
        )
      : way(finding.status, finding.due, finding.derivation),
  };
}

function stripOf(findings: readonly Finding[], events: readonly DayEvent[], { asOf }: Report): MonthStrip {
  const bands = findings.flatMap(({ window, gaps, status }): Band[] => [
    ...(window ? [{ from: window.from, to: window.to, label: window.label, status, kind: 'window' } as const] : []),
    ...(gaps ?? []).map(
      ({ from, to }) =>
        ({
          from: from.slice(0, 10),
          to: to.slice(0, 10),
          label: 'слишком долгий перерыв',
          status,
          kind: 'gap',
        }) as const,
    ),
  ]);
  const [first] = findings;
  return monthStrip({ bands, events, due: findings.length === 1 && !first.gaps ? first.due : undefined, asOf });
}

/** «working+interim» of an example → «рабочие, да». */
function optionWords(options: string, clause: Clause, facts: ReportFacts): string {
  return options
    .split('+')
    .map((option) => {
      const key = clause.decisions.find((decision) => Object.hasOwn(facts.decision(decision)?.options ?? {}, option));
      return key === undefined ? option : facts.answer(key, option, 'ru');
    })
    .join(', ');
}
