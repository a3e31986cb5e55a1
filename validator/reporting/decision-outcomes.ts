import type { Counts, Finding, Report } from '../../schemas/report.ts';
import { noCounts } from './groups.ts';
import type { ReportFacts } from './report-facts.ts';

type OpenDecision = Report['summary']['openDecisions'][number];

/** What one answer would make of the listed findings that hang on a decision. */
export interface OptionOutcome {
  readonly option: string;
  readonly label: string;
  readonly means?: string | undefined;
  readonly counts: Counts;
  /** Findings that would stay undetermined. */
  readonly open: number;
}

/** The outcome of every option of a choice. */
export function optionOutcomes(report: Report, decision: OpenDecision, facts: ReportFacts): OptionOutcome[] {
  const findings = report.findings.filter((finding) => hangsOn(finding, decision.decision) && finding.readings);
  const { options = {} } = facts.decision(decision.decision) ?? {};
  return Object.entries(decision.options).map(([option, label]) => {
    const counts = noCounts();
    let open = 0;
    for (const { readings = [] } of findings) {
      const status = underAnswer(readings, decision.decision, option);
      if (status === undefined) open++;
      else counts[status]++;
    }
    const means = Object.hasOwn(options, option) ? options[option].means : undefined;
    return { option, label, means, counts, open };
  });
}

/** The verdict on which the readings of an answer agree. A reading that does not come to the choice holds under every one. */
function underAnswer(
  readings: NonNullable<Finding['readings']>,
  decision: string,
  option: string,
): Finding['status'] | undefined {
  let agreed: Finding['status'] | undefined;
  for (const { choices, status } of readings) {
    if (Object.hasOwn(choices, decision) && choices[decision] !== option) continue;
    if (status === 'undetermined' || (agreed !== undefined && status !== agreed)) return undefined;
    agreed = status;
  }
  return agreed;
}

/** How quickly it was done where no term is given: what a term of so many working days would make of it. */
export interface MeasuredSpread {
  /** Findings with a response, all in all. */
  readonly done: number;
  /** Findings without one. */
  readonly none: number;
  /** Working days → how many were done within them. */
  readonly within: readonly { readonly days: number; readonly count: number }[];
}

const STEPS = [0, 1, 2, 3, 5, 10, 15, 20, 30];

/** For a value that nobody has named: the measured times of the findings that hang on it. */
export function measuredSpread(report: Report, decision: OpenDecision): MeasuredSpread | undefined {
  const findings = report.findings.filter((finding) => hangsOn(finding, decision.decision) && !finding.readings);
  const times = findings.flatMap(({ measured }) =>
    measured?.workingDays === undefined ? [] : [Math.max(0, measured.workingDays)],
  );
  if (times.length === 0) return undefined;
  const within: { days: number; count: number }[] = [];
  for (const days of STEPS) {
    const count = times.filter((time) => time <= days).length;
    if (count > 0 && count !== within.at(-1)?.count) within.push({ days, count });
  }
  return { done: times.length, none: findings.length - times.length, within };
}

/** Whether a finding waits for an answer to a decision. */
export function hangsOn(finding: Finding, decision: string): boolean {
  return finding.hangsOn?.includes(decision) ?? false;
}

/** The flag that takes an answer: `--decide D01=working`; with quotes where a shell needs them. */
export function decideFlag(decision: string, answer: string): string {
  const flag = `${decision}=${answer}`;
  return `--decide ${/^[\p{L}\d@.=-]+$/u.test(flag) ? flag : `"${flag}"`}`;
}

/** How the answer to a value is given; `N` stands for the number that the school chooses. */
export function valueFlags(decision: OpenDecision, spread: MeasuredSpread | undefined): string[] {
  const isTerm = spread !== undefined;
  return [decideFlag(decision.decision, isTerm ? 'N working-day' : 'N'), decideFlag(decision.decision, 'not-measured')];
}
