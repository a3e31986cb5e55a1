/** §4 "Coverage": on which days the logs of a school tell of an activity. */
import type { Reason } from '../../schemas/regulation.ts';
import type { Day } from '../../validator/time/civil-date.ts';
import { eventsOf, rejectedOf, schoolOf, type Scene } from './scene.ts';

/** What one log says about the school. */
interface LogView {
  /** Activities of its rows, accepted or rejected, also after `asOf`. */
  readonly contained: ReadonlySet<string>;
  readonly declared: readonly { from: Day; to: Day; activities: readonly string[] }[];
  /** From its first accepted row to the day before the last; only if nothing is declared. */
  readonly inferred: { from: Day; to: Day } | undefined;
}

/** Why the days from `from` to `to` (no later than `asOf`) are not all covered for every activity; empty if they are. */
export function uncovered(scene: Scene, activities: readonly string[], from: Day, to: Day): Reason[] {
  const doubts = new Set<Reason>();
  for (const activity of activities) {
    const day = firstUncovered(scene, activity, from, to);
    if (day !== undefined) doubts.add(doubtOf(scene, activity));
  }
  return [...doubts];
}

/** The first day from `from` to `to`, no later than `asOf`, on which the activity is not covered. */
export function firstUncovered(scene: Scene, activity: string, from: Day, to: Day): Day | undefined {
  for (let day = from; day <= Math.min(to, scene.asOf); day++) if (!isCovered(scene, activity, day)) return day;
  return undefined;
}

/** The last day, no later than `asOf`, on which every one of the activities is covered; § looked for from `from` on. */
export function lastCovered(scene: Scene, activities: readonly string[], from: Day): Day | undefined {
  for (let day = scene.asOf; day >= from; day--) {
    if (activities.every((activity) => isCovered(scene, activity, day))) return day;
  }
  return undefined;
}

export function isCovered(scene: Scene, activity: string, day: Day): boolean {
  if (day > scene.asOf) return false;
  return viewsOf(scene).some(
    (log) =>
      isIn(log, activity, day) ||
      (log.inferred && log.contained.has(activity) && log.inferred.from <= day && day <= log.inferred.to),
  );
}

/** Covered by what the school declared of its logs, and not merely by what their rows let infer. */
export function isDeclared(scene: Scene, activity: string, day: Day): boolean {
  return day <= scene.asOf && viewsOf(scene).some((log) => isIn(log, activity, day));
}

export function isExported(scene: Scene, activity: string): boolean {
  return viewsOf(scene).some(
    (log) => log.contained.has(activity) || log.declared.some((span) => span.activities.includes(activity)),
  );
}

/** The doubt about an activity on a day that is not covered. */
export function doubtOf(scene: Scene, activity: string): Reason {
  return isExported(scene, activity) ? 'no-coverage' : 'activity-not-exported';
}

function isIn(log: LogView, activity: string, day: Day): boolean {
  return log.declared.some((span) => span.from <= day && day <= span.to && span.activities.includes(activity));
}

const known = new WeakMap<Scene, LogView[]>();

function viewsOf(scene: Scene): LogView[] {
  const views = known.get(scene) ?? viewsOnce(scene);
  known.set(scene, views);
  return views;
}

function viewsOnce(scene: Scene): LogView[] {
  const { input, school } = scene;
  const events = eventsOf(input).filter((event) => schoolOf(event.school, input) === school);
  const rejected = rejectedOf(input, school);
  return input.records.logs.map((log) => {
    const accepted = events.filter((event) => event.log === log.name);
    const contained = new Set([
      ...accepted.map((event) => event.activity),
      ...rejected.flatMap((row) =>
        row.log === log.name && row.read.activity !== undefined ? [row.read.activity] : [],
      ),
    ]);
    // § A log that is declared for other schools alone is not declared for this one.
    const declared = (log.declared ?? [])
      .filter((span) => span.school === undefined || span.school === school)
      .map(({ from, to, activities }) => ({ from, to, activities: activities ?? [...contained] }));
    const days = accepted.map((event) => event.day);
    const inferred =
      declared.length === 0 && days.length > 0 ? { from: Math.min(...days), to: Math.max(...days) - 1 } : undefined;
    return { contained, declared, inferred };
  });
}
