/** Findings of both evaluators in one shape, and the difference between two reports in words. */
import type { Finding } from '../../schemas/report.ts';
import type { Measured, ReferenceFinding } from './model.ts';

/** What both evaluators must say alike of a finding. */
export interface Told {
  /** School, regulation, clause, norm, subject, and the stamp or first day of the instance. */
  readonly of: string;
  readonly status: string;
  readonly reason?: string | undefined;
  readonly edition: string;
  readonly class?: string | undefined;
  readonly bearer: string;
  readonly window?: string | undefined;
  readonly due?: string | undefined;
  readonly measured?: Measured | undefined;
  readonly gaps?: readonly string[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly evidence: readonly string[];
  readonly readings?: readonly string[] | undefined;
  readonly basedOn?: readonly string[] | undefined;
  /** Fields that the page does not settle for this finding; they are not compared. */
  readonly unsettled: readonly string[];
}

export function toldByReference({ identity, ...finding }: ReferenceFinding): Told {
  return told(identity, finding.at, finding, finding.evidence, finding.unsettled ?? []);
}

export function toldByEngine(finding: Finding): Told {
  const evidence = finding.evidence.map(({ time, activity, line }) => `${time} ${activity} ${line}`);
  return told(finding, finding.trigger?.time ?? finding.window?.from ?? '', finding, evidence, []);
}

type Common = Pick<Finding, 'status' | 'edition' | 'bearer'> &
  Pick<
    ReferenceFinding,
    'reason' | 'class' | 'window' | 'due' | 'measured' | 'gaps' | 'missing' | 'readings' | 'basedOn'
  >;

function told(
  {
    school,
    regulation,
    clause,
    norm,
    subject,
  }: Pick<Finding, 'school' | 'regulation' | 'clause' | 'norm' | 'subject'> | ReferenceFinding['identity'],
  at: string,
  finding: Common,
  evidence: readonly string[],
  unsettled: readonly string[],
): Told {
  const { window, status } = finding;
  const isJudged = !['not-applicable', 'waived'].includes(status);
  return {
    of: [school, regulation, clause, norm, subject.kind, ...(subject.kind === 'school' ? [] : subject.ids), at]
      .filter((part) => part !== '')
      .join(' '),
    status,
    reason: finding.reason,
    edition: finding.edition,
    class: finding.class,
    bearer: [finding.bearer.role, finding.bearer.id].filter(Boolean).join(' '),
    window: window && `${window.kind} ${window.from}..${window.to}`,
    due: finding.due,
    measured: finding.measured,
    // A gap ends at any of several rows that begin at one instant.
    gaps: unlessEmpty(finding.gaps?.map((gap) => `${gap.from}..${gap.to.replace(/T00:00$/, '')} due ${gap.due}`)),
    // Of a norm that is not judged nothing is missing.
    missing: isJudged ? unlessEmpty(finding.missing) : undefined,
    // Which of several rows that begin at one instant is laid before the reader is not settled.
    evidence: evidence.map((row) => row.split(' ')[0].replace(/T00:00$/, '')).sort(),
    readings: finding.readings
      ?.map(({ choices, status: under, due }) => textOf({ choices: textOf(choices), status: under, due }))
      .sort(),
    // How a recommended term is written is not settled.
    basedOn: unlessEmpty(finding.basedOn?.map(({ decision }) => decision).sort()),
    unsettled,
  };
}

function unlessEmpty(list: readonly string[] | undefined): readonly string[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function textOf(record: object): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(record)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}

/** The findings of two lists that differ, as lines; empty if there are none. */
export function difference(reference: readonly Told[], engine: readonly Told[]): string[] {
  const lines: string[] = [];
  for (const of of new Set([...reference, ...engine].map((one) => one.of))) {
    const theirs = engine.filter((one) => one.of === of).sort(byText);
    // What agrees is a pair, whatever the order; only what is left over is laid side by side.
    const ours = reference
      .filter((one) => one.of === of)
      .sort(byText)
      .filter((one) => {
        const twin = theirs.findIndex((other) => fieldsThatDiffer(one, other).length === 0);
        if (twin >= 0) theirs.splice(twin, 1);
        return twin < 0;
      });
    for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
      const [a, b] = [ours.at(index), theirs.at(index)];
      if (a && b) lines.push(...fieldsThatDiffer(a, b).map((line) => `${of}: ${line}`));
      else if (a) lines.push(`${of}: the reference alone says ${briefly(a)}`);
      else if (b) lines.push(`${of}: the engine alone says ${briefly(b)}`);
    }
  }
  return lines;
}

function briefly({ status, reason }: Told): string {
  return reason === undefined ? status : `${status}: ${reason}`;
}

/** Twins are paired by what is said of them: how content orders their counters is not settled. */
function byText(a: Told, b: Told): number {
  const text = (one: Told): string =>
    JSON.stringify([
      one.edition,
      one.window,
      one.status,
      one.reason,
      one.readings,
      one.due,
      one.gaps,
      one.missing,
      one.class,
      one.bearer,
      one.evidence,
    ]);
  return text(a) < text(b) ? -1 : 1;
}

const fields = [
  'status',
  'reason',
  'edition',
  'class',
  'bearer',
  'window',
  'due',
  'gaps',
  'missing',
  'evidence',
  'readings',
  'basedOn',
] as const;

function fieldsThatDiffer(ours: Told, theirs: Told): string[] {
  const lines = fields
    // Only a deadline's due date is settled; the engine may give one to other findings.
    .filter((field) => field !== 'due' || ours.due !== undefined)
    .filter((field) => !ours.unsettled.includes(field) && JSON.stringify(ours[field]) !== JSON.stringify(theirs[field]))
    .map((field) => `${field}: reference ${JSON.stringify(ours[field])}, engine ${JSON.stringify(theirs[field])}`);
  return ours.unsettled.includes('measured')
    ? lines
    : [...lines, ...measuresThatDiffer(ours.measured, theirs.measured)];
}

/** What the reference measures; the engine may measure more. */
function measuresThatDiffer(ours: Measured = {}, theirs: Measured = {}): string[] {
  return Object.entries(ours)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value, theirs[name as keyof Measured] ?? (name === 'possible' ? 0 : undefined)])
    .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([name, a, b]) => `measured ${String(name)}: reference ${JSON.stringify(a)}, engine ${JSON.stringify(b)}`);
}
