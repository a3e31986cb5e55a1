import type { Expected } from '../../data/sample-school/generator/truth/expected.ts';
import type { Finding } from '../../schemas/report.ts';

/** What truth and report have to agree on. */
type Comparable = Record<string, unknown>;

/** By this a finding is found in the truth: clause, norm, subject, window or trigger. */
export function keyOf({ regulation, clause, norm, subject, window, trigger }: Finding | Expected): string {
  const when = window
    ? `${window.from}..${window.to}`
    : `${trigger?.time ?? ''} ${subject.kind === 'event' ? (trigger?.event ?? '') : ''}`;
  return [regulation, clause, norm, subject.kind, subject.ids.join('+'), when.trim()].join(' | ');
}

export function ofTruth(expected: Expected): Comparable {
  const { class: className, bearer, status, reason, due, missing, readings, waiver, rejected } = expected;
  return present({
    class: className,
    bearer,
    status,
    reason,
    due,
    missing,
    readings: inOrder(readings),
    waiver,
    rejected,
  });
}

export function ofReport(finding: Finding): Comparable {
  const { class: className, bearer, status, reason, due, missing, waiver, rejected } = finding;
  const readings = finding.readings?.map((one) => ({ choices: one.choices, status: one.status, due: one.due }));
  return present({
    class: className,
    bearer,
    status,
    reason,
    due,
    missing,
    readings: inOrder(readings),
    waiver,
    rejected,
  });
}

/** A frozen edition keeps the options of a decision in the order of their codes, the working one as they are written. */
function inOrder<T extends { readonly choices: Readonly<Record<string, string>> }>(
  readings: readonly T[] | undefined,
): T[] | undefined {
  const nameOf = ({ choices }: T): string =>
    JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
  return readings && [...readings].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Without the fields that are absent, at any depth. */
function present(value: Comparable): Comparable {
  return JSON.parse(JSON.stringify(value)) as Comparable;
}

/** Finding by key. @throws RangeError if two have the same: then they could not be told apart */
export function byKey<T extends Finding | Expected>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const one of list) {
    const key = keyOf(one);
    if (map.has(key)) throw new RangeError(`twice: ${key}`);
    map.set(key, one);
  }
  return map;
}
