import { reasons } from '../../schemas/regulation.ts';
import type { Report } from '../../schemas/report.ts';
import { say } from '../messages/index.ts';
import type { Language } from '../messages/message.ts';

/** What a report comes to. A clean exit must not read as a clean year: what cannot be said stands beside what is broken. */
export interface Verdict {
  /** How many violations. */
  readonly headline: string;
  /** In how many cases nothing can be said; empty if there is none. */
  readonly doubt: string;
  /** Why nothing can be said; empty if there is no doubt. */
  readonly why: string;
  /** What else stands between the numbers and a clean year: not due yet, rows not read. */
  readonly others: readonly string[];
}

export function verdictOf({ summary, asOf }: Report, language: Language): Verdict {
  const { violated, undetermined, pending } = summary.counts;
  const others = [
    ...(pending > 0 ? [say('report-pending', { count: pending }, language)] : []),
    ...(summary.rejections.total > 0 ? [say('report-unread', { count: summary.rejections.total }, language)] : []),
  ];
  if (summary.findings.total === 0) return { headline: say('report-empty', {}, language), doubt: '', why: '', others };
  const headline =
    violated > 0 ? say('report-violated', { count: violated }, language) : say('report-none-violated', {}, language);
  if (undetermined === 0)
    return { headline, doubt: '', why: '', others: [say('report-none-undetermined', { asOf }, language), ...others] };
  return {
    headline,
    doubt: say('report-undetermined', { count: undetermined, violated }, language),
    why: say('report-why', { reasons: reasonCounts(summary) }, language),
    others,
  };
}

/** The reasons that occur, most frequent first. */
export function reasonCounts({ reasons: counts }: Report['summary']) {
  return reasons
    .map((reason) => ({ reason, count: counts[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
