import type { Day, DaySpan } from '../time/civil-date.ts';

/** Sorted spans that neither touch nor overlap. */
export type Spans = readonly DaySpan[];

export function union(spans: Iterable<DaySpan>): Spans {
  const sorted = [...spans].filter((span) => span.from <= span.to).sort((a, b) => a.from - b.from);
  const merged: { from: Day; to: Day }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

export function intersection(a: Spans, b: Spans): Spans {
  const common: DaySpan[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (from <= to) common.push({ from, to });
    }
  }
  return union(common);
}

export function contains(spans: Spans, day: Day): boolean {
  return spans.some((span) => span.from <= day && day <= span.to);
}

/** Whether every day of [from, to] is in the spans. An empty range is. */
export function covers(spans: Spans, from: Day, to: Day): boolean {
  return from > to || spans.some((span) => span.from <= from && to <= span.to);
}

/** The first day of [from, to] that is in none of the spans. */
export function firstGap(spans: Spans, from: Day, to: Day): Day | undefined {
  let day = from;
  for (const span of spans) {
    if (day > to) return undefined;
    if (span.to < day) continue;
    if (span.from > day) return day;
    day = span.to + 1;
  }
  return day <= to ? day : undefined;
}

/** The last day of [from, to] that is in the spans. */
export function lastWithin(spans: Spans, from: Day, to: Day): Day | undefined {
  for (let index = spans.length - 1; index >= 0; index--) {
    const day = Math.min(spans[index].to, to);
    if (day >= Math.max(spans[index].from, from)) return day;
  }
  return undefined;
}
