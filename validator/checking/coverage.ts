import type { Records } from '../records/table.ts';
import type { Day, DaySpan } from '../time/civil-date.ts';
import { covers, firstGap, intersection, lastWithin, union, type Spans } from './spans.ts';
import { Doubt } from './truth.ts';

/** On which days the logs of one school are full, by activity. */
export interface Coverage {
  /** Doubts about [from, to] (days after `asOf` are never covered): one of the activities is not exported, or not covered on some day. */
  doubts(activities: readonly string[], from: Day, to: Day): number;
  /** The first day of [from, to] on which one of the activities is not covered. */
  firstUncovered(activities: readonly string[], from: Day, to: Day): Day | undefined;
  /** The last day of [from, to] on which all of the activities are covered. */
  lastCovered(activities: readonly string[], from: Day, to: Day): Day | undefined;
  exported(activities: readonly string[]): boolean;
  /** Whether every day of [from, to] is covered by declaration, for every activity. */
  declared(activities: readonly string[], from: Day, to: Day): boolean;
  /** What each log covers, for the report. */
  readonly logs: readonly LogSpan[];
}

export interface LogSpan extends DaySpan {
  readonly log: string;
  readonly declared: boolean;
  readonly activities?: readonly string[] | undefined;
}

interface LogFacts {
  first: Day;
  last: Day;
  readonly activities: Set<string>;
}

/**
 * @param rows rows of the table that belong to the school, those after `asOf` included
 */
export function coverageOf(
  records: Records,
  school: string,
  rows: Int32Array,
  rejectedOfSchool: Records['rejected'],
  asOf: Day,
): Coverage {
  const facts = factsByLog(records, rows, rejectedOfSchool);
  const spans = new Map<string, DaySpan[]>();
  const declaredSpans = new Map<string, DaySpan[]>();
  const exported = new Set<string>();
  const logs: LogSpan[] = [];
  const add = (table: Map<string, DaySpan[]>, activity: string, span: DaySpan): void => {
    const list = table.get(activity);
    if (list) list.push(span);
    else table.set(activity, [span]);
  };
  for (const log of records.logs) {
    const fact = facts.get(log.name);
    for (const activity of fact?.activities ?? []) exported.add(activity);
    const declarations = log.declared?.filter((entry) => entry.school === undefined || entry.school === school);
    if (declarations && declarations.length > 0) {
      for (const entry of declarations) {
        const span = { from: entry.from, to: Math.min(entry.to, asOf) };
        logs.push({ log: log.name, declared: true, activities: entry.activities, ...span });
        for (const activity of entry.activities ?? fact?.activities ?? []) {
          exported.add(activity);
          add(spans, activity, span);
          add(declaredSpans, activity, span);
        }
      }
    } else if (fact && fact.first <= fact.last) {
      const span = { from: fact.first, to: Math.min(fact.last - 1, asOf) };
      logs.push({ log: log.name, declared: false, ...span });
      for (const activity of fact.activities) add(spans, activity, span);
    }
  }
  const merged = new Map([...spans].map(([activity, list]) => [activity, union(list)]));
  const mergedDeclared = new Map([...declaredSpans].map(([activity, list]) => [activity, union(list)]));
  const together = new Map<string, Spans>();
  const common = (table: ReadonlyMap<string, Spans>, activities: readonly string[]): Spans =>
    activities.map((activity) => table.get(activity) ?? []).reduce((left, right) => intersection(left, right));
  const spansOf = (activities: readonly string[]): Spans => {
    if (activities.length === 1) return merged.get(activities[0]) ?? [];
    const key = activities.join('|');
    let found = together.get(key);
    if (!found) {
      found = common(merged, activities);
      together.set(key, found);
    }
    return found;
  };
  const isExported = (activities: readonly string[]): boolean => activities.every((activity) => exported.has(activity));
  return {
    logs,
    exported: isExported,
    doubts(activities, from, to) {
      if (covers(spansOf(activities), from, to)) return 0;
      return isExported(activities) ? Doubt.noCoverage : Doubt.notExported;
    },
    firstUncovered: (activities, from, to) => firstGap(spansOf(activities), from, to),
    lastCovered: (activities, from, to) => lastWithin(spansOf(activities), from, to),
    declared: (activities, from, to) => covers(common(mergedDeclared, activities), from, to),
  };
}

function factsByLog(records: Records, rows: Int32Array, rejected: Records['rejected']): Map<string, LogFacts> {
  const { table } = records;
  const facts = new Map<string, LogFacts>();
  const factOf = (log: string): LogFacts => {
    let fact = facts.get(log);
    if (!fact) {
      fact = { first: Infinity, last: -Infinity, activities: new Set() };
      facts.set(log, fact);
    }
    return fact;
  };
  const byLog = table.logs.map((log) => ({
    fact: factOf(log),
    seen: new Uint8Array(table.columns.activity.dictionary.size),
  }));
  for (const row of rows) {
    const { fact, seen } = byLog[table.log.data[row]];
    const day = table.day.data[row];
    if (day < fact.first) fact.first = day;
    if (day > fact.last) fact.last = day;
    seen[table.columns.activity.cells.data[row]] = 1;
  }
  for (const { fact, seen } of byLog) {
    seen.forEach((flag, code) => {
      if (flag) fact.activities.add(table.columns.activity.dictionary.values[code]);
    });
  }
  for (const row of rejected) if (row.read.activity !== undefined) factOf(row.log).activities.add(row.read.activity);
  return facts;
}
